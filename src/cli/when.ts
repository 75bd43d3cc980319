import { parseArgs } from 'node:util'
import type { SchoolCalendar } from '../domain/calendar/school-calendar.ts'
import { firstYearOf, schoolYearAt, schoolYearOf, usualCalendar } from '../domain/calendar/school-year.ts'
import { dayOf } from '../domain/calendar/day.ts'
import { type Schedule, scheduleOf } from '../domain/when/dates/schedule.ts'
import { parseWhen } from '../domain/when/parse.ts'
import type { When } from '../domain/when/when.ts'
import { writeWhen } from '../domain/when/write/write.ts'
import { type Texts, textsFor } from '../texts/catalogue.ts'
import { isLocale, type Locale } from '../texts/locale.ts'
import type { Output } from './assess.ts'
import { readCalendarFile } from './calendar-file.ts'

const standard: Output = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}

const understood = 0
const notUnderstood = 2

interface Asked {
  readonly text: string
  readonly year: string
  readonly calendar: string | null
  readonly json: boolean
  readonly locale: Locale
}

const now = (): string => Temporal.Now.plainDateISO('Europe/Oslo').toString()

const asked = (args: readonly string[]): Asked | null => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        year: { type: 'string' },
        calendar: { type: 'string' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
      },
    })
    const [text] = positionals
    const locale = values.lang ?? 'nb'
    if (text === undefined || positionals.length > 1 || !isLocale(locale)) return null
    return {
      text,
      year: values.year ?? schoolYearAt(dayOf(now())),
      calendar: values.calendar ?? null,
      json: values.json === true,
      locale,
    }
  } catch (error) {
    // What Node says of an option that it doesn't know is in English; our own usage says it.
    if (error instanceof TypeError) return null
    throw error
  }
}

/** A number where it is one, and from and to where it is a range. */
const countOf = ({ count }: Schedule) =>
  count === null ? null : count.least === count.most ? count.least : { least: count.least, most: count.most }

/** Five keys, and no more than that unless a free day moved something or made it fall away. */
const asJson = (when: When, schedule: Schedule, { locale }: Asked) => ({
  kind: schedule.kind,
  text: writeWhen(when, locale),
  occurrences: schedule.occurrences.map(({ from, to, moved }) => ({ from, to, ...(moved ? { moved } : {}) })),
  count: countOf(schedule),
  window: schedule.window,
  ...(schedule.fallen.length > 0
    ? { fallen: schedule.fallen.map(({ from, because }) => ({ from, because })) }
    : {}),
})

const linesOf = (when: When, schedule: Schedule, { year, locale }: Asked, t: Texts): readonly string[] => {
  const say = t.when
  const { count, window } = schedule
  const head = [
    ...(count === null ? [] : [say.times(count.least, count.most)]),
    ...(window === null ? [] : [say.window(window.from, window.to)]),
  ]
  return [
    `${writeWhen(when, locale)} · ${say.kinds[schedule.kind]} · ${[year, ...head].join(' · ')}`,
    ...schedule.occurrences.map(({ ordinal, from, to, moved }) => {
      const days = from === to ? from : `${from} – ${to}`
      const told = moved ? ` (${say.movedFrom(moved.from, say.because[moved.because])})` : ''
      return `${String(ordinal).padStart(3)}  ${days}${told}`
    }),
    ...schedule.fallen.map(({ from, because }) => `  –  ${say.falls(from, say.because[because])}`),
    ...(schedule.assumed ? [say.assumed] : []),
  ]
}

const calendarFor = async (
  { calendar, year }: Asked,
  t: Texts,
): Promise<SchoolCalendar | { readonly refused: string }> => {
  const first = firstYearOf(year)
  if (first === null) return { refused: t.when.badYear(year) }
  // Without a file the year is assumed, and the answer says so.
  if (calendar === null) return { ...usualCalendar(first), schoolYears: [] }
  const read = await readCalendarFile(calendar)
  if (read.ok) return read.calendar
  return { refused: read.why === 'unreadable' ? t.when.unreadable(calendar) : t.when.notACalendar(calendar) }
}

/** `varde when "uke 39"`: 0 understood, 2 not understood, with a sentence that helps. */
export const run = async (args: readonly string[], output: Output = standard): Promise<number> => {
  const wish = asked(args)
  const t = textsFor(wish?.locale ?? 'nb')
  const refuse = (text: string): number => {
    output.err(`${text}\n`)
    return notUnderstood
  }
  if (wish === null) return refuse(t.when.usage)
  const calendar = await calendarFor(wish, t)
  if ('refused' in calendar) return refuse(calendar.refused)
  const year = schoolYearOf(calendar, wish.year)
  if (year === null) return refuse(t.when.badYear(wish.year))
  const read = parseWhen(wish.text, wish.locale)
  if (!read.ok) {
    const said = t.when.notUnderstood(t.when.problems[read.reason], read.where.text.trim())
    return refuse(read.suggestions.length > 0 ? `${said} ${t.when.tryThese(read.suggestions)}` : said)
  }
  const schedule = scheduleOf(read.when, year)
  output.out(
    wish.json
      ? `${JSON.stringify(asJson(read.when, schedule, wish), null, 2)}\n`
      : `${linesOf(read.when, schedule, wish, t).join('\n')}\n`,
  )
  return understood
}
