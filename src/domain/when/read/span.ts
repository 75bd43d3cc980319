import type { Beside, Between, Mark, Span, Stretch } from '../when.ts'
import {
  endOf,
  furthest,
  longest,
  past,
  phrase,
  type Read,
  type Reading,
  remembered,
  type Rule,
  take,
} from './scan.ts'
import { readStretches } from './stretch.ts'
import { breakWords, num, numberOf, school, thingWords } from './words.ts'

const schoolStart = phrase(`${school}(?:opp)?start(?:en)?|oppstart|oppstarten|${school}årets start`)
const breakMarks = breakWords.map(([name, words]) => [phrase(`(?:til )?(?:${words})`), name] as const)

const single = (stretches: readonly Stretch[]): Stretch | null =>
  stretches.length === 1 ? (stretches[0] ?? null) : null

/** Where a stretch of one week, month or day stands; longer ones can't be before or after anything. */
const markOf = (stretch: Stretch | null): Mark | null => {
  if (stretch?.unit === 'weeks' && stretch.from === stretch.to) return { mark: 'week', week: stretch.from }
  if (stretch?.unit === 'months' && stretch.from === stretch.to && stretch.part === 'whole')
    return { mark: 'month', month: stretch.from }
  if (stretch?.unit === 'dates' && JSON.stringify(stretch.from) === JSON.stringify(stretch.to))
    return { mark: 'date', date: stretch.from }
  return null
}

const readMark = (reading: Reading, at: number): Read<Mark> | null => {
  const start = take(schoolStart, reading.text, at)
  if (start) return { value: { mark: 'school-start' }, to: endOf(start) }
  const named = breakMarks.map(([pattern, name]): Read<Mark> | null => {
    const found = take(pattern, reading.text, at)
    return found && { value: { mark: 'break', break: name }, to: endOf(found) }
  })
  const stretches = readStretches(reading, at)
  const mark = stretches && markOf(single(stretches.value))
  return furthest(...named, mark && stretches ? { value: mark, to: stretches.to } : null)
}

const days = `(?:${thingWords.find(([thing]) => thing === 'days')?.[1] ?? ''}|${school}?dag(?:en|ane|ene))`
const weeks = `(?:${thingWords.find(([thing]) => thing === 'weeks')?.[1] ?? ''}|(?:${school})?(?:uka|uken|ukene|veka|veken|vekene)|${school}(?:uke|veke|uker|veker))`
const before = '(?:før|i forkant av|i tiden før|i tida før|mot)'
const after = '(?:etter|i etterkant av|i tiden etter|i tida etter)'
const article = '(?:i |på )?(?:de |dei |den )?'

interface Side {
  readonly unit: Beside['unit']
  readonly within: Beside['within']
}
const side = (unit: Side['unit'], unitOf: 'weeks' | 'days', count = '1'): Side => ({
  unit,
  within: { count: numberOf(count), unit: unitOf },
})
const units = [
  ['weeks', weeks],
  ['days', days],
] as const

/** "Siste uke før", "to uker etter", "de tre første skoledagene etter". */
const sides: readonly Rule<Side>[] = [
  [phrase(before), () => ({ unit: 'before', within: null })],
  [phrase(`(?:rett|like|litt|kort tid) ${before}`), () => side('before', 'weeks')],
  [phrase(`(?:rett|like|litt|straks|kort tid) ${after}`), () => side('after', 'weeks')],
  [phrase(after), () => ({ unit: 'after', within: null })],
  ...units.flatMap(([unit, words]): readonly Rule<Side>[] => [
    [phrase(`${article}(?:siste )?${words} ${before}`), () => side('before', unit)],
    [phrase(`${article}(?:første |fyrste )?${words} ${after}`), () => side('after', unit)],
    [
      phrase(`${article}(?:siste )?${num} (?:siste )?${words} ${before}`),
      (count = '') => side('before', unit, count),
    ],
    [
      phrase(`${article}(?:første |fyrste )?${num} (?:første |fyrste )?${words} ${after}`),
      (count = '') => side('after', unit, count),
    ],
  ]),
]

