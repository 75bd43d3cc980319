import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../..')

/** As words only: in an address, in quotes, by a full stop or turned round, a name is the same. */
const wordsOf = (text: string): readonly string[] =>
  decoded(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const decoded = (text: string): string =>
  text.replaceAll('+', ' ').replaceAll(/(?:%[0-9a-f]{2})+/gi, (found) => {
    try {
      return decodeURIComponent(found)
    } catch {
      return found
    }
  })

export interface Sought {
  readonly names: ReadonlySet<string>
  readonly sentences: readonly string[]
}

export const sought = (
  names: readonly (readonly [string, string])[],
  sentences: readonly string[],
): Sought => ({
  names: new Set(
    names.flatMap(([given, family]) =>
      [`${given} ${family}`, `${family} ${given}`].map((name) => wordsOf(name).join(' ')),
    ),
  ),
  sentences: [...new Set(sentences.map((sentence) => wordsOf(sentence).join(' ')))].filter(
    (sentence) => sentence.split(' ').length >= 4,
  ),
})

/** Names of two to four words, and sentences that somebody typed. */
export const foundIn = (text: string, { names, sentences }: Sought): readonly string[] => {
  const words = wordsOf(text)
  const named = words.flatMap((_, at) =>
    [2, 3, 4].map((length) => words.slice(at, at + length).join(' ')).filter((name) => names.has(name)),
  )
  const whole = words.join(' ')
  return [...new Set([...named, ...sentences.filter((sentence) => whole.includes(sentence))])]
}

/** What was said and written in the school before the run began. */
export const toldSentences = (): readonly string[] =>
  globSync('demo/history/**/*.ts', { cwd: project }).flatMap((file) =>
    [...readFileSync(join(project, file), 'utf8').matchAll(/'([^'\n]{25,})'/g)]
      .map(([, said = '']) => said)
      .filter((said) => /^\p{Lu}.*[.!?]$/u.test(said)),
  )
