import { setReceipt } from '../../database/records/concern/doors.ts'
import { isNewsTo, opensAs } from '../../domain/concern/opening.ts'
import { momentOf } from '../case-in-hand.ts'
import { accept, command } from '../command.ts'
import { concernInHand, writeInConcern } from '../concern-in-hand.ts'

/** Opening is an act: the holder knows from here (§ 12-4), and for § 12-5 second paragraph the duty is met first now. */
export const openConcern = command('concern.open', async (scope, { number }: { readonly number: string }) => {
  const hand = await concernInHand(scope, number)
  const by = opensAs(hand.state, scope.actor, hand.row.school_id)
  if (by === null || !isNewsTo(hand.state, hand.entries, by)) return accept({ written: false })
  const happened = momentOf(scope.now)
  const actor = scope.actor.person
  const isTold = hand.state.answered === 'read' || hand.state.answered === 'followed-up'
  await writeInConcern(scope, hand, [
    { kind: 'concern-opened', happened, actor, facts: { by }, words: [] },
    ...(isTold
      ? []
      : [
          {
            kind: 'reporter-answered' as const,
            happened,
            actor,
            facts: { status: 'read' as const },
            words: [],
          },
        ]),
  ])
  if (!isTold) await setReceipt(scope, hand.row.concern_id, 'read')
  return accept({ written: true })
})
