import { inJob, type JobScope } from '../database/records/jobs/clock.ts'
import { officersOf, principalsOf } from '../database/records/jobs/concerns.ts'
import { dutiesDueOn } from '../database/records/jobs/due-duties.ts'
import {
  casesWithoutResponsible,
  forgetReportersWords,
  lapsingTraining,
  type LeftCase,
  makeLogMonths,
  sweepSessions,
} from '../database/records/jobs/upkeep.ts'
import { mayKnow } from '../database/records/jobs/around.ts'
import { insertNotices, ordinary } from '../database/records/notice.ts'
import { countSchools } from './count-schools.ts'
import { tellDue } from './duty-notices.ts'
import { tellOfOccurrences } from './occurrence-notices.ts'
import { tellOfPlanWork } from './plan-work-notices.ts'
import { alarmOfMissingMonth } from './raise-alarms.ts'
import type { JobShell } from './escalate.ts'

/** Once a day, before the first digest: what falls due today, what ends, and the house kept in order. */
export const daily = async (shell: JobShell): Promise<void> => {
  const { jobs, newId } = shell
  for (const part of [remind, warnOfTraining, tellOfLeftCases, keepHouse, countSchools])
    await inJob(jobs, newId, part)
  await tellOfOccurrences(shell)
  await tellOfPlanWork(shell)
}

const remind = async (scope: JobScope): Promise<void> => {
  for (const [owner, streams] of await dutiesDueOn(scope.tx, scope.today))
    await tellDue(scope, owner, streams)
}

const warnOfTraining = async (scope: JobScope): Promise<void> => {
  for (const { owner, person, lastDay } of await lapsingTraining(scope))
    await insertNotices(scope.tx, { owner, now: scope.now, newId: scope.newId }, [
      {
        occasion: `training-lapses:${lastDay}`,
        recipient: person,
        kind: 'training-lapses',
        stream: null,
        channels: ordinary,
      },
    ])
}

const tellOfLeftCases = async (scope: JobScope): Promise<void> => {
  for (const left of await casesWithoutResponsible(scope)) await tellOf(scope, left)
}

const tellOf = async (scope: JobScope, left: LeftCase): Promise<void> => {
  const { owner, school, compartment, was } = left
  const leaders =
    compartment === 'leader-offence'
      ? await officersOf(scope, owner)
      : await principalsOf(scope, owner, school)
  const recipients = await mayKnow(scope.tx, owner, left.case, leaders)
  await insertNotices(
    scope.tx,
    { owner, now: scope.now, newId: scope.newId },
    recipients.map((recipient) => ({
      occasion: `case-without-responsible:${left.case}:${was ?? 'nobody'}`,
      recipient,
      kind: 'case-without-responsible' as const,
      stream: left.case,
      channels: ordinary,
    })),
  )
}

const keepHouse = async (scope: JobScope): Promise<void> => {
  if (!(await makeLogMonths(scope))) await alarmOfMissingMonth(scope)
  await sweepSessions(scope)
  await forgetReportersWords(scope)
}
