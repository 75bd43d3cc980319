import { type Day, day, dayFrom, mondayOf, mondayOfIsoWeek, partsOf, weekdayOf } from '../../calendar/day.ts'
import { type DaySpan, hasWeek, type SchoolYearDays } from '../../calendar/school-year.ts'
import type { Beside, DayOfYear, Mark, Months, Span, Stretch } from '../when.ts'

/** Why a stretch has no days in a school year. */
export type NoDays = 'no-such-week' | 'no-such-day' | 'other-year' | 'no-days'

/** The days that a span means, free ones among them. */
export interface Window extends DaySpan {
  /** The kind asks for school days: free days at its ends don't count, and it moves when all of it is free. */
  readonly onSchoolDays: boolean
}

const onSchool = (from: Day, to: Day): Window => ({ from, to, onSchoolDays: true })
const onAny = (from: Day, to: Day): Window => ({ from, to, onSchoolDays: false })

const before = (on: Day): Day => day(on - 1)
const after = (on: Day): Day => day(on + 1)

/** Weeks and months from August on belong to the first calendar year. */
const calendarYear = (year: SchoolYearDays, isAutumn: boolean): number =>
  partsOf(year.start).year + (isAutumn ? 0 : 1)
const yearOfMonth = (year: SchoolYearDays, month: number): number => calendarYear(year, month >= 8)
const yearOfWeek = (year: SchoolYearDays, week: number): number => calendarYear(year, week >= 31)

const weekOf = (year: SchoolYearDays, week: number): DaySpan | NoDays => {
  const of = yearOfWeek(year, week)
  if (!hasWeek(of, week)) return 'no-such-week'
  const from = mondayOfIsoWeek({ year: of, week })
  return { from, to: day(from + 6) }
}

const monthOf = (year: SchoolYearDays, month: number): DaySpan => {
  const of = yearOfMonth(year, month)
  return { from: dayFrom(of, month, 1), to: before(dayFrom(month === 12 ? of + 1 : of, (month % 12) + 1, 1)) }
}

const dateOf = (year: SchoolYearDays, { month, dayOfMonth, year: only }: DayOfYear): Day | NoDays => {
  const on = dayFrom(only ?? yearOfMonth(year, month), month, dayOfMonth)
  if (partsOf(on).dayOfMonth !== dayOfMonth) return 'no-such-day'
  return on < year.start || on > year.end ? 'other-year' : on
}

const both = (one: DaySpan | NoDays, other: DaySpan | NoDays): Window | NoDays => {
  if (typeof one === 'string') return one
  return typeof other === 'string' ? other : onSchool(one.from, other.to)
}

const tenDays = ({ from, to }: DaySpan, part: Months['part']): Window => {
  switch (part) {
    case 'whole':
      return onSchool(from, to)
    case 'early':
      return onSchool(from, day(from + 9))
    case 'middle':
      return onSchool(day(from + 10), day(from + 19))
    case 'late':
      return onSchool(day(from + 20), to)
  }
}

/** The day on which public holidays of fixed date are held is what is meant, though school is closed. */
const isHeldOnHoliday = (on: Day): boolean => {
  const { month, dayOfMonth } = partsOf(on)
  return (month === 5 && (dayOfMonth === 17 || dayOfMonth === 1)) || (month === 12 && dayOfMonth >= 24)
}

const datesOf = (year: SchoolYearDays, from: DayOfYear, to: DayOfYear): Window | NoDays => {
  const start = dateOf(year, from)
  const end = dateOf(year, to)
  if (typeof start === 'string') return start
  if (typeof end === 'string') return end
  return start === end && isHeldOnHoliday(start) ? onAny(start, end) : onSchool(start, end)
}

/** The last Sunday before Christmas is the fourth of Advent. */
const adventOf = (year: SchoolYearDays): Window => {
  const eve = dayFrom(partsOf(year.start).year, 12, 24)
  const fourth = day(eve - (weekdayOf(eve) % 7))
  return onSchool(day(fourth - 21), eve)
}

const seasonOf = (year: SchoolYearDays, season: 'winter' | 'advent' | 'early-summer'): Window => {
  if (season === 'advent') return adventOf(year)
  if (season === 'winter') return onSchool(monthOf(year, 12).from, monthOf(year, 2).to)
  return onSchool(monthOf(year, 6).from, year.last)
}

/** So many school weeks, or school days, from a day on or back from it. */
const nearest = (
  year: SchoolYearDays,
  from: Day,
  { count, unit }: NonNullable<Beside['within']>,
  side: Beside['unit'],
): Window => {
  const { school } = year
  const step = (on: Day): Day => (side === 'before' ? school.previousSchoolDay(on) : school.nextSchoolDay(on))
  const next = (on: Day): Day => {
    const stepped = step(on)
    return unit === 'days' ? stepped : side === 'before' ? mondayOf(stepped) : day(mondayOf(stepped) + 6)
  }
  // Weeks are counted from the school day next to it, so that the week it stands in isn't a short one.
  let far = next(side === 'before' ? after(from) : before(from))
  for (let left = count - 1; left > 0; left--) far = next(far)
  return side === 'before' ? onSchool(far, from) : onSchool(from, far)
}

