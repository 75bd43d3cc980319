import { sql } from 'kysely'
import type { SchoolCalendar } from '../../../domain/calendar/school-calendar.ts'
import type { Fact } from '../../../domain/doing/source.ts'
import type { Reminder } from '../../../domain/doing/standing.ts'
import type { DateText } from '../../../domain/journal/facts.ts'
import type { SchoolYearName } from '../../../domain/school-plan/ids.ts'
import type { OccurrenceRef } from '../../../domain/year/occurrence.ts'
import type { Transaction } from '../../connection.ts'
import type { DoingPlace } from '../doing/occurrences.ts'
import type { JobScope } from './clock.ts'

export interface RunningYear extends DoingPlace {
  /** The owner's newest; checked when it was laid down. */
  readonly calendar: SchoolCalendar
  /** The plan's own number of school days before something is reminded of; null where it says none. */
  readonly remindBefore: number | null
}

/** Schools whose plan runs in a school year. */
export const runningYears = async (
  tx: Transaction,
  year: SchoolYearName,
): Promise<readonly RunningYear[]> => {
  const { rows } = await sql<RunningYear>`
    select w.owner_id as owner, w.school_id as school, w.school_year as "schoolYear", c.calendar,
      (select (v.content -> 'deadlines' ->> 'remind-before')::int from school_plan_version v
        where v.owner_id = w.owner_id and v.plan_id = w.plan_id and v.version = w.plan_version) as "remindBefore"
    from year_wheel w
    join lateral (select v.calendar from calendar_version v where v.owner_id = w.owner_id
      order by v.version desc limit 1) c on true
    where w.school_year = ${year} order by w.owner_id, w.school_id`.execute(tx)
  return rows
}

/** What stands elsewhere at a school, as counts. */
export const factsOf = async (
  tx: Transaction,
  { owner, school, schoolYear }: DoingPlace,
  today: DateText,
): Promise<readonly Fact[]> => {
  const { rows } = await sql<Fact>`
    select source, term, held_on as "on", done, total as "of"
    from gate.facts_of(${owner}, ${school}, ${schoolYear}, ${today}::date)`.execute(tx)
  return rows
}

export interface ToTell extends OccurrenceRef {
  readonly what: Reminder
}

/** Marks what is told now, and answers with what had not been told before: two who run at once tell it once. */
export const markTold = async (
  { tx, now }: JobScope,
  { owner, school, schoolYear }: DoingPlace,
  wanted: readonly ToTell[],
): Promise<readonly ToTell[]> => {
  if (wanted.length === 0) return []
  const { rows } = await sql<ToTell>`
    insert into occurrence_told (owner_id, school_id, school_year, activity_id, ordinal, what, told_at)
    select ${owner}, ${school}, ${schoolYear}, t.activity, t.ordinal, t.what, ${now.toString()}
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as t (activity uuid, ordinal int, what text)
    on conflict do nothing
    returning activity_id as activity, ordinal, what`.execute(tx)
  return rows
}
