import type { PlannedMeasure } from '../journal/facts.ts'
import type { MeasureId } from '../people/ids.ts'
import type { WordedMeasure, WordedPlan } from './plan.ts'
import { isGroup, isNoTime, meetsProblem, type OutdatedTerm, outdatedIn } from './wording.ts'

/** Said in words beside the plan; none of them stops anybody. */
export type PlanWarning =
  | { readonly code: 'all-aimed-at-the-child' }
  | { readonly code: 'nothing-meets-the-problem' }
  | { readonly code: 'group-as-responsible'; readonly measure: MeasureId }
  | { readonly code: 'when-needed'; readonly measure: MeasureId }
  | { readonly code: 'no-stand-in'; readonly measure: MeasureId }
  | { readonly code: 'no-sign-of-success'; readonly measure: MeasureId }
  | { readonly code: 'outdated-term'; readonly term: OutdatedTerm; readonly measure: MeasureId | null }

/** Every measure asks the child who suffers to change, and none asks the adults or the environment. */
export const allAimedAtChild = (measures: readonly Pick<PlannedMeasure, 'level'>[]): boolean =>
  measures.length > 0 && measures.every((measure) => measure.level === 'pupil')

export const measureTexts = (measure: WordedMeasure): string =>
  [measure.what, measure.goal ?? '', measure.success ?? ''].join('\n')

const measureWarnings = (measure: WordedMeasure): readonly PlanWarning[] => {
  const warnings: PlanWarning[] = []
  const { id } = measure
  if ('text' in measure.responsible && isGroup(measure.responsible.text))
    warnings.push({ code: 'group-as-responsible', measure: id })
  if ('text' in measure.when ? isNoTime(measure.when.text) : isNoTime(measure.what) && measure.what !== '')
    warnings.push({ code: 'when-needed', measure: id })
  if (measure.standIn === undefined) warnings.push({ code: 'no-stand-in', measure: id })
  if ((measure.success ?? '').trim() === '') warnings.push({ code: 'no-sign-of-success', measure: id })
  for (const term of outdatedIn(measureTexts(measure)))
    warnings.push({ code: 'outdated-term', term, measure: id })
  return warnings
}

export const planWarnings = (plan: Pick<WordedPlan, 'problem' | 'measures'>): readonly PlanWarning[] => {
  const warnings: PlanWarning[] = []
  if (allAimedAtChild(plan.measures)) warnings.push({ code: 'all-aimed-at-the-child' })
  if (!meetsProblem(plan.problem, plan.measures.map(measureTexts)))
    warnings.push({ code: 'nothing-meets-the-problem' })
  for (const term of outdatedIn(plan.problem)) warnings.push({ code: 'outdated-term', term, measure: null })
  return [...warnings, ...plan.measures.flatMap(measureWarnings)]
}
