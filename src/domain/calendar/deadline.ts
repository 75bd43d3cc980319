import type { DateText, MomentText } from '../journal/facts.ts'
import { addMonths, type Day, day, textOf } from './day.ts'
import { addHours, dayOfMinute, endOf, type Minute, minute, minuteOf, momentText, startOf } from './moment.ts'
import type { SchoolDays } from './school-calendar.ts'

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

/** Due, the last minute that is in time, and how it was counted. */
export interface Due {
  readonly at: Minute
  readonly text: MomentText
  readonly counted: Counted
}

/** The moment counted from: one minute, or a whole day when only the date is told. */
export interface Since {
  readonly first: Minute
  readonly last: Minute
}

interface Landing {
  readonly on: Day
  readonly capped: boolean
}

const land = (deadline: Deadline, start: Day, school: SchoolDays): Landing => {
  const { unit, amount, cap } = deadline
  switch (unit) {
    case 'school-days':
    case 'same-day': {
      const on = school.addSchoolDays(start, amount)
      // A holiday of a week or two only moves the day; the summer may not swallow the duty.
      const capped = cap !== null && on - start > cap && school.crossesSummer(start, on)
      return { on: capped ? day(start + cap) : on, capped }
    }
    case 'working-days':
      return { on: school.addWorkingDays(start, amount), capped: false }
    case 'calendar-days':
    case 'at-once':
      return { on: day(start + amount), capped: false }
    case 'weeks':
      return { on: school.onOrAfter(day(start + amount * 7)), capped: false }
    case 'months':
      return { on: addMonths(start, amount), capped: false }
    case 'week':
      return { on: school.lastSchoolDayOfWeek(start) ?? start, capped: false }
    case 'date':
    case 'hours':
      return { on: start, capped: false }
  }
}

const countedDays = (deadline: Deadline): number => {
  if (deadline.unit === 'months' || deadline.unit === 'week' || deadline.unit === 'date') return -1
  return deadline.unit === 'weeks' ? deadline.amount * 7 : deadline.amount
}

export const countDue = (deadline: Deadline, since: Since, school: SchoolDays): Due => {
  const { unit, amount } = deadline
  const start = dayOfMinute(since.first)
  const elapsed = unit === 'hours' ? addHours(since.last, amount) : since.last
  const landed =
    unit === 'hours' ? { on: dayOfMinute(elapsed), capped: false } : land(deadline, start, school)
  const days = countedDays(deadline)
  const counted: Counted = {
    unit,
    amount,
    start: textOf(start),
    freeDays: unit === 'hours' || days < 0 ? 0 : Math.max(landed.on - start - days, 0),
    capped: landed.capped,
    assumed: !(school.isKnown(start) && school.isKnown(landed.on)),
    calendar: school.version,
  }
  if (unit === 'hours') return { at: elapsed, text: momentText(elapsed), counted }
  if (deadline.exact && since.first === since.last) {
    const at = minute(startOf(landed.on) + (since.first - startOf(start)))
    return { at, text: momentText(at), counted }
  }
  return { at: endOf(landed.on), text: textOf(landed.on), counted }
}

/** Due on a date that an entry names. A date far out in a foreign file is taken as it stands. */
export const dueOn = (text: MomentText, since: Since, school: SchoolDays): Due => {
  const at = minuteOf(text, true)
  const start = dayOfMinute(since.first)
  return {
    at,
    text,
    counted: {
      unit: 'date',
      amount: 0,
      start: textOf(start),
      freeDays: 0,
      capped: false,
      assumed: !school.isKnown(dayOfMinute(at)),
      calendar: school.version,
    },
  }
}
