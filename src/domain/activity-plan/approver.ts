import type { Compartment } from '../journal/facts.ts'
import { type Actor, holds, holdsAt } from '../people/actor.ts'
import type { SchoolId } from '../people/ids.ts'
import type { Role } from '../people/role.ts'

/** Who approves in each compartment. Whom the principal names is a stand-in by dates, and then holds the role. */
export const approvers = {
  ordinary: ['principal', 'assistant-principal'],
  'staff-offence': ['principal'],
  'leader-offence': ['owner-case-officer', 'owner-leader'],
} as const satisfies Record<Compartment, readonly Role[]>

export const mayApprove = (
  actor: Actor,
  place: { readonly school: SchoolId; readonly compartment: Compartment },
): boolean =>
  place.compartment === 'leader-offence'
    ? holds(actor, ...approvers['leader-offence'])
    : holdsAt(actor, place.school, ...approvers[place.compartment])
