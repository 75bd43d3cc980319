import type { SchoolCalendar, SchoolDays } from '../../domain/calendar/school-calendar.ts'
import { compile } from '../../domain/calendar/school-calendar.ts'
import type { OwnerId } from '../../domain/people/ids.ts'
import type { Transaction } from '../connection.ts'

const compiled = new Map<string, SchoolDays>()

/** The owner's newest calendar, compiled once per version and process. */
export const readSchoolDays = async (tx: Transaction, owner: OwnerId): Promise<SchoolDays> => {
  const newest = await tx
    .selectFrom('calendar_version')
    .select('version')
    .where('owner_id', '=', owner)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return schoolDaysOf(tx, owner, newest.version)
}

/** A version that the caller knows already: nothing is asked of the database when this process has it compiled. */
export const schoolDaysOf = async (tx: Transaction, owner: OwnerId, version: number): Promise<SchoolDays> => {
  const key = `${owner}:${version}`
  const known = compiled.get(key)
  if (known !== undefined) return known
  const row = await tx
    .selectFrom('calendar_version')
    .select('calendar')
    .where('owner_id', '=', owner)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  // Stored by our own import, which has checked it.
  const days = compile(row.calendar as unknown as SchoolCalendar)
  compiled.set(key, days)
  return days
}
