import type { Counted, CountedThing, CountWindow, Dated, Part, Span } from '../when.ts'
import { endOf, longest, past, phrase, type Read, type Reading, type Rule, take } from './scan.ts'
import { readSpans } from './span.ts'
import { each, num, numberOf, ord, ordinalOf, school, thingWords, year } from './words.ts'

interface Amount {
  readonly least: number
  readonly most: number | null
}

const orMore = '(?:eller (?:flere|fleire)|(?:eller|og) (?:mer|meir)|\\+)'
const least = '(?:minst|minimum|min\\.?)'
const most = '(?:inntil|opptil|opp til|maks(?:imum)?\\.?|høyst|høgst)'

const between = (from: string, to: string): Amount | 'backwards' =>
  numberOf(from) > numberOf(to) ? 'backwards' : { least: numberOf(from), most: numberOf(to) }

/** No time at all is nothing to plan. */
const some = (amount: Amount): Amount | null => (amount.most === 0 ? null : amount)

const amounts: readonly Rule<Amount>[] = [
  [phrase(num), (count = '') => some({ least: numberOf(count), most: numberOf(count) })],
  [
    phrase(`${num}(?:\\s*(?:-|/)\\s*|\\s+(?:til|eller)\\s+)${num}`),
    (from = '', to = '') => between(from, to),
  ],
  [phrase(`${least} ${num}`), (count = '') => ({ least: numberOf(count), most: null })],
  [phrase(`${num} ${orMore}`), (count = '') => ({ least: numberOf(count), most: null })],
  [phrase(`${most} ${num}`), (count = '') => some({ least: 0, most: numberOf(count) })],
  [phrase('flere|fleire|noen|nokre'), () => ({ least: 2, most: null })],
]
const spaced = /\s*/uy

const things: readonly Rule<{ readonly of: CountedThing }>[] = thingWords.map(([of, words]) => [
  phrase(`(?:${words})`),
  () => ({ of }),
])

const schoolYear: CountWindow = { unit: 'span', span: { unit: 'school-year' } }
const per = '(?:i|per|pr\\.?|hver|hvert|kvar|kvart|for hver|for hvert|i løpet av|om|gjennom)'
const windows: readonly Rule<CountWindow>[] = [
  [
    phrase(
      `${per} (?:${each} |hele |heile |løpet av )?${year}|årlig|årleg|pr\\.?${school}?år|i ${school}?året`,
    ),
    () => schoolYear,
  ],
  [phrase(`${per} (?:uke|uka|uken|veke|veka)|ukentlig|vekentleg`), () => ({ unit: 'each', each: 'week' })],
  [
    phrase(`${per} (?:måned|måneden|månad|månaden|mnd\\.?)|månedlig|månadleg`),
    () => ({ unit: 'each', each: 'month' }),
  ],
  [
    phrase(`${per} (?:termin|terminen|halvår|halvåret|semester|semesteret)`),
    () => ({ unit: 'each', each: 'term' }),
  ],
  [
    phrase(
      `(?:fordelt |delt )?(?:over|på|i løpet av|gjennom|per|i) (?:de |dei )?${num} (?:${school})?år(?:ene|a)?`,
    ),
    (years = '') => (numberOf(years) < 2 ? null : { unit: 'years', years: numberOf(years) }),
  ],
  [
    phrase(
      `${each} ${ord} (?:${school})?år|annethvert (?:${school})?år|annakvart (?:${school})?år|annankvart år`,
    ),
    (nth = '') => {
      const years = nth === '' ? 2 : ordinalOf(nth)
      return years < 2 ? null : { unit: 'years', years }
    },
  ],
]

const counted = (amount: Amount, of: CountedThing, over: CountWindow): Counted => ({
  kind: 'count',
  ...amount,
  of,
  over,
  label: null,
})
const dated = (on: Span): Dated => ({ kind: 'dated', on, about: false, time: null, label: null })

const joint = /(?:\s*[,:]\s*|\s*\(\s*|\s+og\s+|\s+-\s+|\s*\/\s*|\s+)/uy
const close = /\s*\)/uy

/** "To ganger: høst og vår": as many stretches as times are those stretches. */
const readEachOf = (reading: Reading, from: number, count: number): Read<readonly Part[]> | null => {
  const found: Span[] = []
  let to = from
  let opened = false
  while (found.length < count) {
    const gap = take(joint, reading.text, to)
    if (!gap) break
    if (gap[0].includes('(')) opened = true
    const spans = readSpans(reading, endOf(gap))
    if (!spans) break
    found.push(...spans.value)
    to = spans.to
  }
  if (found.length !== count) return null
  return { value: found.map(dated), to: opened ? past(close, reading, to) : to }
}

