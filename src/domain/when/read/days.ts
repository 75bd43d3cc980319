import { dayFrom, partsOf } from '../../calendar/day.ts'
import type { DayOfYear, Months, Stretch } from '../when.ts'
import { longest, phrase, type Read, type Reading, type Rule, type WhenProblem } from './scan.ts'
import { month, monthNumber, namedDays, weekday } from './words.ts'

/** A date that comes at least in leap years. */
const isDate = ({ year, month: monthOf, dayOfMonth }: DayOfYear): boolean => {
  if (monthOf < 1 || monthOf > 12 || dayOfMonth < 1) return false
  const parts = partsOf(dayFrom(year ?? 2024, monthOf, dayOfMonth))
  return parts.month === monthOf && parts.dayOfMonth === dayOfMonth
}

const yearOf = (text: string): number | null =>
  text === '' ? null : text.length === 2 ? 2000 + Number(text) : Number(text)

const dayOn = (dayOfMonth: string, monthOf: number, year = ''): DayOfYear => ({
  month: monthOf,
  dayOfMonth: Number(dayOfMonth),
  year: yearOf(year),
})

/** Within a school year August comes before June. */
const orderOf = (on: DayOfYear): number => ((on.month + 4) % 12) * 31 + on.dayOfMonth

const dates = (from: DayOfYear, to: DayOfYear): readonly Stretch[] | WhenProblem => {
  if (!isDate(from) || !isDate(to)) return 'no-such-date'
  const bothYears = from.year !== null && to.year !== null
  const start = (bothYears ? (from.year ?? 0) * 400 : 0) + orderOf(from)
  const end = (bothYears ? (to.year ?? 0) * 400 : 0) + orderOf(to)
  if (!bothYears && start > end) return 'backwards'
  if (
    bothYears &&
    dayFrom(from.year ?? 0, from.month, from.dayOfMonth) > dayFrom(to.year ?? 0, to.month, to.dayOfMonth)
  )
    return 'backwards'
  return [{ unit: 'dates', from, to }]
}
/** Two whole dates: day, month and year of each. */
const dateRange = (both: readonly string[], monthOf: (text: string) => number) => {
  const [from = '', first = '', firstYear = '', to = '', last = '', lastYear = ''] = both
  return dates(dayOn(from, monthOf(first), firstYear), dayOn(to, monthOf(last), lastYear))
}
const oneDay = (on: DayOfYear) => dates(on, on)

