import { sql } from 'kysely'
import type { SchoolCalendar } from '../../domain/calendar/school-calendar.ts'
import type { Scope } from '../scope.ts'

export type CalendarSource = 'installation' | 'by-hand' | 'file'

/** A version of the owner's school calendar. */
export interface CalendarVersion {
  readonly version: number
  readonly calendar: SchoolCalendar
}

/** A line of the list of versions: when, how, by whom. */
export interface LaidCalendar {
  readonly version: number
  readonly at: string
  readonly source: CalendarSource
  /** Null when it came with the installation, or when the reader doesn't see who it was. */
  readonly by: string | null
}

const shown = 20

export const readCalendar = async ({ tx, actor }: Scope): Promise<CalendarVersion> => {
  const row = await tx
    .selectFrom('calendar_version')
    .select(['version', 'calendar'])
    .where('owner_id', '=', actor.owner)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  // Stored by our own door, after the core has checked it.
  return { version: row.version, calendar: row.calendar as unknown as SchoolCalendar }
}

export const readLaidCalendars = async ({ tx, actor }: Scope): Promise<readonly LaidCalendar[]> => {
  const { rows } = await sql<LaidCalendar>`
    select v.version, v.made_at as at, v.source, p.given_name || ' ' || p.family_name as by
    from calendar_version v
    left join person p on p.owner_id = v.owner_id and p.person_id = v.laid_by
    where v.owner_id = ${actor.owner}
    order by v.version desc limit ${shown}`.execute(tx)
  return rows
}

/** Through the gate: for the owner's leader, present in person. Null when another version has come in between. */
export const layCalendar = async (
  { tx }: Scope,
  { calendar, source, basedOn }: { calendar: SchoolCalendar; source: CalendarSource; basedOn: number },
): Promise<number | null> => {
  const { rows } = await sql<{ version: number | null }>`
    select gate.lay_calendar(${JSON.stringify(calendar)}::jsonb, ${source}, ${basedOn}) as version`.execute(
    tx,
  )
  return rows[0]?.version ?? null
}
