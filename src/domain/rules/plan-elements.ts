import type { FactsOf } from '../journal/entry-kinds.ts'
import type { PlanElement } from './obligation.ts'

const none: readonly PlanElement[] = []

/**
 * What an approved plan lacks of the five elements of § 12-4 third paragraph, and of hearing the pupil (§ 10-2).
 * "When needed" is no time, and a group is nobody: a responsible person is picked, not typed.
 */
export const missingElements = (plan: FactsOf<'plan-approved'>): readonly PlanElement[] => {
  const when = plan.measures.every((measure) => 'from' in measure.when)
  const who = plan.measures.every((measure) => 'person' in measure.responsible)
  const whole = plan.problemStated && plan.measures.length > 0 && when && who && plan.evaluateOn !== null
  if (whole && plan.pupilHeard !== 'no') return none
  const missing: PlanElement[] = []
  if (!plan.problemStated) missing.push('problem')
  if (plan.measures.length === 0) missing.push('measures')
  if (!when) missing.push('when')
  if (!who) missing.push('who')
  if (plan.evaluateOn === null) missing.push('evaluation')
  if (plan.pupilHeard === 'no') missing.push('pupil-heard')
  return missing
}
