import type { LineContent } from '../line.ts'
import { inLanguage } from './activity.ts'
import { findParties, isTimeWord } from './recognise.ts'
import type { QuestionCode } from './reading.ts'
import { rhythmWords } from './words/time-words.ts'
import { bokmalWords, definedTerms, goalStart, nynorskWords } from './words/section-words.ts'

const count = (text: string, words: string): number =>
  [...text.matchAll(new RegExp(String.raw`(?<![\p{L}])(?:${words})(?![\p{L}])`, 'giu'))].length

/** The form of Norwegian that most of the words that differ are written in. */
export const languageOf = (text: string): 'nb' | 'nn' =>
  count(text, nynorskWords) > count(text, bokmalWords) ? 'nn' : 'nb'

export interface ProseRead {
  readonly content: LineContent
  readonly doubts: readonly QuestionCode[]
}

const definitionWithMark = /^([\p{Lu}][\p{L} -]{2,50}?)\s*(?::|[–—]|\s-)\s+(\S.{15,})$/su
/** A line that begins with a word that plans define, and goes on with what it means. */
export const startsDefinition = (line: string): boolean => definitionWithout.test(line)
const definitionWithout = new RegExp(String.raw`^(${definedTerms})\s+(\p{Lu}.{15,})$`, 'isu')
export const isKnownTerm = (words: string): boolean => termOnly.test(words)
const termOnly = new RegExp(String.raw`^(?:${definedTerms})$`, 'iu')
const goal = new RegExp(`^${goalStart}`, 'iu')
const title = /\s*\(([^()]{4,80}\d{4}[^()]{0,20})\)\s*\.?$/u

const termOf = (term: string, definition: string, language: 'nb' | 'nn'): LineContent => {
  const source = title.exec(definition)?.[1] ?? null
  return {
    kind: 'term',
    term: inLanguage(language, term.trim()),
    definition: inLanguage(language, definition.trim()),
    source,
  }
}

/** A word in the left column and its meaning in the right. */
export const termRow = (term: string, definition: string, language: 'nb' | 'nn'): ProseRead => ({
  content: termOf(term, definition, language),
  doubts: [],
})

const valueOf = (text: string, language: 'nb' | 'nn'): LineContent | null => {
  const [, name, sentence] =
    /^(\p{Lu}\p{L}{1,24}(?: og \p{L}{3,24})?)\s*[:–—-]\s+(\S.{8,300})$/su.exec(text) ?? []
  return name === undefined || sentence === undefined
    ? null
    : { kind: 'value', name: inLanguage(language, name), sentence: inLanguage(language, sentence) }
}

const rhythm = new RegExp(String.raw`(?<![\p{L}])(?:${rhythmWords})(?![\p{L}])`, 'iu')

const prose = (text: string, language: 'nb' | 'nn'): LineContent => ({
  kind: 'prose',
  text: inLanguage(language, text),
})

const longParagraph = 60
/** In a long paragraph only a sentence that begins with somebody is asked about. */
const latestStart = { short: 60, long: 1 } as const

const saysWhoAndHowOften = (text: string, latest: number): boolean =>
  rhythm.test(text) &&
  text.split(/\s+/).some(isTimeWord) &&
  findParties(text.slice(0, 120)).some(({ from }) => from < latest)

/** Says who does something and how often: perhaps an activity that nobody put into a table. */
const mayBeActivity = (text: string): boolean =>
  text.split(/\s+/).length <= longParagraph
    ? saysWhoAndHowOften(text, latestStart.short)
    : text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).some((one) => saysWhoAndHowOften(one, latestStart.long))

export interface ProseGiven {
  /** Without its bullet. */
  readonly text: string
  readonly item: boolean
}

const certainIf = (sure: boolean, doubt: QuestionCode): readonly QuestionCode[] => (sure ? [] : [doubt])

/** A paragraph that stands outside every table, by the section it stands in. */
export const readProse = (
  { text, item }: ProseGiven,
  { section, language }: { readonly section: string; readonly language: 'nb' | 'nn' },
): ProseRead => {
  const known = definitionWithout.exec(text)
  const marked = definitionWithMark.exec(text)
  if (known?.[1] !== undefined && known[2] !== undefined && !/^\p{Ll}/u.test(known[2]))
    return { content: termOf(known[1], known[2], language), doubts: ['definition-unsure'] }
  if (marked?.[1] !== undefined && marked[2] !== undefined) {
    const isKnown = termOnly.test(marked[1])
    if (isKnown || section === 'terms')
      return {
        content: termOf(marked[1], marked[2], language),
        doubts: certainIf(isKnown, 'definition-unsure'),
      }
  }
  if (section === 'measures' && item && text.length <= 300)
    return {
      content: { kind: 'measure', what: inLanguage(language, text), aimedAt: 'pupil' },
      doubts: ['measure-unsure'],
    }
  const value = section === 'values' ? valueOf(text, language) : null
  if (value !== null) return { content: value, doubts: certainIf(item, 'value-unsure') }
  if (goal.test(text) && (section === 'goals' || item) && text.length <= 300)
    return {
      content: { kind: 'goal', text: inLanguage(language, text), indicator: null },
      doubts: certainIf(section === 'goals' && item, 'goal-unsure'),
    }
  return { content: prose(text, language), doubts: mayBeActivity(text) ? ['may-be-activity'] : [] }
}
