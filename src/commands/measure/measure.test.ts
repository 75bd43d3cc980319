import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindsOf, openNorasPlan, openPlanTelling, rowOf } from '../../../tests/stories/nora.ts'
import type { Telling } from '../../../tests/stories/telling.ts'
import { inScope } from '../../database/scope.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { type MeasureId, measureId } from '../../domain/people/ids.ts'
import { manyCases } from '../../queries/measure/many.ts'
import { mySlips, oneSlip } from '../../queries/measure/slips.ts'
import { weeklyStatus } from '../../queries/measure/weekly.ts'
import { planView } from '../../queries/plan/view.ts'
import { tellMeasure, tellSlip, tellWeek } from './done.ts'
import { writeWeeklyStatus } from './weekly-status.ts'

let telling: Telling
let number: string
let door: MeasureId
let seats: MeasureId
beforeAll(async () => {
  telling = await openPlanTelling('measures')
  number = await openNorasPlan(telling.play)
  door = telling.play.as('mathilde').measure(number, 'door')
  seats = telling.play.as('mathilde').measure(number, 'seats')
  await telling.play.at('2027-01-04T12:00')
})
afterAll(() => telling.close())

const id = (key: string) => telling.play.as(key).who
const tryAs = <Input, Outcome, Refusal extends string>(
  who: string,
  command: Parameters<typeof telling.stage.try<Input, Outcome, Refusal>>[0],
  input: Input,
) => telling.stage.try(command, id(who), telling.world.newKey(), input)
const refusalsOf = (decision: { accepted: boolean; refusals?: readonly string[] }) => decision.refusals ?? []
const done = { on: null, done: 'as-planned', note: null } as const

describe('a slip', () => {
  it('tells whom, what and when, and opens nothing else of the case', async () => {
    const slips = await telling.stage.ask(mySlips, id('anders'), {})
    expect(slips.map(({ slip, today }) => ({ ...slip, key: null, case: null, today }))).toEqual([
      {
        measure: door,
        series: door,
        case: null,
        number: null,
        pupil: { person: id('nora'), given: 'Nora', name: 'Nora Vik', class: '8B' },
        what: 'Anders er i garderoben fra første elev kommer.',
        version: 1,
        from: '2026-12-18',
        to: '2027-02-08',
        weekdays: [1, 2, 3, 4, 5],
        standsIn: false,
        log: [],
        key: null,
        today: true,
      },
    ])
    await expect(telling.stage.ask(planView, id('anders'), { number })).rejects.toThrow(NotFound)
    const token = await telling.stage.session(id('anders'))
    const fields = await inScope(telling.world.shell, token, ({ tx }) =>
      tx.selectFrom('passage').select('field').execute(),
    )
    expect(fields).toEqual([{ field: 'what' }])
  })

  it('is nobody else’s', async () => {
    expect(await telling.stage.ask(mySlips, id('trym'), {})).toEqual([])
    await expect(telling.stage.ask(oneSlip, id('trym'), { measure: door })).rejects.toThrow(NotFound)
    expect(refusalsOf(await tryAs('trym', tellSlip, { measure: door, ...done }))).toEqual(['measure-unknown'])
  })
})

