import { leads } from '../../database/records/case/doors.ts'
import { notify } from '../../database/records/notice.ts'
import { mayApprove } from '../../domain/activity-plan/approver.ts'
import {
  decidePlanCorrection,
  type PlanCorrectionRefusal,
  type PlanWordsWish,
} from '../../domain/activity-plan/correcting.ts'
import { wordedVersion } from '../../domain/activity-plan/worded.ts'
import { type ClosingRefusal, decideClosing } from '../../domain/case/closing.ts'
import { decideEvaluation, type EvaluationRefusal } from '../../domain/case/evaluation.ts'
import { foldConcern } from '../../domain/concern/state.ts'
import type { CaseFacts } from '../../domain/journal/entry-kinds.ts'
import type { ClosingGround } from '../../domain/journal/facts.ts'
import { accept, refuse } from '../command.ts'
import { approvalPlace, carriersOf, teamTold, wordsOfPlan } from '../plan/approval.ts'
import type { Happened } from './act.ts'
import { correction, kept } from './correction.ts'
import { wordsOf } from './words.ts'

export interface PlanCorrection extends Happened, PlanWordsWish {}

/**
 * A version is frozen: what it decides is changed by a new one. Its words can be put right by whoever may approve it,
 * and the frozen text stays readable beside.
 */
export const correctPlan = correction<'plan-approved', PlanCorrection, PlanCorrectionRefusal>({
  isOne: (entry) => entry.kind === 'plan-approved',
  entry: (written) => ({ ...written, kind: 'plan-approved' }),
  decide: async ({ scope, hand, target }, wish) => {
    const decision = decidePlanCorrection({
      frozen: wordedVersion(target),
      newest: hand.state.plan?.version ?? 0,
      closed: hand.state.closed !== null,
      mayApprove: mayApprove(scope.actor, await approvalPlace(scope, hand)),
      wish,
    })
    if (!decision.accepted) return decision
    const words = await wordsOfPlan(scope, hand, decision.outcome)
    const rest = kept(target.words, ({ field }) => ['problem', 'what', 'goal', 'success'].includes(field))
    return accept({ happened: target.happened, facts: target.facts, words: [...words, ...rest] })
  },
  then: async ({ scope, target }, after, wish) => {
    const frozen = wordedVersion(target)
    const measures = frozen.measures.map((measure) => ({
      ...measure,
      ...wish.measures.find(({ id }) => id === measure.id),
    }))
    await notify(scope, [
      ...carriersOf(after, { ...frozen, measures }, frozen, 'corrected'),
      ...teamTold(after, frozen.version, scope.actor.person, 'corrected'),
    ])
  },
})

export interface EvaluationCorrection extends Happened {
  readonly answer: Pick<CaseFacts['evaluated'], 'pupilAnswer' | 'pupilMode' | 'answeredBy' | 'alone'>
  readonly measures: CaseFacts['evaluated']['measures']
  readonly guardiansAsked: boolean
  readonly next: CaseFacts['evaluated']['next']
  readonly noAnswer: string | null
  readonly noChange: string | null
  readonly note: string | null
}

const rewritten = ['no-answer', 'no-change', 'more']
const sameMeasures = (one: CaseFacts['evaluated'], other: CaseFacts['evaluated']): boolean =>
  one.pupilAnswer === other.pupilAnswer &&
  one.measures.every((measure) =>
    other.measures.some(
      (each) =>
        each.measure === measure.measure &&
        each.effect === measure.effect &&
        each.decision === measure.decision,
    ),
  )

/** What was ticked wrong is put right; the pupil's own words stay as they fell. */
export const correctEvaluation = correction<'evaluated', EvaluationCorrection, EvaluationRefusal>({
  isOne: (entry) => entry.kind === 'evaluated',
  entry: (written) => ({ ...written, kind: 'evaluated' }),
  decide: ({ hand, target, before }, input) => {
    const { answer, measures, guardiansAsked, next, noAnswer, noChange, note } = input
    const facts = { ...target.facts, ...answer, measures, guardiansAsked, next }
    const decision = decideEvaluation(before, {
      at: target.happened,
      facts,
      reasonForNoAnswer: noAnswer !== null,
      reasonForNoChange: noChange !== null,
      // What was changed then was changed in the draft; the same answers need no new reason.
      changed: sameMeasures(facts, target.facts),
    })
    if (!decision.accepted) return decision
    const words = wordsOf(hand.row.pupil_id, [
      { field: 'reason', text: noAnswer, item: 'no-answer' },
      { field: 'reason', text: noChange, item: 'no-change' },
      { field: 'note', text: note, item: 'more' },
    ])
    const rest = kept(target.words, ({ item }) => item !== undefined && rewritten.includes(item))
    return accept({ happened: target.happened, facts, words: [...rest, ...words] })
  },
})

export interface ClosingCorrection extends Happened {
  readonly ground: ClosingGround
  readonly guardiansInformed: boolean
  readonly because: string | null
}

/** The ground is tried by the same hard rules, on the case as it was when it was closed. */
export const correctClosing = correction<'case-closed', ClosingCorrection, ClosingRefusal | 'not-leading'>({
  isOne: (entry) => entry.kind === 'case-closed',
  entry: (written) => ({ ...written, kind: 'case-closed' }),
  decide: async ({ scope, hand, target, before }, { ground, guardiansInformed, because }) => {
    if (!(await leads(scope, hand.row.case_id))) return refuse('not-leading')
    const decision = decideClosing(before, {
      ground,
      guardiansInformed,
      at: target.happened,
      reasonGiven: because !== null,
      concerns: hand.record.concerns.map(({ entries }) => foldConcern(entries)),
    })
    if (!decision.accepted) return decision
    const words = wordsOf(hand.row.pupil_id, [{ field: 'reason', text: because }])
    const rest = kept(target.words, ({ field, item }) => field === 'reason' && item === undefined)
    return accept({ happened: target.happened, facts: decision.outcome, words: [...rest, ...words] })
  },
})
