import { sql } from 'kysely'
import type { Candidate } from '../../../domain/concern/escalation.ts'
import type { ConcernEntryKind } from '../../../domain/journal/entry-kinds.ts'
import type { DateText } from '../../../domain/journal/facts.ts'
import {
  type ConcernId,
  concernId,
  type OwnerId,
  ownerId,
  type PersonId,
  personId,
  type SchoolId,
  schoolId,
} from '../../../domain/people/ids.ts'
import type { Role } from '../../../domain/people/role.ts'
import type { Transaction } from '../../connection.ts'
import { appendEntries, type NewEntry, type StreamHead } from '../journal.ts'
import type { JobScope } from './clock.ts'

export interface WaitingConcern {
  readonly owner: OwnerId
  readonly concern: ConcernId
  readonly school: SchoolId
  readonly holder: PersonId | null
  readonly reporter: PersonId | null
  readonly urgent: boolean
}

interface WaitingRow {
  owner_id: string
  concern_id: string
  school_id: string
  holder_id: string | null
  reporter_id: string | null
  urgent: boolean
}

const waitingOf = (row: WaitingRow): WaitingConcern => ({
  owner: ownerId(row.owner_id),
  concern: concernId(row.concern_id),
  school: schoolId(row.school_id),
  holder: row.holder_id === null ? null : personId(row.holder_id),
  reporter: row.reporter_id === null ? null : personId(row.reporter_id),
  urgent: row.urgent,
})

const working = (owner: string, person: string, today: DateText) => sql`(
  exists (select from role_grant g where g.owner_id = ${sql.ref(owner)} and g.person_id = ${sql.ref(person)}
    and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today}))
  or exists (select from stand_in s where s.owner_id = ${sql.ref(owner)} and s.person_id = ${sql.ref(person)}
    and s.from_on <= ${today} and (s.to_on is null or s.to_on >= ${today})))`

/** Nobody has ended them, and at least a day has passed, or whoever holds them has no role any more. */
export const waitingConcerns = async ({ tx, now, today }: JobScope): Promise<readonly WaitingConcern[]> => {
  const { rows } = await sql<WaitingRow>`
    select n.owner_id, n.concern_id, n.school_id, n.holder_id, n.reporter_id, n.urgent from concern n
    where n.status <> 'ended' and (n.reported_at <= ${now.subtract({ hours: 24 }).toString()}
      or (n.holder_id is not null and not ${working('n.owner_id', 'n.holder_id', today)}))
    order by n.reported_at`.execute(tx)
  return rows.map(waitingOf)
}

/**
 * About a leader as the reporter knows it, not opened by the owner in time by the clock, and the reporter has nobody to
 * ring. To anybody else a number would tell where it lies.
 */
export const unopenedByOwner = async (tx: Transaction): Promise<readonly WaitingConcern[]> => {
  const { rows } = await sql<WaitingRow>`
    select n.owner_id, n.concern_id, n.school_id, n.holder_id, n.reporter_id, n.urgent
    from concern n join obligation_cache o on o.owner_id = n.owner_id and o.stream_id = n.concern_id
    join report_receipt r on r.owner_id = n.owner_id and r.concern_id = n.concern_id and r.to_owner
    where n.compartment = 'leader-offence' and n.status <> 'ended' and o.worst_state = 'late' and exists (
      select from jsonb_array_elements(o.lines) line
      where line ->> 'rule' = 'C-04' and line ->> 'enough' = 'give-reporter-phone')`.execute(tx)
  return rows.map(waitingOf)
}

export const worksSomewhere = async (
  { tx, today }: JobScope,
  owner: OwnerId,
  person: PersonId,
): Promise<boolean> => {
  const { rows } = await sql<{ works: boolean }>`
    select ${working('w.owner_id', 'w.person_id', today)} as works
    from (select ${owner}::uuid as owner_id, ${person}::uuid as person_id) w`.execute(tx)
  return rows[0]?.works === true
}

