import { sql } from 'kysely'
import type { ConcernEnding, Compartment } from '../../../domain/journal/facts.ts'
import type { Role } from '../../../domain/people/role.ts'
import type { Scope } from '../../scope.ts'
import type { StoredKey } from '../case/file.ts'

export interface ConcernPersonRow {
  readonly person: string
  readonly part: 'about' | 'was-there' | 'adult'
  /** Null where the reader may not know the person: a protected address. */
  readonly name: string | null
  readonly class: string | null
}

export interface ConcernCaseRow {
  readonly number: string
  readonly pupil: string
  readonly name: string | null
}

/** Everything around a concern but its journal, as one row. */
export interface ConcernFileRow {
  readonly concern_id: string
  readonly school_id: string
  readonly school: string
  readonly number: string
  readonly compartment: Compartment
  readonly status: 'received' | 'opened' | 'ended'
  readonly ending: ConcernEnding | null
  readonly holder_id: string | null
  readonly holder: string | null
  readonly holder_role: string
  readonly reporter_id: string | null
  readonly reporter: string | null
  readonly reporter_roles: readonly Role[] | null
  readonly reported_at: string
  readonly urgent: boolean
  readonly calendar_version: number
  readonly keys: readonly StoredKey[] | null
  readonly people: readonly ConcernPersonRow[] | null
  readonly cases: readonly ConcernCaseRow[] | null
  /** Other reports in reach about the same adult. */
  readonly same_adult: readonly string[] | null
  readonly leads: boolean
  /** Told of it as the nearest leader. */
  readonly informed: boolean
}

/** Null for a concern that is absent and for one that is not this reader's. */
export const findConcernFile = async (scope: Scope, number: string): Promise<ConcernFileRow | null> => {
  const { owner } = scope.actor
  const { today, tx } = scope
  const { rows } = await sql<ConcernFileRow>`
    with c as materialized (
      select * from concern n where n.owner_id = ${owner} and n.number = ${number} limit 1
    )
    select c.concern_id, c.school_id, s.name as school, c.number, c.compartment, c.status, c.ending, c.holder_id,
      h.given_name || ' ' || h.family_name as holder, c.holder_role, c.reporter_id,
      r.given_name || ' ' || r.family_name as reporter, c.reported_at, c.urgent,
      (select jsonb_agg(distinct g.role) from role_grant g where g.owner_id = c.owner_id
        and g.person_id = c.reporter_id and g.from_on <= ${today}
        and (g.to_on is null or g.to_on >= ${today})) as reporter_roles,
      (select max(v.version) from calendar_version v where v.owner_id = c.owner_id) as calendar_version,
      (select jsonb_agg(jsonb_build_object('stream', k.stream_id, 'keyId', k.key_id,
        'wrapped', encode(k.wrapped, 'base64')))
        from stream_key k where k.owner_id = c.owner_id and k.stream_id = c.concern_id) as keys,
      (select jsonb_agg(jsonb_build_object('person', x.person_id, 'part', x.part,
        'name', p.given_name || ' ' || p.family_name, 'class', (
          select max(k.name) from class_member y
          join school_class k on k.owner_id = y.owner_id and k.class_id = y.class_id
          where y.owner_id = x.owner_id and y.person_id = x.person_id and y.part = 'pupil'
            and y.from_on <= ${today} and (y.to_on is null or y.to_on >= ${today})))
        order by x.part, p.family_name, p.given_name)
        from concern_person x left join person p on p.owner_id = x.owner_id and p.person_id = x.person_id
        where x.owner_id = c.owner_id and x.concern_id = c.concern_id and x.withdrawn_at is null) as people,
      (select jsonb_agg(jsonb_build_object('number', k.number, 'pupil', k.pupil_id,
        'name', p.given_name || ' ' || p.family_name) order by k.number)
        from case_concern x join pupil_case k on k.owner_id = x.owner_id and k.case_id = x.case_id
        left join person p on p.owner_id = k.owner_id and p.person_id = k.pupil_id
        where x.owner_id = c.owner_id and x.concern_id = c.concern_id) as cases,
      (select jsonb_agg(distinct n.number) from concern_person x
        join concern_person o on o.owner_id = x.owner_id and o.person_id = x.person_id and o.part = 'adult'
          and o.withdrawn_at is null and o.concern_id <> x.concern_id
        join concern n on n.owner_id = o.owner_id and n.concern_id = o.concern_id
        where x.owner_id = c.owner_id and x.concern_id = c.concern_id and x.part = 'adult'
          and x.withdrawn_at is null) as same_adult,
      coalesce(gate.leads(c.concern_id), false) as leads,
      exists (select from concern_informed i where i.owner_id = c.owner_id and i.concern_id = c.concern_id
        and i.person_id = ${scope.actor.person}) as informed
    from c
    join school s on s.owner_id = c.owner_id and s.school_id = c.school_id
    left join person h on h.owner_id = c.owner_id and h.person_id = c.holder_id
    left join person r on r.owner_id = c.owner_id and r.person_id = c.reporter_id`.execute(tx)
  return rows[0] ?? null
}

