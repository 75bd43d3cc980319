import type {
  Beside,
  Counted,
  CountWindow,
  Dated,
  DayOfMonth,
  DayOfYear,
  Mark,
  Monthly,
  Months,
  OnEvent,
  Part,
  Rhythm,
  Span,
  Standing,
  Stretch,
  Weekly,
  When,
} from '../when.ts'
import { isRhythm } from '../when.ts'
import { en } from './en.ts'
import type { Lexicon } from './lexicon.ts'
import { nb } from './nb.ts'
import { nn } from './nn.ts'

const lexicons = { nb, nn, en } as const
export type WhenLanguage = keyof typeof lexicons

const listed = (items: readonly string[], last: string): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`

const numberIn = (lexicon: Lexicon, count: number): string => lexicon.numbers[count] ?? String(count)

const dayIn = (lexicon: Lexicon, { dayOfMonth, month, year }: DayOfYear): string =>
  lexicon.date(dayOfMonth, lexicon.months[month] ?? '', year)

const sameDay = (one: DayOfYear, other: DayOfYear): boolean =>
  one.month === other.month && one.dayOfMonth === other.dayOfMonth && one.year === other.year

const datesIn = (lexicon: Lexicon, from: DayOfYear, to: DayOfYear): string => {
  if (sameDay(from, to)) return dayIn(lexicon, from)
  return from.month === to.month && from.year === to.year
    ? lexicon.days(from.dayOfMonth, dayIn(lexicon, to))
    : `${dayIn(lexicon, from)}–${dayIn(lexicon, to)}`
}

const stretchIn = (lexicon: Lexicon, stretch: Stretch): string => {
  switch (stretch.unit) {
    case 'school-year':
      return lexicon.schoolYear
    case 'term':
      return lexicon.terms[stretch.term]
    case 'season':
      return lexicon.seasons[stretch.season]
    case 'at':
      return lexicon.turns[stretch.turn]
    case 'break':
      return lexicon.inBreak[stretch.break]
    case 'weeks':
      return lexicon.weeks(stretch.from, stretch.to)
    case 'months': {
      const from = lexicon.months[stretch.from] ?? ''
      if (stretch.from !== stretch.to) return `${from}–${lexicon.months[stretch.to] ?? ''}`
      return stretch.part === 'whole' ? from : lexicon.parts[stretch.part](from)
    }
    case 'dates':
      return datesIn(lexicon, stretch.from, stretch.to)
  }
}

const markIn = (lexicon: Lexicon, mark: Mark): string => {
  switch (mark.mark) {
    case 'school-start':
      return lexicon.schoolStart
    case 'break':
      return lexicon.atBreak[mark.break]
    case 'week':
      return lexicon.weeks(mark.week, mark.week)
    case 'month':
      return lexicon.months[mark.month] ?? ''
    case 'date':
      return dayIn(lexicon, mark.date)
  }
}

const besideIn = (lexicon: Lexicon, { unit, of, within }: Beside): string => {
  const mark = markIn(lexicon, of)
  if (within === null) return unit === 'before' ? lexicon.before(mark) : lexicon.after(mark)
  if (unit === 'before') return lexicon.nearestBefore(within.count, within.unit, mark)
  return of.mark === 'school-start'
    ? lexicon.firstOfYear(within.count, within.unit)
    : lexicon.nearestAfter(within.count, within.unit, mark)
}

const spanIn = (lexicon: Lexicon, span: Span): string => {
  switch (span.unit) {
    case 'before':
    case 'after':
      return besideIn(lexicon, span)
    case 'by':
      return lexicon.by(stretchIn(lexicon, span.limit))
    case 'between':
      return lexicon.between(markIn(lexicon, span.from), markIn(lexicon, span.to))
    case 'either':
      return span.of.map((each) => stretchIn(lexicon, each)).join(` ${lexicon.or} `)
    default:
      return stretchIn(lexicon, span)
  }
}

/** As it follows a rhythm or a number: "ukentlig om høsten", "to ganger i november". */
const insideIn = (lexicon: Lexicon, span: Span): string => {
  if (span.unit === 'term') return lexicon.inTerm[span.term]
  if (span.unit === 'season') return lexicon.inSeason[span.season]
  const first = span.unit === 'either' ? span.of[0] : span
  // "Hver torsdag 29. mars" would be that Thursday.
  if (first?.unit === 'dates') return lexicon.period(spanIn(lexicon, span))
  return span.unit === 'weeks' || (span.unit === 'months' && span.part === 'whole')
    ? lexicon.inside(spanIn(lexicon, span))
    : spanIn(lexicon, span)
}

const weeklyIn = (lexicon: Lexicon, { weekdays, interval, parity }: Weekly): string => {
  const names = weekdays.map((weekday) => lexicon.weekdays[weekday] ?? '')
  const days = names.length > 0 ? listed(names, lexicon.and) : null
  if (parity !== null) return lexicon.parity(parity, days)
  return days === null ? lexicon.weekly(interval) : lexicon.weekdaysEvery(days, interval)
}

const whichIn = (lexicon: Lexicon, on: DayOfMonth): string => {
  switch (on.by) {
    case 'weekday':
      return `${lexicon.ordinal(on.nth)} ${lexicon.weekdays[on.weekday] ?? ''}`
    case 'school-day':
      return lexicon.nthSchoolDay(lexicon.ordinal(on.nth))
    case 'week':
      return lexicon.nthWeek(lexicon.ordinal(on.nth))
    case 'date':
      return lexicon.theDate(on.dayOfMonth)
  }
}

const isOneMonth = (span: Span | null): span is Months =>
  span?.unit === 'months' && span.from === span.to && span.part === 'whole'

const monthlyIn = (lexicon: Lexicon, { on, interval, within }: Monthly): string => {
  if (on !== null && interval === 1 && isOneMonth(within))
    return lexicon.ofNamedMonth(whichIn(lexicon, on), spanIn(lexicon, within))
  const every = on === null ? lexicon.monthly(interval) : lexicon.ofMonth(whichIn(lexicon, on), interval)
  return within === null ? every : `${every} ${insideIn(lexicon, within)}`
}

const rhythmIn = (lexicon: Lexicon, rhythm: Rhythm): string => {
  if (rhythm.every === 'month') return monthlyIn(lexicon, rhythm)
  const every = rhythm.every === 'day' ? lexicon.daily : weeklyIn(lexicon, rhythm)
  return rhythm.within === null ? every : `${every} ${insideIn(lexicon, rhythm.within)}`
}

const datedIn = (lexicon: Lexicon, { on, about, time }: Dated): string => {
  const days = isRhythm(on) ? rhythmIn(lexicon, on) : spanIn(lexicon, on)
  const near = about ? `${lexicon.about} ${days}` : days
  return time === null ? near : `${near}, ${lexicon.time(time)}`
}

const overIn = (lexicon: Lexicon, over: CountWindow): string => {
  switch (over.unit) {
    case 'each':
      return lexicon.each[over.each]
    case 'years':
      return lexicon.overYears(numberIn(lexicon, over.years))
    case 'span':
      if (over.span.unit === 'school-year') return lexicon.perYear
      return over.span.unit === 'term' ? lexicon.terms[over.span.term] : insideIn(lexicon, over.span)
  }
}

const countedIn = (lexicon: Lexicon, { least, most, of, over }: Counted): string => {
  const [one, more] = lexicon.things[of]
  const amount = (count: number): string => (count === 1 ? one : `${numberIn(lexicon, count)} ${more}`)
  const window = overIn(lexicon, over)
  if (most === null) return `${lexicon.atLeast(amount(least))} ${window}`
  if (least === 0) return `${lexicon.atMost(amount(most))} ${window}`
  return least === most ? `${amount(least)} ${window}` : `${least}–${most} ${more} ${window}`
}

const standingIn = (lexicon: Lexicon, { how, within }: Standing): string => {
  if (within === null) return lexicon.standing[how]
  if (how !== 'throughout') return `${lexicon.standing[how]} ${insideIn(lexicon, within)}`
  return within.unit === 'term'
    ? lexicon.wholeTerm[within.term]
    : lexicon.wholeTime(insideIn(lexicon, within))
}

const eventIn = (lexicon: Lexicon, { relation, event, soon }: OnEvent): string => {
  const [form, words] = 'known' in event ? lexicon.events[event.known] : [event.form, event.told]
  const happens = lexicon.relation(relation, form, words)
  return soon === null
    ? happens
    : `${happens}, ${lexicon.soon(soon, 'count' in soon ? numberIn(lexicon, soon.count) : '')}`
}

const partIn = (lexicon: Lexicon, part: Part): string => {
  switch (part.kind) {
    case 'dated':
      return datedIn(lexicon, part)
    case 'count':
      return countedIn(lexicon, part)
    case 'standing':
      return standingIn(lexicon, part)
    case 'event':
      return eventIn(lexicon, part)
  }
}

/** Parts that stay apart when they are joined by commas and "and". */
const isPlain = (part: Part): boolean => {
  switch (part.kind) {
    case 'dated':
      return !isRhythm(part.on) && part.time === null && !['between', 'either', 'by'].includes(part.on.unit)
    case 'standing':
      return part.within === null
    case 'count':
    case 'event':
      return false
  }
}

const named = (label: string | null, text: string): string => (label === null ? text : `${label}: ${text}`)

/** Parts with one label between them. */
const joined = (lexicon: Lexicon, parts: readonly Part[]): string => {
  const label = parts[0]?.label ?? null
  const texts = parts.map((part) => partIn(lexicon, part))
  return parts.every(isPlain) || parts.every(({ kind }) => kind === 'count')
    ? named(label, listed(texts, lexicon.and))
    : texts.map((text) => named(label, text)).join('; ')
}

/** The canonical text: what `parseWhen` reads back as the same, in bokmål and in nynorsk. */
export const writeWhen = (when: When, language: WhenLanguage): string => {
  const groups: Part[][] = []
  for (const part of when.parts) {
    const last = groups.at(-1)
    if (last && last[0]?.label === part.label) last.push(part)
    else groups.push([part])
  }
  return groups.map((parts) => joined(lexicons[language], parts)).join('; ')
}
