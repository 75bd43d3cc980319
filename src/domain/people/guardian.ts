import type { PersonId } from './ids.ts'

/** What a guardian is to a pupil (barnelova § 47, opplæringslova § 24-4). */
export const guardianKinds = [
  'parent',
  'parent-without-responsibility',
  'foster-home',
  'institution',
  'child-welfare-service',
  'appointed-guardian',
] as const
export type GuardianKind = (typeof guardianKinds)[number]

/** Access decided for this relation; an unverified relation gives none. */
export const guardianAccesses = ['full', 'limited', 'blocked', 'unverified'] as const
export type GuardianAccess = (typeof guardianAccesses)[number]

/** What a decision by hand rests on: a code, since a free text would tell of a family. */
export const guardianGrounds = [
  'population-register',
  'court-ruling',
  'parents-agreement',
  'child-welfare-decision',
  'statsforvalter-decision',
  'contact-ban',
  'correction',
] as const
export type GuardianGround = (typeof guardianGrounds)[number]

export interface GuardianRelation {
  readonly guardian: PersonId
  readonly pupil: PersonId
  readonly kind: GuardianKind
  readonly parentalResponsibility: boolean
  readonly access: GuardianAccess
  readonly source: 'population-register' | 'school-register' | 'by-hand'
  readonly verifiedOn: string | null
}

/** Nobody may be told through a relation that nobody has checked. */
export const mayBeContacted = (relation: GuardianRelation): boolean =>
  relation.verifiedOn !== null && (relation.access === 'full' || relation.access === 'limited')
