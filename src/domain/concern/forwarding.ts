import { type Decision, decide } from '../journal/decision.ts'
import { namedPerson, type ConcernState } from './state.ts'
import type { Taker } from './taking-hold.ts'
import { isOwnerRole } from '../people/role.ts'

export type ForwardingWish = 'forward' | 'groundless'

export const forwardingRefusals = [
  'not-about-an-employee',
  'already-forwarded',
  'is-the-one-reported',
  'conflict-of-interest',
  'not-in-line',
  'owner-has-it',
  'reason-missing',
] as const
export type ForwardingRefusal = (typeof forwardingRefusals)[number]

/** To the owner unless obviously groundless (§ 12-5 first paragraph): closed to whoever is close to the matter. */
export const decideForwarding = (
  state: ConcernState,
  taker: Pick<Taker, 'person' | 'roles' | 'inLine'>,
  asked: { readonly wish: ForwardingWish; readonly reasonGiven: boolean },
): Decision<ForwardingWish, ForwardingRefusal> => {
  const refusals: ForwardingRefusal[] = []
  if (state.compartment !== 'staff-offence') refusals.push('not-about-an-employee')
  // What was called groundless can still be forwarded; what was forwarded is the owner's.
  if (state.forwarded === 'forwarded' || state.forwarded === asked.wish) refusals.push('already-forwarded')
  if (namedPerson(state.adult) === taker.person) refusals.push('is-the-one-reported')
  if (state.conflicts.includes(taker.person)) refusals.push('conflict-of-interest')
  if (taker.roles.some(isOwnerRole)) refusals.push('owner-has-it')
  else if (!taker.inLine) refusals.push('not-in-line')
  if (asked.wish === 'groundless' && !asked.reasonGiven) refusals.push('reason-missing')
  return decide(refusals, asked.wish)
}