const day = '(\\d{1,2})\\.?'
const year = '(?:,? ((?:19|20)\\d{2}))?'
const till = '\\s*(?:-|til og med|til|t\\.o\\.m\\.?|tom\\.?)\\s*'
const uncaptured = (source: string): string => source.replace(/\((?!\?)/g, '(?:')
const named = `(?:${uncaptured(weekday)}\\s*,?\\s*)?(?:den )?`

const dayLists: readonly Rule<readonly Stretch[]>[] = [
  [
    phrase(`${named}(\\d{4})-(\\d{2})-(\\d{2})`),
    (years = '', monthOf = '', dayOfMonth = '') => oneDay(dayOn(dayOfMonth, Number(monthOf), years)),
  ],
  [
    phrase(`${named}${day}\\s*${month}${year}`),
    (dayOfMonth = '', monthOf = '', years = '') => oneDay(dayOn(dayOfMonth, monthNumber(monthOf), years)),
  ],
  [
    phrase(`(?:fra |frå )?${named}${day}${till}${day}\\s*${month}${year}`),
    (from = '', to = '', monthOf = '', years = '') =>
      dates(dayOn(from, monthNumber(monthOf), years), dayOn(to, monthNumber(monthOf), years)),
  ],
  [
    phrase(`(?:fra |frå )?${named}${day}\\s*${month}${year}${till}${day}\\s*${month}${year}`),
    (...both) => dateRange(both, monthNumber),
  ],
  [
    phrase(`${named}${day}(?:\\s*,\\s*|\\s+og\\s+)${day}\\s*${month}${year}`),
    (one = '', two = '', monthOf = '', years = '') => {
      const both = [one, two].map((each) => oneDay(dayOn(each, monthNumber(monthOf), years)))
      return both.some((each) => typeof each === 'string')
        ? 'no-such-date'
        : both.flatMap((each) => (typeof each === 'string' ? [] : each))
    },
  ],
]

const numeric = '(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}|\\d{2}(?![.:\\d]))|\\.|(?=[\\s,;)-]|$))'
const slashed = '(\\d{1,2})/(\\d{1,2})(?:[-/ ](20\\d{2}))?'

const numericDays: readonly Rule<readonly Stretch[]>[] = [
  ...[numeric, slashed].flatMap((one): readonly Rule<readonly Stretch[]>[] => [
    [
      phrase(`${named}${one}`),
      (dayOfMonth = '', monthOf = '', years = '') => oneDay(dayOn(dayOfMonth, Number(monthOf), years)),
    ],
    [phrase(`${named}${one}${till}${one}`), (...both) => dateRange(both, Number)],
  ]),
  ...namedDays.map(
    ([words, on]): Rule<readonly Stretch[]> => [phrase(`(?:på )?(?:${words})`), () => oneDay(on)],
  ),
]

const inMonth = '(?:i |på )?'
const parts: readonly (readonly [Months['part'], string])[] = [
  ['early', 'primo|tidlig|tidleg|først|begynnelsen av|byrjinga av|starten av|(?:tidlig|først|tidleg) på'],
  ['middle', 'medio|midt|midten av|midt på'],
  ['late', 'ultimo|sein|seint|sent|sist|slutten av|utgangen av|mot slutten av'],
]
const months = (from: number, to: number, part: Months['part'] = 'whole'): readonly Stretch[] => [
  { unit: 'months', from, to, part },
]
/** From August on, so that "november\u2013februar" goes forward. */
const schoolMonth = (monthOf: number): number => (monthOf + 4) % 12
const monthRange = (from: number, to: number): readonly Stretch[] | WhenProblem =>
  schoolMonth(from) > schoolMonth(to) ? 'backwards' : months(from, to)

const lastDay = (monthOf: number, years: number): number => partsOf(dayFromNext(years, monthOf)).dayOfMonth
const dayFromNext = (years: number, monthOf: number) => {
  const first = dayFrom(monthOf === 12 ? years + 1 : years, monthOf === 12 ? 1 : monthOf + 1, 1)
  return dayBefore(first)
}
const dayBefore = (on: ReturnType<typeof dayFrom>) => {
  const { year: years, month: monthOf, dayOfMonth } = partsOf(on)
  return dayFrom(years, monthOf, dayOfMonth - 1)
}

const monthRules: readonly Rule<readonly Stretch[]>[] = [
  [
    phrase(`${inMonth}${month}(?: måned| månad)?`),
    (monthOf = '') => months(monthNumber(monthOf), monthNumber(monthOf)),
  ],
  [
    phrase(`${inMonth}${month},? (20\\d{2})`),
    (monthOf = '', years = '') =>
      dates(
        dayOn('1', monthNumber(monthOf), years),
        dayOn(String(lastDay(monthNumber(monthOf), Number(years))), monthNumber(monthOf), years),
      ),
  ],
  [
    phrase(`(?:fra |frå )?${inMonth}${month}${till}(?:og med )?${month}`),
    (from = '', to = '') => monthRange(monthNumber(from), monthNumber(to)),
  ],
  [
    phrase(`${inMonth}${month}\\s*/\\s*${month}`),
    (from = '', to = '') =>
      monthNumber(to) === (monthNumber(from) % 12) + 1
        ? monthRange(monthNumber(from), monthNumber(to))
        : null,
  ],
  ...parts.map(
    ([part, words]): Rule<readonly Stretch[]> => [
      phrase(`(?:i )?(?:${words}) (?:i )?${month}`),
      (monthOf = '') => months(monthNumber(monthOf), monthNumber(monthOf), part),
    ],
  ),
]

/** Dates and months, alone or in a row. */
export const readDays = (reading: Reading, at: number): Read<readonly Stretch[]> | null =>
  longest([...dayLists, ...numericDays, ...monthRules], reading, at)
