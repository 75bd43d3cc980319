import type { NewEntry } from '../database/records/journal.ts'
import { notify, urgent } from '../database/records/notice.ts'
import { readOwnerOfficers } from '../database/records/plan/people.ts'
import type { Scope } from '../database/scope.ts'
import { decideEvaluation, type EvaluationRefusal, type Proposal } from '../domain/case/evaluation.ts'
import type { CaseFacts } from '../domain/journal/entry-kinds.ts'
import type { DateText, MeasureDecision, MeasureEvaluation } from '../domain/journal/facts.ts'
import type { MeasureId, PersonId } from '../domain/people/ids.ts'
import { type CaseInHand, caseInHand, momentOf, writeInCase } from './case-in-hand.ts'
import { type Text, wordsOf } from './case/words.ts'
import { accept, command, refuse } from './command.ts'
import { beginDraft, type PlanChanges } from './plan/in-hand.ts'

export interface MeasureWish extends MeasureEvaluation {
  /** What the adults are to do instead, where it is changed. */
  readonly change: string | null
}

type Facts = CaseFacts['evaluated']

export interface EvaluationWish {
  readonly number: string
  /** The version that was asked about. */
  readonly version: number
  /** The day the pupil was asked; null for now. */
  readonly on: DateText | null
  readonly pupil: Pick<Facts, 'pupilAnswer' | 'pupilMode' | 'answeredBy' | 'alone'> & {
    readonly present: readonly PersonId[]
    readonly words: string | null
    readonly noAnswer: string | null
  }
  readonly measures: readonly MeasureWish[]
  readonly added: string | null
  readonly noChange: string | null
  readonly guardiansAsked: boolean
  readonly guardians: readonly { readonly guardian: PersonId; readonly view: string | null }[]
  readonly next: Facts['next']
  readonly note: string | null
}

export interface EvaluationOutcome {
  readonly number: string
  readonly proposals: readonly Proposal[]
  /** A draft of the next version waits with what is to change. */
  readonly changed: boolean
}

export type EvaluationWishRefusal = EvaluationRefusal | 'in-the-future' | 'change-not-told'

const filled = (text: string | null): text is string => text !== null && text.trim() !== ''

export const evaluationFacts = (wish: EvaluationWish): Facts => ({
  version: wish.version,
  measures: wish.measures.map(({ measure, effect, decision }) => ({ measure, effect, decision })),
  pupilAnswer: wish.pupil.pupilAnswer,
  pupilMode: wish.pupil.pupilMode,
  answeredBy: wish.pupil.answeredBy,
  alone: wish.pupil.alone,
  ...(wish.pupil.present.length === 0 ? {} : { present: wish.pupil.present }),
  guardiansAsked: wish.guardiansAsked || wish.guardians.some(({ view }) => filled(view)),
  next: wish.next,
})

/** What a guardian or a teacher said is theirs; only the pupil's own words are kept as the pupil's. */
const answerField = {
  pupil: 'pupil-words',
  nobody: 'note',
  guardian: 'guardian-words',
  teacher: 'statement',
} as const

export const evaluationTexts = (wish: EvaluationWish): readonly Text[] => [
  { field: answerField[wish.pupil.answeredBy], text: wish.pupil.words },
  { field: 'reason', text: wish.pupil.noAnswer, item: 'no-answer' },
  { field: 'reason', text: wish.noChange, item: 'no-change' },
  { field: 'note', text: wish.note, item: 'more' },
  ...wish.measures.map(({ measure, change }): Text => ({ field: 'note', text: change, item: measure })),
  ...wish.guardians.map(
    ({ guardian, view }): Text => ({
      field: 'guardians-view',
      text: view,
      item: guardian,
      about: [guardian],
    }),
  ),
]

const changesIn = (wish: EvaluationWish): PlanChanges => {
  const rewritten = new Map<MeasureId, string>()
  for (const { measure, change, decision } of wish.measures)
    if (decision === 'change' && filled(change)) rewritten.set(measure, change)
  const decided = (decision: MeasureDecision) =>
    wish.measures.filter((each) => each.decision === decision).map((each) => each.measure)
  return { rewritten, stopped: decided('stop'), added: filled(wish.added) ? [wish.added] : [] }
}

const decided = (hand: CaseInHand, wish: EvaluationWish, facts: Facts, at: string) =>
  decideEvaluation(hand.state, {
    at,
    facts,
    reasonForNoAnswer: filled(wish.pupil.noAnswer),
    reasonForNoChange: filled(wish.noChange),
    changed: filled(wish.added),
  })

/**
 * § 12-4 second paragraph: did it help? The pupil answers; "no" changes something or says why not. What is to change
 * goes straight into the draft of the next version, so that nothing waits for a meeting.
 */
export const evaluate = command<EvaluationWish, EvaluationOutcome, EvaluationWishRefusal>(
  'case.evaluate',
  async (scope, wish) => {
    const hand = await caseInHand(scope, wish.number)
    const now = momentOf(scope.now)
    if (wish.on !== null && wish.on > scope.today) return refuse('in-the-future')
    if (wish.measures.some(({ decision, change }) => decision === 'change' && !filled(change)))
      return refuse('change-not-told')
    const decision = decided(hand, wish, evaluationFacts(wish), now)
    if (!decision.accepted) return decision
    const entry: NewEntry<'evaluated'> = {
      kind: 'evaluated',
      happened: wish.on === null || wish.on === scope.today ? now : wish.on,
      actor: scope.actor.person,
      facts: decision.outcome.facts,
      words: wordsOf(hand.row.pupil_id, evaluationTexts(wish)),
    }
    const after = await writeInCase(scope, hand, [entry])
    const changes = changesIn(wish)
    const changed = changes.rewritten.size + changes.stopped.length + changes.added.length > 0
    if (changed) await beginDraft(scope, after, changes)
    return accept({ number: wish.number, proposals: decision.outcome.proposals, changed })
  },
)

export interface SupportWish {
  readonly number: string
  readonly from: CaseFacts['support-considered']['from']
  readonly asked: boolean
  readonly reason: string
}

/** C-20: what fails again is not the school's alone. Asking the owner is telling the owner (C-16). */
export const considerSupport = command('case.consider-support', async (scope, wish: SupportWish) => {
  const hand = await caseInHand(scope, wish.number)
  if (hand.state.closed !== null) return refuse('case-closed')
  const common = { happened: momentOf(scope.now), actor: scope.actor.person }
  const words = wordsOf(hand.row.pupil_id, [{ field: 'reason', text: wish.reason }])
  const { from, asked } = wish
  const considered = { ...common, kind: 'support-considered' as const, facts: { from, asked }, words }
  const owner = asked && from.includes('owner')
  const told = {
    ...common,
    kind: 'owner-notified' as const,
    facts: { about: 'ineffective' as const },
    words: [],
  }
  const after = await writeInCase(scope, hand, owner ? [considered, told] : [considered])
  if (owner) await tellOwner(scope, after, 'ineffective')
  return accept({ number: wish.number })
})

/** The owner's officers hear that something waits for them. */
export const tellOwner = async (
  scope: Scope,
  { row, state }: CaseInHand,
  about: 'ineffective' | 'no-suitable-measure',
): Promise<void> => {
  const officers = await readOwnerOfficers(scope, row.case_id)
  await notify(
    scope,
    officers.map((recipient) => ({
      occasion: `owner-notified:${row.case_id}:${about}:${state.version}`,
      recipient,
      kind: 'owner-notified' as const,
      stream: row.case_id,
      channels: urgent,
    })),
  )
}
