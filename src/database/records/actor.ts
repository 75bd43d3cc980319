import type { Actor, HeldRole } from '../../domain/people/actor.ts'
import { schoolId } from '../../domain/people/ids.ts'
import { roles } from '../../domain/people/role.ts'
import type { Me } from '../connection.ts'

/** What a person is known by comes first: one's own before acting, leaders before others. */
const byRank = (one: HeldRole, other: HeldRole): number =>
  Number(one.standingIn) - Number(other.standingIn) || roles.indexOf(one.role) - roles.indexOf(other.role)

/** Whoever opened the gate, as commands and pages know them. */
export const actorFrom = (me: Me): Actor => ({
  owner: me.owner_id,
  person: me.person_id,
  name: `${me.given_name} ${me.family_name}`,
  place: me.place ?? '',
  roles: me.roles
    .map((held) => ({ ...held, school: held.school === null ? null : schoolId(held.school) }))
    .sort(byRank),
  twoFactor: me.two_factor,
  fresh: me.fresh,
  trained: me.trained,
})
