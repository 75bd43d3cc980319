import { isLeadership } from '../people/role.ts'
import type { AccessFacts, StreamFacts } from './facts.ts'

/** Why somebody is kept out whatever grants say. None is ever shown to the one who is kept out. */
export const denials = [
  'barred',
  'is-reported',
  'own-child-or-kin',
  'leadership-is-reported',
  'administrator',
] as const
export type Denial = (typeof denials)[number]

/** A denial beats every grant, and covers a case together with its concerns (§ 12-5; forvaltningsloven § 6). */
export const denialFor = (actor: AccessFacts, stream: StreamFacts): Denial | null => {
  for (const one of [stream, ...stream.related]) {
    const denial = denialAt(actor, one)
    if (denial !== null) return denial
  }
  return null
}

const denialAt = (actor: AccessFacts, stream: StreamFacts): Denial | null => {
  if (stream.barred.some((barred) => barred.person === actor.person)) return 'barred'
  if (stream.adults.includes(actor.person)) return 'is-reported'
  if (stream.people.some((person) => actor.kin.includes(person))) return 'own-child-or-kin'
  const leads = actor.roles.some((held) => held.school === stream.school && isLeadership(held.role))
  return leads && stream.compartment === 'leader-offence' ? 'leadership-is-reported' : null
}

/** Whoever administers the system reads no case, whatever other role they hold. */
export const administers = (actor: AccessFacts): boolean =>
  actor.roles.some((held) => held.role === 'it-administrator')
