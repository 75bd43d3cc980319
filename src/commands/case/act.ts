import type { NewEntry, NewPassage } from '../../database/records/journal.ts'
import type { Scope, Shell } from '../../database/scope.ts'
import { foldCase } from '../../domain/case/fold.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import type { CaseEntry } from '../../domain/journal/entry.ts'
import type { CaseEntryKind, CaseFacts } from '../../domain/journal/entry-kinds.ts'
import type { MomentText } from '../../domain/journal/facts.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import { effective } from '../../domain/rules/corrections.ts'
import { type CaseInHand, caseInHand, momentOf, writeInCase } from '../case-in-hand.ts'
import { wordsOf } from './words.ts'
import { accept, type CommandRequest, command, refuse } from '../command.ts'

/** What somebody writes into a case: always with when it happened. */
export interface Happened {
  readonly happened: MomentText
}

export interface OfCase {
  readonly number: string
}

export interface Correcting extends OfCase {
  readonly seq: number
  readonly reason: string
}

export type ActRefusal = 'in-the-future' | 'nothing-to-correct' | 'changed-meanwhile'

/** An entry as an act decides it; the writer is added here. */
export type Draft<K extends CaseEntryKind = CaseEntryKind> = {
  [P in K]: {
    readonly kind: P
    readonly happened: MomentText
    readonly onBehalfOf?: PersonId
    readonly facts: CaseFacts[P]
    readonly words: readonly NewPassage[]
  }
}[K]

/** What an act looks at when it decides. Its input also says where: facts are named one by one, never spread. */
export interface ActAt {
  readonly hand: CaseInHand
  readonly scope: Scope
  readonly now: MomentText
}

export interface ActRules<Input, Refusal extends string> {
  /** Name in the access log. */
  readonly action: string
  readonly decide: (
    at: ActAt,
    input: Input,
  ) => Decision<readonly Draft[], Refusal> | Promise<Decision<readonly Draft[], Refusal>>
  /** Rows and notices that follow from it, in the same transaction. */
  readonly then?: (at: ActAt, input: Input) => Promise<void>
}

type Running<Input, Refusal> = (
  shell: Shell,
  request: CommandRequest,
  input: Input,
) => Promise<Decision<OfCase, Refusal | ActRefusal>>

/** One act of a case: written the first time, or written anew as a correction of an earlier entry. */
export interface CaseAct<Input, Refusal> {
  readonly write: Running<Input & OfCase, Refusal>
  readonly correct: Running<Input & Correcting, Refusal>
}

/** Everything that writes an entry with words goes through here: lock, decide, write, and what follows. */
export const caseAct = <Input extends Happened, Refusal extends string>(
  rules: ActRules<Input, Refusal>,
): CaseAct<Input, Refusal> => {
  const decided = async (scope: Scope, hand: CaseInHand, input: Input) => {
    const at: ActAt = { hand, scope, now: momentOf(scope.now) }
    if (isAhead(input.happened, at.now)) return { at, decision: refuse('in-the-future' as const) }
    return { at, decision: await rules.decide(at, input) }
  }

  const write = command<Input & OfCase, OfCase, Refusal | ActRefusal>(rules.action, async (scope, input) => {
    const { number } = input
    const hand = await caseInHand(scope, number)
    const { at, decision } = await decided(scope, hand, input)
    if (!decision.accepted) return decision
    const after = await writeInCase(scope, hand, signed(scope, decision.outcome))
    await rules.then?.({ ...at, hand: after }, input)
    return accept({ number })
  })

  const correct = command<Input & Correcting, OfCase, Refusal | ActRefusal>(
    'case.correct',
    async (scope, input) => {
      const { number, seq, reason: why } = input
      const hand = await caseInHand(scope, number)
      const target = correctable(hand, seq)
      if (typeof target === 'string') return refuse(target)
      const { at, decision } = await decided(scope, without(hand, target), input)
      if (!decision.accepted) return decision
      const [draft] = decision.outcome
      if (draft === undefined || draft.kind !== target.kind) return refuse('nothing-to-correct')
      const reason = wordsOf(hand.row.pupil_id, [{ field: 'reason', text: why, item: 'correction' }])
      const entries = signed(scope, [{ ...draft, words: [...draft.words, ...reason] }])
      const after = await writeInCase(
        scope,
        hand,
        entries.map((entry) => ({ ...entry, corrects: seq })),
      )
      await rules.then?.({ ...at, hand: after }, input)
      return accept({ number })
    },
  )

  return { write, correct }
}

/** A bare date is the whole day: today is never ahead. */
const isAhead = (happened: MomentText, now: MomentText): boolean => happened > now.slice(0, happened.length)

const signed = (scope: Scope, drafts: readonly Draft[]): readonly NewEntry<CaseEntryKind>[] =>
  drafts.map((draft) => ({ ...draft, actor: scope.actor.person }))

/** Only what stands now: whoever corrects an earlier version hasn't seen the newest. */
const correctable = (hand: CaseInHand, seq: number): CaseEntry | ActRefusal => {
  const versions = effective(hand.entries, Number.POSITIVE_INFINITY)
  const standing = versions.find(({ entry }) => entry.seq === seq)
  const target = hand.entries.find((entry) => entry.seq === seq)
  if (target === undefined) return 'nothing-to-correct'
  return standing === undefined ? 'changed-meanwhile' : target
}

/** The case as if the entry had not been: a correction is decided in the entry's own place. */
const without = (hand: CaseInHand, target: CaseEntry): CaseInHand => {
  const root = effective(hand.entries, Number.POSITIVE_INFINITY).find(
    ({ entry }) => entry.seq === target.seq,
  )?.root
  const entries = hand.entries.filter((entry) => entry.seq !== target.seq && entry.seq !== root)
  return { ...hand, entries, state: foldCase(entries) }
}
