import type { Break } from '../../calendar/school-year.ts'
import type { AtTurn, Stretch } from '../when.ts'
import { readDays } from './days.ts'
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
  type WhenProblem,
} from './scan.ts'
import { breakWords, each, month, school, thingWords, week, year } from './words.ts'

const weekHead = phrase(`(?:i |om |på |fra |frå )?${week}(?: nr\\.?)?`)
const weekItem =
  /\s*\.?\s*(\d{1,2})(?:\s*(?:-|til og med|til|t\.o\.m\.?)\s*(?:uke\s+|veke\s+)?(\d{1,2})(?!\d|\.\s*\p{L}))?(?!\d)/uy
const nextWeek = /(?:\s*[,&+]\s*|\s+og\s+)(?=\d{1,2}(?!\d))/uy
const pair = /\s*\/\s*(\d{1,2})(?!\d)/uy
/** What follows belongs to the number: not another week. */
const counted = new RegExp(
  `\\d{1,2}(?!\\d)\\.?(?:\\s*-\\s*\\d{1,2}\\.?)?\\s*(?:${thingWords.map(([, words]) => words).join('|')}|${month}|trinn|klasse|steg|minutt|år)`,
  'uy',
)

const weeksOf = (from: number, to: number): Stretch | WhenProblem => {
  if (from < 1 || to < 1 || from > 53 || to > 53) return 'no-such-week'
  // The school year turns in the summer: weeks count from August.
  const place = (number: number): number => (number >= 31 ? number : number + 60)
  return place(from) > place(to) ? 'backwards' : { unit: 'weeks', from, to }
}

/** "Fra uke 36" begins there and goes on; "fra uke 36 til 40" is those weeks. */
const fromWeek = /^(?:fra|frå)\s/u

/** "Uke 3 og 40": a list goes on as long as numbers follow that nothing else owns. */
const readWeeks = (reading: Reading, start: number): Read<readonly Stretch[]> | null => {
  const head = take(weekHead, reading.text, start)
  if (!head) return null
  const found: Stretch[] = []
  let to = endOf(head)
  for (let at = to; ; ) {
    const item = take(weekItem, reading.text, at)
    if (!item) break
    const slash = item[2] === undefined ? take(pair, reading.text, endOf(item)) : null
    const first = Number(item[1])
    const next = Number(slash?.[1] ?? 0)
    const isRange = slash !== null && next === first + 1
    const made = weeksOf(first, isRange ? next : Number(item[2] ?? item[1]))
    if (typeof made === 'string') {
      reading.problems.push({ reason: made, from: start, to: endOf(item) })
      return null
    }
    found.push(made)
    to = isRange ? endOf(slash) : endOf(item)
    const more = take(nextWeek, reading.text, to)
    if (!more || take(counted, reading.text, endOf(more))) break
    at = endOf(more)
  }
  const [first] = found
  if (first?.unit === 'weeks' && first.from === first.to && fromWeek.test(head[0])) return null
  if (found.length > 0) return { value: found, to }
  reading.problems.push({ reason: 'unfinished', from: start, to })
  return null
}

const inside = `(?:på |om |i |i løpet av |gjennom |under |${each} )?`
const autumn = '(?:(?:høst|haust)(?:en|er|ar)?|(?:høst|haust)(?:halvår|semester|semestre|termin)(?:et|en)?)'
const spring = '(?:vår(?:en|er|ar)?|vår(?:halvår|semester|semestre|termin)(?:et|en)?)'
const half = '(?:termin(?:en)?|halvår(?:et)?|semester(?:et)?)'

const one = (stretch: Stretch) => (): readonly Stretch[] => [stretch]
const at = (turn: AtTurn['turn']) => one({ unit: 'at', turn })
const start = '(?:start|oppstart|oppstarten|starten|byrjing|byrjinga|begynnelsen)'
const end = '(?:slutt|slutten|avslutning|avslutningen|avslutninga|utgangen)'