const gap = /\s+/uy

const readBeside = (reading: Reading, at: number): Read<readonly Span[]> | null => {
  const beside = longest(sides, reading, at)
  if (!beside) return null
  const mark = readMark(reading, past(gap, reading, beside.to))
  if (!mark) return null
  if (beside.value.within?.count === 0) return null
  const isSummer = mark.value.mark === 'break' && mark.value.break === 'summer'
  // After the summer holiday is when school has begun.
  const of: Mark = beside.value.unit === 'after' && isSummer ? { mark: 'school-start' } : mark.value
  return { value: [{ ...beside.value, of }], to: mark.to }
}

const ofYear = `(?: (?:i august|(?:på|om) (?:høsten|hausten)|(?:i|av) ${school}?året|på ${school}en))?`

const edges: readonly Rule<Beside>[] = units.flatMap(([unit, words]): readonly Rule<Beside>[] => [
  [
    phrase(`${article}(?:første|fyrste) ${words}${ofYear}`),
    () => ({ ...side('after', unit), of: { mark: 'school-start' } }),
  ],
  [
    phrase(`${article}(?:(?:første|fyrste) ${num}|${num} (?:første|fyrste)) ${words}${ofYear}`),
    (one = '', two = '') => ({ ...side('after', unit, one || two), of: { mark: 'school-start' } }),
  ],
  [
    phrase(`${article}siste ${words}`),
    () => ({ ...side('before', unit), of: { mark: 'break', break: 'summer' } }),
  ],
  [
    phrase(`${article}(?:siste ${num}|${num} siste) ${words}`),
    (one = '', two = '') => ({ ...side('before', unit, one || two), of: { mark: 'break', break: 'summer' } }),
  ],
])

/** Two weeks, months or dates bound a stretch that has a name of its own. */
const between = (from: Mark, to: Mark): Between | Stretch => {
  if (from.mark === 'week' && to.mark === 'week') return { unit: 'weeks', from: from.week, to: to.week }
  if (from.mark === 'month' && to.mark === 'month')
    return { unit: 'months', from: from.month, to: to.month, part: 'whole' }
  if (from.mark === 'date' && to.mark === 'date') return { unit: 'dates', from: from.date, to: to.date }
  return { unit: 'between', from, to }
}
const at = (name: (typeof breakWords)[number][0]): Mark => ({ mark: 'break', break: name })
const atChristmas: Beside = { unit: 'before', of: at('christmas'), within: { count: 2, unit: 'weeks' } }
const early = '(?:tidlig|tidleg) (?:på |om )?(?:i )?'
const late = '(?:sein|seint|sent|sen) (?:på |om )?(?:i )?'
const autumn = '(?:høst|haust)(?:en|halvåret)?'
const spring = 'vår(?:en|halvåret)?'

const ways: readonly Rule<Span>[] = [
  ...edges,
  [phrase(`${early}${autumn}`), () => between({ mark: 'school-start' }, at('autumn-break'))],
  [phrase(`${late}${autumn}`), () => between(at('autumn-break'), at('christmas'))],
  [phrase(`${early}${spring}`), () => between(at('christmas'), at('winter-break'))],
  [phrase(`${late}${spring}`), () => between(at('easter'), at('summer'))],
  [phrase('(?:til |mot |rundt |ved )?(?:jul|juletid|juletider|juletida|jula|julen)'), () => atChristmas],
  [
    phrase('(?:til |mot |rundt |ved )?(?:påske|påsketid|påsketider|påska|påsken)'),
    () => ({ ...atChristmas, of: at('easter') }),
  ],
]

const fromWord = phrase('fra og med|frå og med|f\\.o\\.m\\.?|fom|fra|frå')
const tillWord =
  /(?:\s*-\s*|\s+(?:og\s+)?(?:fram\s+|frem\s+)?(?:til\s+og\s+med|t\.o\.m\.?|til)\s+|\s+og\s+)/uy
const till = phrase('(?:fram |frem )?(?:til og med|t\\.o\\.m\\.?|inntil|til)|fram mot|frem mot')
const amid = phrase('mellom|i perioden fra|i perioden mellom|i tiden mellom|i tida mellom')

