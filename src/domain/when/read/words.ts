import type { Break } from '../../calendar/school-year.ts'
import type { CountedThing, DayOfYear } from '../when.ts'

/** What people write in plans, in bokmål and nynorsk and between them: words to look for, with what they mean. */

const numbers = [
  'null',
  'en|én|ein|éin|ei|éi|ett|eitt|eit|et',
  'to|et par|eit par',
  'tre',
  'fire',
  'fem',
  'seks',
  'sju|syv',
  'åtte',
  'ni',
  'ti',
  'elleve',
  'tolv',
  'tretten',
  'fjorten',
  'femten',
  'seksten',
  'sytten',
  'atten',
  'nitten',
  'tjue|tyve',
]
const ordinals = [
  'null',
  'første|fyrste',
  'andre|annen|annet|annan|anna',
  'tredje',
  'fjerde',
  'femte',
  'sjette',
  'sjuende|syvende|sjuande',
  'åttende|åttande',
  'niende|niande',
  'tiende|tiande',
  'ellevte|ellevte',
  'tolvte',
  'trettende|trettande',
  'fjortende|fjortande',
]

const byWord = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((words, at) => words.split('|').map((word) => [word, at] as const)))

const numberWords = byWord(numbers)
const ordinalWords = byWord(ordinals)

/** Longer words first, since a pattern takes the first that fits. */
export const anyOf = (words: Iterable<string>): string =>
  [...words].toSorted((a, b) => b.length - a.length).join('|')

const notZero = (words: ReadonlyMap<string, number>): string =>
  anyOf([...words.keys()].filter((word) => words.get(word) !== 0))

export const num = `(\\d{1,3}|${notZero(numberWords)})(?![\\p{L}\\p{N}])`
export const ord = `(\\d{1,2}\\.|(?:${notZero(ordinalWords)}|siste)(?![\\p{L}\\p{N}]))`

export const numberOf = (text: string): number => numberWords.get(text) ?? Number(text)
/** −1 is the last. */
export const ordinalOf = (text: string): number =>
  text === 'siste' ? -1 : (ordinalWords.get(text) ?? Number.parseInt(text, 10))

const weekdayWords = byWord([
  'null',
  'mandag|måndag',
  'tirsdag|tysdag',
  'onsdag',
  'torsdag',
  'fredag',
  'lørdag|laurdag',
  'søndag|sundag',
])
const shortWeekdays = byWord(['null', 'man\\.', 'tirs?\\.?|tys\\.?', 'ons\\.?', 'tors?\\.?', 'fre\\.?'])
export const weekday = `((?:${notZero(weekdayWords)})(?:ene|ane|er|ar|en)?|(?:${notZero(shortWeekdays)}))(?![\\p{L}])`
export const weekdayNumber = (text: string): number => {
  const whole = text.replace(/(?:ene|ane|er|ar|en)$/, '')
  const short: Readonly<Record<string, number>> = { man: 1, tir: 2, tys: 2, ons: 3, tor: 4, fre: 5 }
  return weekdayWords.get(whole) ?? short[text.slice(0, 3)] ?? 1
}

const monthWords = byWord([
  'null',
  'januar|jan',
  'februar|feb|febr',
  'mars|mar',
  'april|apr',
  'mai',
  'juni|jun',
  'juli|jul\\.',
  'august|aug',
  'september|sept|sep',
  'oktober|okt',
  'november|nov',
  'desember|des',
])
export const month = `(${notZero(monthWords)})(?![\\p{L}])\\.?`
export const monthNumber = (text: string): number => monthWords.get(text) ?? monthWords.get('jul\\.') ?? 7

export const week = '(?:uke|uka|uken|ukene|uker|veke|veka|veken|vekene|veker)'
export const year = '(?:(?:skole|skule)?år(?:et)?)'
export const school = '(?:skole|skule)'
export const each = '(?:hver|hvert|kvar|kvart)'
export const rest = '(?:hele|heile)'

export const breakWords: readonly (readonly [Break, string])[] = [
  ['autumn-break', '(?:høst|haust)ferie(?:n|r)?'],
  ['christmas', 'jule?ferie(?:n)?|jul(?:a|en)?|juletid(?:a|en|er)?'],
  ['winter-break', 'vinterferie(?:n)?'],
  ['easter', 'påske(?:n|a)?|påskeferie(?:n)?'],
  [
    'summer',
    '(?:sommer|sommar|sumar)ferie(?:n)?|(?:sommer|sommar|sumar)(?:en)?|(?:skole|skule)slutt|(?:skole|skule)avslutning(?:a|en)?',
  ],
]

export const thingWords: readonly (readonly [CountedThing, string])[] = [
  ['times', 'ganger|gang|gonger|gong|ggr\\.?|x'],
  ['meetings', 'møter|møte'],
  ['sessions', 'økter|økt|samlinger|samling|samlingar|opplegg'],
  ['talks', 'samtaler|samtale|samtalar'],
  ['weeks', 'uker|uke|veker|veke'],
  ['days', '(?:skole|skule)?(?:dager|dag|dagar)'],
  ['hours', '(?:skole|skule)?(?:timer|time|timar)'],
]

const on = (monthOf: number, dayOfMonth: number): DayOfYear => ({ month: monthOf, dayOfMonth, year: null })
/** Days that schools know by name. */
export const namedDays: readonly (readonly [string, DayOfYear])[] = [
  ['fn-dag(?:en)?', on(10, 24)],
  ['verdensdagen for psykisk helse|verdsdagen for psykisk helse', on(10, 10)],
  ['halloween', on(10, 31)],
  ['(?:santa )?lucia(?:dagen)?', on(12, 13)],
  ['samefolkets dag|samefolkets nasjonaldag', on(2, 6)],
  ["valentins?dag(?:en)?|valentine'?s?(?: dag| day)?", on(2, 14)],
  ['kvinnedagen', on(3, 8)],
  ['grunnlovsdagen|nasjonaldagen', on(5, 17)],
]

const trinn = '(?:trinn(?:et|ene|a)?|klasse(?:trinn(?:et|a)?|ne)?|årstrinn(?:et|a)?|steg(?:et|a)?)'
/** A group of pupils, or a year, where only a time was asked for: kept as a label. */
export const group = `(?:(?:på |for )?\\d{1,2}\\.?(?:\\s*${trinn})?(?:(?:\\s*[-/,]\\s*| og )\\d{1,2}\\.?(?:\\s*${trinn})?)*(?<=[a-zæøå])|(?:i )?20\\d{2})`