const gap = /\s*[,(]?\s*(?=\p{L}|\d)/uy

/** The window after the number: a span, or each term, or years. */
const readWindow = (reading: Reading, from: number): Read<CountWindow> | null => {
  const begin = past(gap, reading, from)
  if (begin === from) return null
  const opened = reading.text.slice(from, begin).includes('(')
  const shut = (to: number): number => (opened ? past(close, reading, to) : to)
  const known = longest(windows, reading, begin)
  const span = readSpans(reading, begin)
  const [only] = span?.value ?? []
  if (span && only && span.value.length === 1 && span.to > (known?.to ?? 0))
    return { value: { unit: 'span', span: only }, to: shut(span.to) }
  return known && { ...known, to: shut(known.to) }
}

const atLeastOnce = (over: CountWindow) => (): Counted => counted({ least: 1, most: null }, 'times', over)
const once: readonly Rule<Counted>[] = [
  [phrase(`${least} (?:årlig|årleg|${each} (?:${school})?år)`), atLeastOnce(schoolYear)],
  [
    phrase(`${least} (?:ukentlig|vekentleg|${each} (?:uke|veke))`),
    atLeastOnce({ unit: 'each', each: 'week' }),
  ],
  [
    phrase(`${least} (?:månedlig|månadleg|${each} (?:måned|månad))`),
    atLeastOnce({ unit: 'each', each: 'month' }),
  ],
  [
    phrase(`${least} (?:halvårlig|halvårleg|${each} (?:termin|halvår))`),
    atLeastOnce({ unit: 'each', each: 'term' }),
  ],
  [
    phrase(
      `(?:${each} (?:${school})?år|årlig|årleg|årlege|årlige|(?:en|én|ein|éin) (?:gang|gong) (?:i|per|pr\\.?) ${year})`,
    ),
    () => counted({ least: 1, most: 1 }, 'times', schoolYear),
  ],
  [
    phrase(`halvårlig|halvårleg|${each} (?:termin|halvår|semester)|terminvis`),
    () => counted({ least: 1, most: 1 }, 'times', { unit: 'each', each: 'term' }),
  ],
  [
    phrase(`annethvert (?:${school})?år|annakvart (?:${school})?år|annankvart år`),
    () => counted({ least: 1, most: 1 }, 'times', { unit: 'years', years: 2 }),
  ],
  [
    phrase(`${each} ${ord} (?:${school})?år`),
    (nth = '') =>
      ordinalOf(nth) < 2
        ? null
        : counted({ least: 1, most: 1 }, 'times', { unit: 'years', years: ordinalOf(nth) }),
  ],
]

/** `before`: the part before it, whose thing is meant where none is named ("en uke høst og en januar"). */
export const readCount = (
  reading: Reading,
  from: number,
  before: Part | null,
): Read<readonly Part[]> | null => {
  const simple = longest(once, reading, from)
  const short: Read<readonly Part[]> | null = simple && { value: [simple.value], to: simple.to }
  const amount = longest(amounts, reading, from)
  if (!amount) return short
  const thing = longest(things, reading, past(spaced, reading, amount.to))
  const { least: few, most: many } = amount.value
  if (thing?.value.of === 'times' && few === many && few > 1) {
    const window = longest(windows, reading, past(gap, reading, thing.to))
    const listed = (window && readEachOf(reading, window.to, few)) ?? readEachOf(reading, thing.to, few)
    if (listed) return listed
  }
  const of = thing?.value.of ?? (before?.kind === 'count' ? before.of : 'times')
  const window = readWindow(reading, thing?.to ?? amount.to)
  const years = take(aMinuteOf, reading.text, amount.to)
  if (years) {
    reading.problems.push({ reason: 'only-duration', from, to: endOf(years) })
    return short
  }
  if (!thing && !window) return short
  if (!thing && !(before?.kind === 'count') && window?.value.unit === 'span' && !isYear(window.value))
    return short
  const to = window?.to ?? thing?.to ?? amount.to
  if (short && short.to >= to) return short
  if (window === null && ['weeks', 'days', 'hours'].includes(of)) {
    reading.problems.push({ reason: 'only-duration', from, to })
    return short
  }
  return { value: [counted(amount.value, of, window?.value ?? schoolYear)], to }
}

const aMinuteOf = /\s*min(?:utt(?:er|ar)?)?(?![\p{L}])/uy
const isYear = (window: CountWindow): boolean => window.unit === 'span' && window.span.unit === 'school-year'
