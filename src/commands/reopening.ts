import { decideReopening } from '../domain/case/reopening.ts'
import type { CaseFacts } from '../domain/journal/entry-kinds.ts'
import { caseInHand, momentOf, writeInCase } from './case-in-hand.ts'
import { wordsOf } from './case/words.ts'
import { goingOn, tellReopened } from './closing.ts'
import { accept, command } from './command.ts'

export interface ReopeningWish {
  readonly number: string
  readonly because: CaseFacts['case-reopened']['because']
  readonly reason: string
}

/** An end is never final: by anybody who works with the case, since nobody should have to wait for the right one. */
export const reopenCase = command('case.reopen', async (scope, wish: ReopeningWish) => {
  const hand = await caseInHand(scope, wish.number)
  const decision = decideReopening(hand.state, { because: wish.because })
  if (!decision.accepted) return decision
  const common = { happened: momentOf(scope.now), actor: scope.actor.person }
  const after = await writeInCase(scope, hand, [
    {
      kind: 'case-reopened',
      ...common,
      facts: decision.outcome,
      words: wordsOf(hand.row.pupil_id, [{ field: 'reason', text: wish.reason }]),
    },
    ...goingOn(hand, common),
  ])
  await tellReopened(scope, after)
  return accept({ number: wish.number })
})
