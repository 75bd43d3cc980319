import { sql } from 'kysely'
import type { DateText } from '../../../domain/journal/facts.ts'
import type { YearEvent } from '../../../domain/year/events.ts'
import type { Scope } from '../../scope.ts'
import type { YearPlace } from './wheel.ts'

/** The newest that was said of an event. */
export interface SaidEvent {
  readonly event: YearEvent
  readonly seq: number
  /** Null: taken back. */
  readonly on: DateText | null
  readonly by: string | null
}

export const readSaidEvents = async (
  { tx }: Scope,
  { owner, school, schoolYear }: YearPlace,
): Promise<readonly SaidEvent[]> => {
  const { rows } = await sql<SaidEvent>`
    select distinct on (e.event) e.event, e.seq, e.happened_on as "on",
      p.given_name || ' ' || p.family_name as by
    from year_event e
    left join person p on p.owner_id = e.owner_id and p.person_id = e.said_by
    where e.owner_id = ${owner} and e.school_id = ${school} and e.school_year = ${schoolYear}
    order by e.event, e.seq desc`.execute(tx)
  return rows
}

/** False where somebody else has said something of it since `seen`. */
export const insertSaidEvent = async (
  { tx, actor, now }: Scope,
  { owner, school, schoolYear }: YearPlace,
  { event, on, seen }: { event: YearEvent; on: DateText | null; seen: number },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('year_event')
    .values({
      owner_id: owner,
      school_id: school,
      school_year: schoolYear,
      event,
      seq: seen + 1,
      happened_on: on,
      said_by: actor.person,
      said_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
