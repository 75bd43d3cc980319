import type { Line } from './line.ts'
import type { SchoolPlan } from './plan.ts'

/** Somebody who works or learns at the school. */
export interface KnownName {
  readonly given: string
  readonly family: string
}

/** Words in small letters; a single letter with a full stop keeps it, since "i skog" isn't "I. Skog". */
const tokensOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/(?<![\p{L}\p{N}.])\p{L}\.(?=\s*\p{L})|[\p{L}\p{N}]+/gu) ?? []

/** As names are written: in full, without a middle name, with an initial, and with the family's name first. */
const formsOf = ({ given, family }: KnownName): readonly string[] => {
  const [given_, family_] = [tokensOf(given), tokensOf(family)]
  const last = family_.slice(-1)
  const firsts = [given_, ...given_.map((one) => [one]), ...given_.map((one) => [`${one.slice(0, 1)}.`])]
  const orders = firsts.flatMap((first) => [family_, last].map((after) => [...first, ...after]))
  const turned = given_.flatMap((first) => [family_, last].map((before) => [...before, first]))
  return [...orders, ...turned].filter((form) => form.length > 1).map((form) => form.join(' '))
}

const longestForm = 6

/** One's name, also as it stands when something is one's own: with an s behind it. */
const endings = (last: string): readonly string[] => (last.endsWith('s') ? [last, last.slice(0, -1)] : [last])

const listening = (people: readonly KnownName[]): ((words: readonly string[]) => boolean) => {
  const forms = new Set(people.flatMap(formsOf))
  return (words) => {
    const tokens = tokensOf(words.join(' · '))
    return tokens.some((_, at) => {
      for (let end = at + 2; end <= Math.min(at + longestForm, tokens.length); end += 1) {
        const before = tokens.slice(at, end - 1)
        if (endings(tokens[end - 1] ?? '').some((last) => forms.has([...before, last].join(' ')))) return true
      }
      return false
    })
  }
}

const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

/**
 * Lines that hold the name of somebody at the school. A plan gives work to roles; everybody can read it, and it stays
 * when people go.
 */
export const linesThatName = (plan: SchoolPlan, people: readonly KnownName[]): readonly Line[] => {
  const tells = listening(people)
  return plan.lines.filter(({ content }) => tells(wordsIn(content)))
}

/** The same for what isn't a line: headings and the school's own steps. */
export const namesOutsideLines = ({ sections, chains }: SchoolPlan, people: readonly KnownName[]): boolean =>
  wordsThatName(wordsIn([sections, chains]), people)

/** The same for what somebody answers or gives as a reason. */
export const wordsThatName = (words: readonly string[], people: readonly KnownName[]): boolean =>
  listening(people)(words)
