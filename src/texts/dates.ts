import { textsFor } from './catalogue.ts'
import type { Locale } from './locale.ts'

/** Dates as people say them. Parts of a date never come apart at the end of a line. */

const zone = 'Europe/Oslo'
const nbsp = '\u00a0'
const tags: Record<Locale, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }
const shapes = {
  weekday: { weekday: 'long' },
  month: { month: 'long' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

const formatters = new Map<string, Intl.DateTimeFormat>()

function nameOf(locale: Locale, shape: keyof typeof shapes, date: Temporal.PlainDate): string {
  const key = `${locale} ${shape}`
  const known = formatters.get(key)
  const formatter = known ?? new Intl.DateTimeFormat(tags[locale], shapes[shape])
  if (!known) formatters.set(key, formatter)
  return formatter.format(date)
}

const same = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) === 0

function dayOfMonth(locale: Locale, date: Temporal.PlainDate, year: number | null): string {
  const day = locale === 'en' ? `${date.day}` : `${date.day}.`
  return `${day}${nbsp}${nameOf(locale, 'month', date)}${year === null ? '' : `${nbsp}${year}`}`
}

/** "17. desember", with the year when it is not today's. */
export function sayDayOfMonth(locale: Locale, date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return dayOfMonth(locale, date, date.year === today.year ? null : date.year)
}

/** "torsdag 17. desember", with the year when it is not today's. Always the exact day. */
export function sayDate(locale: Locale, date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return `${nameOf(locale, 'weekday', date)} ${sayDayOfMonth(locale, date, today)}`
}

/** "torsdag 17. desember 2026": with the year whatever today is, as on paper. */
export function sayFullDate(locale: Locale, date: Temporal.PlainDate): string {
  return `${nameOf(locale, 'weekday', date)} ${dayOfMonth(locale, date, date.year)}`
}

function near(locale: Locale, date: Temporal.PlainDate, today: Temporal.PlainDate): string | undefined {
  const { dates } = textsFor(locale)
  if (same(date, today)) return dates.today
  if (same(date, today.subtract({ days: 1 }))) return dates.yesterday
  if (same(date, today.add({ days: 1 }))) return dates.tomorrow
  return undefined
}

/** "i dag", "i går", "i morgen", else "torsdag 17. desember". */
export function sayDay(locale: Locale, date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return near(locale, date, today) ?? sayDate(locale, date, today)
}

/** For "Frist torsdag": the weekday alone within the next six days, else the day of the month. */
export function sayWeekday(locale: Locale, date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const ahead = today.until(date).days
  const soon = ahead > 1 && ahead < 7
  return (
    near(locale, date, today) ?? (soon ? nameOf(locale, 'weekday', date) : sayDayOfMonth(locale, date, today))
  )
}

/** "10.20" in Norwegian, "10:20" in English: alone in a column of times. */
export function sayClock(locale: Locale, time: Temporal.PlainTime): string {
  const two = (part: number): string => `${part}`.padStart(2, '0')
  return `${two(time.hour)}${locale === 'en' ? ':' : '.'}${two(time.minute)}`
}

/** "kl. 10.20", inside a sentence. */
export function sayTime(locale: Locale, time: Temporal.PlainTime): string {
  return textsFor(locale).dates.at(sayClock(locale, time))
}

/** "i dag kl. 10.20", "torsdag 17. desember kl. 10.20", in Norwegian time. */
export function sayMoment(locale: Locale, moment: Temporal.Instant, today: Temporal.PlainDate): string {
  const here = moment.toZonedDateTimeISO(zone)
  const day = sayDay(locale, here.toPlainDate(), today)
  return textsFor(locale).dates.moment(day, sayTime(locale, here.toPlainTime()))
}

/** "4. januar–8. februar", "fra 8. januar" when there is no end. */
export function sayRange(
  locale: Locale,
  range: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate | null },
  today: Temporal.PlainDate,
): string {
  if (range.to === null) return textsFor(locale).dates.from(sayDayOfMonth(locale, range.from, today))
  if (same(range.from, range.to)) return sayDayOfMonth(locale, range.from, today)
  const to = sayDayOfMonth(locale, range.to, today)
  const within = locale !== 'en' && range.from.toPlainYearMonth().equals(range.to.toPlainYearMonth())
  return within ? `${range.from.day}.–${to}` : `${sayDayOfMonth(locale, range.from, today)}–${to}`
}

/** "for 42 minutter siden" within a day; before that the moment itself. */
export function sayAgo(locale: Locale, moment: Temporal.Instant, now: Temporal.Instant): string {
  const { dates } = textsFor(locale)
  const minutes = Math.floor(moment.until(now).total('minutes'))
  if (minutes < 1) return dates.justNow
  if (minutes < 60) return dates.minutesAgo(minutes)
  if (minutes < 12 * 60) return dates.hoursAgo(Math.floor(minutes / 60))
  return sayMoment(locale, moment, now.toZonedDateTimeISO(zone).toPlainDate())
}

/** "uke 51" by ISO 8601, as Norwegian schools count. */
export function sayWeek(locale: Locale, date: Temporal.PlainDate): string {
  return textsFor(locale).dates.week(date.weekOfYear ?? 0)
}

/** "november": the month alone, where its year is known. */
export function sayMonth(locale: Locale, date: Temporal.PlainDate): string {
  return nameOf(locale, 'month', date)
}

/** The first letter large, for a date or a word that begins a line. */
export function atStart(said: string): string {
  return said.charAt(0).toLocaleUpperCase('nb') + said.slice(1)
}
