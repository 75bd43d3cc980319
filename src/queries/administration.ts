import { sql } from 'kysely'
import { logAccess } from '../database/records/access-log.ts'
import type { Scope } from '../database/scope.ts'
import type { DateText } from '../domain/journal/facts.ts'
import type { PersonId } from '../domain/people/ids.ts'
import type { Role } from '../domain/people/role.ts'
import { absent, query } from './query.ts'

/** A role somebody has had given, now or from a later day. */
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
  readonly from: DateText
  readonly askedBy: string
  readonly mine: boolean
}

const staffShown = 50

/** Staff of the schools that the person leads or administers, with what they have been given. */
const staffOf = (scope: Scope, wish: { readonly prefix: string; readonly person: string | null }) =>
  sql<StaffLine>`
    select p.person_id as person, p.given_name || ' ' || p.family_name as name, s.name as school,
      coalesce((select json_agg(json_build_object('grant', g.id, 'role', g.role, 'year', g.year_level, 'from', g.from_on,
          'to', g.to_on, 'standIn', g.stand_in) order by g.stand_in, g.from_on)
        from (
          select r.grant_id as id, r.role, r.year_level, r.from_on, r.to_on, r.acting_for is not null as stand_in
          from role_grant r where r.owner_id = p.owner_id and r.person_id = p.person_id
            and (r.to_on is null or r.to_on >= gate.today())
          union all
          select i.stand_in_id, i.role, null, i.from_on, i.to_on, true
          from stand_in i where i.owner_id = p.owner_id and i.person_id = p.person_id
            and (i.to_on is null or i.to_on >= gate.today())
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
      and (${wish.prefix} = '' or exists (
        select from name_token n where n.owner_id = m.owner_id and n.school_id = m.school_id and n.person_id = p.person_id
          and n.part = 'staff' and n.token >= ${wish.prefix} collate "C" and n.token < ${`${wish.prefix}\u{10ffff}`} collate "C"))
    order by p.family_name collate "nb-NO-x-icu", p.given_name, p.person_id
    limit ${staffShown}`.execute(scope.tx)

const waitingOf = (scope: Scope) =>
  sql<WaitingRequest>`
    select q.request_id as request, coalesce(p.given_name || ' ' || p.family_name, '') as name, q.role,
      q.from_on as "from", coalesce(a.given_name || ' ' || a.family_name, '') as "askedBy",
      q.requested_by = ${scope.actor.person} as mine
    from grant_request q
    left join person p on p.owner_id = q.owner_id and p.person_id = q.person_id
    left join person a on a.owner_id = q.owner_id and a.person_id = q.requested_by
    where q.owner_id = ${scope.actor.owner} and q.outcome is null
    order by q.requested_at`.execute(scope.tx)

const mayAdminister = ({ actor }: Scope): boolean =>
  actor.roles.some(({ role }) =>
    ['principal', 'assistant-principal', 'it-administrator', 'owner-leader'].includes(role),
  )

export const staffAndRequests = query(
  'roles.read',
  async (scope, { search }: { readonly search: string }) => {
    if (!mayAdminister(scope)) return absent
    await logAccess(scope, { action: 'roles.read', outcome: 'granted' })
    const staff = await staffOf(scope, { prefix: search.trim().toLowerCase(), person: null })
    const waiting = await waitingOf(scope)
    return { staff: staff.rows, waiting: waiting.rows, more: staff.rows.length === staffShown }
  },
)

export const staffMember = query('roles.read', async (scope, { person }: { readonly person: string }) => {
  if (!mayAdminister(scope) || !/^[0-9a-f-]{36}$/.test(person)) return absent
  const staff = await staffOf(scope, { prefix: '', person })
  const found = staff.rows[0]
  if (found === undefined) return absent
  await logAccess(scope, { action: 'roles.read', outcome: 'granted', subject: found.person })
  const schools = await sql<{ school: string; name: string }>`
    select school_id as school, name from school where owner_id = ${scope.actor.owner}
      and (school_id = any((select gate.led_schools() || gate.administered_schools())::uuid[]) or (select gate.officer()))
    order by name`.execute(scope.tx)
  return { ...found, schools: schools.rows, self: found.person === scope.actor.person, today: scope.today }
})
