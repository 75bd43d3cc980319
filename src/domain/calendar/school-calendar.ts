import type { DateText } from '../journal/facts.ts'
import { type Day, day, dayFrom, dayOf, mondayOf, partsOf, weekdayOf } from './day.ts'
import { holidaysOf } from './holidays.ts'

export interface SchoolYear {
  readonly name: string
  /** First and last day of school. */
  readonly from: DateText
  readonly to: DateText
  /** First day of the second term, where the owner has laid it down; else the first day after Christmas. */
  readonly springFrom?: DateText
}

/** On planning days the staff are at work, and the pupils are free. */
export const freeKinds = ['holiday', 'free-day', 'planning'] as const
export type FreeKind = (typeof freeKinds)[number]

export interface FreeDays {
  readonly from: DateText
  readonly to: DateText
  readonly name: string
  /** Not said in older versions. */
  readonly kind?: FreeKind
}

/** The owner's school route (skolerute) as versioned data, three school years at a time. */
export interface SchoolCalendar {
  readonly version: string
  readonly schoolYears: readonly SchoolYear[]
  readonly free: readonly FreeDays[]
}

const firstYear = 2010
const lastYear = 2060
const base = dayFrom(firstYear, 1, 1)
const length = dayFrom(lastYear + 1, 1, 1) - base

/** Counting days in a few array look-ups. Days before 2010 or after 2060 count as the nearest day within. */
export interface SchoolDays {
  readonly version: string
  isSchoolDay(on: Day): boolean
  isWorkingDay(on: Day): boolean
  /** False where no school year of the calendar says anything, and weekdays stand in. */
  isKnown(on: Day): boolean
  /** The first school day after the given day. */
  nextSchoolDay(on: Day): Day
  /** The last school day before the given day. */
  previousSchoolDay(on: Day): Day
  /** The given day when it is a school day, else the first one after. */
  onOrAfter(on: Day): Day
  /** The nth school day after the given day. */
  addSchoolDays(on: Day, count: number): Day
  /** School days after the first day, up to and with the second. */
  schoolDaysBetween(from: Day, to: Day): number
  /** The nth weekday after the given day that is no public holiday; with 0 the day itself, or the first after. */
  addWorkingDays(on: Day, count: number): Day
  /** The last school day of the week, or null when the week has none. */
  lastSchoolDayOfWeek(on: Day): Day | null
  schoolDaysInWeek(on: Day): number
  /** Between two school years: the summer holiday lies between the two days. */
  crossesSummer(from: Day, to: Day): boolean
}

interface Tables {
  readonly school: Uint8Array
  readonly working: Uint8Array
  readonly known: Uint8Array
}

const fill = (table: Uint8Array, from: Day, to: Day, value: number): void => {
  const end = Math.min(to - base, length - 1)
  for (let at = Math.max(from - base, 0); at <= end; at++) table[at] = value
}

/** Where the calendar is silent: weekdays, but not from St John's Eve to the middle of August. */
const assumedFree = (on: Day): boolean => {
  const { month, dayOfMonth } = partsOf(on)
  return month === 7 || (month === 6 && dayOfMonth > 20) || (month === 8 && dayOfMonth < 16)
}

const tablesOf = (calendar: SchoolCalendar): Tables => {
  const working = new Uint8Array(length)
  const school = new Uint8Array(length)
  const known = new Uint8Array(length)
  for (let at = 0; at < length; at++) if (weekdayOf(day(base + at)) <= 5) working[at] = 1
  for (let year = firstYear; year <= lastYear; year++) {
    for (const { on } of holidaysOf(year)) working[on - base] = 0
  }
  const years = calendar.schoolYears.toSorted((a, b) => dayOf(a.from) - dayOf(b.from))
  const first = years[0]
  const last = years.at(-1)
  if (first && last) fill(known, dayOf(first.from), dayOf(last.to), 1)
  for (let at = 0; at < length; at++) {
    if (known[at] === 0) school[at] = working[at] === 1 && !assumedFree(day(base + at)) ? 1 : 0
  }
  for (const { from, to } of years) {
    for (let at = Math.max(dayOf(from) - base, 0); at <= Math.min(dayOf(to) - base, length - 1); at++) {
      school[at] = working[at] ?? 0
    }
  }
  for (const { from, to } of calendar.free) fill(school, dayOf(from), dayOf(to), 0)
  return { school, working, known }
}

/** How many days count up to each day, and which day is the nth. */
const counted = (table: Uint8Array): { readonly upTo: Uint16Array; readonly nth: Uint16Array } => {
  const upTo = new Uint16Array(length)
  const nth = new Uint16Array(length)
  let count = 0
  for (let at = 0; at < length; at++) {
    if (table[at] === 1) {
      nth[count] = at
      count++
    }
    upTo[at] = count
  }
  return { upTo, nth: nth.subarray(0, Math.max(count, 1)) }
}

const within = (on: Day): number => (on < base ? 0 : on >= base + length ? length - 1 : on - base)

export const compile = (calendar: SchoolCalendar): SchoolDays => {
  const { school, working, known } = tablesOf(calendar)
  const schools = counted(school)
  const workings = counted(working)
  const pick = (nth: Uint16Array, index: number): Day =>
    day(base + (nth[Math.max(0, Math.min(index, nth.length - 1))] ?? 0))
  const countTo = (upTo: Uint16Array, on: Day): number => upTo[within(on)] ?? 0
  const summers = calendar.schoolYears.map(({ to }) => dayOf(to)).toSorted((a, b) => a - b)

  const days: SchoolDays = {
    version: calendar.version,
    isSchoolDay: (on) => school[within(on)] === 1,
    isWorkingDay: (on) => working[within(on)] === 1,
    isKnown: (on) => known[within(on)] === 1,
    nextSchoolDay: (on) => pick(schools.nth, countTo(schools.upTo, on)),
    previousSchoolDay: (on) => pick(schools.nth, countTo(schools.upTo, day(on - 1)) - 1),
    onOrAfter: (on) => (days.isSchoolDay(on) ? on : days.nextSchoolDay(on)),
    addSchoolDays: (on, count) =>
      count === 0 ? days.onOrAfter(on) : pick(schools.nth, countTo(schools.upTo, on) + count - 1),
    schoolDaysBetween: (from, to) => countTo(schools.upTo, to) - countTo(schools.upTo, from),
    addWorkingDays: (on, count) =>
      count === 0 && days.isWorkingDay(on)
        ? on
        : pick(workings.nth, countTo(workings.upTo, on) + Math.max(count, 1) - 1),
    lastSchoolDayOfWeek: (on) => {
      const monday = mondayOf(on)
      for (let weekday = 4; weekday >= 0; weekday--) {
        if (days.isSchoolDay(day(monday + weekday))) return day(monday + weekday)
      }
      return null
    },
    schoolDaysInWeek: (on) => {
      const monday = mondayOf(on)
      return days.schoolDaysBetween(day(monday - 1), day(monday + 6))
    },
    crossesSummer: (from, to) =>
      summers.some((last) => last >= from - 60 && last < to && summerBetween(last, from, to)),
  }
  const summerBetween = (last: Day, from: Day, to: Day): boolean => {
    const next = days.nextSchoolDay(last)
    return next - last > 30 && from < next && to >= next
  }
  return days
}
