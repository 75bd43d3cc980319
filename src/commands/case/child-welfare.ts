import { appendBlindly } from '../../database/records/blind-entry.ts'
import { blindCase, blindKey } from '../../database/records/case/by-number.ts'
import { findCase } from '../../database/records/pupil-case.ts'
import type { Scope } from '../../database/scope.ts'
import { NotFound } from '../../domain/access/absence.ts'
import type { MomentText } from '../../domain/journal/facts.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import type { Draft } from './act.ts'
import { caseInHand, momentOf, writeInCase } from '../case-in-hand.ts'
import { wordsOf } from './words.ts'
import { accept, command, refuse } from '../command.ts'

export interface ChildWelfareReport {
  readonly number: string
  readonly happened: MomentText
  /** Sent already, or seen that it must be. */
  readonly sent: boolean
  readonly reference: string | null
  /** The one leader who may read the reference beside the writer. */
  readonly leader: PersonId | null
}

/**
 * § 24-3, C-28: the duty is personal. Nobody approves it, no training and no second factor stands before it; whoever
 * works with the case writes that it is done even where they can't read the case just now.
 */
export const reportToChildWelfare = command(
  'case.report-to-child-welfare',
  async (scope, input: ChildWelfareReport) => {
    const { number, happened, sent, reference, leader } = input
    if (happened > momentOf(scope.now).slice(0, happened.length)) return refuse('in-the-future')
    if (reference !== null && leader === null) return refuse('leader-missing')
    const inReach = await findCase(scope.tx, scope.actor.owner, number)
    if (inReach === null) return blindly(scope, input)

    const hand = await caseInHand(scope, number)
    const named = [scope.actor.person, ...(leader === null ? [] : [leader])]
    const words = wordsOf(hand.row.pupil_id, [
      { field: 'reference', text: reference, audience: 'named', named },
    ])
    await writeInCase(scope, hand, [{ ...draftOf(scope, happened, sent, words), actor: scope.actor.person }])
    return accept({ number, readable: true })
  },
)

const draftOf = (
  scope: Scope,
  happened: MomentText,
  sent: boolean,
  words: Draft['words'],
): Draft<BlindKind> =>
  sent
    ? { kind: 'child-welfare-reported', happened, facts: { by: scope.actor.person }, words }
    : { kind: 'child-welfare-due', happened, facts: {}, words }

type BlindKind = 'child-welfare-reported' | 'child-welfare-due'

/** Written by somebody who can't read the case just now: the reference is theirs and one leader's all the same. */
const blindly = async (scope: Scope, { number, happened, sent, reference, leader }: ChildWelfareReport) => {
  const kind = sent ? 'child-welfare-reported' : 'child-welfare-due'
  const found = await blindCase(scope, number, kind)
  if (found === null) throw new NotFound()
  const named = [scope.actor.person, ...(leader === null ? [] : [leader])]
  const text =
    reference === null
      ? []
      : wordsOf(null, [{ field: 'reference', text: reference, audience: 'named', named }])
  const key = text.length === 0 ? null : await blindKey(scope, found, kind)
  const draft = draftOf(scope, happened, sent, text)
  await appendBlindly(scope, { case: found, key }, { ...draft, actor: scope.actor.person })
  return accept({ number, readable: false })
}