describe('what was done', () => {
  it('is written once, however often it is tapped', async () => {
    const before = await kindsOf(telling, number)
    expect(await tryAs('anders', tellSlip, { measure: door, ...done })).toMatchObject({
      outcome: { already: false },
    })
    expect(await tryAs('anders', tellSlip, { measure: door, ...done })).toMatchObject({
      outcome: { already: true },
    })
    expect(await kindsOf(telling, number)).toEqual([...before, 'measure-done'])
    const row = await rowOf(telling, number)
    expect(row.last_seq).toBe(before.length + 1)
    expect(row.version).toBe(before.length + 1)
  })

  it('asks the worker to compute the duties again, since the carrier can’t', async () => {
    const { rows } = await telling.world.admin.query(
      `select o.kind from outbox o join pupil_case k on k.case_id = o.subject_id where k.number = $1`,
      [number],
    )
    expect(rows).toContainEqual({ kind: 'assess-case' })
  })

  it('says why where it was not, in words that the team reads', async () => {
    await telling.play.at('2027-01-05T12:00')
    const missed = { measure: door, on: null, done: 'not', note: null } as const
    expect(refusalsOf(await tryAs('anders', tellSlip, missed))).toEqual(['reason-missing'])
    await tryAs('anders', tellSlip, { ...missed, note: 'Brannøvelse i første time.' })
    expect((await kindsOf(telling, number)).at(-1)).toBe('measure-missed')
    const { file } = await telling.stage.ask(weeklyStatus, id('henrik'), { number, week: null })
    const last = file.record.case?.entries.at(-1)
    expect(last === undefined ? [] : file.words(last).map(({ text }) => text)).toEqual([
      'Brannøvelse i første time.',
    ])
  })

  it('is refused for a day that has not come, or before the measure began', async () => {
    const on = (day: string) => ({ measure: door, on: day, done: 'as-planned', note: null }) as const
    expect(refusalsOf(await tryAs('anders', tellSlip, on('2027-01-06')))).toEqual(['in-the-future'])
    expect(refusalsOf(await tryAs('anders', tellSlip, on('2026-12-17')))).toEqual(['not-started'])
  })

  it('is confirmed for the week in one tap where it is done every day', async () => {
    await telling.play.at('2027-01-08T14:00')
    const { week } = await telling.stage.ask(oneSlip, id('anders'), { measure: door })
    expect(week).toMatchObject({ week: '2027-W01', daily: true, told: ['2027-01-04', '2027-01-05'] })
    expect(week?.days).toHaveLength(5)
    const told = { measure: door, week: week?.week ?? '', days: week?.days ?? [] }
    expect(await tryAs('anders', tellWeek, told)).toMatchObject({ outcome: { already: false } })
    expect(await tryAs('anders', tellWeek, told)).toMatchObject({ outcome: { already: true } })
    expect((await kindsOf(telling, number)).filter((kind) => kind === 'weekly-status')).toHaveLength(1)
    const after = await telling.stage.ask(oneSlip, id('anders'), { measure: door })
    expect(after.week?.told).toHaveLength(5)
  })

  it('is written in the case by whoever works there, and counted', async () => {
    await tryAs('henrik', tellMeasure, { number, measure: seats, ...done })
    const { running } = await telling.stage.ask(weeklyStatus, id('mathilde'), { number, week: null })
    expect(running.map(({ measure, doing }) => [measure.id, doing.done])).toEqual([
      // Tuesday was told as not done, and the week says nothing of it.
      [door, 4],
      [seats, 1],
    ])
  })
})

describe('the week of a case', () => {
  const weekDuty = async (week: string) => {
    const { file } = await telling.stage.ask(weeklyStatus, id('mathilde'), { number, week: null })
    return file.assessment.obligations.find(({ rule, subject }) => rule === 'C-19' && subject === week)
  }
  const status = (
    lines: Parameters<typeof writeWeeklyStatus>[2]['lines'],
    rest: 'as-planned' | 'not-told',
  ) => ({
    number,
    week: '2027-W01',
    lines,
    rest,
  })

  it('answers for every measure, and says why one was not done', async () => {
    const untold = await tryAs('mathilde', writeWeeklyStatus, status([], 'not-told'))
    expect(refusalsOf(untold)).toEqual([`measure-not-told:${door}`, `measure-not-told:${seats}`])
    const silent = [{ measure: door, done: 'not', note: null }] as const
    const unexplained = await tryAs('mathilde', writeWeeklyStatus, status(silent, 'as-planned'))
    expect(refusalsOf(unexplained)).toEqual([`reason-missing:${door}`])
    const strange = [{ measure: measureId(id('nora')), done: 'partly', note: null }] as const
    expect(refusalsOf(await tryAs('mathilde', writeWeeklyStatus, status(strange, 'as-planned')))).toEqual([
      `measure-unknown:${id('nora')}`,
    ])
  })

  it('is one tap where all went as planned; a carrier’s own line is not the week', async () => {
    const before = await telling.stage.ask(manyCases, id('mathilde'), { week: null })
    expect(before.lines.map(({ case: one, told }) => [one.number, told])).toEqual([[number, null]])
    expect(await weekDuty('2027-W01')).toMatchObject({ state: 'due', enough: { lacking: [seats] } })
    expect((await tryAs('mathilde', writeWeeklyStatus, status([], 'as-planned'))).accepted).toBe(true)
    expect(await weekDuty('2027-W01')).toMatchObject({ state: 'documented' })
    const after = await telling.stage.ask(manyCases, id('mathilde'), { week: null })
    expect(after.lines[0]?.told?.facts.measures).toHaveLength(2)
    expect((await telling.stage.ask(manyCases, id('henrik'), { week: null })).lines).toEqual([])
  })
})
