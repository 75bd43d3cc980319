import { sql } from 'kysely'
import type { AlarmKind } from '../../../domain/access/unusual-reading.ts'
import {
  type OwnerId,
  ownerId,
  type PersonId,
  personId,
  type SchoolId,
  schoolId,
} from '../../../domain/people/ids.ts'
import type { Role } from '../../../domain/people/role.ts'
import type { JobScope } from './clock.ts'

export interface Pattern {
  readonly owner: OwnerId
  readonly person: PersonId
  readonly count: number
  readonly roles: readonly Role[]
  /** Where the person works; null for somebody at the owner. */
  readonly school: SchoolId | null
}

interface PatternRow {
  owner_id: string
  person_id: string
  count: number
  roles: Role[]
  school_id: string | null
}

const patternOf = (row: PatternRow): Pattern => ({
  owner: ownerId(row.owner_id),
  person: personId(row.person_id),
  count: row.count,
  roles: row.roles,
  school: row.school_id === null ? null : schoolId(row.school_id),
})

const withRoles = (counted: ReturnType<typeof sql>, today: string) => sql<PatternRow>`
  select c.owner_id, c.actor_id as person_id, c.count,
    array(select distinct r.role from gate.roles_of(c.owner_id, c.actor_id, ${today}::date) r) as roles,
    (select r.school_id from gate.roles_of(c.owner_id, c.actor_id, ${today}::date) r
      where r.school_id is not null limit 1) as school_id
  from (${counted}) c`

/** Who has looked for many things that were not found, or were not theirs. */
export const manyMisses = async (
  { tx, now, today }: JobScope,
  limit: { readonly count: number; readonly minutes: number },
): Promise<readonly Pattern[]> => {
  const since = now.subtract({ minutes: limit.minutes }).toString()
  const counted = sql`
    select owner_id, actor_id, count(*)::int as count from access_log
    where at > ${since} and outcome = 'not-found' and actor_id is not null
    group by owner_id, actor_id having count(*) >= ${limit.count}`
  const { rows } = await withRoles(counted, today).execute(tx)
  return rows.map(patternOf)
}

/** How many different concerns and cases each has opened. */
export const readingVolumes = async (
  { tx, now, today }: JobScope,
  limit: { readonly atLeast: number; readonly hours: number },
): Promise<readonly Pattern[]> => {
  const since = now.subtract({ hours: limit.hours }).toString()
  const counted = sql`
    select owner_id, actor_id, count(distinct stream_id)::int as count from access_log
    where at > ${since} and outcome = 'granted' and stream_id is not null and actor_id is not null
    group by owner_id, actor_id having count(distinct stream_id) > ${limit.atLeast}`
  const { rows } = await withRoles(counted, today).execute(tx)
  return rows.map(patternOf)
}

/** For every owner: the log has no place for a month to come. Once a day, until somebody has made one. */
export const alarmOfLogMonths = async ({ tx, now, newId, today }: JobScope): Promise<readonly OwnerId[]> => {
  const owners = await sql<{ owner_id: string }>`
    select o.owner_id from school_owner o where not exists (
      select from alarm a where a.owner_id = o.owner_id and a.kind = 'log-month-missing'
        and (a.at at time zone 'Europe/Oslo')::date = ${today}::date)`.execute(tx)
  for (const { owner_id } of owners.rows)
    await sql`insert into alarm (owner_id, alarm_id, kind, at)
      values (${owner_id}, ${newId()}::uuid, 'log-month-missing', ${now.toString()})`.execute(tx)
  return owners.rows.map((row) => ownerId(row.owner_id))
}

export interface NewAlarm {
  readonly kind: Exclude<AlarmKind, 'log-month-missing'>
  readonly pattern: Pattern
  /** Null: the owner looks at it. */
  readonly school: SchoolId | null
}

/** One a day per person and kind; false where it has been raised. */
export const raiseAlarm = async (
  { tx, now, newId, today }: JobScope,
  { kind, pattern, school }: NewAlarm,
): Promise<boolean> => {
  const { owner, person, count } = pattern
  const { rows } = await sql<{ alarm_id: string }>`
    insert into alarm (owner_id, alarm_id, kind, about_id, school_id, at, facts)
    select ${owner}, ${newId()}::uuid, ${kind}, ${person}, ${school}::uuid, ${now.toString()},
      ${JSON.stringify({ count })}::jsonb
    where not exists (
      select from alarm a where a.owner_id = ${owner} and a.kind = ${kind} and a.about_id = ${person}
        and (a.at at time zone 'Europe/Oslo')::date = ${today}::date)
    returning alarm_id`.execute(tx)
  return rows.length > 0
}
