import { sql } from 'kysely'
import { logAccess } from '../database/records/access-log.ts'
import type { Scope } from '../database/scope.ts'
import type { DateText } from '../domain/journal/facts.ts'
import type { PersonId } from '../domain/people/ids.ts'
import type { Role } from '../domain/people/role.ts'
import { identitiesOf } from './administration/identities.ts'
import { absent, query } from './query.ts'
import { schoolYearOf } from '../domain/school-plan/ids.ts'

/** A role somebody has today. */
export interface GivenRole {
  readonly grant: string
  readonly role: Role
  readonly year: number | null
  readonly from: DateText
  readonly to: DateText | null
  readonly standIn: boolean
}

export interface StaffLine {
  readonly person: PersonId
  readonly name: string
  readonly school: string
  readonly roles: readonly GivenRole[]
  /** The first day that one of the two kinds of training lapses; null where one is missing. */
  readonly trainedUntil: DateText | null
}

export interface WaitingRequest {
  readonly request: string
  readonly name: string
  readonly role: Role
  readonly year: number | null
  readonly standIn: boolean
  readonly from: DateText
  readonly askedBy: string
  readonly mine: boolean
  /** Whether the one who looks may be the second of the two; others see that it waits. */
  readonly settles: boolean
}

const staffShown = 50

/** Staff of the schools that the person leads or administers, with what they have been given. */
const staffOf = (scope: Scope, wish: { readonly words: readonly string[]; readonly person: string | null }) =>
  sql<StaffLine>`
    select p.person_id as person, p.given_name || ' ' || p.family_name as name, s.name as school,
      coalesce((select json_agg(json_build_object('grant', g.id, 'role', g.role, 'year', g.year_level, 'from', g.from_on,
          'to', g.to_on, 'standIn', g.stand_in) order by g.stand_in, g.from_on)
        from (
          select r.grant_id as id, r.role, r.year_level, r.from_on, r.to_on, r.acting_for is not null as stand_in
          from role_grant r where r.owner_id = p.owner_id and r.person_id = p.person_id
            and r.from_on <= gate.today() and (r.to_on is null or r.to_on >= gate.today())
          union all
          select i.stand_in_id, i.role, i.year_level, i.from_on, i.to_on, true
          from stand_in i where i.owner_id = p.owner_id and i.person_id = p.person_id
            and i.from_on <= gate.today() and (i.to_on is null or i.to_on >= gate.today())
        ) g), '[]') as roles,
      (select min(k.ends) from (
        select max(t.valid_until) as ends from training t
        where t.owner_id = p.owner_id and t.person_id = p.person_id and t.registered_on <= gate.today()
        group by t.kind having max(t.valid_until) >= gate.today()) k
        having count(*) = 2)::text as "trainedUntil"
    from person_school m
    join person p on p.owner_id = m.owner_id and p.person_id = m.person_id
    join school s on s.owner_id = m.owner_id and s.school_id = m.school_id
    where m.owner_id = ${scope.actor.owner} and m.part = 'staff' and (m.to_on is null or m.to_on >= gate.today())
      and (m.school_id = any((select gate.led_schools() || gate.administered_schools())::uuid[])
        or (select gate.officer()))
      and (${wish.person}::uuid is null or p.person_id = ${wish.person}::uuid)
      and not exists (select from unnest(${wish.words}::text[]) w where not exists (
        select from name_token n where n.owner_id = m.owner_id and n.school_id = m.school_id and n.person_id = p.person_id
          and n.part = 'staff' and n.token >= w collate "C" and n.token < (w || chr(1114111)) collate "C"))
    order by p.family_name collate "nb-NO-x-icu", p.given_name, p.person_id
    limit ${staffShown}`.execute(scope.tx)

const wordsOf = (typed: string): readonly string[] =>
  typed
    .normalize('NFC')
    .toLocaleLowerCase('nb')
    .split(/[\s,.-]+/)
    .filter((word) => word !== '')

/** A role from first to last day, whenever that was, with who gave it. */
export interface RoleHeld {
  readonly grant: string
  readonly role: Role
  readonly school: string | null
  readonly year: number | null
  readonly from: DateText
  readonly to: DateText | null
  readonly standIn: boolean
  readonly when: 'before' | 'now' | 'later'
  /** Null where it was laid down with the installation, or by somebody who is not known here. */
  readonly givenBy: string | null
  readonly approvedBy: string | null
}