const readBetween = (reading: Reading, start: number): Read<readonly Span[]> | null => {
  const whole = take(till, reading.text, start)
  if (whole) {
    const to = readMark(reading, past(gap, reading, endOf(whole)))
    return to && { value: [between({ mark: 'school-start' }, to.value)], to: to.to }
  }
  const head = take(amid, reading.text, start) ?? take(fromWord, reading.text, start)
  if (!head) return null
  const from = readMark(reading, past(gap, reading, endOf(head)))
  if (!from) return null
  const joint = take(tillWord, reading.text, from.to)
  const to = joint && readMark(reading, endOf(joint))
  // Weeks, months and dates at both ends are stretches of their own, read elsewhere.
  if (to) return { value: [between(from.value, to.value)], to: to.to }
  return { value: [between(from.value, at('summer'))], to: from.to }
}

const byWord = phrase(
  '(?:(?:med )?frist:?|før utgangen av|før slutten av|innen|innan|senest|seinast|ikke seinere enn|ikkje seinare enn) ?(?:utgangen av|slutten av|utgangen på|i)?',
)
const readBy = (reading: Reading, start: number): Read<readonly Span[]> | null => {
  const head = take(byWord, reading.text, start)
  if (!head) return null
  const begin = past(gap, reading, endOf(head))
  const limit = readStretches(reading, begin)
  const stretch = limit && single(limit.value)
  const mark = readMark(reading, begin)
  if (mark && ['break', 'school-start'].includes(mark.value.mark) && (!limit || mark.to >= limit.to))
    return { value: [{ unit: 'before', of: mark.value, within: null }], to: mark.to }
  if (limit && stretch) return { value: [{ unit: 'by', limit: stretch }], to: limit.to }
  reading.problems.push({ reason: 'unfinished', from: start, to: endOf(head) })
  return null
}

const orWord =
  /\s*[,;]?\s*(?:\/|(?<=[\s/,;])(?:eller|alternativt|evt\.?|eventuelt)\s*[,;:]?)\s*(?:(?:alternativt|eventuelt|evt\.?)\s*[,;:]?\s*)?/uy
const bareWeek = /(\d{1,2})(?![\d.])/uy

/** "Høst eller vår", "uke 39 eller 40": the stretch that was read, and those that may stand for it. */
const readEither = (reading: Reading, first: Read<readonly Stretch[]>): Read<readonly Span[]> => {
  const found = [...first.value]
  let { to } = first
  for (;;) {
    const or = take(orWord, reading.text, to)
    if (!or) break
    const next = readStretches(reading, endOf(or))
    const number = found.at(-1)?.unit === 'weeks' ? take(bareWeek, reading.text, endOf(or)) : null
    const stretch = next && single(next.value)
    if (next && stretch) found.push(stretch)
    else if (number) found.push({ unit: 'weeks', from: Number(number[1]), to: Number(number[1]) })
    else break
    to = next && stretch ? next.to : endOf(or) + (number?.[0].length ?? 0)
  }
  return found.length > first.value.length && first.value.length === 1
    ? { value: [{ unit: 'either', of: found }], to }
    : first
}

/** One span, or several where a list names them. */
export const readSpans = (reading: Reading, start: number): Read<readonly Span[]> | null =>
  remembered(reading.spans, start, () => {
    const begin = past(prefix, reading, start)
    const plain = readPlain(reading, start)
    return begin > start ? furthest(plain, readPlain(reading, begin)) : plain
  })

const prefix =
  /(?:i\s+løpet\s+av|gjennom|i\s+(?:perioden|tidsrommet|forbindelse\s+med|samband\s+med)|ifm\.?|under)\s+/uy

const readPlain = (reading: Reading, start: number): Read<readonly Span[]> | null => {
  const stretches = readStretches(reading, start)
  const way = longest(ways, reading, start)
  return furthest(
    stretches && readEither(reading, stretches),
    way && { value: [way.value], to: way.to },
    readBeside(reading, start),
    readBetween(reading, start),
    readBy(reading, start),
  )
}
