import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoPlan } from '../../demo/plan/plan.ts'
import { sayEvent } from '../../src/commands/year/events.ts'
import { writeAct } from '../../src/commands/doing/act.ts'
import { approveSchoolPlan, publishSchoolPlan } from '../../src/commands/school-plan/approval.ts'
import { beginPlan } from '../../src/commands/school-plan/beginning.ts'
import { writePlan } from '../../src/commands/school-plan/writing.ts'
import { readDoing, type DoingRow } from '../../src/database/records/doing/occurrences.ts'
import { inScope } from '../../src/database/scope.ts'
import type { NewAct } from '../../src/domain/doing/act.ts'
import { escalateOn, remindOn, standingOf } from '../../src/domain/doing/standing.ts'
import type { Decision } from '../../src/domain/journal/decision.ts'
import type { DateText } from '../../src/domain/journal/facts.ts'
import { ownerId, schoolId } from '../../src/domain/people/ids.ts'
import { schoolYearOf } from '../../src/domain/school-plan/ids.ts'
import { eventOf } from '../../src/domain/year/events.ts'
import { occurrenceKey } from '../../src/domain/year/occurrence.ts'
import { makeYears } from '../../src/jobs/make-years.ts'
import { tellOfOccurrences } from '../../src/jobs/occurrence-notices.ts'
import { workerPlace } from '../worker/place.ts'
import { openWorld, type World } from '../world.ts'

/** The demonstration school's plan from the day it is published to the end of June, the clock moved week by week. */
const at = { school: 'tarnlia-skole', year: '2026-27' }
const published = '2026-08-17'
/** On this Monday rektor says that the results are in, and what waits for them has its days. */
const results = '2027-03-08'
const surveyResults = { event: 'survey-results', on: results, seen: 0 } as const
const nothing: NewAct = {
  kind: 'done',
  on: null,
  tookPart: null,
  note: null,
  link: null,
  reason: null,
  to: null,
}
/** What the school does with each activity in turn: nothing of one in five is written down. */
const ways = ['done', 'left', 'moved', 'dropped', 'done'] as const

let world: World
let place: ReturnType<typeof workerPlace>
let token: string
const accepted = <Outcome>(decision: Decision<Outcome, unknown>): Outcome => {
  if (!decision.accepted) throw new Error(String(decision.refusals))
  return decision.outcome
}
const request = () => ({ token, key: world.newKey() })
const later = (on: DateText, days: number): DateText => Temporal.PlainDate.from(on).add({ days }).toString()

let where: Parameters<typeof readDoing>[1]
const year = async (): Promise<readonly DoingRow[]> =>
  inScope(world.shell, await world.signIn('marit'), ({ tx }) => readDoing(tx, where, { of: 'year' }))
const told = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await world.admin.query<{ key: string; what: string[] }>(
    `select activity_id || '/' || ordinal as key, array_agg(what order by told_at, what) as what
     from occurrence_told group by 1`,
  )
  return new Map(rows.map(({ key, what }) => [key, what]))
}

const write = async ({ activity, ordinal, acts }: DoingRow, act: NewAct) =>
  accepted(
    await writeAct(world.shell, request(), { ...at, activity, ordinal, seen: acts.at(-1)?.seq ?? 0, act }),
  )

/** What the school does this week with what has come, and has no rhythm of days or weeks. */
const live = async (today: DateText, wayOf: ReadonlyMap<string, (typeof ways)[number]>): Promise<void> => {
  for (const row of await year()) {
    const way = wayOf.get(row.activity)
    const standing = standingOf(row, { ...row, facts: [], springFrom: '2027-01-04', today })
    const { days, state } = standing
    if (row.beat !== null || days === null || state !== 'now') continue
    if (way === 'dropped') await write(row, { ...nothing, kind: 'dropped', reason: 'Ikke i år.' })
    if (way === 'done') await write(row, { ...nothing, on: today })
    if (way !== 'moved') continue
    const to = { from: later(days.from, 14), to: later(days.to, 14) }
    if (standing.movedByHand || to.to > '2027-06-18') await write(row, { ...nothing, on: today })
    else await write(row, { ...nothing, kind: 'moved', reason: 'Mange er syke.', to })
  }
}

