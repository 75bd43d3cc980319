import {
  actWords,
  adultEndings,
  adultWords,
  childWords,
  givenNames,
  institutions,
  kinPatterns,
  ordinaryWords,
  pronouns,
} from './telling-words.ts'

/** Why words seem to be about a child or an employee. A code for tests and texts; it is never kept. */
export const tellingSigns = ['name', 'class', 'initials', 'adult', 'child', 'act', 'contact'] as const
export type TellingSign = (typeof tellingSigns)[number]

export interface Heard {
  readonly words: string
  /** Names of people at the school, in small letters, as far as the words hold any. */
  readonly names: ReadonlySet<string>
  /** The line that is commented: what it calls by a large letter is no name. */
  readonly around: string
  /** A class may be named where it takes something on: "9C pynter". */
  readonly classes?: 'fine'
}

interface Token {
  readonly text: string
  readonly small: string
  readonly isCapital: boolean
  /** First of a sentence, where a large letter says nothing. */
  readonly isFirst: boolean
}

const tokensIn = (text: string): readonly Token[] =>
  [...text.matchAll(/\p{L}[\p{L}’'-]*/gu)].map((found) => ({
    text: found[0],
    small: found[0].toLocaleLowerCase('nb'),
    isCapital: /^\p{Lu}/u.test(found[0]),
    isFirst: /(^|[.!?:–\n•]|[-*]\s)["«“(]*\s*$/u.test(text.slice(0, found.index)),
  }))

/** The words of which somebody's name may be one, for asking who is called so. */
export const wordsOf = (text: string): readonly string[] => [
  ...new Set(tokensIn(text).flatMap(({ small }) => [small, ...small.split('-'), withoutGenitive(small)])),
]

const withoutGenitive = (small: string): string => small.replace(/['’]?s$/u, '')
const isAllCapitals = (text: string): boolean => text.length > 1 && text === text.toLocaleUpperCase('nb')

const isName = (token: Token, { names }: Heard): boolean => {
  const forms = [token.small, withoutGenitive(token.small), ...token.small.split('-')]
  const mayBeWord = forms.some((form) => ordinaryWords.has(form))
  // "dag" and "liv" are names too: with a large letter in the middle of a sentence they are nothing else.
  if (mayBeWord && (!token.isCapital || token.isFirst)) return false
  return forms.some((form) => names.has(form) || (token.isCapital && givenNames.has(form)))
}

/** A large letter in the middle of a sentence, and nothing that schools write so. */
const isUnknownCapital = (token: Token, around: ReadonlySet<string>): boolean =>
  token.isCapital &&
  !token.isFirst &&
  !isAllCapitals(token.text) &&
  !institutions.has(token.small) &&
  !around.has(token.small)

const classPattern = /(?<![\p{L}\d])(?:10|[1-9])\s?[a-hA-H](?![\p{L}\d])/gu
const initialsPattern = /(?<![\p{L}.])\p{Lu}\.(?:\s?\p{Lu}\.?)*(?!\p{L})/u
const contactPattern = /\S@\S|(?<!\d)(?:\d\s?){8,11}(?!\d)/u
const eitherPattern = /\b(?:han|hun|ho|hen)\s*(?:eller|\/|og)\s*(?:han|hun|ho|hen)\b/giu

const isInitials = ({ text, isFirst }: Token): boolean =>
  (text.length === 1 && /\p{Lu}/u.test(text) && !(isFirst && /[IÅ]/u.test(text))) ||
  (text.length === 2 && isAllCapitals(text) && !institutions.has(text.toLocaleLowerCase('nb')))

/**
 * A comment to the plan that seems to be about a child or an employee belongs in a report, not in a list that many read
 * (§ 10-4: pupils take no part in what is secret). In doubt it is about somebody: turning once too often costs a sentence,
 * once too seldom a child's privacy. Null where it is about the plan.
 */
export const seemsAboutSomebody = (heard: Heard): TellingSign | null => {
  const words = heard.classes === 'fine' ? heard.words.replaceAll(classPattern, ' … ') : heard.words
  const tokens = tokensIn(words)
  const around = new Set(tokensIn(heard.around).map((token) => token.small))
  if (words.search(classPattern) !== -1) return 'class'
  if (initialsPattern.test(words) || tokens.some(isInitials)) return 'initials'
  if (tokens.some((token) => isName(token, heard) || isUnknownCapital(token, around))) return 'name'
  if (contactPattern.test(words)) return 'contact'
  const small = words.toLocaleLowerCase('nb')
  if (tokens.some(({ small: one }) => adultWords.has(one) || adultEndings.test(one))) return 'adult'
  if (kinPatterns.some((pattern) => pattern.test(small))) return 'child'
  if (tokens.some((token) => childWords.has(token.small))) return 'child'
  const single = tokensIn(small.replaceAll(eitherPattern, ' ')).map((token) => token.small)
  if (single.some((word) => pronouns.has(word))) return 'child'
  const tellsOfAct = tokens.some((token) => actWords.has(token.small))
  return tellsOfAct &&
    /\b(?:rektor\w*|eleven|ein elev|en elev|læreren|lærar|lærer|klassen (?:vår|min))\b/u.test(small)
    ? 'act'
    : null
}

/** What the school keeps a record of, and who may stand in it by name. */
export interface Recorded {
  readonly words: string
  readonly names: ReadonlySet<string>
  /** Names of those who hold an office in it, in small letters: the body's own members, the leaders, who is responsible. */
  readonly allowed: ReadonlySet<string>
}

/** Why a record seems to be about somebody, and the words that say so, for whoever wrote them. */
export interface Telling {
  readonly sign: 'name' | 'contact' | 'act'
  readonly words: readonly string[]
}

const someone = (sentence: string): readonly string[] => {
  const tokens = tokensIn(sentence)
  const small = sentence.toLocaleLowerCase('nb')
  const single = tokensIn(small.replaceAll(eitherPattern, ' '))
  return [
    ...(sentence.match(classPattern) ?? []),
    ...(initialsPattern.exec(sentence) ?? []),
    ...tokens.filter(isInitials).map(({ text }) => text),
    ...tokens.flatMap(({ text, small: one }) =>
      adultWords.has(one) || adultEndings.test(one) || childWords.has(one) ? [text] : [],
    ),
    ...single.flatMap(({ text, small: one }) => (pronouns.has(one) ? [text] : [])),
    ...kinPatterns.flatMap((pattern) => pattern.exec(small)?.[0] ?? []),
  ]
}

/** The dot of initials ends nothing. */
const sentenceEnd = /(?<=[\p{Ll}\d][.!?])\s+|\n+/u

/** An act and somebody in the same sentence: what a report says, and no record. */
const actOf = (sentence: string): readonly string[] => {
  const acts = tokensIn(sentence).filter(({ small }) => actWords.has(small))
  const who = someone(sentence)
  return acts.length === 0 || who.length === 0 ? [] : [...who, ...acts.map(({ text }) => text)]
}

/**
 * Minutes, lists, decisions and deviations are longer than a comment, and speak of classes, roles and "hun" with good
 * reason. They are turned for a name that is nobody's office, for an address or a number, and for what somebody did.
 */
export const seemsToTellOf = ({ words, names, allowed }: Recorded): Telling | null => {
  const isOffice = ({ small }: Token) =>
    [small, withoutGenitive(small), ...small.split('-')].some((form) => allowed.has(form))
  const heard = { words, names, around: '' }
  const named = tokensIn(words).filter((token) => isName(token, heard) && !isOffice(token))
  if (named.length > 0) return { sign: 'name', words: [...new Set(named.map(({ text }) => text))] }
  const contact = /\S+@\S+/u.exec(words)?.[0] ?? contactPattern.exec(words)?.[0]
  if (contact !== undefined) return { sign: 'contact', words: [contact.trim()] }
  const acts = words.split(sentenceEnd).flatMap(actOf)
  return acts.length === 0 ? null : { sign: 'act', words: [...new Set(acts)] }
}
