import type { Line } from './line.ts'
import type { SchoolPlan } from './plan.ts'

/** Somebody who works or learns at the school. */
export interface KnownName {
  readonly given: string
  readonly family: string
}

const plain = (text: string): string => ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `

const wordsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

/**
 * Lines that hold the whole name of somebody at the school. A plan gives work to roles; everybody can read it, and it
 * stays when people go.
 */
export const linesThatName = (plan: SchoolPlan, people: readonly KnownName[]): readonly Line[] => {
  const names = people.map(({ given, family }) => plain(`${given} ${family}`))
  const isNamed = (value: unknown): boolean => {
    const text = plain(wordsIn(value).join(' · '))
    return names.some((name) => text.includes(name))
  }
  return plan.lines.filter(({ content }) => isNamed(content))
}

/** The same for what isn't a line: headings and the school's own steps. */
export const namesOutsideLines = (
  { sections, chains }: SchoolPlan,
  people: readonly KnownName[],
): boolean => {
  return wordsThatName(wordsIn([sections, chains]), people)
}

/** The same for what somebody answers or gives as a reason. */
export const wordsThatName = (words: readonly string[], people: readonly KnownName[]): boolean => {
  const text = plain(words.join(' · '))
  return people.some(({ given, family }) => text.includes(plain(`${given} ${family}`)))
}
