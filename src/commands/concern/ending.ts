import { setReceipt } from '../../database/records/concern/doors.ts'
import { findConcern } from '../../database/records/concern.ts'
import type { NewEntry } from '../../database/records/journal.ts'
import type { Scope } from '../../database/scope.ts'
import { type ConcernEndingRefusal, decideConcernEnding } from '../../domain/concern/ending.ts'
import { decideTakeHold, type TakeHoldRefusal } from '../../domain/concern/taking-hold.ts'
import type { ConcernEntryKind, ConcernFacts } from '../../domain/journal/entry-kinds.ts'
import type { Safety } from '../../domain/journal/facts.ts'
import { momentOf } from '../case-in-hand.ts'
import { accept, command, refuse } from '../command.ts'
import { type ConcernInHand, concernInHand, writeInConcern } from '../concern-in-hand.ts'
import { takerOf } from './taker.ts'
import { takenOver } from './taking-hold.ts'
import { answerWords, reasonWords } from './words.ts'

export type OtherEnding = 'looked-into-pupil-safe' | 'duplicate' | 'not-pupil-environment'

export interface EndingWish {
  readonly number: string
  readonly ending: OtherEnding
  readonly pupilAsked: boolean
  readonly pupilSafe: Safety | null
  readonly pupilWords: string | null
  readonly reason: string | null
  /** Number of the report that said the same before. */
  readonly duplicateOf: string | null
  /** Asked before anything is called outside the environment of pupils: may somebody be unsafe because of it? */
  readonly somebodyUnsafe: 'yes' | 'no' | 'unknown' | null
}

type Wrong = 'duplicate-unknown' | 'somebody-may-be-unsafe' | 'unsafe-not-asked'

/** The three lawful ends beside a case. None of them is "not proven": a report is looked into, known already, or no such thing. */
export const endConcern = command<
  EndingWish,
  { readonly number: string },
  ConcernEndingRefusal | TakeHoldRefusal | Wrong
>('concern.end', async (scope, wish) => {
  const hand = await concernInHand(scope, wish.number)
  const taken = decideTakeHold(hand.state, await takerOf(scope, hand))
  if (!taken.accepted) return taken
  const duplicate = await duplicateIn(scope, hand, wish)
  if (duplicate === 'unknown') return refuse('duplicate-unknown')
  if (wish.ending === 'not-pupil-environment') {
    if (wish.somebodyUnsafe === null) return refuse('unsafe-not-asked')
    if (wish.somebodyUnsafe !== 'no') return refuse('somebody-may-be-unsafe')
  }
  const held = { ...hand.state, holder: hand.state.holder ?? scope.actor.person }
  const facts: ConcernFacts['concern-ended'] = {
    ending: wish.ending,
    pupilAsked: wish.pupilAsked,
    ...(wish.pupilSafe === null ? {} : { pupilSafe: wish.pupilSafe }),
    ...(duplicate === null ? {} : { duplicateOf: duplicate }),
  }
  const decision = decideConcernEnding(held, { facts, reasonGiven: wish.reason !== null })
  if (!decision.accepted) return decision
  await writeInConcern(scope, hand, entriesOf(scope, hand, wish, facts))
  await setReceipt(scope, hand.row.concern_id, 'followed-up')
  return accept({ number: wish.number })
})

const duplicateIn = async (scope: Scope, hand: ConcernInHand, { ending, duplicateOf }: EndingWish) => {
  if (ending !== 'duplicate' || duplicateOf === null) return null
  const found = await findConcern(scope.tx, scope.actor.owner, duplicateOf)
  return found === null || found.concern_id === hand.row.concern_id ? 'unknown' : found.concern_id
}

const entriesOf = (
  scope: Scope,
  { state }: ConcernInHand,
  wish: EndingWish,
  facts: ConcernFacts['concern-ended'],
): readonly NewEntry<ConcernEntryKind>[] => {
  const happened = momentOf(scope.now)
  const actor = scope.actor.person
  const words = [...reasonWords(state.about, wish.reason), ...answerWords(state.about, wish.pupilWords)]
  return [
    ...(state.holder === null ? [takenOver(happened, actor)] : []),
    { kind: 'concern-ended', happened, actor, facts, words },
    { kind: 'reporter-answered', happened, actor, facts: { status: 'followed-up' }, words: [] },
  ]
}
