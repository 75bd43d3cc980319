import { readRoutingFacts } from '../../database/records/concern/routing.ts'
import { notify } from '../../database/records/notice.ts'
import { decideForwarding, type ForwardingWish } from '../../domain/concern/forwarding.ts'
import { namedPerson } from '../../domain/concern/state.ts'
import { momentOf } from '../case-in-hand.ts'
import { accept, command } from '../command.ts'
import { concernInHand, writeInConcern } from '../concern-in-hand.ts'
import { passedOn } from './notices.ts'
import { takerOf } from './taker.ts'
import { reasonWords } from './words.ts'

export interface Forwarding {
  readonly number: string
  readonly wish: ForwardingWish
  readonly reason: string | null
}

/** § 12-5 first paragraph, second sentence: on to the owner, or in writing why it is obviously groundless. */
export const forwardOffence = command(
  'concern.forward',
  async (scope, { number, wish, reason }: Forwarding) => {
    const hand = await concernInHand(scope, number)
    const decision = decideForwarding(hand.state, await takerOf(scope, hand), {
      wish,
      reasonGiven: reason !== null,
    })
    if (!decision.accepted) return decision
    const written = { happened: momentOf(scope.now), actor: scope.actor.person }
    const words = reasonWords(hand.state.about, reason)
    const after = await writeInConcern(scope, hand, [
      wish === 'forward'
        ? { kind: 'staff-offence-forwarded', ...written, facts: { to: 'owner' }, words }
        : { kind: 'staff-offence-groundless', ...written, facts: { by: scope.actor.person }, words },
    ])
    if (wish === 'forward') {
      const { officers } = await readRoutingFacts(scope, hand.row.concern_id, namedPerson(hand.state.adult))
      const { concern_id: concern } = hand.row
      const seq = after.head.lastSeq
      await notify(scope, passedOn({ concern, seq, kind: 'staff-offence', to: officers, atOnce: true }))
    }
    return accept({ number })
  },
)