const turnOf = (year: SchoolYearDays, turn: 'school-start' | 'term-turn' | 'school-end'): Window => {
  const twoWeeks = { count: 2, unit: 'weeks' } as const
  const oneWeek = { count: 1, unit: 'weeks' } as const
  if (turn === 'school-start') return nearest(year, year.first, twoWeeks, 'after')
  if (turn === 'school-end') return nearest(year, year.last, twoWeeks, 'before')
  const last = nearest(year, before(year.springFrom), oneWeek, 'before')
  return onSchool(last.from, nearest(year, year.springFrom, oneWeek, 'after').to)
}

const stretchOf = (year: SchoolYearDays, stretch: Stretch): Window | NoDays => {
  switch (stretch.unit) {
    case 'school-year':
      return onSchool(year.first, year.last)
    case 'term':
      return stretch.term === 'autumn'
        ? onSchool(year.first, before(year.springFrom))
        : onSchool(year.springFrom, year.last)
    case 'season':
      return seasonOf(year, stretch.season)
    case 'months':
      return stretch.from === stretch.to
        ? tenDays(monthOf(year, stretch.from), stretch.part)
        : both(monthOf(year, stretch.from), monthOf(year, stretch.to))
    case 'weeks':
      return both(weekOf(year, stretch.from), weekOf(year, stretch.to))
    case 'dates':
      return datesOf(year, stretch.from, stretch.to)
    case 'at':
      return turnOf(year, stretch.turn)
    case 'break': {
      const { from, to } = year.breaks[stretch.break]
      return onAny(from, to)
    }
  }
}

const markOf = (year: SchoolYearDays, mark: Mark): DaySpan | NoDays => {
  switch (mark.mark) {
    case 'school-start':
      return { from: year.first, to: before(year.first) }
    case 'break':
      return year.breaks[mark.break]
    case 'week':
      return weekOf(year, mark.week)
    case 'month':
      return monthOf(year, mark.month)
    case 'date': {
      const on = dateOf(year, mark.date)
      return typeof on === 'string' ? on : { from: on, to: on }
    }
  }
}

/** Where the stretches between the breaks begin and end. */
const restarts = ({ first, breaks }: SchoolYearDays): readonly Day[] => [
  first,
  ...[breaks['autumn-break'], breaks.christmas, breaks['winter-break'], breaks.easter].map(({ to }) =>
    after(to),
  ),
]
const pauses = ({ breaks }: SchoolYearDays): readonly Day[] =>
  Object.values(breaks).map(({ from }) => before(from))

const besideOf = (year: SchoolYearDays, { unit, of, within }: Beside): Window | NoDays => {
  const mark = markOf(year, of)
  if (typeof mark === 'string') return mark
  if (unit === 'before') {
    const to = before(mark.from)
    // Before the first school day only the staff are there.
    if (to < year.first)
      return onAny(within?.unit === 'weeks' ? day(mark.from - 7 * within.count) : year.start, to)
    if (within) return nearest(year, to, within, 'before')
    return onSchool(day(Math.max(...restarts(year).filter((on) => on <= to))), to)
  }
  const from = after(mark.to)
  if (from > year.last) return onAny(from, year.end)
  if (within) return nearest(year, from, within, 'after')
  return onSchool(from, day(Math.min(...pauses(year).filter((on) => on >= from))))
}

const betweenOf = (year: SchoolYearDays, from: Mark, to: Mark): Window | NoDays => {
  const start = markOf(year, from)
  const end = markOf(year, to)
  if (typeof start === 'string') return start
  if (typeof end === 'string') return end
  // Between two breaks; but a week, a month or a date that is named is part of it.
  const first = from.mark === 'break' ? after(start.to) : start.from
  return onSchool(first, to.mark === 'break' || to.mark === 'school-start' ? before(end.from) : end.to)
}

const rawWindow = (span: Span, year: SchoolYearDays): Window | NoDays => {
  switch (span.unit) {
    case 'before':
    case 'after':
      return besideOf(year, span)
    case 'between':
      return betweenOf(year, span.from, span.to)
    case 'by': {
      const limit = stretchOf(year, span.limit)
      return typeof limit === 'string' ? limit : onSchool(day(Math.min(year.first, limit.to)), limit.to)
    }
    case 'either': {
      const found = span.of.map((each) => stretchOf(year, each)).filter((each) => typeof each !== 'string')
      if (found.length === 0) return 'no-days'
      return onSchool(
        day(Math.min(...found.map(({ from }) => from))),
        day(Math.max(...found.map(({ to }) => to))),
      )
    }
    default:
      return stretchOf(year, span)
  }
}

/** The days of a span within the school year, 1 August to 31 July. */
export const windowOf = (span: Span, year: SchoolYearDays): Window | NoDays => {
  const window = rawWindow(span, year)
  if (typeof window === 'string') return window
  const from = day(Math.max(window.from, year.start))
  const to = day(Math.min(window.to, year.end))
  return from > to ? 'no-days' : { ...window, from, to }
}
