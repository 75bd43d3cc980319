import { type Decision, decide } from '../journal/decision.ts'
import type { ConcernFacts } from '../journal/entry-kinds.ts'
import type { PersonId } from '../people/ids.ts'
import { isLeadership, isOwnerRole, type Role } from '../people/role.ts'
import { namedPerson, type ConcernState } from './state.ts'

export const takeHoldRefusals = [
  'already-ended',
  'is-the-one-reported',
  'conflict-of-interest',
  'owner-only',
  'not-in-line',
  'second-factor-missing',
] as const
export type TakeHoldRefusal = (typeof takeHoldRefusals)[number]

export interface Taker {
  readonly person: PersonId
  readonly roles: readonly Role[]
  /** Holds the position that the concern waits with, or stands in for it today. */
  readonly inLine: boolean
  readonly secondFactor: boolean
  readonly trained: boolean
}

export interface TakenHold {
  readonly facts: ConcernFacts['concern-opened']
  /** Training that is missing is told, and never stops the taking hold. */
  readonly flags: readonly 'training-missing'[]
}

const openedBy = (taker: Taker): ConcernFacts['concern-opened']['by'] => {
  if (taker.roles.some(isOwnerRole)) return 'owner'
  return taker.roles.includes('principal') ? 'principal' : 'leader'
}

/** Take hold of a new concern: whoever is in line, unless the concern is about them or close to them (§ 12-5). */
export const decideTakeHold = (state: ConcernState, taker: Taker): Decision<TakenHold, TakeHoldRefusal> => {
  const refusals: TakeHoldRefusal[] = []
  if (state.ended !== null) refusals.push('already-ended')
  if (namedPerson(state.adult) === taker.person) refusals.push('is-the-one-reported')
  if (state.conflicts.includes(taker.person)) refusals.push('conflict-of-interest')
  const fromOwner = taker.roles.some(isOwnerRole)
  const appointed = state.holder === taker.person
  if (state.compartment === 'leader-offence' && !fromOwner && (!appointed || taker.roles.some(isLeadership)))
    refusals.push('owner-only')
  else if (!taker.inLine && !appointed) refusals.push('not-in-line')
  if (!taker.secondFactor) refusals.push('second-factor-missing')
  return decide(refusals, {
    facts: { by: openedBy(taker) },
    flags: taker.trained ? [] : ['training-missing'],
  })
}
