import type { DateText, Period, Place, Who } from '../journal/facts.ts'
import type { WordedMeasure, WordedPlan } from './plan.ts'

export type Change =
  | { readonly field: 'what' | 'goal' | 'success'; readonly from: string; readonly to: string }
  | { readonly field: 'responsible' | 'standIn'; readonly from: Who | null; readonly to: Who | null }
  | { readonly field: 'when'; readonly from: Period; readonly to: Period }
  | { readonly field: 'weekdays'; readonly from: readonly number[]; readonly to: readonly number[] }
  | { readonly field: 'places'; readonly from: readonly Place[]; readonly to: readonly Place[] }
  | { readonly field: 'level'; readonly from: WordedMeasure['level']; readonly to: WordedMeasure['level'] }

export type MeasureDifference =
  | { readonly kind: 'added'; readonly measure: WordedMeasure }
  | { readonly kind: 'removed'; readonly measure: WordedMeasure }
  | { readonly kind: 'changed'; readonly measure: WordedMeasure; readonly changes: readonly Change[] }
  | { readonly kind: 'unchanged'; readonly measure: WordedMeasure }

export interface PlanDifference {
  readonly from: number
  readonly to: number
  readonly problem: { readonly from: string; readonly to: string } | null
  readonly evaluateOn: { readonly from: DateText | null; readonly to: DateText | null } | null
  readonly measures: readonly MeasureDifference[]
}

const sameWho = (one: Who | null, other: Who | null): boolean =>
  one === null || other === null
    ? one === other
    : 'person' in one
      ? 'person' in other && one.person === other.person
      : 'text' in other && one.text === other.text

const samePeriod = (one: Period, other: Period): boolean =>
  'text' in one
    ? 'text' in other && one.text === other.text
    : 'from' in other && one.from === other.from && one.to === other.to

const changesOf = (older: WordedMeasure, newer: WordedMeasure): readonly Change[] => {
  const changes: Change[] = []
  for (const field of ['what', 'goal', 'success'] as const)
    if ((older[field] ?? '') !== (newer[field] ?? ''))
      changes.push({ field, from: older[field] ?? '', to: newer[field] ?? '' })
  for (const field of ['responsible', 'standIn'] as const)
    if (!sameWho(older[field] ?? null, newer[field] ?? null))
      changes.push({ field, from: older[field] ?? null, to: newer[field] ?? null })
  if (!samePeriod(older.when, newer.when)) changes.push({ field: 'when', from: older.when, to: newer.when })
  const [from, to] = [older.weekdays ?? [], newer.weekdays ?? []]
  if (from.join() !== to.join()) changes.push({ field: 'weekdays', from, to })
  const [were, are] = [older.places ?? [], newer.places ?? []]
  if (were.toSorted().join() !== are.toSorted().join()) changes.push({ field: 'places', from: were, to: are })
  if (older.level !== newer.level) changes.push({ field: 'level', from: older.level, to: newer.level })
  return changes
}

/** The same measure in two versions: same id, or the same thing in a series. */
const sameMeasure = (one: WordedMeasure, other: WordedMeasure): boolean =>
  one.id === other.id || (one.series !== undefined && one.series === other.series)

/** What changed from one version of the plan to the next, in the order of the newer; what was taken out comes last. */
export const comparePlans = (older: WordedPlan, newer: WordedPlan): PlanDifference => {
  const kept = newer.measures.map((measure): MeasureDifference => {
    const before = older.measures.find((each) => sameMeasure(each, measure))
    if (before === undefined) return { kind: 'added', measure }
    const changes = changesOf(before, measure)
    return changes.length === 0 ? { kind: 'unchanged', measure } : { kind: 'changed', measure, changes }
  })
  const removed = older.measures
    .filter((measure) => !newer.measures.some((each) => sameMeasure(each, measure)))
    .map((measure): MeasureDifference => ({ kind: 'removed', measure }))
  return {
    from: older.version,
    to: newer.version,
    problem: older.problem === newer.problem ? null : { from: older.problem, to: newer.problem },
    evaluateOn:
      older.evaluateOn === newer.evaluateOn ? null : { from: older.evaluateOn, to: newer.evaluateOn },
    measures: [...kept, ...removed],
  }
}
