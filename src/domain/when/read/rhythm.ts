import type { DayOfMonth, Rhythm, Weekly } from '../when.ts'
import { endOf, longest, past, phrase, type Read, type Reading, type Rule, take } from './scan.ts'
import { readSpans } from './span.ts'
import {
  each,
  month,
  monthNumber,
  ord,
  ordinalOf,
  school,
  week,
  weekday,
  weekdayNumber,
  year,
} from './words.ts'

const second =
  '(?:annenhver|annahver|annankvar|annakvar|anna kvar|hver annen|hver andre|kvar andre|kvar anna|hver 2\\.)'
const months = '(?:måned(?:en)?|månad(?:en)?|mnd\\.?)'
const per = '(?:i |per |pr\\.? |om )'
const once = '(?:en|én|ein|éin) (?:gang|gong)'

const weekly = (
  interval: number,
  weekdays: readonly number[] = [],
  parity: Weekly['parity'] = null,
): Weekly => ({
  every: 'week',
  interval,
  weekdays,
  parity,
  within: null,
})
const monthly = (interval: number, on: DayOfMonth | null = null): Rhythm => ({
  every: 'month',
  interval,
  on,
  within: null,
})

const daily: readonly Rule<Rhythm>[] = [
  [
    phrase(
      `(?:${each}|alle) (?:${school})?(?:dag|dager|dagar)|daglig|dagleg|(?:daglege|daglige)(?! \\p{L})|til dagen|dag for dag`,
    ),
    () => ({ every: 'day', within: null }),
  ],
]

const weeks: readonly Rule<Rhythm>[] = [
  [
    phrase(
      `ukentlige?|vekentlege?|vekentleg|vekevis|ukevis|${each} (?:${school})?(?:uke|veke)|${once} ${per}(?:${week})`,
    ),
    () => weekly(1),
  ],
  [phrase(`${second} (?:uke|veke)|${each} (?:14\\.?|fjortende|fjortande) dag(?:en)?`), () => weekly(2)],
  [
    phrase(`${each} ${ord} (?:uke|veke)`),
    (interval = '') => (ordinalOf(interval) < 2 ? null : weekly(ordinalOf(interval))),
  ],
  [phrase('(?:i |hver )?(?:partallsuk(?:e|er|ene)|partalsvek(?:e|er|ene))'), () => weekly(2, [], 'even')],
  [phrase('(?:i |hver )?(?:oddetallsuk(?:e|er|ene)|oddetalsvek(?:e|er|ene))'), () => weekly(2, [], 'odd')],
]

const inMonth = `(?:i )?(?:(?:${each} )?${months})`
const nthDay = (nth: string, name: string): DayOfMonth => ({
  by: 'weekday',
  nth: ordinalOf(nth),
  weekday: weekdayNumber(name),
})
const firstFive = (nth: string): boolean =>
  ordinalOf(nth) === -1 || (ordinalOf(nth) >= 1 && ordinalOf(nth) <= 5)

const ofMonth: readonly (readonly [string, (nth: string, name: string) => DayOfMonth | null])[] = [
  [`(?:den )?${ord} ${weekday}`, (nth, name) => (firstFive(nth) ? nthDay(nth, name) : null)],
  [
    `(?:den )?${ord} ${school}dag(?:en)?()`,
    (nth) => (firstFive(nth) ? { by: 'school-day', nth: ordinalOf(nth) } : null),
  ],
  [`(?:den )?${ord} (?:${week})()`, (nth) => (firstFive(nth) ? { by: 'week', nth: ordinalOf(nth) } : null)],
  [
    'den (\\d{1,2})\\.()',
    (date) => (Number(date) >= 1 && Number(date) <= 31 ? { by: 'date', dayOfMonth: Number(date) } : null),
  ],
]