let rows: readonly DoingRow[]
let heard: ReadonlyMap<string, readonly string[]>
const end = '2027-06-30'
beforeAll(async () => {
  world = await openWorld({ at: `${published}T08:00` })
  place = workerPlace(world)
  token = await world.signIn('marit')
  where = {
    owner: ownerId(world.population.owners.oslo),
    school: schoolId(world.population.schools.tarnlia),
    schoolYear: schoolYearOf(published),
  }
  accepted(await beginPlan(world.shell, request(), { ...at, from: 'nothing' }))
  const changes = demoPlan(world.newKey).map((change) => ({ change, seen: null }))
  const seen = accepted(await writePlan(world.shell, request(), { ...at, changes }))
  const approval = { ...at, on: published, approvedIn: 'school-board' as const, seen }
  const { version } = accepted(await approveSchoolPlan(world.shell, request(), approval))
  accepted(await publishSchoolPlan(world.shell, request(), { ...at, version }))

  const activities = [...new Set((await year()).map(({ activity }) => String(activity)))]
  const wayOf = new Map(activities.map((activity, index) => [activity, ways[index % ways.length] ?? 'left']))
  for (let today = published; today <= end; today = later(today, 1)) {
    const { dayOfWeek } = Temporal.PlainDate.from(today)
    if (dayOfWeek > 5) continue
    await world.moveTo(`${today}T06:30`)
    await tellOfOccurrences(place)
    if (dayOfWeek !== 1) continue
    token = await world.signIn('marit')
    if (today === results) accepted(await sayEvent(world.shell, request(), { ...at, ...surveyResults }))
    await makeYears(place)
    await live(today, wayOf)
  }
  rows = await year()
  heard = await told()
}, 300_000)
afterAll(async () => {
  await place.close()
  await world.close()
})

const known = (row: DoingRow) => ({ ...row, facts: [], springFrom: '2027-01-04', today: end })
const hears = (row: DoingRow): readonly string[] => heard.get(occurrenceKey(row)) ?? []

describe('a year of the demonstration school’s plan', () => {
  test('has every kind of occurrence in it', () => {
    expect(rows.length).toBeGreaterThan(300)
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['dated', 'count', 'standing', 'event']))
  })

  test('leaves nothing that is neither written of, going on, nor told to the leaders', () => {
    const silent = rows.filter((row) => {
      const { state, days } = standingOf(row, known(row))
      if (['done', 'partly', 'not-done', 'dropped', 'going'].includes(state)) return false
      if (state === 'before') return days !== null && days.to >= published
      // Asked whether it has happened, and carried to the leaders before the year is out.
      return !['late', 'awaits'].includes(state) || !hears(row).includes('escalated')
    })
    expect(silent.map(({ content, from, kind }) => [content.what.nb, kind, from])).toEqual([])
  })

  test('asked about what waits for an event, and gave it its days when that had happened', () => {
    const waited = rows.filter(({ kind }) => kind === 'event')
    const bySurvey = waited.filter((row) => eventOf(row) === 'survey-results')
    expect(bySurvey.length).toBeGreaterThan(1)
    expect(bySurvey.filter(({ from }) => from === null || from < results)).toEqual([])
    expect(bySurvey.filter((row) => !hears(row).includes('due'))).toEqual([])
  })

  test('reminded of each before its time was out, once', () => {
    const forgotten = rows.filter((row) => {
      if (row.from === null || row.to === null || row.kind === 'standing' || row.beat === 'day') return false
      const first = remindOn({ from: row.from, to: row.to }, row.beat)
      // Done, or dropped, before there was anything to remind of.
      const [act] = row.acts
      if (act !== undefined && act.at.slice(0, 10) < first) return false
      return row.to >= published && hears(row).filter((what) => what === 'due').length !== 1
    })
    expect(forgotten.map(({ content, from, to }) => [content.what.nb, from, to])).toEqual([])
  })

  test('never told a leader of what was done in time, moved or dropped', () => {
    const settled = rows.filter((row) => row.acts.length > 0 && row.beat === null)
    expect(settled.length).toBeGreaterThan(60)
    expect(settled.filter((row) => hears(row).includes('escalated'))).toEqual([])
  })

  test('told the leaders a week after, not before', async () => {
    const { rows: late } = await world.admin.query<{ key: string; on: string }>(
      `select activity_id || '/' || ordinal as key, (told_at at time zone 'Europe/Oslo')::date as "on"
       from occurrence_told where what = 'escalated'`,
    )
    expect(late.length).toBeGreaterThan(30)
    const days = new Map(rows.map((row) => [occurrenceKey(row), standingOf(row, known(row)).days]))
    const early = late.filter(({ key, on }) => {
      const of = days.get(key)
      return of === null || of === undefined || String(on) < escalateOn(of)
    })
    expect(early).toEqual([])
  })
})
