import { administers, type Denial, denialFor } from './denial.ts'
import type { AccessFacts, PassageFacts, SlipFacts, StreamFacts } from './facts.ts'
import { isEmployed, relationsTo } from './relation.ts'
import { asked, type Condition, granted, type Relation, type StreamAction } from './table.ts'

/** `out-of-reach` and every denial look the same from outside: absent. The others may be told to the person. */
export type Refused = Denial | 'out-of-reach' | 'two-factor' | 'training' | 'fresh-sign-in'
export type Access = { readonly granted: true } | { readonly granted: false; readonly because: Refused }

const yes: Access = { granted: true }
const no = (because: Refused): Access => ({ granted: false, because })

/** May this person do this with this concern or case? */
export const decideAccess = (actor: AccessFacts, stream: StreamFacts, action: StreamAction): Access =>
  decideAs(actor, stream, relationsTo(actor, stream), action)

const decideAs = (
  actor: AccessFacts,
  stream: StreamFacts,
  relations: readonly Relation[],
  action: StreamAction,
): Access => {
  if (action === 'see-receipt') return seesReceipt(actor, stream, relations)
  const denial = denialFor(actor, stream)
  if (denial !== null) return no(denial)
  if (administers(actor) && action !== 'read-answer') return no('administrator')

  const giving = relations.filter((relation) =>
    granted[relation][stream.compartment].some((each) => each === action),
  )
  if (giving.length === 0) return no('out-of-reach')
  if (action === 'read-answer' && stream.reporter?.wordsOpen !== true) return no('out-of-reach')
  const missing = asked[action].find((condition) => !meets(actor, stream, giving, condition))
  if (missing === undefined) return yes
  return no(missing === 'fresh-sign-in-when-sealed' ? 'fresh-sign-in' : missing)
}

const meets = (
  actor: AccessFacts,
  stream: StreamFacts,
  giving: readonly Relation[],
  condition: Condition,
): boolean => {
  switch (condition) {
    case 'two-factor':
      return actor.twoFactor
    case 'training':
      // Missing training never stops the taking hold of a new concern.
      return actor.trained || (giving.includes('holder') && !stream.ended)
    case 'fresh-sign-in':
      return actor.fresh
    case 'fresh-sign-in-when-sealed':
      return actor.fresh || stream.compartment === 'ordinary'
  }
}

/** Kin may still see that their own report was sent; the one whom it is about sees the number and nothing more. */
const seesReceipt = (actor: AccessFacts, stream: StreamFacts, relations: readonly Relation[]): Access => {
  if (!relations.includes('reporter')) return no('out-of-reach')
  const reported =
    stream.adults.includes(actor.person) ||
    [stream, ...stream.related].some((one) =>
      one.barred.some((barred) => barred.person === actor.person && barred.ground === 'is-reported'),
    )
  return reported ? no('is-reported') : yes
}

/** Pupil, what and when, for whoever carries out the measure. */
export const decideSlip = (actor: AccessFacts, stream: StreamFacts, slip: SlipFacts): Access => {
  const carries =
    actor.owner === stream.owner &&
    isEmployed(actor) &&
    slip.running &&
    !stream.ended &&
    slip.carriers.includes(actor.person)
  return decideAs(actor, stream, carries ? ['carrier'] : [], 'read-slip')
}

/** May this person read this text? Words are apart from the fact that something happened. */
export const decidePassage = (actor: AccessFacts, stream: StreamFacts, passage: PassageFacts): Access => {
  const reading = decideAccess(actor, stream, 'read')
  switch (passage.audience) {
    case 'team':
      return reading
    case 'slip':
      if (reading.granted || passage.slip === null) return reading
      return decideSlip(actor, stream, passage.slip)
    case 'reporter':
      return reading.granted ? reading : decideAccess(actor, stream, 'read-answer')
    case 'named':
      return decideNamed(actor, stream, passage, reading.granted)
  }
}

const decideNamed = (
  actor: AccessFacts,
  stream: StreamFacts,
  passage: PassageFacts,
  reads: boolean,
): Access => {
  const isNamed =
    actor.owner === stream.owner &&
    isEmployed(actor) &&
    (passage.author === actor.person || passage.named.includes(actor.person))
  const decided = decideAs(actor, stream, isNamed ? ['named'] : [], 'read-named')
  // Whoever reads the stream has met already what a sealed one asks for.
  if (!decided.granted && decided.because === 'fresh-sign-in' && reads) return yes
  return decided
}
