import { sql } from 'kysely'
import type { Actor, HeldRole } from '../../domain/people/actor.ts'
import { type OwnerId, type PersonId, schoolId } from '../../domain/people/ids.ts'
import type { ClassId } from '../../domain/people/ids.ts'
import { type Role, roles } from '../../domain/people/role.ts'
import type { Transaction } from '../connection.ts'

interface Me {
  owner_id: OwnerId
  person_id: PersonId
  given_name: string
  family_name: string
  two_factor: boolean
  fresh: boolean
  trained: boolean
  now: string
  place: string | null
  roles: readonly {
    role: Role
    school: string | null
    class: ClassId | null
    yearLevel: number | null
    standingIn: boolean
  }[]
}

const me = sql<Me>`
  select m.owner_id, m.person_id, m.given_name, m.family_name, m.two_factor, m.fresh, m.trained, m.now, m.roles,
    coalesce(
      (select s.name from school s where s.owner_id = m.owner_id
        and s.school_id = (select (r ->> 'school')::uuid from jsonb_array_elements(m.roles) r
          where r ->> 'school' is not null limit 1)),
      (select o.name from school_owner o where o.owner_id = m.owner_id)) as place
  from gate.me() m`

/** What a person is known by comes first: one's own before acting, leaders before others. */
const byRank = (one: HeldRole, other: HeldRole): number =>
  Number(one.standingIn) - Number(other.standingIn) || roles.indexOf(one.role) - roles.indexOf(other.role)

/** Whose session opened the gate, and the clock, in one statement. Throws where the gate stayed shut. */
export const readActor = async (tx: Transaction): Promise<{ actor: Actor; now: Temporal.Instant }> => {
  const { rows } = await me.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new Error('the gate is shut: no session, no scope')
  const actor: Actor = {
    owner: row.owner_id,
    person: row.person_id,
    name: `${row.given_name} ${row.family_name}`,
    place: row.place ?? '',
    roles: row.roles
      .map((held) => ({ ...held, school: held.school === null ? null : schoolId(held.school) }))
      .sort(byRank),
    twoFactor: row.two_factor,
    fresh: row.fresh,
    trained: row.trained,
  }
  return { actor, now: Temporal.Instant.from(row.now) }
}
