import type { NewEntry, NewPassage } from '../../database/records/journal.ts'
import { readWords } from '../../database/records/journal-reading.ts'
import type { Scope } from '../../database/scope.ts'
import { foldCase } from '../../domain/case/fold.ts'
import type { CaseState } from '../../domain/case/state.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import type { Entry } from '../../domain/journal/entry.ts'
import type { CaseEntryKind, CaseFacts } from '../../domain/journal/entry-kinds.ts'
import type { MomentText } from '../../domain/journal/facts.ts'
import type { Passage } from '../../domain/journal/passage.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import { effective } from '../../domain/rules/corrections.ts'
import { type CaseInHand, caseInHand, momentOf, writeInCase } from '../case-in-hand.ts'
import { accept, command, refuse } from '../command.ts'
import type { ActRefusal, Correcting, Happened, OfCase } from './act.ts'
import { wordsOf } from './words.ts'

type Corrected = 'plan-approved' | 'evaluated' | 'case-closed'

/** The entry as it stands, with its words, and the case as it was when that was written first. */
interface CorrectedAt<K extends Corrected> {
  readonly scope: Scope
  readonly hand: CaseInHand
  readonly target: Entry<K>
  readonly before: CaseState
}

interface Draft<K extends Corrected> {
  readonly happened: MomentText
  readonly facts: CaseFacts[K]
  readonly words: readonly NewPassage[]
}

interface Written<K extends Corrected> extends Draft<K> {
  readonly actor: PersonId
  readonly corrects: number
}

interface Rules<K extends Corrected, Input, Refusal extends string> {
  readonly isOne: (entry: Entry<CaseEntryKind>) => entry is Entry<K>
  readonly decide: (
    at: CorrectedAt<K>,
    input: Input,
  ) => Decision<Draft<K>, Refusal> | Promise<Decision<Draft<K>, Refusal>>
  readonly entry: (written: Written<K>) => NewEntry<CaseEntryKind>
  readonly then?: (at: CorrectedAt<K>, after: CaseInHand, input: Input) => Promise<void>
}

/** As it stood when the entry was first written: what came after has no say in whether it could be written so. */
const stateBefore = (hand: CaseInHand, root: number): CaseState => {
  const standing = effective(hand.entries, Number.POSITIVE_INFINITY)
  const earlier = new Set(standing.filter((one) => one.root < root).map(({ entry }) => entry.seq))
  return foldCase(hand.entries.filter(({ seq }) => earlier.has(seq)))
}

const found = async <K extends Corrected>(
  scope: Scope,
  hand: CaseInHand,
  seq: number,
  isOne: Rules<K, never, never>['isOne'],
): Promise<CorrectedAt<K> | ActRefusal> => {
  const stored = hand.entries.find((entry) => entry.seq === seq)
  if (stored === undefined || !isOne(stored)) return 'nothing-to-correct'
  const standing = effective(hand.entries, Number.POSITIVE_INFINITY).find(({ entry }) => entry.seq === seq)
  if (standing === undefined) return 'changed-meanwhile'
  const words = await readWords(scope.tx, scope.shell.vault, scope.actor.owner, [hand.row.case_id])
  const target = { ...stored, words: words.get(stored.id) ?? [] }
  return { scope, hand, target, before: stateBefore(hand, standing.root) }
}

/** What is decided once and shared is put right in full sight: the first stays readable, with who, when and why. */
export const correction = <K extends Corrected, Input extends Happened, Refusal extends string>(
  rules: Rules<K, Input, Refusal>,
) =>
  command<Input & Correcting, OfCase, Refusal | ActRefusal>('case.correct', async (scope, input) => {
    const { number, seq, reason: why } = input
    const hand = await caseInHand(scope, number)
    const at = await found(scope, hand, seq, rules.isOne)
    if (typeof at === 'string') return refuse(at)
    const now = momentOf(scope.now)
    if (input.happened > now.slice(0, input.happened.length)) return refuse('in-the-future' as const)
    const decision = await rules.decide(at, input)
    if (!decision.accepted) return decision
    const reason = wordsOf(hand.row.pupil_id, [{ field: 'reason', text: why, item: 'correction' }])
    const words = [...decision.outcome.words, ...reason]
    const entry = rules.entry({ ...decision.outcome, words, actor: scope.actor.person, corrects: seq })
    const after = await writeInCase(scope, hand, [entry])
    await rules.then?.(at, after, input)
    return accept({ number })
  })

/** Texts that are not written anew go with it as they are; the pupil's own words always do. */
export const kept = (words: readonly Passage[], but: (passage: Passage) => boolean): readonly NewPassage[] =>
  words
    .filter((passage) => passage.item !== 'correction' && !but(passage))
    .map(({ id: _id, author: _author, ...passage }) => passage)