const monthRules: readonly Rule<Rhythm>[] = [
  [
    phrase(
      `månedlige?|månadleg|månadlege|månedsvis|månadsvis|${each} (?:måned|månad|mnd\\.?)|${once} ${per}${months}`,
    ),
    () => monthly(1),
  ],
  [phrase(`${second} (?:måned|månad)`), () => monthly(2)],
  [
    phrase(`${each} ${ord} (?:måned|månad)`),
    (interval = '') => (ordinalOf(interval) < 2 ? null : monthly(ordinalOf(interval))),
  ],
  [phrase(`kvartalsvis|${each} kvartal|${once} ${per}kvartal(?:et)?`), () => monthly(3)],
  ...ofMonth.flatMap(([words, make]): readonly Rule<Rhythm>[] => [
    [phrase(`${words} ${inMonth}`), (nth = '', name = '') => onDay(1, make(nth, name))],
    [
      phrase(`${words} i ${month}`),
      (nth = '', name = '', monthOf = '') => onceIn(monthNumber(monthOf), make(nth, name)),
    ],
    [phrase(`${words} (?:i )?${second} (?:måned|månad)`), (nth = '', name = '') => onDay(2, make(nth, name))],
    [
      phrase(`${words} (?:i )?${each} ${ord} (?:måned|månad)`),
      (nth = '', name = '', interval = '') =>
        ordinalOf(interval) < 2 ? null : onDay(ordinalOf(interval), make(nth, name)),
    ],
  ]),
]

const onDay = (interval: number, on: DayOfMonth | null): Rhythm | null => on && monthly(interval, on)
/** "Første tirsdag i november". */
const onceIn = (monthOf: number, on: DayOfMonth | null): Rhythm | null =>
  on && { ...monthly(1, on), within: { unit: 'months', from: monthOf, to: monthOf, part: 'whole' } }

const firstWeekday = phrase(weekday)
const nextWeekday = phrase(`(?:\\s*,\\s*|\\s+og\\s+|\\s*/\\s*|\\s*&\\s*)(?:${each} )?${weekday}`)
const weekdaySpan = phrase(`${weekday}\\s*(?:-|til)\\s*${weekday}`)
const beforeWeekdays = phrase(each)
const beforeSecond = phrase(second)
const afterWeekdays: readonly Rule<{ readonly interval: number; readonly parity: Weekly['parity'] }>[] = [
  [phrase(`${each} ${ord} (?:uke|veke)`), (nth = '') => ({ interval: ordinalOf(nth), parity: null })],
  [phrase(`${second} (?:uke|veke)`), () => ({ interval: 2, parity: null })],
  [phrase(`${each} (?:uke|veke)|i uka|i uken|i veka`), () => ({ interval: 1, parity: null })],
  [phrase('i (?:partallsuk(?:er|ene)|partalsvek(?:er|ene))'), () => ({ interval: 2, parity: 'even' })],
  [phrase('i (?:oddetallsuk(?:er|ene)|oddetalsvek(?:er|ene))'), () => ({ interval: 2, parity: 'odd' })],
]
const gap = /\s+/uy
const beforeOn = /\s*,?\s*(?:på\s+)?/uy

const readWeekdays = (reading: Reading, start: number): Read<readonly number[]> | null => {
  const span = take(weekdaySpan, reading.text, start)
  if (span) {
    const [from, to] = [weekdayNumber(span[1] ?? ''), weekdayNumber(span[2] ?? '')]
    const days = Array.from({ length: Math.max(to - from + 1, 0) }, (_, at) => from + at)
    return days.length > 0 ? { value: days, to: endOf(span) } : null
  }
  const first = take(firstWeekday, reading.text, start)
  if (!first) return null
  const days = new Set([weekdayNumber(first[1] ?? '')])
  let to = endOf(first)
  for (let more = take(nextWeekday, reading.text, to); more; more = take(nextWeekday, reading.text, to)) {
    days.add(weekdayNumber(more[1] ?? ''))
    to = endOf(more)
  }
  return { value: [...days].toSorted((a, b) => a - b), to }
}

