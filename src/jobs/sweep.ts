import { inJob, type JobScope } from '../database/records/jobs/clock.ts'
import { dueStreams } from '../database/records/jobs/streams.ts'
import type { OwnerId } from '../domain/people/ids.ts'
import { isRunning } from '../domain/rules/obligation.ts'
import { type AssessedStream, assessStreams } from './assess.ts'
import { tellLate } from './duty-notices.ts'
import { escalate, type JobShell } from './escalate.ts'
import { makeYears } from './make-years.ts'
import { alarmOfMisses } from './raise-alarms.ts'

const batch = 200
/** A clock that says again and again that it must be looked at anew would keep the sweep for ever. */
const mostBatches = 2_000

/**
 * Time has passed: answers that changed by it are computed anew, what has become late is told, and what nobody took
 * hold of goes upwards; a school's year is made anew where its plan or calendar is newer. Every minute, and at once when a demonstration's clock is moved.
 */
export const sweep = async (shell: JobShell): Promise<number> => {
  let swept = 0
  for (let round = 0; round < mostBatches; round++) {
    const done = await inJob(shell.jobs, shell.newId, sweepBatch)
    swept += done
    if (done < batch) break
  }
  await escalate(shell)
  await inJob(shell.jobs, shell.newId, alarmOfMisses)
  await makeYears(shell)
  return swept
}

const sweepBatch = async (scope: JobScope): Promise<number> => {
  const refs = await dueStreams(scope.tx, scope.now, batch)
  if (refs.length === 0) return 0
  const assessed = await assessStreams(scope, refs)
  for (const [owner, streams] of byOwner(assessed)) await tellLate(scope, owner, streams.map(runningOf))
  return refs.length
}

const byOwner = (assessed: readonly AssessedStream[]): ReadonlyMap<OwnerId, AssessedStream[]> =>
  Map.groupBy(assessed, ({ owner }) => owner)

const runningOf = ({ stream, assessment }: AssessedStream) => ({
  stream,
  duties: assessment.obligations.filter(isRunning),
})
