import { type Day, day, mondayOf, weekdayOf } from '../../calendar/day.ts'
import type { DaySpan, SchoolYearDays } from '../../calendar/school-year.ts'
import type { Window } from './window.ts'

export type FreeReason = 'weekend' | 'public-holiday' | 'free-day' | 'outside-school-year'

/** Where something lands, and from where it was moved. */
export interface Placed extends DaySpan {
  readonly moved: { readonly from: Day; readonly because: FreeReason } | null
}

export const whyFree = (on: Day, { school, first, last }: SchoolYearDays): FreeReason => {
  if (on < first || on > last) return 'outside-school-year'
  if (weekdayOf(on) > 5) return 'weekend'
  return school.isWorkingDay(on) ? 'free-day' : 'public-holiday'
}

const still = (from: Day, to: Day): Placed => ({ from, to, moved: null })

/** The school days of the window: free days at its ends fall away. Null when it has none. */
export const trimmed = (window: DaySpan, { school, first, last }: SchoolYearDays): Placed | null => {
  const from = school.onOrAfter(day(Math.max(window.from, first)))
  const to = school.previousSchoolDay(day(Math.min(window.to, last) + 1))
  return from > to ? null : still(from, to)
}

/** A single day goes to the next school day, a whole free week to the next week with school; never out of the year. */
const nextPlace = (window: DaySpan, year: SchoolYearDays): DaySpan => {
  const { school, last } = year
  const next = school.nextSchoolDay(window.to)
  if (window.from === window.to) {
    const on = next <= last ? next : school.previousSchoolDay(window.from)
    return { from: on, to: on }
  }
  const from = next <= last ? next : school.onOrAfter(mondayOf(school.previousSchoolDay(window.from)))
  return { from, to: day(Math.min(school.lastSchoolDayOfWeek(from) ?? from, last)) }
}

export const place = (window: Window, year: SchoolYearDays): Placed => {
  const { from, to } = window
  if (!window.onSchoolDays || to < year.first || from > year.last) return still(from, to)
  const held = trimmed(window, year)
  if (held) return held
  const weekday = weekdayOf(from) > 5 && to > from ? day(mondayOf(from) + 7) : from
  return { ...nextPlace(window, year), moved: { from, because: whyFree(weekday, year) } }
}
