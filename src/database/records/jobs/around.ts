import { sql } from 'kysely'
import type { Compartment, DateText } from '../../../domain/journal/facts.ts'
import { type OwnerId, type PersonId, personId, type StreamId } from '../../../domain/people/ids.ts'
import type { Role } from '../../../domain/people/role.ts'
import type { Around } from '../../../domain/rules/whose-duty.ts'
import type { Transaction } from '../../connection.ts'

interface AroundRow {
  stream_id: string
  compartment: Compartment
  serious: boolean
  responsible_id: string | null
  holder_id: string | null
  team: { person: string; roles: Role[] }[] | null
  principals: string[]
  officers: string[]
}

/**
 * Who stands around streams today: teams with their roles, holders, principals and the owner's people. A concern that
 * has ended is not among them: its case tells of what is left.
 */
export const readAround = async (
  tx: Transaction,
  place: { readonly owner: OwnerId; readonly today: DateText },
  streams: readonly StreamId[],
): Promise<ReadonlyMap<string, Around>> => {
  const { owner, today } = place
  const wanted = [...streams]
  const { rows } = await sql<AroundRow>`
    with held as materialized (
      select g.person_id, g.school_id, g.role from role_grant g
      where g.owner_id = ${owner} and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today})
      union
      select s.person_id, s.school_id, s.role from stand_in s
      where s.owner_id = ${owner} and s.from_on <= ${today} and (s.to_on is null or s.to_on >= ${today})
    ), streams as (
      select c.case_id as stream_id, c.school_id, c.compartment, c.serious, c.responsible_id,
        null::uuid as holder_id
      from pupil_case c where c.owner_id = ${owner} and c.case_id = any(${wanted}::uuid[])
      union all
      select n.concern_id, n.school_id, n.compartment, false, null, n.holder_id
      from concern n where n.owner_id = ${owner} and n.concern_id = any(${wanted}::uuid[])
        and n.status <> 'ended'
    )
    select s.stream_id, s.compartment, s.serious, s.responsible_id, s.holder_id,
      (select jsonb_agg(jsonb_build_object('person', m.person_id, 'roles',
          (select coalesce(jsonb_agg(h.role), '[]') from held h where h.person_id = m.person_id)))
        from case_member m where m.owner_id = ${owner} and m.case_id = s.stream_id and m.ended_at is null
          and m.since <= ${today} and (m.until is null or m.until >= ${today})) as team,
      array(select h.person_id::text from held h where h.school_id = s.school_id and h.role = 'principal')
        as principals,
      array(select h.person_id::text from held h where h.role in ('owner-case-officer', 'owner-leader'))
        as officers
    from streams s`.execute(tx)
  return new Map(rows.map((row) => [row.stream_id, aroundOf(row)]))
}

const aroundOf = (row: AroundRow): Around => ({
  compartment: row.compartment,
  serious: row.serious,
  responsible: row.responsible_id === null ? null : personId(row.responsible_id),
  holder: row.holder_id === null ? null : personId(row.holder_id),
  team: (row.team ?? []).map(({ person, roles }) => ({ person: personId(person), roles })),
  principals: row.principals.map(personId),
  officers: row.officers.map(personId),
})

/** Those of the given persons who may know of the stream: the barred are told nothing, in no way. */
export const mayKnow = async (
  tx: Transaction,
  owner: OwnerId,
  stream: StreamId,
  persons: readonly PersonId[],
): Promise<readonly PersonId[]> => {
  if (persons.length === 0) return []
  const { rows } = await sql<{ person: string }>`
    select w.person::text from unnest(${[...persons]}::uuid[]) as w(person)
    where not coalesce(${stream}::uuid = any(gate.barred_from(${owner}, w.person, '{}')), false)`.execute(tx)
  return rows.map((row) => personId(row.person))
}