export interface InboxRow {
  readonly concern_id: string
  readonly number: string
  readonly school: string
  readonly compartment: Compartment
  readonly status: 'received' | 'opened'
  readonly reported_at: string
  readonly holder_id: string | null
  readonly reporter: string | null
  readonly urgent: boolean
  readonly about: readonly ConcernPersonRow[] | null
  readonly due: string | null
  readonly state: 'open' | 'due' | 'late' | null
}

const most = 100

/** Concerns that nobody has ended, in this person's reach: late first, then what is due next, then the newest. */
export const readInbox = async (
  scope: Scope,
  led: { readonly schools: readonly string[]; readonly officer: boolean },
): Promise<readonly InboxRow[]> => {
  const { owner, person } = scope.actor
  const { today, tx } = scope
  const { rows } = await sql<InboxRow>`
    select c.concern_id, c.number, s.name as school, c.compartment, c.status, c.reported_at, c.holder_id,
      r.given_name || ' ' || r.family_name as reporter, c.urgent, d.due, d.state,
      (select jsonb_agg(jsonb_build_object('person', x.person_id, 'part', x.part,
        'name', p.given_name || ' ' || p.family_name, 'class', (
          select max(k.name) from class_member y
          join school_class k on k.owner_id = y.owner_id and k.class_id = y.class_id
          where y.owner_id = x.owner_id and y.person_id = x.person_id and y.part = 'pupil'
            and y.from_on <= ${today} and (y.to_on is null or y.to_on >= ${today})))
        order by p.family_name, p.given_name)
        from concern_person x left join person p on p.owner_id = x.owner_id and p.person_id = x.person_id
        where x.owner_id = c.owner_id and x.concern_id = c.concern_id and x.part = 'about'
          and x.withdrawn_at is null) as about
    from concern c
    join school s on s.owner_id = c.owner_id and s.school_id = c.school_id
    left join person r on r.owner_id = c.owner_id and r.person_id = c.reporter_id
    left join lateral (
      select line ->> 'due' as due, line ->> 'state' as state
      from obligation_cache o, jsonb_array_elements(o.lines) line
      where o.owner_id = c.owner_id and o.stream_id = c.concern_id
        and line ->> 'state' in ('open', 'due', 'late')
      order by line ->> 'due' nulls last limit 1) d on true
    where c.owner_id = ${owner} and c.status <> 'ended'
      and (c.school_id = any(${[...led.schools]}::uuid[]) or c.holder_id = ${person} or ${led.officer}
        or exists (select from concern_informed i where i.owner_id = c.owner_id and i.concern_id = c.concern_id
          and i.person_id = ${person}))
    order by (d.state = 'late') desc nulls last, d.due nulls last, c.reported_at desc
    limit ${most}`.execute(tx)
  return rows
}

/** Something waits for this person behind a newer sign-in. */
export const readWithheld = async ({ tx }: Scope): Promise<boolean> => {
  const { rows } = await sql<{ waits: boolean }>`select cardinality(gate.withheld()) > 0 as waits`.execute(tx)
  return rows[0]?.waits === true
}
