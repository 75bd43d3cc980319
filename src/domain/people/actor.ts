import type { ClassId, OwnerId, PersonId, SchoolId } from './ids.ts'
import type { Role } from './role.ts'

/** A role in force today, own or as somebody's stand-in. */
export interface HeldRole {
  readonly role: Role
  /** Null for roles at the owner. */
  readonly school: SchoolId | null
  readonly class: ClassId | null
  readonly yearLevel: number | null
  readonly standingIn: boolean
}

/** Who acts or reads in this request, as the database's gate saw it when the transaction began. */
export interface Actor {
  readonly owner: OwnerId
  readonly person: PersonId
  readonly name: string
  /** The school worked at, or the owner: what the page's head says. */
  readonly place: string
  readonly roles: readonly HeldRole[]
  readonly twoFactor: boolean
  /** Signed in less than 15 minutes ago. */
  readonly fresh: boolean
  /** Privacy and the duty to act, registered and not lapsed (forskrift § 20-2). */
  readonly trained: boolean
}

export const holds = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.roles.some((held) => roles.includes(held.role))

export const holdsAt = (actor: Actor, school: SchoolId, ...roles: readonly Role[]): boolean =>
  actor.roles.some((held) => held.school === school && roles.includes(held.role))
