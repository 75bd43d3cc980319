import type { DateText } from '../journal/facts.ts'
import type { LineId } from '../school-plan/ids.ts'
import type { FreeReason } from '../when/dates/place.ts'
import type { WhenKind } from '../when/when.ts'

/** How often it comes, where that is by a rhythm; pages and reminders take each day's and each week's together. */
export const beats = ['day', 'week', 'month'] as const
export type Beat = (typeof beats)[number]

/**
 * Which one of a school's occurrences, for ever: owner, school, school year, activity, ordinal. Whatever happens to it
 * (done, assigned, reminded, moved by hand, evidence) is kept elsewhere and points here by these five, which are the
 * primary key of the table `occurrence`. A row there is never removed: one that has left the plan says so.
 */
export interface OccurrenceRef {
  readonly activity: LineId
  /** From 1 within the activity and the school year; never used again for another. */
  readonly ordinal: number
}

/**
 * One time that the plan asks for, as calendar and plan have it now.
 * dated: between two days. count: the n-th of N, its days the n-th part of the window. standing: the stretch that it
 * goes on through, and nothing of it can be late. event: no days until the event has happened.
 */
export interface Occurrence extends OccurrenceRef {
  /** What it is in the plan, whatever the calendar did to it. One for each occurrence of an activity. */
  readonly slot: string
  /** Which part of the when. */
  readonly part: number
  readonly kind: WhenKind
  readonly beat: Beat | null
  /** Null together with `to`: it waits for an event. */
  readonly from: DateText | null
  readonly to: DateText | null
  /** Where it would have been, had that not been free. Not for what people move by hand. */
  readonly moved: { readonly from: DateText; readonly because: FreeReason } | null
}

/** As it is made, before it has been given an ordinal of its own. */
export type MadeOccurrence = Omit<Occurrence, 'ordinal'>

/** As it is kept. */
export interface KeptOccurrence extends Occurrence {
  /** False: no longer in the plan. Kept, since something may hang on it. */
  readonly inPlan: boolean
}

export const occurrenceKey = ({ activity, ordinal }: OccurrenceRef): string => `${activity}/${ordinal}`
