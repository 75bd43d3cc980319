import { answerEvaluation } from '../../../src/commands/bodies/council.ts'
import { nameMember, setUpBody } from '../../../src/commands/bodies/setting-up.ts'
import { writeAct, writeDoneSoFar } from '../../../src/commands/doing/act.ts'
import { layDownEvaluation } from '../../../src/commands/plan-evaluation/laying-down.ts'
import { approveSchoolPlan, publishSchoolPlan } from '../../../src/commands/school-plan/approval.ts'
import { beginPlan } from '../../../src/commands/school-plan/beginning.ts'
import { writePlan } from '../../../src/commands/school-plan/writing.ts'
import { inJob } from '../../../src/database/records/jobs/clock.ts'
import type { NewAct } from '../../../src/domain/doing/act.ts'
import type { DateText } from '../../../src/domain/journal/facts.ts'
import { schoolYearOf, type SchoolYearName, yearBefore } from '../../../src/domain/school-plan/ids.ts'
import { countSchools } from '../../../src/jobs/count-schools.ts'
import type { JobShell } from '../../../src/jobs/escalate.ts'
import { keyPrefix, type Stage } from '../../history/stage.ts'
import { answers, lastYearsPlan } from './plan.ts'

const key = (what: string) => `${keyPrefix}last-year/${what}`

export const evaluatingBodies = ['pupil-council', 'parents-committee'] as const
export type EvaluatingBody = (typeof evaluatingBodies)[number]

/** Set up once, whoever asks first: the same body this year and last. */
export const bodyOf = async (stage: Stage, kind: EvaluatingBody): Promise<string> => {
  const wish = { school: stage.cast.schools.tarnlia, kind, name: null }
  return (await stage.act(setUpBody, stage.cast.id('marit'), `${keyPrefix}bodies/${kind}`, wish)).body
}

interface LastYear {
  readonly stage: Stage
  readonly at: { readonly school: string; readonly year: SchoolYearName }
  /** The calendar year of its spring. */
  readonly spring: string
}

/**
 * The school began with Varde in January: the plan that the board had approved in August was written in and published,
 * lived until June, answered by the pupils' council and the parents, and evaluated by the leaders.
 */
export const layDownLastYear = async (
  stage: Stage,
  begunOn: DateText,
  jobs: JobShell | null,
): Promise<void> => {
  const now = schoolYearOf(begunOn)
  const spring = now.slice(0, 4)
  const last: LastYear = { stage, at: { school: 'tarnlia-skole', year: yearBefore(now) }, spring }
  await writtenAndPublished(last)
  await answered(last)
  await lived(last)
  await evaluated(last, jobs)
}

const writtenAndPublished = async ({ stage, at, spring }: LastYear): Promise<void> => {
  await stage.moveTo(`${spring}-01-05T09:00`)
  const principal = stage.cast.id('marit')
  await stage.act(beginPlan, principal, key('begin'), { ...at, from: 'nothing' })
  const changes = lastYearsPlan(stage.shell.newId).map((change) => ({ change, seen: null }))
  const seen = await stage.act(writePlan, principal, key('write'), { ...at, changes })
  const on = `${at.year.slice(0, 4)}-08-21`
  const approval = { ...at, on, approvedIn: 'school-board' as const, seen }
  const { version } = await stage.act(approveSchoolPlan, principal, key('approve'), approval)
  await stage.act(publishSchoolPlan, principal, key('publish'), { ...at, version })
}

const seats = [
  { kind: 'pupil-council', who: 'idris', part: 'leader', standsFor: 'pupils' },
  { kind: 'pupil-council', who: 'sara', part: 'member', standsFor: 'pupils' },
  { kind: 'parents-committee', who: 'hodan', part: 'leader', standsFor: 'guardians' },
] as const

const answered = async ({ stage, at, spring }: LastYear): Promise<void> => {
  await stage.moveTo(`${spring}-01-12T12:00`)
  const [from, to] = [`${at.year.slice(0, 4)}-08-21`, `${spring}-08-19`]
  for (const { kind, who, part, standsFor } of seats) {
    const { id: person, given, family } = stage.cast.person(who)
    const term = {
      body: await bodyOf(stage, kind),
      person,
      name: `${given} ${family}`,
      part,
      standsFor,
      from,
      to,
    }
    await stage.act(nameMember, stage.cast.id('marit'), key(`${kind}/${who}`), term)
  }
  for (const { kind, who } of seats.filter(({ part }) => part === 'leader')) {
    const body = await bodyOf(stage, kind)
    await stage.act(answerEvaluation, stage.cast.id(who), key(`${kind}/answer`), {
      body,
      seen: 0,
      answer: answers[kind],
    })
  }
}

const nothing = { on: null, tookPart: null, note: null, link: null, reason: null, to: null }
const actFor = (nth: number, on: DateText): NewAct => {
  if (nth % 9 === 5) return { ...nothing, kind: 'not-done', reason: 'Det var for mye annet i mai.' }
  if (nth % 13 === 4) return { ...nothing, kind: 'partly', on, note: 'Et av trinnene gjorde det ikke.' }
  return { ...nothing, kind: 'done', on }
}

interface Time {
  readonly activity: string
  readonly ordinal: number
  readonly beat: 'week' | 'month' | null
  readonly to: DateText
}

const lived = async ({ stage, at, spring }: LastYear): Promise<void> => {
  const end = `${spring}-06-17`
  const { rows } = await stage.admin.query<Time>(
    `select o.activity_id as activity, o.ordinal, o.beat, o.to_on::text as "to"
     from occurrence o join year_activity y using (owner_id, school_id, school_year, activity_id)
     where o.school_id = $1 and o.school_year = $2 and o.in_plan and o.kind in ('dated', 'count')
       and o.made_at < o.to_on and o.to_on < $3 and o.beat is distinct from 'day'
     order by o.to_on, y.content -> 'what' ->> 'nb', o.ordinal`,
    [stage.cast.schools.tarnlia, at.year, end],
  )
  await stage.moveTo(`${end}T15:00`)
  const marit = stage.cast.id('marit')
  for (const [nth, { activity, ordinal, to }] of rows.filter(({ beat }) => beat !== 'week').entries())
    await stage.act(writeAct, marit, key(`${nth}/${to}`), {
      ...at,
      activity,
      ordinal,
      seen: 0,
      act: actFor(nth, to),
    })
  const weekly = new Set(rows.filter(({ beat }) => beat === 'week').map(({ activity }) => activity))
  for (const [nth, activity] of [...weekly].entries())
    await stage.act(writeDoneSoFar, marit, key(`weekly/${nth}`), { ...at, activity })
}

/** The worker counts the half years that are over by then, as it does every day. */
const evaluated = async ({ stage, at, spring }: LastYear, jobs: JobShell | null): Promise<void> => {
  await stage.moveTo(`${spring}-06-18T10:00`)
  if (jobs !== null) await inJob(jobs.jobs, jobs.newId, countSchools)
  await stage.act(layDownEvaluation, stage.cast.id('marit'), `${keyPrefix}plan/last-spring`, {
    ...at,
    kind: 'leaders-spring',
    answers: {
      worked: 'Temaukene ga roligere klasser, og elevene sier at det er lettere å si fra til en voksen.',
      'did-not-work': 'Vi var for få ute i storefri, og klassemøtene falt bort da det var mye annet i mai.',
      'to-change': 'Tre voksne ute i hvert storefri, og faste uker for klassemøtene.',
    },
  })
}