const named: readonly Rule<readonly Stretch[]>[] = [
  [phrase(`${inside}${autumn}`), one({ unit: 'term', term: 'autumn' })],
  [phrase(`${inside}${spring}`), one({ unit: 'term', term: 'spring' })],
  [phrase(`${inside}(?:1\\.|første|fyrste) ${half}`), one({ unit: 'term', term: 'autumn' })],
  [phrase(`${inside}(?:2\\.|andre|annet) ${half}`), one({ unit: 'term', term: 'spring' })],
  [phrase(`${inside}vinter(?:en)?`), one({ unit: 'season', season: 'winter' })],
  [phrase('(?:i )?advent(?:en|stid|stiden|stida)?'), one({ unit: 'season', season: 'advent' })],
  [
    phrase(`${inside}(?:for)?(?:sommer|sommar|sumar)(?:en)?`),
    one({ unit: 'season', season: 'early-summer' }),
  ],
  [
    phrase(`(?:i løpet av|en gang i løpet av|innen utgangen av|innan utgangen av) ${year}`),
    one({ unit: 'school-year' }),
  ],
  [
    phrase(
      `(?:ved |i |på )?(?:${school}(?:opp)?start(?:en)?|(?:ny )?${school}år(?:et)?s ?start|${start} (?:av|på) (?:${each} |nytt |eit nytt |et nytt )?${school}?år(?:et)?|oppstart|oppstarten)(?: (?:om høsten|i august|${each} ${school}?år|${each} høst))?`,
    ),
    at('school-start'),
  ],
  [
    phrase(
      '(?:ved |i |rundt )?(?:halvårsskiftet?|terminskiftet?|semesterskiftet?|halvårsskifte|overgangen (?:til|mellom) (?:nytt halvår|terminene|ny termin|terminane))',
    ),
    at('term-turn'),
  ],
  [
    phrase(
      `(?:ved |i |mot )?(?:${school}slutt(?:en)?|${school}?årets slutt|${school}avslutning(?:en|a)?|${end} (?:av|på) (?:${each} )?${school}året?|${end} (?:av|på) året)`,
    ),
    at('school-end'),
  ],
]

const breakSpans: readonly Rule<readonly Stretch[]>[] = [
  ['autumn-break', '(?:høst|haust)ferie(?:n|r)?'],
  ['christmas', 'jule?ferie(?:n)?'],
  ['winter-break', 'vinterferie(?:n)?'],
  ['easter', 'påskeferie(?:n)?'],
  ['summer', '(?:sommer|sommar|sumar)ferie(?:n)?'],
].map(([name = '', words = '']) => [
  phrase(`(?:i |under )?(?:${words})`),
  one({ unit: 'break', break: breakOf(name) }),
])

function breakOf(name: string): Break {
  return breakWords.find(([known]) => known === name)?.[0] ?? 'christmas'
}

const yearlyPrefix = new RegExp(
  `(?:(?:${each}\\s+${school}?år|årlig|årleg),?\\s+(?:i\\s+|på\\s+|om\\s+)?)?(?:${each}\\s+(?=\\p{L}))?`,
  'uy',
)
const everyYear = new RegExp(`,?\\s+(?:${each}\\s+${school}?år|årlig|årleg)(?![\\p{L}])`, 'uy')

/** Stretches with a name or a number, one or more; "each year" before or after changes nothing. */
export const readStretches = (reading: Reading, from: number): Read<readonly Stretch[]> | null =>
  remembered(reading.stretches, from, () => readAny(reading, from))

const readAny = (reading: Reading, from: number): Read<readonly Stretch[]> | null => {
  const readings = [from, past(yearlyPrefix, reading, from)].flatMap((begin) => [
    readWeeks(reading, begin),
    readDays(reading, begin),
    longest([...named, ...breakSpans], reading, begin),
  ])
  const found = furthest(...readings)
  return found && { value: found.value, to: past(everyYear, reading, found.to) }
}
