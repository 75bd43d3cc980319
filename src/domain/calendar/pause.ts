import type { DateText } from '../journal/facts.ts'
import { type Day, day, dayOf, textOf, weekdayOf } from './day.ts'
import type { SchoolDays } from './school-calendar.ts'

/** Free days on which no school day is counted. */
export interface Pause {
  readonly from: DateText
  /** The first school day after. */
  readonly back: DateText
  /** It has begun. */
  readonly now: boolean
}

const daysAhead = 7
/** A single free day moves a deadline by a day, as a weekend does: nobody needs to be told. */
const shortest = 3

const weekdaysIn = (from: Day, back: Day): number => {
  let count = 0
  for (let at = from; at < back; at = day(at + 1)) if (weekdayOf(at) <= 5) count += 1
  return count
}

/** The free weeks that the school is in, or that begin within a week. */
export const pauseAhead = (today: DateText, days: SchoolDays): Pause | null => {
  const start = dayOf(today)
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const from = day(start + ahead)
    if (days.isSchoolDay(from) || weekdayOf(from) > 5) continue
    const back = days.nextSchoolDay(from)
    if (weekdaysIn(from, back) < shortest && !isWithin(from, back, days)) return null
    return { from: textOf(from), back: textOf(back), now: ahead === 0 || isWithin(start, back, days) }
  }
  return null
}

/** In the last days of a pause few weekdays are left of it; it is a pause all the same. */
const isWithin = (on: Day, back: Day, days: SchoolDays): boolean =>
  weekdaysIn(day(days.previousSchoolDay(back) + 1), back) >= shortest && on > days.previousSchoolDay(back)
