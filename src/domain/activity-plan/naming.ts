import type { PersonId } from '../people/ids.ts'

export interface PersonName {
  readonly given: string
  readonly family: string
}

export interface NamedPerson extends PersonName {
  readonly person: PersonId
}

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The name alone or in the genitive, never as a part of another word. */
const stands = (name: string, text: string): boolean =>
  new RegExp(`(?<![\\p{L}])${escaped(name)}(?:s|’s|'s|’|')?(?![\\p{L}])`, 'iu').test(text)

const shortest = 2

/** The whole given name and its first part: later ones ("Andre") are too often plain words. */
const namesOf = (other: PersonName, own: PersonName): readonly string[] => {
  const given = [other.given, ...other.given.split(/[\s-]+/).slice(0, 1)]
  const family = other.family === own.family ? [] : [other.family]
  const taken = [own.given, ...own.given.split(/[\s-]+/)].map((name) => name.toLowerCase())
  return [...new Set([...given, ...family])].filter(
    (name) => name.length >= shortest && !taken.includes(name.toLowerCase()),
  )
}

/**
 * Which of the others a text names. A paper for one pupil names no other (§ 20-2 of the regulation, mistake M18);
 * a name that is the pupil's own too can't be told apart and doesn't count.
 */
export const namedIn = (text: string, others: readonly NamedPerson[], own: PersonName): readonly PersonId[] =>
  others
    .filter((other) => namesOf(other, own).some((name) => stands(name, text)))
    .map((other) => other.person)