/** All of it on one page, newest first: earlier, now and to come. */
const rolesOf = async (scope: Scope, person: string): Promise<readonly RoleHeld[]> => {
  const { rows } = await sql<RoleHeld>`
    select g.id as "grant", g.role, s.name as school, g.year_level as year, g.from_on as "from", g.to_on as "to",
      g.stand_in as "standIn",
      case when g.to_on < gate.today() then 'before' when g.from_on > gate.today() then 'later' else 'now' end as "when",
      a.given_name || ' ' || a.family_name as "givenBy", b.given_name || ' ' || b.family_name as "approvedBy"
    from (
      select r.owner_id, r.grant_id as id, r.role, r.school_id, r.year_level, r.from_on, r.to_on, r.acting_for is not null as stand_in,
        r.granted_by, r.approved_by
      from role_grant r where r.owner_id = ${scope.actor.owner} and r.person_id = ${person}
      union all
      select i.owner_id, i.stand_in_id, i.role, i.school_id, i.year_level, i.from_on, i.to_on, true, i.granted_by, i.approved_by
      from stand_in i where i.owner_id = ${scope.actor.owner} and i.person_id = ${person}
    ) g
    left join school s on s.owner_id = g.owner_id and s.school_id = g.school_id
    left join person a on a.owner_id = g.owner_id and a.person_id = g.granted_by
    left join person b on b.owner_id = g.owner_id and b.person_id = g.approved_by
    order by g.from_on desc, g.role`.execute(scope.tx)
  return rows
}

const principalApproves: readonly Role[] = ['assistant-principal', 'department-head']

/** As the gate decides it when somebody answers, so that no answer is offered that it would refuse. */
const maySettle = (scope: Scope, asked: { readonly role: Role; readonly school: string | null }): boolean =>
  scope.actor.roles.some(
    ({ role, school }) =>
      role === 'owner-leader' ||
      role === 'it-administrator' ||
      (role === 'principal' && school === asked.school && principalApproves.includes(asked.role)),
  )

export const waitingRoles = async (scope: Scope): Promise<readonly WaitingRequest[]> => {
  const { rows } = await sql<Omit<WaitingRequest, 'settles'> & { person: string; school: string | null }>`
    select q.person_id as person, q.school_id as school, q.request_id as request, coalesce(p.given_name || ' ' || p.family_name, '') as name, q.role,
      q.year_level as year, q.stand_in_rank is not null or q.acting_for is not null as "standIn", q.from_on as "from", coalesce(a.given_name || ' ' || a.family_name, '') as "askedBy",
      q.requested_by = ${scope.actor.person} as mine
    from grant_request q
    left join person p on p.owner_id = q.owner_id and p.person_id = q.person_id
    left join person a on a.owner_id = q.owner_id and a.person_id = q.requested_by
    where q.owner_id = ${scope.actor.owner} and q.outcome is null
    order by q.requested_at`.execute(scope.tx)
  return rows.map(({ person, school, ...one }) => ({
    ...one,
    settles: !one.mine && person !== scope.actor.person && maySettle(scope, { role: one.role, school }),
  }))
}

export const mayAdminister = ({ actor }: Scope): boolean =>
  actor.roles.some(({ role }) =>
    ['principal', 'assistant-principal', 'it-administrator', 'owner-leader'].includes(role),
  )

export const staffAndRequests = query(
  'roles.read',
  async (scope, { search }: { readonly search: string }) => {
    if (!mayAdminister(scope)) return absent
    await logAccess(scope, { action: 'roles.read', outcome: 'granted' })
    const staff = await staffOf(scope, { words: wordsOf(search), person: null })
    const waiting = await waitingRoles(scope)
    return { staff: staff.rows, waiting, more: staff.rows.length === staffShown }
  },
)

export const staffMember = query('roles.read', async (scope, { person }: { readonly person: string }) => {
  if (!mayAdminister(scope) || !/^[0-9a-f-]{36}$/.test(person)) return absent
  const staff = await staffOf(scope, { words: [], person })
  const found = staff.rows[0]
  if (found === undefined) return absent
  await logAccess(scope, { action: 'roles.read', outcome: 'granted', subject: found.person })
  const schools = await sql<{ school: string; name: string }>`
    select school_id as school, name from school where owner_id = ${scope.actor.owner}
      and (school_id = any((select gate.led_schools() || gate.administered_schools())::uuid[]) or (select gate.officer()))
    order by name`.execute(scope.tx)
  const classes = await sql<{ id: string; name: string }>`
    select class_id as id, name from school_class where owner_id = ${scope.actor.owner}
      and school_id = ${schools.rows[0]?.school ?? null} and school_year = ${schoolYearOf(scope.today)}
    order by year_level, name`.execute(scope.tx)
  const history = await rolesOf(scope, person)
  const { vouches, identities } = await identitiesOf(scope, person)
  return {
    ...found,
    schools: schools.rows,
    classes: classes.rows,
    self: found.person === scope.actor.person,
    today: scope.today,
    history,
    vouches,
    identities,
  }
})
