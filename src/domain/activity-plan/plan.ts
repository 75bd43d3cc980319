import type { DateText, PlannedMeasure } from '../journal/facts.ts'

/** A measure with its words. */
export interface WordedMeasure extends PlannedMeasure {
  readonly what: string
  readonly goal?: string
  readonly success?: string
}

/** A plan with its words, as it is written, compared and printed. */
export interface WordedPlan {
  readonly version: number
  readonly problem: string
  readonly measures: readonly WordedMeasure[]
  readonly evaluateOn: DateText | null
}
