import { readYearRegisterInJob } from '../database/records/doing/occurrences.ts'
import { inJob, type JobScope } from '../database/records/jobs/clock.ts'
import {
  answersWaiting,
  commentsWaiting,
  deviationsWaiting,
  yearsStanding,
} from '../database/records/jobs/plan-work.ts'
import { insertNotices, type NewNotice, type NoticeKind, ordinary } from '../database/records/notice.ts'
import { reminderOf } from '../domain/deviation/deviation.ts'
import { leadersOf } from '../domain/doing/carriers.ts'
import { answerStep, evaluationsWaiting } from '../domain/evaluation/waiting.ts'
import type { OwnerId, PersonId, SchoolId } from '../domain/people/ids.ts'
import { schoolYearOf, yearBefore } from '../domain/school-plan/ids.ts'
import type { JobShell } from './escalate.ts'

/** Something to tell: its occasion makes it told once to each, however often this runs. */
interface Telling {
  readonly owner: OwnerId
  readonly kind: NoticeKind
  readonly about: string
  readonly occasion: string
  readonly to: readonly PersonId[]
}

type LeadersAt = (owner: OwnerId, school: SchoolId) => Promise<readonly PersonId[]>

/**
 * What waits in the work with the plan: comments for those who write in it, questions for the bodies, evaluations for the
 * leaders, measures against deviations for whoever does them. What has been done is not told.
 */
export const tellOfPlanWork = async ({ jobs, newId }: JobShell): Promise<void> => {
  for (const part of [comments, answers, evaluations, deviations])
    await inJob(jobs, newId, async (scope) => tell(scope, await part(scope, leadersIn(scope))))
}

/** Each school is asked once. */
const leadersIn = (scope: JobScope): LeadersAt => {
  const known = new Map<SchoolId, Promise<readonly PersonId[]>>()
  const read = async (owner: OwnerId, school: SchoolId) =>
    leadersOf((await readYearRegisterInJob(scope.tx, { owner, school }, scope.today)).holders)
  return (owner, school) => {
    const found = known.get(school) ?? read(owner, school)
    known.set(school, found)
    return found
  }
}

const tell = async (scope: JobScope, all: readonly Telling[]): Promise<void> => {
  for (const [owner, tellings] of Map.groupBy(all, (one) => one.owner)) {
    const notices = tellings.flatMap(({ kind, about, occasion, to }) =>
      to.map(
        (recipient): NewNotice => ({ occasion, recipient, kind, stream: null, about, channels: ordinary }),
      ),
    )
    await insertNotices(scope.tx, { owner, now: scope.now, newId: scope.newId }, notices)
  }
}

const comments = async (scope: JobScope): Promise<readonly Telling[]> =>
  (await commentsWaiting(scope)).map(({ owner, comment, writers }) => ({
    owner,
    kind: 'plan-comment',
    about: comment,
    occasion: `plan-comment:${comment}`,
    to: writers,
  }))

const answerKinds = {
  asked: 'body-asked',
  near: 'body-answer-near',
  late: 'body-answer-late',
} as const satisfies Record<ReturnType<typeof answerStep>, NoticeKind>

/** The members are asked and reminded; that the day has passed is for the leaders, who asked. */
const answers = async (scope: JobScope, leadersAt: LeadersAt): Promise<readonly Telling[]> => {
  const tellings: Telling[] = []
  const year = schoolYearOf(scope.today)
  for (const one of await answersWaiting(scope)) {
    if (one.schoolYear !== year) continue
    const step = answerStep(one.by, scope.today)
    const to = step === 'late' ? await leadersAt(one.owner, one.school) : one.members
    const occasion = `${answerKinds[step]}:${one.body}:${one.schoolYear}`
    tellings.push({ owner: one.owner, kind: answerKinds[step], about: one.body, occasion, to })
  }
  return tellings
}

const evaluations = async (scope: JobScope, leadersAt: LeadersAt): Promise<readonly Telling[]> => {
  const tellings: Telling[] = []
  const year = schoolYearOf(scope.today)
  for (const one of await yearsStanding(scope, [year, yearBefore(year)]))
    for (const { kind, step } of evaluationsWaiting(one, scope.today)) {
      const told = step === 'late' ? 'school-evaluation-late' : 'school-evaluation-due'
      tellings.push({
        owner: one.owner,
        kind: told,
        about: one.school,
        occasion: `${told}:${one.school}:${one.schoolYear}:${kind}:${step}`,
        to: await leadersAt(one.owner, one.school),
      })
    }
  return tellings
}

/** Whoever does it, the day after; a week later, and where nobody does it any more, the leaders. */
const deviations = async (scope: JobScope, leadersAt: LeadersAt): Promise<readonly Telling[]> => {
  const tellings: Telling[] = []
  for (const { owner, school, deviation, due, responsible } of await deviationsWaiting(scope)) {
    const reminder = reminderOf(due, scope.today)
    if (reminder === null) continue
    const about = { owner, about: deviation }
    if (responsible !== null)
      tellings.push({
        ...about,
        kind: 'deviation-late',
        occasion: `deviation-late:${deviation}:${due}`,
        to: [responsible],
      })
    if (reminder === 'escalated' || responsible === null)
      tellings.push({
        ...about,
        kind: 'deviation-escalated',
        occasion: `deviation-escalated:${deviation}:${due}`,
        to: await leadersAt(owner, school),
      })
  }
  return tellings
}