/** The leaders of a school today, with their place in the line and whether something keeps them from this concern. */
export const readLine = async (
  { tx, today }: JobScope,
  { owner, school, concern }: Pick<WaitingConcern, 'owner' | 'school' | 'concern'>,
): Promise<readonly Candidate[]> => {
  const { rows } = await sql<{
    person_id: string
    role: Role
    rank: number | null
    conflict: boolean | null
  }>`
    select h.person_id, h.role, h.rank,
      ${concern}::uuid = any(gate.barred_from(${owner}, h.person_id, '{}')) as conflict
    from (
      select g.person_id, g.role, null::int as rank from role_grant g
      where g.owner_id = ${owner} and g.school_id = ${school} and g.from_on <= ${today}
        and (g.to_on is null or g.to_on >= ${today})
      union all
      select s.person_id, s.role, s.rank from stand_in s
      where s.owner_id = ${owner} and s.school_id = ${school} and s.from_on <= ${today}
        and (s.to_on is null or s.to_on >= ${today})
    ) h
    where h.role in ('principal', 'assistant-principal', 'department-head')
    order by h.person_id`.execute(tx)
  return rows.map((row) => ({
    person: personId(row.person_id),
    role: row.role,
    rank: row.rank,
    conflict: row.conflict === true,
  }))
}

export const officersOf = async ({ tx, today }: JobScope, owner: OwnerId): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ person_id: string }>`
    select distinct g.person_id from role_grant g
    where g.owner_id = ${owner} and g.role in ('owner-case-officer', 'owner-leader') and g.from_on <= ${today}
      and (g.to_on is null or g.to_on >= ${today})`.execute(tx)
  return rows.map((row) => personId(row.person_id))
}

export const principalsOf = async (
  { tx, today }: JobScope,
  owner: OwnerId,
  school: SchoolId,
): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ person_id: string }>`
    select g.person_id from role_grant g
    where g.owner_id = ${owner} and g.school_id = ${school} and g.role = 'principal' and g.from_on <= ${today}
      and (g.to_on is null or g.to_on >= ${today})
    union
    select s.person_id from stand_in s
    where s.owner_id = ${owner} and s.school_id = ${school} and s.role = 'principal' and s.from_on <= ${today}
      and (s.to_on is null or s.to_on >= ${today})`.execute(tx)
  return rows.map((row) => personId(row.person_id))
}

/** Locks the concern for this job; null where somebody is writing in it just now, or it has ended. */
export const lockConcern = async (
  tx: Transaction,
  owner: OwnerId,
  concern: ConcernId,
): Promise<StreamHead | null> => {
  const { rows } = await sql<{ last_seq: number; last_hash: Buffer }>`
    select last_seq, last_hash from concern
    where owner_id = ${owner} and concern_id = ${concern} and status <> 'ended'
    for update skip locked`.execute(tx)
  const row = rows[0]
  if (row === undefined) return null
  return {
    owner,
    stream: concern,
    streamKind: 'concern',
    lastSeq: row.last_seq,
    lastHash: row.last_hash,
    // What the system writes has no words, so there is nothing to seal.
    key: { owner, stream: concern, secret: Buffer.alloc(0) },
  }
}

/** An entry by the system itself, in the chain like every other, with the holder it leaves behind. */
export const appendAsSystem = async (
  { tx, now, newId }: JobScope,
  head: StreamHead,
  news: readonly NewEntry<ConcernEntryKind>[],
  holder?: { readonly person: PersonId | null; readonly role: Role },
): Promise<number> => {
  const { head: after } = await appendEntries(tx, head, news, { now, newId })
  await tx
    .updateTable('concern')
    .set({
      last_seq: after.lastSeq,
      last_hash: after.lastHash,
      version: after.lastSeq,
      ...(holder === undefined ? {} : { holder_id: holder.person, holder_role: holder.role }),
    })
    .where('owner_id', '=', head.owner)
    .where('concern_id', '=', concernId(head.stream))
    .execute()
  return after.lastSeq
}
