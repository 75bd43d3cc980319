import { sql } from 'kysely'
import type { Actor, HeldRole } from '../../domain/people/actor.ts'
import { classId, ownerId, personId, schoolId } from '../../domain/people/ids.ts'
import type { Role } from '../../domain/people/role.ts'
import type { Transaction } from '../connection.ts'

interface SeenRow {
  owner: string
  person: string
  two_factor: boolean
  fresh: boolean
  trained: boolean
  now: string
  name: string | null
  place: string | null
  roles: readonly {
    role: Role
    school: string | null
    class: string | null
    year_level: number | null
    standing_in: boolean
  }[]
}

/** Ranked so that the role a person is known by comes first: own before acting, leaders before others. */
const seen = sql<SeenRow>`
  with held as (
    select g.role, g.school_id, g.class_id, g.year_level, g.acting_for is not null as standing_in
    from role_grant g
    where g.owner_id = gate.owner() and g.person_id = gate.person()
      and g.from_on <= gate.today() and (g.to_on is null or g.to_on >= gate.today())
    union all
    select s.role, s.school_id, null, null, true
    from stand_in s
    where s.owner_id = gate.owner() and s.person_id = gate.person()
      and s.from_on <= gate.today() and (s.to_on is null or s.to_on >= gate.today())
  )
  select gate.owner() as owner, gate.person() as person, gate.two_factor() as two_factor, gate.fresh() as fresh,
    gate.trained() as trained, gate.now() as now,
    (select p.given_name || ' ' || p.family_name from person p
      where p.owner_id = gate.owner() and p.person_id = gate.person()) as name,
    coalesce(
      (select s.name from school s where s.owner_id = gate.owner()
        and s.school_id = (select h.school_id from held h where h.school_id is not null limit 1)),
      (select o.name from school_owner o where o.owner_id = gate.owner())) as place,
    coalesce((select json_agg(json_build_object('role', h.role, 'school', h.school_id, 'class', h.class_id,
      'year_level', h.year_level, 'standing_in', h.standing_in) order by h.standing_in) from held h), '[]') as roles`

/** Whose session opened the gate, and the clock, in one statement. Throws where the gate stayed shut. */
export const readActor = async (tx: Transaction): Promise<{ actor: Actor; now: Temporal.Instant }> => {
  const { rows } = await seen.execute(tx)
  const row = rows[0]
  if (row === undefined || row.person === null) throw new Error('the gate is shut: no session, no scope')
  const roles = row.roles.map(
    (held): HeldRole => ({
      role: held.role,
      school: held.school === null ? null : schoolId(held.school),
      class: held.class === null ? null : classId(held.class),
      yearLevel: held.year_level,
      standingIn: held.standing_in,
    }),
  )
  const actor: Actor = {
    owner: ownerId(row.owner),
    person: personId(row.person),
    name: row.name ?? '',
    place: row.place ?? '',
    roles,
    twoFactor: row.two_factor,
    fresh: row.fresh,
    trained: row.trained,
  }
  return { actor, now: Temporal.Instant.from(row.now) }
}
