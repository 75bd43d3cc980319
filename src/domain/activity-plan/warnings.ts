import type { Place, PlannedMeasure } from '../journal/facts.ts'
import type { ConcernJournal } from '../journal/journal.ts'
import { standing } from '../journal/standing.ts'
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

/** Where it has happened, by what was picked when it was reported. */
export const reportedPlaces = (concerns: readonly ConcernJournal[]): readonly Place[] =>
  concerns.flatMap(({ entries }) =>
    standing(entries).flatMap((entry) =>
      entry.kind === 'concern-reported' && entry.facts.place !== null ? [entry.facts.place] : [],
    ),
  )

/**
 * Do measures reach where it happens? By what was picked, where all have said where they work; null where one has not,
 * and only words can tell.
 */
export const reachesPlaces = (
  measures: readonly Pick<PlannedMeasure, 'places'>[],
  problem: readonly Place[],
): boolean | null => {
  const where = new Set<Place>(problem.filter((place) => place !== 'elsewhere'))
  const said = measures.flatMap(({ places }) => places ?? [])
  if (where.size === 0 || said.length === 0) return null
  if (said.some((place) => where.has(place))) return true
  return measures.every(({ places }) => (places ?? []).length > 0) ? false : null
}

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

export const planWarnings = (
  plan: Pick<WordedPlan, 'problem' | 'measures'>,
  reported: readonly Place[] = [],
): readonly PlanWarning[] => {
  const warnings: PlanWarning[] = []
  const meets =
    reachesPlaces(plan.measures, reported) ?? meetsProblem(plan.problem, plan.measures.map(measureTexts))
  if (allAimedAtChild(plan.measures)) warnings.push({ code: 'all-aimed-at-the-child' })
  if (!meets) warnings.push({ code: 'nothing-meets-the-problem' })
  for (const term of outdatedIn(plan.problem)) warnings.push({ code: 'outdated-term', term, measure: null })
  return [...warnings, ...plan.measures.flatMap(measureWarnings)]
}
