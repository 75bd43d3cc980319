import { type Decision, decide } from '../journal/decision.ts'
import type { CaseFacts } from '../journal/entry-kinds.ts'
import type { MomentText } from '../journal/facts.ts'
import { activeMeasures, type CaseState } from './state.ts'

export const evaluationRefusals = [
  'case-closed',
  'no-plan',
  'another-version',
  'measure-unknown',
  'measure-not-evaluated',
  'pupil-not-asked',
  'answer-not-the-pupils-own',
  'change-or-reason-missing',
  'next-missing',
  'next-not-later',
  'closing-not-safe',
] as const
export type EvaluationRefusal = (typeof evaluationRefusals)[number]

/** Help from outside that a repeated "no" proposes; a person decides, with a reason (C-20). */
export type Proposal = 'resource-team' | 'owner' | 'ppt'

export interface Evaluation {
  readonly at: MomentText
  readonly facts: CaseFacts['evaluated']
  /** Words say why there is no answer from the pupil. */
  readonly reasonForNoAnswer: boolean
  /** Words say why nothing is changed though it does not help. */
  readonly reasonForNoChange: boolean
  /** A changed plan or a new measure goes with it. */
  readonly changed: boolean
}

export interface EvaluationOutcome {
  readonly facts: CaseFacts['evaluated']
  readonly proposals: readonly Proposal[]
}

const answered = (facts: CaseFacts['evaluated']): boolean =>
  ['yes', 'partly', 'no'].includes(facts.pupilAnswer)

/** "No" demands that something changes, or words that say why it does not. */
const unchanged = ({ facts, changed, reasonForNoChange }: Evaluation): boolean => {
  if (changed || reasonForNoChange) return false
  const kept = facts.measures.some((each) => each.effect === 'no' && each.decision === 'continue')
  const allKept = facts.measures.every((each) => each.decision === 'continue')
  return kept || (facts.pupilAnswer === 'no' && allKept)
}

const measureRefusals = (state: CaseState, facts: CaseFacts['evaluated']): readonly EvaluationRefusal[] => {
  const known = activeMeasures(state).map((measure) => measure.id)
  const refusals: EvaluationRefusal[] = []
  if (facts.measures.some((each) => !known.includes(each.measure))) refusals.push('measure-unknown')
  if (known.some((id) => !facts.measures.some((each) => each.measure === id)))
    refusals.push('measure-not-evaluated')
  return refusals
}

/** § 10-2: the pupil is heard; what a guardian or teacher answers is theirs, never the pupil's. */
const voiceRefusals = (evaluation: Evaluation): readonly EvaluationRefusal[] => {
  const { facts, reasonForNoAnswer } = evaluation
  if (facts.answeredBy !== 'pupil' && answered(facts)) return ['answer-not-the-pupils-own']
  const wouldNot = facts.pupilAnswer === 'declined' || facts.pupilAnswer === 'cannot'
  const silent =
    facts.answeredBy === 'nobody'
      ? !wouldNot
      : facts.answeredBy !== 'pupil' || facts.pupilAnswer === 'not-asked'
  return silent && !reasonForNoAnswer ? ['pupil-not-asked'] : []
}

const endRefusals = ({ facts, at }: Evaluation): readonly EvaluationRefusal[] => {
  if (facts.next === null) return ['next-missing']
  if ('closing' in facts.next)
    return ['partly', 'no', 'not-asked'].includes(facts.pupilAnswer) ? ['closing-not-safe'] : []
  return facts.next.evaluateOn <= at.slice(0, 10) ? ['next-not-later'] : []
}

/** How many times in a row the pupil has said "no". */
export const noInARow = (state: CaseState): number => {
  const answers = state.evaluations.filter((held) => held.answeredBy === 'pupil').toReversed()
  const other = answers.findIndex((held) => held.pupilAnswer !== 'no')
  return other === -1 ? answers.length : other
}

const proposalsFor = (state: CaseState, facts: CaseFacts['evaluated']): readonly Proposal[] => {
  if (facts.pupilAnswer !== 'no' || facts.answeredBy !== 'pupil') return []
  return noInARow(state) >= 1 ? ['resource-team', 'owner', 'ppt'] : ['resource-team']
}

/** Did the measures help? Ends in a next date or in closing; "no" demands a change or a reason (§ 12-4 second paragraph). */
export const decideEvaluation = (
  state: CaseState,
  evaluation: Evaluation,
): Decision<EvaluationOutcome, EvaluationRefusal> => {
  const { facts } = evaluation
  if (state.closed !== null) return { accepted: false, refusals: ['case-closed'] }
  if (state.plan === null) return { accepted: false, refusals: ['no-plan'] }
  if (state.plan.version !== facts.version) return { accepted: false, refusals: ['another-version'] }
  const refusals = [
    ...measureRefusals(state, facts),
    ...voiceRefusals(evaluation),
    ...(unchanged(evaluation) ? (['change-or-reason-missing'] as const) : []),
    ...endRefusals(evaluation),
  ]
  return decide(refusals, { facts, proposals: proposalsFor(state, facts) })
}
