import { isOwnerRole, leadership, type Role } from '../people/role.ts'
import { denialFor } from './denial.ts'
import type { AccessFacts, StreamFacts } from './facts.ts'
import type { Relation } from './table.ts'

/** Without any role in force a person is no longer staff, and no seat or holding counts. */
export const isEmployed = (actor: AccessFacts): boolean => actor.roles.length > 0

/** What the person is to this concern or case by position. Carriers and named persons depend on the row itself. */
export const relationsTo = (actor: AccessFacts, stream: StreamFacts): readonly Relation[] => {
  if (actor.owner !== stream.owner) return []
  const found: Relation[] = []
  if (isEmployed(actor)) {
    found.push(...chosen(actor, stream), ...positioned(actor, stream))
    if (stream.related.some((related) => readsThrough(actor, stream, related))) found.push('case-reader')
  }
  if (stream.reporter?.person === actor.person) found.push('reporter')
  return found
}

const chosen = (actor: AccessFacts, stream: StreamFacts): readonly Relation[] => {
  const held: Relation[] = stream.holder?.person === actor.person ? ['holder'] : []
  const seat = stream.members.find((member) => member.person === actor.person)
  if (seat === undefined || (stream.compartment === 'leader-offence' && !seat.byOwner)) return held
  return [...held, seat.part]
}

const nearestRoles: readonly Role[] = [...leadership, 'year-lead']

const positioned = (actor: AccessFacts, stream: StreamFacts): readonly Relation[] => {
  const leads = (role: Role) =>
    actor.roles.some((held) => held.role === role && held.school === stream.school)
  const found: Relation[] = []
  if (leads('principal')) found.push('principal')
  if (leads('assistant-principal')) found.push('assistant-principal')
  // Told as the nearest leader: while it is new, and while the position lasts.
  if (!stream.ended && stream.informed.includes(actor.person) && nearestRoles.some(leads))
    found.push('nearest-leader')
  if (actor.roles.some((held) => isOwnerRole(held.role))) {
    if (stream.serious || stream.compartment !== 'ordinary') found.push('owner-officer')
    if (stream.holder !== null && isOwnerRole(stream.holder.role)) found.push('owner-holding')
  }
  return found
}

/** The team of a case, and the owner where it is serious, read the concerns it grew from, in the same compartment. */
const readsThrough = (actor: AccessFacts, concern: StreamFacts, theCase: StreamFacts): boolean =>
  concern.holder !== null &&
  theCase.holder === null &&
  theCase.compartment === concern.compartment &&
  denialFor(actor, theCase) === null &&
  [...chosen(actor, theCase), ...positioned(actor, theCase)].some(
    (relation) => relation === 'responsible' || relation === 'member' || relation === 'owner-officer',
  )
