declare const brand: unique symbol
/** A calendar day as whole days since 1970-01-01. Plain integers, since the clock assesses many cases a second. */
export type Day = number & { readonly [brand]: 'Day' }

export const day = (daysSinceEpoch: number): Day => daysSinceEpoch as Day

/** Proleptic Gregorian date → day, by whole numbers only (years from March, so that leap days come last). */
export const dayFrom = (year: number, month: number, dayOfMonth: number): Day => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return day(era * 146_097 + dayOfEra - 719_468)
}

const knownYears = { from: 1900, to: 2199 }
/** The day before the first of each month of the years that are asked for, since every entry has two dates. */
const beforeMonth = new Int32Array((knownYears.to - knownYears.from + 1) * 12).map(
  (_, at) => dayFrom(knownYears.from + Math.floor(at / 12), (at % 12) + 1, 1) - 1,
)

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48

/** The day of `YYYY-MM-DD…`; what follows the date is not read. */
export const dayOf = (text: string): Day => {
  const year = digit(text, 0) * 1000 + digit(text, 1) * 100 + digit(text, 2) * 10 + digit(text, 3)
  const month = digit(text, 5) * 10 + digit(text, 6)
  const dayOfMonth = digit(text, 8) * 10 + digit(text, 9)
  const known = beforeMonth[(year - knownYears.from) * 12 + month - 1]
  return known === undefined ? dayFrom(year, month, dayOfMonth) : day(known + dayOfMonth)
}

export interface DateParts {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}

export const partsOf = (on: Day): DateParts => {
  const z = on + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted + (shifted < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value))
const remembered = 40_000
const written: (string | undefined)[] = new Array(remembered)

const write = (on: Day): string => {
  const { year, month, dayOfMonth } = partsOf(on)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

/** `YYYY-MM-DD`. Days of our time are remembered, since every deadline writes one. */
export const textOf = (on: Day): string => {
  if (on < 0 || on >= remembered) return write(on)
  const known = written[on]
  if (known !== undefined) return known
  const text = write(on)
  written[on] = text
  return text
}

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (on: Day): number => ((((on + 3) % 7) + 7) % 7) + 1

/** The Monday of the day's week. */
export const mondayOf = (on: Day): Day => day(on - weekdayOf(on) + 1)

export interface IsoWeek {
  readonly year: number
  readonly week: number
}

/** ISO 8601: the week belongs to the year of its Thursday, so 2026 has a week 53. */
export const isoWeekOf = (on: Day): IsoWeek => {
  const thursday = day(mondayOf(on) + 3)
  const { year } = partsOf(thursday)
  return { year, week: Math.floor((thursday - dayFrom(year, 1, 1)) / 7) + 1 }
}

export const mondayOfIsoWeek = ({ year, week }: IsoWeek): Day =>
  day(mondayOf(dayFrom(year, 1, 4)) + (week - 1) * 7)

const writtenWeeks: (string | undefined)[] = new Array(Math.ceil(remembered / 7) + 1)

const writeWeek = (on: Day): string => {
  const { year, week } = isoWeekOf(on)
  return `${year}-W${two(week)}`
}

/** `2026-W40`. */
export const isoWeekText = (on: Day): string => {
  const at = Math.floor((on + 3) / 7)
  const known = writtenWeeks[at]
  if (known !== undefined) return known
  const text = writeWeek(on)
  if (at >= 0 && at < writtenWeeks.length) writtenWeeks[at] = text
  return text
}

const readWeeks = new Map<string, Day>()

/** Reads `2026-W40`; null for anything else. */
export const mondayOfWeekText = (text: string): Day | null => {
  const known = readWeeks.get(text)
  if (known !== undefined) return known
  const found = /^(\d{4})-W(\d{2})$/.exec(text)
  if (!found) return null
  const week = Number(found[2])
  if (week < 1 || week > 53) return null
  const monday = mondayOfIsoWeek({ year: Number(found[1]), week })
  if (readWeeks.size < writtenWeeks.length) readWeeks.set(text, monday)
  return monday
}

/** The same date the given number of months later; the last day of the month where there is no such date. */
export const addMonths = (on: Day, months: number): Day => {
  const { year, month, dayOfMonth } = partsOf(on)
  const total = year * 12 + month - 1 + months
  const first = dayFrom(Math.floor(total / 12), (total % 12) + 1, 1)
  const next = dayFrom(Math.floor((total + 1) / 12), ((total + 1) % 12) + 1, 1)
  return day(Math.min(first + dayOfMonth - 1, next - 1))
}
