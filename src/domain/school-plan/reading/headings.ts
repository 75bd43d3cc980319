import { isSectionId, isStandard, type Section, type StandardSection, standardSections } from '../sections.ts'
import { inLanguage } from './activity.ts'
import { isBullet, numberOf, type TextLine } from './lines.ts'
import { countedWords, sectionWords } from './words/section-words.ts'

const patterns = sectionWords.map(
  ([section, words]) => [section, new RegExp(String.raw`(?<![\p{L}])(?:${words})`, 'iu')] as const,
)

export interface SectionMatch {
  readonly section: StandardSection | null
  /** One standard section fits, and no other. */
  readonly sure: boolean
}

export const standardSectionOf = (heading: string): SectionMatch => {
  const fitting = patterns.filter(([, pattern]) => pattern.test(heading)).map(([section]) => section)
  const [first = null] = fitting
  return { section: first, sure: fitting.length === 1 }
}

/** An id for a school's own section: letters a–z of its heading, with a number where it is taken. */
export const ownSectionId = (heading: string, taken: ReadonlySet<string>): string => {
  const letters = heading
    .toLowerCase()
    .replaceAll('\u00e6', 'ae')
    .replaceAll('\u00f8', 'o')
    .replaceAll('\u00e5', 'a')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-\d]+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  const base = isSectionId(letters) && !isStandard(letters) ? letters : `del-${letters}`.replace(/-+$/, '')
  const fitting = letters !== '' && isSectionId(base) ? base : 'del-av-planen'
  for (let at = 1; ; at++) {
    const id = at === 1 ? fitting : `${fitting}-${at}`
    if (!taken.has(id)) return id
  }
}

export const plainHeading = (heading: string): string =>
  heading
    .replace(/^#{1,6}\s+/, '')
    .replace(/^\d{1,2}(?:\.\d{1,2})*\.?(?:\s*[-–]\s*\d{1,2}(?:\.\d{1,2})*)?\s+/, '')
    .replace(/\s*:$/, '')
    .trim()

export const sectionFor = (
  { heading, language }: { readonly heading: string; readonly language: 'nb' | 'nn' },
  known: readonly Section[],
): { readonly section: Section; readonly isNew: boolean; readonly sure: boolean } => {
  const { section: standard, sure } = standardSectionOf(heading)
  const words = plainHeading(heading)
  const old = known.find((one) =>
    standard !== null ? one.id === standard : one.heading?.[language]?.toLowerCase() === words.toLowerCase(),
  )
  if (old) return { section: old, isNew: false, sure: sure || standard === null }
  const taken = new Set(known.map(({ id }) => id))
  const id = standard ?? ownSectionId(words, taken)
  const section: Section = {
    id,
    heading: standard === null ? inLanguage(language, words) : null,
    position: known.length,
    locked: false,
  }
  return { section, isNew: true, sure: sure || standard === null }
}

export const defaultSection = standardSections[2]

const notHeading = new RegExp(String.raw`^\d{1,2}\.?\s*(?:${countedWords})`, 'iu')
const longHeading = 150
const headingWords = 12

const isLarge = (text: string): boolean => {
  const letters = text.replaceAll(/[^\p{L}]/gu, '')
  return (
    letters.length >= 8 && letters === letters.toUpperCase() && /\p{L}{3}/u.test(text) && text.length <= 90
  )
}

/** Below a line with the same kind of number there is no text: a list, not headings. */
const isNumberedList = (
  line: TextLine,
  before: TextLine | undefined,
  after: TextLine | undefined,
): boolean => {
  const number = numberOf(line.text)
  const [next, last] = [after && numberOf(after.text), before && numberOf(before.text)]
  if (number === null) return false
  const beside = (other: readonly number[] | null | undefined, step: number) =>
    other?.length === number.length && other.at(-1) === (number.at(-1) ?? 0) + step
  const close = (one: TextLine | undefined) => one !== undefined && one.emptyBefore + one.spacesBefore <= 1
  return (beside(next, 1) && close(after)) || (beside(last, -1) && close(line))
}

/** The lines beside it, and how many empty lines there are between lines of running text. */
export interface Around {
  readonly before: TextLine | undefined
  readonly after: TextLine | undefined
  readonly usual: number
}

/** Level of a heading that nothing else can be: by its mark, its number, or its capitals. */
export const strongHeadingLevel = (line: TextLine, around: Around): number | null => {
  const { text } = line
  const { before, after } = around
  const marks = /^(#{1,6})\s+\S/.exec(text)?.[1]
  if (marks !== undefined) return marks.length
  if (text.length > longHeading || isBullet(text) || notHeading.test(text)) return null
  const number = numberOf(text)
  if (number !== null && /^\S+\s+\p{Lu}/u.test(text) && !isNumberedList(line, before, after)) {
    const sentence = /\.\s+\p{Lu}/u.test(text.replace(/^\S+\s+/, ''))
    return sentence || number.length > 3 ? null : number.length
  }
  if (isLarge(text)) return text.endsWith(':') ? 3 : 1
  const isLabel = text.endsWith(':') && text.split(/\s+/).length <= headingWords && /^\p{Lu}/u.test(text)
  return isLabel && standardSectionOf(text).sure && isApart(line, around) ? 2 : null
}

const isApart = (line: TextLine, { before, usual }: Around): boolean =>
  before === undefined || line.newPage || line.emptyBefore + line.spacesBefore > usual

/** Also a short line, apart from the others, with words that head a section in every plan. */
export const headingLevel = (line: TextLine, around: Around): number | null => {
  const strong = strongHeadingLevel(line, around)
  const { text } = line
  if (strong !== null) return strong
  if (text.length > 70 || isBullet(text) || notHeading.test(text) || !/^\p{Lu}/u.test(text)) return null
  const words = text.split(/\s+/).length
  const short = words <= headingWords && !/[,;:]$/.test(text) && (words <= 3 || !text.endsWith('.'))
  const { section, sure } = standardSectionOf(text)
  return short && (sure || (section !== null && line.newPage)) && isApart(line, around) ? 2 : null
}
