import type { DateText, MomentText, PlannedMeasure, Who } from '../journal/facts.ts'
import type { MeasureId, PersonId } from '../people/ids.ts'

/** A version of the activity plan (§ 12-4 third paragraph), frozen when it was approved. */
export interface PlanVersion {
  readonly version: number
  readonly seq: number
  readonly approvedOn: MomentText
  readonly approvedBy: Who
  /** Who named the one who approved, where it was not by position. */
  readonly namedBy?: PersonId
  readonly measures: readonly PlannedMeasure[]
  readonly evaluateOn: DateText | null
  readonly pupilHeard: 'yes' | 'declined' | 'cannot' | 'no'
  readonly guardiansHeard: 'yes' | 'no'
}

export const measureOf = (plan: Pick<PlanVersion, 'measures'> | null, id: MeasureId): PlannedMeasure | null =>
  plan?.measures.find((measure) => measure.id === id) ?? null
