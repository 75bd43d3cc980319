import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  kindsOf,
  norasPlan,
  openNorasPlan,
  openPlanTelling,
  rowOf,
  toldOf,
} from '../../../tests/stories/nora.ts'
import type { Telling } from '../../../tests/stories/telling.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { myCases } from '../../queries/my-cases.ts'
import { mySlips } from '../../queries/measure/slips.ts'
import { planVersion, planView } from '../../queries/plan/view.ts'
import { caseForAct } from '../../queries/case-for-act.ts'
import { correctClosing, correctEvaluation, correctPlan } from './corrections.ts'

let telling: Telling
let number: string
beforeAll(async () => {
  telling = await openPlanTelling('corrections')
  number = await openNorasPlan(telling.play)
  await telling.play.at('2026-12-18T13:00')
})
afterAll(() => telling.close())

const id = (key: string) => telling.play.as(key).who
const tryAs = <Input, Outcome, Refusal extends string>(
  who: string,
  command: Parameters<typeof telling.stage.try<Input, Outcome, Refusal>>[0],
  input: Input,
) => telling.stage.try(command, id(who), telling.world.newKey(), input)
const refusalsOf = (decision: { accepted: boolean; refusals?: readonly string[] }) => decision.refusals ?? []
const lastOf = async (kind: string) => {
  const { file } = await telling.stage.ask(caseForAct, id('mathilde'), { number, act: 'note' })
  const entry = file.record.case?.entries.findLast((one) => one.kind === kind)
  if (entry === undefined) throw new Error(`nothing of ${kind}`)
  return { entry, words: file.words(entry), file }
}

describe('a plan that is approved', () => {
  const wish = async (problem: string, what: string) => {
    const { entry } = await lastOf('plan-approved')
    const measures = entry.kind === 'plan-approved' ? entry.facts.measures : []
    const [door, seats] = norasPlan.measures
    return {
      number,
      seq: entry.seq,
      happened: entry.happened,
      reason: 'Skrivefeil.',
      problem,
      measures: measures.map((measure, at) => ({
        id: measure.id,
        what: at === 0 ? what : seats.what,
        goal: at === 0 ? door.goal : '',
        success: at === 0 ? door.success : seats.success,
      })),
    }
  }
  const what = 'Anders er i garderoben fra første elev kommer, og til siste har gått.'

  it('is corrected by whoever may approve it, and by nobody else', async () => {
    const input = await wish(norasPlan.problem, what)
    expect(refusalsOf(await tryAs('mathilde', correctPlan, input))).toEqual(['not-approver'])
    await expect(tryAs('trym', correctPlan, input)).rejects.toThrow(NotFound)
    expect(
      refusalsOf(
        await tryAs('marit', correctPlan, await wish(norasPlan.problem, norasPlan.measures[0].what)),
      ),
    ).toEqual(['nothing-changed'])
    expect((await tryAs('marit', correctPlan, input)).accepted).toBe(true)
    expect(refusalsOf(await tryAs('marit', correctPlan, input))).toEqual(['changed-meanwhile'])
  })

  it('shows what stood and what stands, who, when and why', async () => {
    const { plan, corrections } = await telling.stage.ask(planVersion, id('mathilde'), { number, version: 1 })
    expect(plan.measures[0]?.what).toBe(what)
    expect(corrections).toMatchObject([
      {
        by: id('marit'),
        reason: 'Skrivefeil.',
        difference: {
          problem: null,
          measures: [
            { kind: 'changed', changes: [{ field: 'what', from: norasPlan.measures[0].what, to: what }] },
            { kind: 'unchanged' },
          ],
        },
      },
    ])
  })

  it('keeps version, date, carriers and rows; the slip says the new words, and its carrier is told', async () => {
    const { versions, plan } = await telling.stage.ask(planView, id('mathilde'), { number })
    expect(versions).toMatchObject([{ version: 1, approvedOn: '2026-12-18T09:00' }])
    expect(plan?.measures.map(({ responsible }) => responsible)).toEqual([
      { person: id('anders') },
      { person: id('henrik') },
    ])
    expect((await rowOf(telling, number)).plan_version).toBe(1)
    expect((await telling.stage.ask(mySlips, id('anders'), {})).map(({ slip }) => slip.what)).toEqual([what])
    const { rows } = await telling.world.admin.query(
      `select count(*)::int as told from notice where kind = 'measure-for-you' and channel = 'app' and recipient_id = $1`,
      [id('anders')],
    )
    expect(rows).toEqual([{ told: 2 }])
    expect(await toldOf(telling, 'plan-approved')).toContain(id('mathilde'))
  })
})