/** "Hver mandag og onsdag", "annenhver onsdag", "torsdager i partallsuker". */
const readWeekdayRhythm = (reading: Reading, start: number): Read<Rhythm> | null => {
  const head = take(beforeSecond, reading.text, start) ?? take(beforeWeekdays, reading.text, start)
  const interval = take(beforeSecond, reading.text, start) ? 2 : 1
  const days = readWeekdays(reading, head ? past(gap, reading, endOf(head)) : start)
  if (!days) return null
  const tail = longest(afterWeekdays, reading, past(gap, reading, days.to))
  if (!tail || tail.value.interval < 1) return { value: weekly(interval, days.value), to: days.to }
  return { value: weekly(tail.value.interval, days.value, tail.value.parity), to: tail.to }
}

/** "Første og tredje torsdag i måneden" is two rhythms. */
const twoOfMonth = new RegExp(
  `(?:den )?${ord} og (?=(?:den )?${ord} ${weekday} (?:${inMonth}|i ${month}))`.replaceAll(' ', '\\s+'),
  'uy',
)

const yearTail = new RegExp(
  `\\s+(?:i|gjennom|igjennom|i\\s+løpet\\s+av|hele|heile|på|om)(?:\\s+(?:hele|heile))?\\s+${year}(?![\\p{L}])`,
  'uy',
)
const open = /\s*\(\s*/uy
const close = /\s*\)/uy
const inside = /\s+(?:(?:gjennom|igjennom|i\s+løpet\s+av)\s+(?:hele\s+|heile\s+)?)?/uy

/** "Ukentlig i november", "hver fredag (uke 34–40)": the rhythm only in that stretch. */
const readWithin = (reading: Reading, read: Read<Rhythm>): Read<Rhythm> => {
  if (read.value.within !== null) return read
  const whole = past(yearTail, reading, read.to)
  if (whole > read.to) return { ...read, to: whole }
  const paren = take(open, reading.text, read.to)
  const begin = paren ? endOf(paren) : past(inside, reading, read.to)
  const span = begin > read.to ? readSpans(reading, begin) : null
  const [only] = span?.value ?? []
  if (!span || !only || span.value.length > 1) return read
  const closed = paren ? take(close, reading.text, span.to) : null
  if (paren && !closed) return read
  return { value: { ...read.value, within: only }, to: closed ? endOf(closed) : span.to }
}

/** Monday to Friday each week is each day. */
const canonical = (rhythm: Rhythm): Rhythm =>
  rhythm.every === 'week' && rhythm.interval === 1 && rhythm.weekdays.join('') === '12345'
    ? { every: 'day', within: rhythm.within }
    : rhythm

/** "Annenhver uke, torsdager". */
const onWeekdays = (reading: Reading, read: Read<Rhythm>): Read<Rhythm> => {
  if (read.value.every !== 'week') return read
  const days = readWeekdays(reading, past(beforeOn, reading, read.to))
  return days ? { value: { ...read.value, weekdays: days.value }, to: days.to } : read
}

export const readRhythms = (reading: Reading, start: number): Read<readonly Rhythm[]> | null => {
  const two = take(twoOfMonth, reading.text, start)
  const second = two && longest(monthRules, reading, endOf(two))
  if (two && second && second.value.every === 'month' && second.value.on?.by === 'weekday') {
    const first: Rhythm = { ...second.value, on: { ...second.value.on, nth: ordinalOf(two[1] ?? '') } }
    const last = readWithin(reading, second)
    return { value: [{ ...first, within: last.value.within }, last.value], to: last.to }
  }
  const fixed = longest([...daily, ...weeks, ...monthRules], reading, start)
  const days = readWeekdayRhythm(reading, start)
  const best = fixed && (!days || fixed.to >= days.to) ? onWeekdays(reading, fixed) : days
  if (!best) return null
  const within = readWithin(reading, best)
  return { value: [canonical(within.value)], to: within.to }
}
