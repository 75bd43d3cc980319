import type { NewEntry } from '../database/records/journal.ts'
import { decideFollowUp, type FollowUpRefusal } from '../domain/case/reopening.ts'
import type { CaseEntryKind, CaseFacts } from '../domain/journal/entry-kinds.ts'
import type { DateText } from '../domain/journal/facts.ts'
import { caseInHand, momentOf, writeInCase } from './case-in-hand.ts'
import { wordsOf } from './case/words.ts'
import { goingOn, tellReopened } from './closing.ts'
import { accept, command, refuse } from './command.ts'

export interface FollowUpWish {
  readonly number: string
  readonly on: DateText
  readonly facts: CaseFacts['followed-up']
  readonly words: string | null
}

/** The checks 4 and 12 weeks after the end (C-21). "Not safe" opens the case again in the same act. */
export const followUp = command<
  FollowUpWish,
  { readonly number: string; readonly reopened: boolean },
  FollowUpRefusal | 'in-the-future' | 'not-asked'
>('case.follow-up', async (scope, wish) => {
  const hand = await caseInHand(scope, wish.number)
  if (wish.on > scope.today) return refuse('in-the-future')
  if (wish.facts.safe === 'not-asked') return refuse('not-asked')
  const decision = decideFollowUp(hand.state, wish.facts)
  if (!decision.accepted) return decision
  const now = momentOf(scope.now)
  const actor = scope.actor.person
  const field = wish.facts.answeredBy === 'pupil' ? 'pupil-words' : 'note'
  const asked: NewEntry<CaseEntryKind> = {
    kind: 'followed-up',
    happened: wish.on === scope.today ? now : wish.on,
    actor,
    facts: decision.outcome.facts,
    words: wordsOf(hand.row.pupil_id, [{ field, text: wish.words }]),
  }
  const { reopening } = decision.outcome
  const again: readonly NewEntry<CaseEntryKind>[] =
    reopening === null
      ? []
      : [
          { kind: 'case-reopened', happened: now, actor, facts: reopening, words: [] },
          ...goingOn(hand, { happened: now, actor }),
        ]
  const after = await writeInCase(scope, hand, [asked, ...again])
  if (reopening !== null) await tellReopened(scope, after)
  return accept({ number: wish.number, reopened: reopening !== null })
})
