import { sql } from 'kysely'
import type { CaseStatus } from '../../../domain/case/state.ts'
import type { CaseKind, Compartment, DateText } from '../../../domain/journal/facts.ts'
import type { Passage } from '../../../domain/journal/passage.ts'
import type { GuardianAccess, GuardianKind } from '../../../domain/people/guardian.ts'
import type { OwnerId } from '../../../domain/people/ids.ts'
import type { Role } from '../../../domain/people/role.ts'
import type { Transaction } from '../../connection.ts'

/** Everything around a case but its journal, as one row: the page of a case may cost eight statements, not twenty. */
export interface CaseFileRow {
  readonly owner_id: string
  readonly case_id: string
  readonly school_id: string
  readonly pupil_id: string
  readonly number: string
  readonly kind: CaseKind
  readonly compartment: Compartment
  readonly status: CaseStatus
  readonly opened_at: string
  readonly calendar_version: number
  readonly concerns: readonly { readonly id: string; readonly number: string | null }[] | null
  readonly keys: readonly StoredKey[] | null
  readonly team: readonly MemberRow[] | null
  readonly pupils: readonly PupilRow[] | null
  readonly guardians: readonly GuardianRow[] | null
  readonly readers: readonly ReaderRow[] | null
  readonly leads: boolean
}

export interface StoredKey {
  readonly stream: string
  readonly keyId: string
  readonly wrapped: string
}

export interface MemberRow {
  readonly person: string
  readonly part: 'responsible' | 'member'
  readonly until: DateText | null
  readonly breakGlass: boolean
  readonly name: string | null
  readonly roles: readonly Role[] | null
}

export interface PupilRow {
  readonly person: string
  readonly part: 'pupil' | 'other-pupil' | 'saw-or-heard' | 'unclear'
  readonly given: string | null
  readonly name: string | null
  readonly class: string | null
}

export interface GuardianRow {
  readonly person: string
  readonly kind: GuardianKind
  readonly responsibility: boolean
  readonly access: GuardianAccess
  readonly source: 'population-register' | 'school-register' | 'by-hand'
  readonly verifiedOn: DateText | null
  readonly name: string | null
  /** Has other children at this owner, as far as the reader may know. */
  readonly others: boolean
}

export interface ReaderRow {
  readonly person: string
  readonly name: string | null
  readonly times: number
  readonly last: string
}

/**
 * Null for a case that is absent and for one that is not this reader's. Names are looked up one by one, by key: a join
 * would ask the policy about everybody.
 */
export const findCaseFile = async (
  tx: Transaction,
  owner: OwnerId,
  number: string,
  today: DateText,
): Promise<CaseFileRow | null> => {
  const { rows } = await sql<CaseFileRow>`
    with c as materialized (
      select * from pupil_case k where k.owner_id = ${owner} and k.number = ${number} limit 1
    ), s as materialized (
      select c.case_id as id from c
      union all select x.concern_id from c join case_concern x on x.owner_id = c.owner_id and x.case_id = c.case_id
    )
    select c.owner_id, c.case_id, c.school_id, c.pupil_id, c.number, c.kind, c.compartment, c.status, c.opened_at,
      (select max(v.version) from calendar_version v where v.owner_id = c.owner_id) as calendar_version,
      (select jsonb_agg(jsonb_build_object('id', s.id, 'number', n.number) order by s.id)
        from s left join concern n on n.owner_id = c.owner_id and n.concern_id = s.id
        where s.id <> c.case_id) as concerns,
      (select jsonb_agg(jsonb_build_object('stream', k.stream_id, 'keyId', k.key_id,
        'wrapped', encode(k.wrapped, 'base64')))
        from stream_key k where k.owner_id = c.owner_id and k.stream_id in (select s.id from s)) as keys,
      (select jsonb_agg(jsonb_build_object('person', m.person_id, 'part', m.part, 'until', m.until,
        'breakGlass', m.break_glass, 'name', p.given_name || ' ' || p.family_name,
        'roles', (select jsonb_agg(distinct g.role) from role_grant g where g.owner_id = m.owner_id
          and g.person_id = m.person_id and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today})))
        order by m.part desc, m.since, p.family_name, p.given_name)
        from case_member m left join person p on p.owner_id = m.owner_id and p.person_id = m.person_id
        where m.owner_id = c.owner_id and m.case_id = c.case_id and m.ended_at is null and m.since <= ${today}
          and (m.until is null or m.until >= ${today})) as team,
      (select jsonb_agg(jsonb_build_object('person', x.person_id, 'part', x.part, 'given', p.given_name,
        'name', p.given_name || ' ' || p.family_name, 'class', (
          select max(k.name) from class_member y
          join school_class k on k.owner_id = y.owner_id and k.class_id = y.class_id
          where y.owner_id = x.owner_id and y.person_id = x.person_id and y.part = 'pupil'
            and y.from_on <= ${today} and (y.to_on is null or y.to_on >= ${today})))
        order by x.part, p.family_name, p.given_name)
        from case_person x left join person p on p.owner_id = x.owner_id and p.person_id = x.person_id
        where x.owner_id = c.owner_id and x.case_id = c.case_id and x.withdrawn_at is null) as pupils,
      (select jsonb_agg(jsonb_build_object('person', g.guardian_id, 'kind', g.kind,
        'responsibility', g.parental_responsibility, 'access', g.access, 'source', g.source,
        'verifiedOn', g.verified_on, 'name', p.given_name || ' ' || p.family_name,
        'others', exists (select from guardian_relation o where o.owner_id = g.owner_id
          and o.guardian_id = g.guardian_id and o.pupil_id <> g.pupil_id))
        order by p.family_name, p.given_name)
        from guardian_relation g left join person p on p.owner_id = g.owner_id and p.person_id = g.guardian_id
        where g.owner_id = c.owner_id and g.pupil_id = c.pupil_id) as guardians,
      (select jsonb_agg(jsonb_build_object('person', l.person_id, 'times', l.times, 'last', l.last, 'name', (
        select p.given_name || ' ' || p.family_name from person p
        where p.owner_id = c.owner_id and p.person_id = l.person_id)) order by l.last desc)
        from gate.readers(c.case_id, c.opened_at - interval '1 day') l) as readers,
      gate.leads(c.case_id) as leads
    from c`.execute(tx)
  return rows[0] ?? null
}

