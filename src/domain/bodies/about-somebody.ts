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
