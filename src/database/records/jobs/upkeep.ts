import { sql } from 'kysely'
import {
  type CaseId,
  caseId,
  type OwnerId,
  ownerId,
  type PersonId,
  personId,
  type SchoolId,
  schoolId,
} from '../../../domain/people/ids.ts'
import type { Compartment, DateText } from '../../../domain/journal/facts.ts'
import type { JobScope } from './clock.ts'

/** The access log's months, this one and the next two, so that no line lands in the rest. False where one is missing. */
export const makeLogMonths = async ({ tx, today }: JobScope): Promise<boolean> => {
  const months = sql`(select (${today}::date + make_interval(months => ahead))::date as month
    from generate_series(0, 2) as ahead) m`
  await sql`select access_log_month(m.month) from ${months}`.execute(tx)
  const { rows } = await sql<{ made: boolean }>`
    select bool_and(access_log_has_month(m.month)) as made from ${months}`.execute(tx)
  return rows[0]?.made === true
}

/** Thirty days after its end a session has nothing more to tell; by real time, as sessions live. */
export const sweepSessions = async ({ tx }: JobScope): Promise<void> => {
  await sql`delete from session where absolute_until < now() - interval '30 days'`.execute(tx)
}

/** The reporter's own copy is kept for fourteen days. */
export const forgetReportersWords = async ({ tx }: JobScope): Promise<void> => {
  await sql`update report_receipt set words = null
    where words_until < now() and words_until > now() - interval '10 days'`.execute(tx)
}

export interface LapsingTraining {
  readonly owner: OwnerId
  readonly person: PersonId
  readonly lastDay: DateText
}

/** Training that stops counting within thirty days, of those who have a role today (forskrift § 20-2). */
export const lapsingTraining = async ({ tx, today }: JobScope): Promise<readonly LapsingTraining[]> => {
  const { rows } = await sql<{ owner_id: string; person_id: string; last_day: string }>`
    select t.owner_id, t.person_id, min(t.ends)::text as last_day
    from (
      select owner_id, person_id, kind, max(valid_until) as ends from training group by owner_id, person_id, kind
    ) t
    where exists (select from role_grant g where g.owner_id = t.owner_id and g.person_id = t.person_id
      and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today}))
    group by t.owner_id, t.person_id
    having min(t.ends) between ${today}::date and ${today}::date + 30`.execute(tx)
  return rows.map((row) => ({
    owner: ownerId(row.owner_id),
    person: personId(row.person_id),
    lastDay: row.last_day,
  }))
}

export interface LeftCase {
  readonly owner: OwnerId
  readonly case: CaseId
  readonly school: SchoolId
  readonly compartment: Compartment
  readonly was: PersonId | null
}

/** Running cases whose responsible has left the team, or has no role any more: dates end access by themselves. */
export const casesWithoutResponsible = async ({ tx, today }: JobScope): Promise<readonly LeftCase[]> => {
  const { rows } = await sql<{
    owner_id: string
    case_id: string
    school_id: string
    compartment: Compartment
    responsible_id: string | null
  }>`
    select c.owner_id, c.case_id, c.school_id, c.compartment, c.responsible_id from pupil_case c
    where c.status <> 'closed' and (c.responsible_id is null or not exists (
        select from case_member m where m.owner_id = c.owner_id and m.case_id = c.case_id
          and m.person_id = c.responsible_id and m.ended_at is null and (m.until is null or m.until >= ${today}))
      or not exists (
        select from role_grant g where g.owner_id = c.owner_id and g.person_id = c.responsible_id
          and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today})))`.execute(tx)
  return rows.map((row) => ({
    owner: ownerId(row.owner_id),
    case: caseId(row.case_id),
    school: schoolId(row.school_id),
    compartment: row.compartment,
    was: row.responsible_id === null ? null : personId(row.responsible_id),
  }))
}
