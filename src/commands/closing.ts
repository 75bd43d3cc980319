import { leads } from '../database/records/case/doors.ts'
import type { NewEntry } from '../database/records/journal.ts'
import { notify, ordinary } from '../database/records/notice.ts'
import type { Scope } from '../database/scope.ts'
import { type ClosingRefusal, decideClosing, leavesSomethingBehind } from '../domain/case/closing.ts'
import { teamGoesOn } from '../domain/case/reopening.ts'
import { foldConcern } from '../domain/concern/state.ts'
import type { ClosingGround, MomentText } from '../domain/journal/facts.ts'
import type { PersonId } from '../domain/people/ids.ts'
import type { CaseEntryKind } from '../domain/journal/entry-kinds.ts'
import { type CaseInHand, caseInHand, momentOf, writeInCase } from './case-in-hand.ts'
import { wordsOf } from './case/words.ts'
import { accept, command, refuse } from './command.ts'
import { tellOwner } from './evaluation.ts'
import { fileLeftBehind, type LeftBehind } from './left-behind.ts'

export interface ClosingWish {
  readonly number: string
  /** The length of the journal when the form was shown: nobody closes past something that was just said. */
  readonly version: number
  readonly ground: ClosingGround
  readonly reason: string | null
  readonly guardiansInformed: boolean
  /** Tells the owner in the same act that no suitable measure is left. */
  readonly tellOwner: boolean
  readonly left: LeftBehind | null
}

export type ClosingWishRefusal = ClosingRefusal | 'changed-meanwhile' | 'not-leading' | 'no-holder'

type Entries = readonly NewEntry<CaseEntryKind>[]

const told = (scope: Scope, hand: CaseInHand, wish: ClosingWish): Entries =>
  wish.ground === 'no-suitable-measure' &&
  wish.tellOwner &&
  !hand.state.ownerToldOf.includes('no-suitable-measure')
    ? [
        {
          kind: 'owner-notified',
          happened: momentOf(scope.now),
          actor: scope.actor.person,
          facts: { about: 'no-suitable-measure' },
          words: wordsOf(hand.row.pupil_id, [{ field: 'reason', text: wish.reason }]),
        },
      ]
    : []

const decided = (scope: Scope, hand: CaseInHand, wish: ClosingWish, telling: boolean) => {
  const { ownerToldOf } = hand.state
  const state = telling
    ? { ...hand.state, ownerToldOf: [...ownerToldOf, 'no-suitable-measure' as const] }
    : hand.state
  return decideClosing(state, {
    ground: wish.ground,
    at: momentOf(scope.now),
    reasonGiven: (wish.reason ?? '').trim() !== '',
    guardiansInformed: wish.guardiansInformed,
    concerns: hand.record.concerns.map(({ entries }) => foldConcern(entries)),
  })
}

/** The duty lasts until the pupil says it is safe (§ 12-4 second paragraph): hard rules, and a version to close at. */
export const closeCase = command<ClosingWish, { readonly number: string }, ClosingWishRefusal>(
  'case.close',
  async (scope, wish) => {
    const hand = await caseInHand(scope, wish.number)
    if (!(await leads(scope, hand.row.case_id))) return refuse('not-leading')
    if (hand.state.version !== wish.version) return refuse('changed-meanwhile')
    const telling = told(scope, hand, wish)
    const decision = decided(scope, hand, wish, telling.length > 0)
    if (!decision.accepted) return decision
    const common = { happened: momentOf(scope.now), actor: scope.actor.person }
    const closed: NewEntry<'case-closed'> = {
      ...common,
      kind: 'case-closed',
      facts: decision.outcome,
      words: wordsOf(hand.row.pupil_id, [{ field: 'reason', text: wish.reason }]),
    }
    const leaving = wish.left !== null && leavesSomethingBehind(wish, hand.state) ? wish.left : null
    const concern = leaving === null ? null : await fileLeftBehind(scope, hand, leaving)
    if (leaving !== null && concern === null) return refuse('no-holder')
    const behind: Entries =
      concern === null ? [] : [{ ...common, kind: 'left-behind', facts: { concern }, words: [] }]
    const after = await writeInCase(scope, hand, [...telling, closed, ...behind])
    if (telling.length > 0) await tellOwner(scope, after, 'no-suitable-measure')
    return accept({ number: wish.number })
  },
)

/** With a reopening: the team that goes on. */
export const goingOn = (
  { state }: CaseInHand,
  common: { readonly happened: MomentText; readonly actor: PersonId },
): Entries => {
  const facts = teamGoesOn(state)
  return facts === null ? [] : [{ kind: 'roles-settled', ...common, facts, words: [] }]
}

/** Everybody in the team hears that it is open again; for them it is a case that has been opened. */
export const tellReopened = async (scope: Scope, { row, state }: CaseInHand): Promise<void> => {
  await notify(
    scope,
    state.team
      .filter((member) => member.person !== scope.actor.person)
      .map((member) => ({
        occasion: `case-reopened:${row.case_id}:${state.version}`,
        recipient: member.person,
        kind: 'case-opened' as const,
        stream: row.case_id,
        channels: ordinary,
      })),
  )
}
