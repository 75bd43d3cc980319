import type { DateText, MomentText } from '../journal/facts.ts'

/**
 * How a deadline is counted. `same-day` is the day itself, or the first school day after when it is free;
 * `at-once` runs on free days too; `week` is the last school day of the week; `date` is said by the entry.
 */
export type DeadlineUnit =
  | 'school-days'
  | 'calendar-days'
  | 'working-days'
  | 'same-day'
  | 'at-once'
  | 'hours'
  | 'months'
  | 'weeks'
  | 'week'
  | 'date'

export interface Deadline {
  readonly unit: DeadlineUnit
  readonly amount: number
  /** `law`: no school may change it. `adjustable`: the law gives no number, the owner may choose within bounds. */
  readonly class: 'law' | 'adjustable'
  readonly bounds: { readonly min: number; readonly max: number } | null
  /** School days stand still in the summer holiday; after this many calendar days they no longer do. */
  readonly cap: number | null
  /** Runs out at the same time of day, not at the end of the day. */
  readonly exact: boolean
}

/** How one due date came about: data for a sentence, not a sentence. */
export interface Counted {
  readonly unit: DeadlineUnit
  readonly amount: number
  readonly start: DateText
  /** Days between start and due that did not count. */
  readonly freeDays: number
  /** The summer cap decided. */
  readonly capped: boolean
  /** Some of the days lie outside the school years that the calendar knows. */
  readonly assumed: boolean
  readonly calendar: string
  /** Contact with home was held until then, and the counting began after. */
  readonly heldUntil?: MomentText
  /** More time was given, with a reason, until this date. */
  readonly extendedTo?: DateText
  /** The date of the plan lies beyond the school's own limit, which would have been this. */
  readonly limit?: DateText
}
