import { type Decision, decide } from '../journal/decision.ts'
import type { CaseFacts } from '../journal/entry-kinds.ts'
import type { MomentText } from '../journal/facts.ts'
import type { PersonId } from '../people/ids.ts'
import { type CaseState, isHeld } from './state.ts'

export const guardianHoldRefusals = [
  'case-closed',
  'reason-missing',
  'consulted-missing',
  'until-not-later',
  'hold-too-long',
] as const
export type GuardianHoldRefusal = (typeof guardianHoldRefusals)[number]
export type GuardianContactRefusal = 'contact-held'

/** A hold is renewed with a new reason, never left standing. */
export const longestHoldDays = 14

const daysUntil = (at: MomentText, until: MomentText): number =>
  Temporal.PlainDate.from(at.slice(0, 10)).until(Temporal.PlainDate.from(until.slice(0, 10))).days

/** Contact is held per guardian, because the danger is sometimes at home. */
export const decideGuardianHold = (
  state: CaseState,
  hold: CaseFacts['guardian-contact-held'],
  given: { readonly at: MomentText; readonly reasonGiven: boolean },
): Decision<CaseFacts['guardian-contact-held'], GuardianHoldRefusal> => {
  const refusals: GuardianHoldRefusal[] = []
  if (state.status === 'closed') refusals.push('case-closed')
  if (!given.reasonGiven) refusals.push('reason-missing')
  if (hold.consulted.length === 0) refusals.push('consulted-missing')
  if (hold.until <= given.at) refusals.push('until-not-later')
  else if (daysUntil(given.at, hold.until) > longestHoldDays) refusals.push('hold-too-long')
  return decide(refusals, hold)
}

/** Nobody is contacted past a hold; it is lifted first, by an entry. */
export const decideGuardianContact = (
  state: CaseState,
  guardian: PersonId,
  at: MomentText,
): Decision<PersonId, GuardianContactRefusal> =>
  decide(isHeld(state, guardian, at) ? ['contact-held'] : [], guardian)