export interface JournalRow {
  readonly stream_id: string
  readonly head: string
  readonly words: readonly SealedPassage[] | null
}

/** A text as it lies, with what is needed to open it. */
export interface SealedPassage extends Omit<Passage, 'text' | 'about'> {
  readonly sealed: string
}

/** Entries of the given streams with their sealed words, in one statement. Row-level security has divided them. */
export const readJournals = async (
  tx: Transaction,
  owner: OwnerId,
  streams: readonly string[],
): Promise<readonly JournalRow[]> => {
  const { rows } = await sql<JournalRow>`
    select e.stream_id, e.head, (
      select jsonb_agg(jsonb_build_object('id', p.passage_id, 'field', p.field, 'item', p.item, 'kind', p.kind,
        'author', p.author_id, 'audience', p.audience, 'named', p.named, 'sealed', encode(p.sealed, 'base64'))
        order by p.ordinal)
      from passage p where p.owner_id = e.owner_id and p.stream_id = e.stream_id and p.entry_id = e.entry_id) as words
    from entry e
    where e.owner_id = ${owner} and e.stream_id = any(${[...streams]}::uuid[])
    order by e.stream_id, e.seq`.execute(tx)
  return rows
}

/** Names of the given persons, as far as this reader may have them. */
export const readNames = async (
  tx: Transaction,
  owner: OwnerId,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (persons.length === 0) return new Map()
  const rows = await tx
    .selectFrom('person')
    .select(['person_id', 'given_name', 'family_name'])
    .where('owner_id', '=', owner)
    .where('person_id', 'in', [...persons])
    .execute()
  return new Map(rows.map((row) => [row.person_id, `${row.given_name} ${row.family_name}`]))
}

export interface StaffRow {
  readonly person: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** Staff of a school today: whom a measure, a task or a place in the team can be given to. */
export const readStaff = async (
  tx: Transaction,
  owner: OwnerId,
  school: string,
  today: DateText,
): Promise<readonly StaffRow[]> => {
  const { rows } = await sql<StaffRow>`
    select p.person_id as person, p.given_name || ' ' || p.family_name as name,
      coalesce((select jsonb_agg(distinct g.role) from role_grant g where g.owner_id = p.owner_id
        and g.person_id = p.person_id and g.school_id = ${school}
        and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today})), '[]') as roles
    from person_school m
    join person p on p.owner_id = m.owner_id and p.person_id = m.person_id
    where m.owner_id = ${owner} and m.school_id = ${school} and m.part = 'staff'
      and m.from_on <= ${today} and (m.to_on is null or m.to_on >= ${today})
    order by p.family_name, p.given_name`.execute(tx)
  return rows
}
