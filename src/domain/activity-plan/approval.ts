import { type CaseState, isHeld } from '../case/state.ts'
import { type Decision, decide } from '../journal/decision.ts'
import type { CaseFacts } from '../journal/entry-kinds.ts'
import type { DateText, MomentText, PlannedMeasure } from '../journal/facts.ts'
import type { MeasureId, PersonId } from '../people/ids.ts'
import type { WordedMeasure } from './plan.ts'

export const planRefusalCodes = [
  'case-closed',
  'problem-missing',
  'no-measures',
  'what-missing',
  'when-missing',
  'ends-before-it-starts',
  'responsible-missing',
  'evaluation-missing',
  'evaluation-not-later',
  'pupil-not-heard',
  'best-interest-missing',
  'guardians-not-heard',
] as const
export type PlanRefusalCode = (typeof planRefusalCodes)[number]
export interface PlanRefusal {
  readonly code: PlanRefusalCode
  readonly measure?: MeasureId
}

export interface PlanToApprove {
  readonly at: MomentText
  readonly approvedBy: PersonId
  readonly problem: string
  readonly measures: readonly WordedMeasure[]
  readonly evaluateOn: DateText | null
  readonly pupilHeard: CaseFacts['plan-approved']['pupilHeard']
  readonly guardiansHeard: CaseFacts['plan-approved']['guardiansHeard']
  /** Words say why they were not heard; a hold on contact needs its own reason. */
  readonly reasonGuardiansNotHeard: boolean
  /** Guardians whose contact could be held. */
  readonly guardians: readonly PersonId[]
}

const blank = (text: string): boolean => text.trim() === ''

const measureRefusals = (measure: WordedMeasure): readonly PlanRefusal[] => {
  const { id } = measure
  const refusals: PlanRefusal[] = []
  if (blank(measure.what)) refusals.push({ code: 'what-missing', measure: id })
  if ('text' in measure.when || measure.when.from === '') refusals.push({ code: 'when-missing', measure: id })
  else if (measure.when.to !== undefined && measure.when.to < measure.when.from)
    refusals.push({ code: 'ends-before-it-starts', measure: id })
  if ('text' in measure.responsible) refusals.push({ code: 'responsible-missing', measure: id })
  return refusals
}

/** § 10-1 and § 10-2 beside the five elements: heard, and the best interest of this pupil assessed. */
const hearingRefusals = (state: CaseState, plan: PlanToApprove): readonly PlanRefusal[] => {
  const refusals: PlanRefusal[] = []
  if (plan.pupilHeard === 'no') refusals.push({ code: 'pupil-not-heard' })
  if (state.pupil !== null && !state.bestInterestOf.includes(state.pupil))
    refusals.push({ code: 'best-interest-missing' })
  const held = plan.guardians.some((guardian) => isHeld(state, guardian, plan.at))
  if (plan.guardiansHeard === 'no' && !plan.reasonGuardiansNotHeard && !held)
    refusals.push({ code: 'guardians-not-heard' })
  return refusals
}

const withoutWords = ({
  what: _what,
  goal: _goal,
  success: _success,
  ...measure
}: WordedMeasure): PlannedMeasure => measure

/**
 * The five elements of § 12-4 third paragraph: the problem, the measures, when, who, and when they are evaluated.
 * Every lack is told at once, and where it is.
 */
export const decidePlanApproval = (
  state: CaseState,
  plan: PlanToApprove,
): Decision<CaseFacts['plan-approved'], PlanRefusal> => {
  if (state.closed !== null) return { accepted: false, refusals: [{ code: 'case-closed' }] }
  const refusals: PlanRefusal[] = []
  if (blank(plan.problem)) refusals.push({ code: 'problem-missing' })
  if (plan.measures.length === 0) refusals.push({ code: 'no-measures' })
  refusals.push(...plan.measures.flatMap(measureRefusals))
  if (plan.evaluateOn === null || plan.evaluateOn === '') refusals.push({ code: 'evaluation-missing' })
  else if (plan.evaluateOn <= plan.at.slice(0, 10)) refusals.push({ code: 'evaluation-not-later' })
  refusals.push(...hearingRefusals(state, plan))
  return decide(refusals, {
    version: (state.plan?.version ?? 0) + 1,
    measures: plan.measures.map(withoutWords),
    evaluateOn: plan.evaluateOn,
    pupilHeard: plan.pupilHeard,
    guardiansHeard: plan.guardiansHeard,
    approvedBy: { person: plan.approvedBy },
    problemStated: true,
    wording: 'plan',
  })
}
