import {
  alarmOfLogMonths,
  manyMisses,
  type NewAlarm,
  type Pattern,
  raiseAlarm,
  readingVolumes,
} from '../database/records/jobs/alarms.ts'
import type { JobScope } from '../database/records/jobs/clock.ts'
import { officersOf, principalsOf } from '../database/records/jobs/concerns.ts'
import { insertNotices, ordinary } from '../database/records/notice.ts'
import {
  alarmGoesTo,
  isUnusualReading,
  missesThatAlarm,
  readingsThatAlarm,
} from '../domain/access/unusual-reading.ts'

/** Searches that miss again and again: a person looks at it, nothing is decided by it. */
export const alarmOfMisses = async (scope: JobScope): Promise<void> => {
  for (const pattern of await manyMisses(scope, missesThatAlarm))
    await raise(scope, 'repeated-misses', pattern)
}

/** Reading out of pattern. It counts a day of the log, so it is asked once an hour. */
export const alarmOfReading = async (scope: JobScope): Promise<void> => {
  const { others, hours } = readingsThatAlarm
  for (const pattern of await readingVolumes(scope, { atLeast: others, hours }))
    if (isUnusualReading(pattern.roles, pattern.count)) await raise(scope, 'unusual-reading', pattern)
}

/** A line of the log that has no month of its own is kept all the same; that it went so far is told. */
export const alarmOfMissingMonth = async (scope: JobScope): Promise<void> => {
  for (const owner of await alarmOfLogMonths(scope)) {
    const lookers = await officersOf(scope, owner)
    await insertNotices(
      scope.tx,
      { owner, now: scope.now, newId: scope.newId },
      lookers.map((recipient) => ({
        occasion: `log-month-missing:${scope.today}`,
        recipient,
        kind: 'unusual-reading' as const,
        stream: null,
        channels: ordinary,
      })),
    )
  }
}

const raise = async (scope: JobScope, kind: NewAlarm['kind'], pattern: Pattern): Promise<void> => {
  const { owner, person, roles } = pattern
  const school = alarmGoesTo(roles) === 'principal' ? pattern.school : null
  if (!(await raiseAlarm(scope, { kind, pattern, school }))) return
  const lookers = school === null ? await officersOf(scope, owner) : await principalsOf(scope, owner, school)
  await insertNotices(
    scope.tx,
    { owner, now: scope.now, newId: scope.newId },
    lookers
      .filter((recipient) => recipient !== person)
      .map((recipient) => ({
        occasion: `${kind}:${person}:${scope.today}`,
        recipient,
        kind: 'unusual-reading' as const,
        stream: null,
        channels: ordinary,
      })),
  )
}