describe('an evaluation', () => {
  it('has its ticks put right, and the pupil’s own words as they fell', async () => {
    await telling.play.at('2027-01-04T10:00')
    const mathilde = telling.play.as('mathilde')
    await mathilde.evaluate(number, {
      version: 1,
      safe: 'partly',
      words: 'Det er litt bedre.',
      measures: { door: { effect: 'yes' }, seats: { effect: 'yes' } },
      next: '2027-01-18',
    })
    const { entry } = await lastOf('evaluated')
    if (entry.kind !== 'evaluated') throw new Error('not evaluated')
    const base = {
      number,
      seq: entry.seq,
      happened: entry.happened,
      reason: 'Feil kryss.',
      answer: { answeredBy: 'pupil', pupilAnswer: 'no', pupilMode: 'said', alone: true },
      measures: entry.facts.measures,
      guardiansAsked: true,
      next: { evaluateOn: '2027-01-11' },
      noAnswer: null,
      noChange: null,
      note: null,
    } as const
    expect(refusalsOf(await tryAs('mathilde', correctEvaluation, base))).toEqual(['change-or-reason-missing'])
    const corrected = { ...base, noChange: 'Vi venter til tiltakene har vart to uker.' }
    expect((await tryAs('henrik', correctEvaluation, corrected)).accepted).toBe(true)
    const after = await lastOf('evaluated')
    expect(after.entry).toMatchObject({ corrects: entry.seq, actor: id('henrik'), happened: entry.happened })
    expect(after.words.filter(({ field }) => field === 'pupil-words').map(({ text }) => text)).toEqual([
      'Det er litt bedre.',
    ])
    expect((await rowOf(telling, number)).evaluate_on).toBe('2027-01-11')
    const { safe, at } = after.file.state.lastAnswer ?? {}
    expect(safe).toBe('no')
    const { own } = await telling.stage.ask(myCases, id('mathilde'), { show: 'open' })
    expect(own.find((one) => one.number === number)?.last_answer).toEqual({ safe, at })
  })
})

describe('a closing', () => {
  it('has its ground tried by the same rules, on the case as it was then', async () => {
    await telling.play.at('2027-02-08T10:00')
    const mathilde = telling.play.as('mathilde')
    await mathilde.talk(number, { safe: 'yes', words: 'Det er trygt nå.' })
    await mathilde.close(number, { ground: 'pupil-safe', reason: 'Nora sier det er trygt.' })
    const { entry } = await lastOf('case-closed')
    const base = { number, seq: entry.seq, happened: entry.happened, reason: 'Hun flyttet samme dag.' }
    const left = { ...base, ground: 'left-school', guardiansInformed: true, because: null } as const
    expect(refusalsOf(await tryAs('henrik', correctClosing, left))).toEqual(['not-leading'])
    const none = { ...left, ground: 'no-suitable-measure' } as const
    expect(refusalsOf(await tryAs('mathilde', correctClosing, none))).toEqual([
      'reason-missing',
      'owner-not-notified',
    ])
    expect((await tryAs('mathilde', correctClosing, left)).accepted).toBe(true)
    const row = await rowOf(telling, number)
    expect([row.status, row.closing_ground]).toEqual(['closed', 'left-school'])
    expect((await kindsOf(telling, number)).filter((kind) => kind === 'case-closed')).toHaveLength(2)
  })
})
