import { day } from '../../calendar/day.ts'
import type { SchoolYearDays } from '../../calendar/school-year.ts'
import type { Counted } from '../when.ts'
import { type Placed, place } from './place.ts'
import type { Window } from './window.ts'

/** This year's share of what is spread over more years: any so many years in a row have the whole of it. */
const share = (total: number, years: number, firstYear: number): number => {
  const at = firstYear % years
  return Math.floor(((at + 1) * total) / years) - Math.floor((at * total) / years)
}

export const countIn = (
  { least, most, over }: Counted,
  firstYear: number,
): { readonly least: number; readonly most: number | null } => {
  if (over.unit !== 'years') return { least, most }
  return {
    least: share(least, over.years, firstYear),
    most: most === null ? null : share(most, over.years, firstYear),
  }
}

/** The window in as many parts as there are times, as even in school days as can be. */
export const sliced = (window: Window, times: number, year: SchoolYearDays): readonly Placed[] => {
  const { school } = year
  const whole = place(window, year)
  const days = school.schoolDaysBetween(day(whole.from - 1), whole.to)
  if (times < 2 || days < times || !window.onSchoolDays) return Array.from({ length: times }, () => whole)
  const dayAt = (nth: number) => school.addSchoolDays(day(whole.from - 1), nth)
  return Array.from({ length: times }, (_, at) => ({
    from: dayAt(Math.floor((at * days) / times) + 1),
    to: dayAt(Math.floor(((at + 1) * days) / times)),
    moved: whole.moved,
  }))
}
