import { momentOf } from '../commands/case-in-hand.ts'
import { type Assessed, saveManyObligations } from '../database/records/obligation-cache.ts'
import type { JobScope } from '../database/records/jobs/clock.ts'
import {
  readRecords,
  type StreamRecord,
  type StreamRef,
  streamsAround,
} from '../database/records/jobs/streams.ts'
import { readSchoolDays } from '../database/records/school-days.ts'
import type { OwnerId } from '../domain/people/ids.ts'
import { assessDuties } from '../domain/rules/clock.ts'
import type { Assessment } from '../domain/rules/obligation.ts'
import { currentRuleSet } from '../domain/rules/rule-set.ts'

export interface AssessedStream extends StreamRecord {
  readonly assessment: Assessment
}

const ownersOf = (refs: readonly StreamRef[]): readonly OwnerId[] => [
  ...new Set(refs.map(({ owner }) => owner)),
]

/** Computes the clock's answer for streams anew and keeps it for lists. As often as one likes: it says the same. */
export const assessStreams = async (
  scope: JobScope,
  refs: readonly StreamRef[],
): Promise<readonly AssessedStream[]> => {
  const all: AssessedStream[] = []
  for (const owner of ownersOf(refs)) {
    const streams = refs.filter((ref) => ref.owner === owner).map(({ stream }) => stream)
    const days = await readSchoolDays(scope.tx, owner)
    const at = {
      asOf: momentOf(scope.now),
      knownAt: scope.now.toString({ smallestUnit: 'millisecond' }),
    }
    const records = await readRecords(scope.tx, owner, streams)
    all.push(...records.map((one) => ({ ...one, assessment: assessDuties(one.record, at, days) })))
  }
  await saveManyObligations(
    scope.tx,
    all.map((one): Assessed => ({ place: placeOf(scope, one), assessment: one.assessment })),
  )
  return all
}

const placeOf = ({ now }: JobScope, { owner, stream, kind, lastSeq }: StreamRecord) => ({
  owner,
  stream,
  streamKind: kind,
  lastSeq,
  now,
  ruleSet: currentRuleSet.version,
})

/** A stream that a command could not assess itself, and the cases that hang on it. */
export const assessSubject = async (scope: JobScope, owner: OwnerId, subject: string): Promise<void> => {
  await assessStreams(scope, await streamsAround(scope.tx, owner, subject))
}
