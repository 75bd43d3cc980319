import type { Compartment, DateText } from '../journal/facts.ts'
import { type Actor, holds, holdsAt } from '../people/actor.ts'
import type { CaseId, PersonId, SchoolId } from '../people/ids.ts'
import type { Role } from '../people/role.ts'

/** Who approves in each compartment. Whoever stands in by dates holds the role. */
export const approvers = {
  ordinary: ['principal', 'assistant-principal'],
  'staff-offence': ['principal'],
  'leader-offence': ['owner-case-officer', 'owner-leader'],
} as const satisfies Record<Compartment, readonly Role[]>

/** Somebody whom the principal has named to approve: in one case, or in all ordinary ones at the school. */
export interface Naming {
  readonly id: string
  readonly person: PersonId
  /** Null: every ordinary case at the school. */
  readonly case: CaseId | null
  readonly from: DateText
  readonly to: DateText
  readonly namedBy: PersonId
}

export interface ApprovalPlace {
  readonly school: SchoolId
  readonly compartment: Compartment
  readonly case: CaseId
  readonly today: DateText
  /** Those that have not been taken back. */
  readonly namings: readonly Naming[]
}

const runs = ({ from, to }: Naming, today: DateText): boolean => from <= today && today <= to

/** The naming that gives it; a sealed case is approved by position alone. */
export const namingFor = (person: PersonId, place: ApprovalPlace): Naming | null =>
  place.compartment !== 'ordinary'
    ? null
    : (place.namings.find(
        (naming) =>
          naming.person === person &&
          (naming.case === null || naming.case === place.case) &&
          runs(naming, place.today),
      ) ?? null)

const byPosition = (actor: Actor, { school, compartment }: ApprovalPlace): boolean =>
  compartment === 'leader-offence'
    ? holds(actor, ...approvers['leader-offence'])
    : holdsAt(actor, school, ...approvers[compartment])

/** By position, or because the principal has named them; null for everybody else (§ 12-4 third paragraph). */
export const approvesBy = (actor: Actor, place: ApprovalPlace): 'position' | Naming | null =>
  byPosition(actor, place) ? 'position' : namingFor(actor.person, place)

export const mayApprove = (actor: Actor, place: ApprovalPlace): boolean => approvesBy(actor, place) !== null

export const namingRefusals = [
  'not-principal',
  'ordinary-only',
  'to-oneself',
  'not-staff',
  'ends-before-it-starts',
  'too-long',
  'in-the-past',
] as const
export type NamingRefusal = (typeof namingRefusals)[number]

/** A naming lasts a school year at most: whoever is named for longer should hold the position. */
export const longestNaming = 366

export interface NamingWish {
  readonly person: PersonId
  readonly from: DateText
  readonly to: DateText
}

export const decideNaming = (
  wish: NamingWish,
  at: {
    readonly by: PersonId
    readonly today: DateText
    readonly isPrincipal: boolean
    readonly isStaff: boolean
    readonly compartment: Compartment
  },
): readonly NamingRefusal[] => {
  const refusals: NamingRefusal[] = []
  if (!at.isPrincipal) refusals.push('not-principal')
  if (at.compartment !== 'ordinary') refusals.push('ordinary-only')
  if (wish.person === at.by) refusals.push('to-oneself')
  else if (!at.isStaff) refusals.push('not-staff')
  if (wish.to < wish.from) refusals.push('ends-before-it-starts')
  else if (wish.to < at.today) refusals.push('in-the-past')
  else if (daysBetween(wish) > longestNaming) refusals.push('too-long')
  return refusals
}

const daysBetween = ({ from, to }: NamingWish): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
