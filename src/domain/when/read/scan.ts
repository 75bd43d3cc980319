import type { Span, Stretch } from '../when.ts'

/** Why a text isn't a when: sentences stand in src/texts. */
export const whenProblems = [
  'empty',
  'too-long',
  'not-a-time',
  'unknown-word',
  'unfinished',
  'only-duration',
  'no-such-week',
  'no-such-date',
  'no-such-time',
  'backwards',
] as const
export type WhenProblem = (typeof whenProblems)[number]

export interface Problem {
  readonly reason: WhenProblem
  readonly from: number
  readonly to: number
}

/** The text in small letters, of the same length as what was written; problems are noted on the way. */
export interface Reading {
  readonly text: string
  readonly written: string
  readonly problems: Problem[]
  /** What was read at each place: many ask there. */
  readonly stretches: Map<number, Read<readonly Stretch[]> | null>
  readonly spans: Map<number, Read<readonly Span[]> | null>
}

export interface Read<T> {
  readonly value: T
  readonly to: number
}

/** A space stands for any run of them, `" ?"` for one that may be missing; the phrase ends where a word ends. */
export const phrase = (source: string): RegExp =>
  new RegExp(`(?:${source.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'uy')

export const take = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

export const endOf = (found: RegExpExecArray): number => found.index + found[0].length

/** Says what the groups of a match mean: null where they mean nothing, a problem where they can't be. */
export type Rule<T> = readonly [
  pattern: RegExp,
  make: (...groups: readonly string[]) => T | WhenProblem | null,
]

const isProblem = (made: unknown): made is WhenProblem => whenProblems.some((problem) => problem === made)

export const longest = <T extends object>(
  rules: readonly Rule<T>[],
  reading: Reading,
  at: number,
): Read<T> | null => {
  let best: Read<T> | null = null
  for (const [pattern, make] of rules) {
    const found = take(pattern, reading.text, at)
    if (!found || (best && endOf(found) <= best.to)) continue
    const made = make(...found.slice(1).map((group) => group ?? ''))
    if (isProblem(made)) reading.problems.push({ reason: made, from: at, to: endOf(found) })
    else if (made !== null) best = { value: made, to: endOf(found) }
  }
  return best
}

/** The longest of several readings from the same place. */
export const furthest = <T>(...reads: readonly (Read<T> | null)[]): Read<T> | null =>
  reads.reduce((best, read) => (read && (!best || read.to > best.to) ? read : best), null)

/** Past what may stand there and may be missing. */
export const past = (pattern: RegExp, reading: Reading, at: number): number => {
  const found = take(pattern, reading.text, at)
  return found ? endOf(found) : at
}

const dashes = /[\u2010-\u2015\u2212]/g
const spaces = /[\s\u00a0\u2000-\u200b\u202f]/g
const quotes = /[\u2018\u2019\u00b4`]/g

export const newReading = (text: string, written: string): Reading => ({
  text,
  written,
  problems: [],
  stretches: new Map(),
  spans: new Map(),
})

export const remembered = <T>(known: Map<number, T>, at: number, read: () => T): T => {
  const before = known.get(at)
  if (before !== undefined) return before
  const found = read()
  known.set(at, found)
  return found
}

/** Letter by letter, so that places in the one are places in the other. */
export const readingOf = (text: string): Reading => {
  const written = text.normalize('NFC').replace(spaces, ' ')
  const small = [...written].map((letter) => {
    const lower = letter.toLowerCase()
    return lower.length === letter.length ? lower : letter
  })
  return newReading(small.join('').replace(dashes, '-').replace(quotes, "'"), written)
}
