import { type Party, partyKey, type Target } from '../parties.ts'
import {
  bodyWords,
  fillers,
  gatherings,
  joining,
  namedWords,
  partnerWords,
  roleWords,
  targetWords,
  taskEndings,
  yearLevels,
} from './words/party-words.ts'
import { timeNeutral, timeWords } from './words/time-words.ts'

export interface Found<Code> {
  readonly from: number
  readonly to: number
  readonly code: Code
}

const ending =
  '(?:e|en|et|a|er|ar|r|n|s|ne|ene|ane|na|ens|ets|erne|eren|aren|arar|arane|erar|erane|ere|re|rene|ig|eg|ige|ege|get|g|g[ae]ne|lige|lege|g[ae]r|va|net|gets)?'
const whole = (pattern: string) =>
  new RegExp(String.raw`(?<![\p{L}\d]|\p{L}-)(?:${pattern})${ending}(?![\p{L}\d]|-\p{L})`, 'giu')
const exact = (pattern: string) => new RegExp(String.raw`(?<![\p{L}\d])(?:${pattern})(?![\p{L}\d])`, 'giu')

type Pattern<Code> = readonly [RegExp, (words: string) => Code]

const party = (code: Party) => () => code
const target = (code: Target) => () => code

const parties: readonly Pattern<Party>[] = [
  ...roleWords.map(([role, words]) => [whole(words), party({ kind: 'role', role })] as const),
  ...bodyWords.map(([body, words]) => [whole(words), party({ kind: 'body', body })] as const),
  ...partnerWords.map(([partner, words]) => [whole(words), party({ kind: 'partner', partner })] as const),
  [whole(namedWords), (name) => ({ kind: 'named', name })],
]

const numbersOf = (words: string): readonly number[] => {
  const numbers = [...words.matchAll(/\d+/g)]
    .map(([digits]) => Number(digits))
    .filter((year) => year >= 1 && year <= 13)
  const [first = 0, last = 0] = numbers
  if (numbers.length === 2 && last > first && /\d\.? ?(?:-|–|til) ?\d/.test(words))
    return Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return [...new Set(numbers)]
}

const targets: readonly Pattern<Target>[] = [
  ...targetWords.map(([group, words]) => [whole(words), target({ kind: 'group', group })] as const),
  ...bodyWords.map(([body, words]) => [whole(words), target({ kind: 'body', body })] as const),
  [exact(yearLevels), (words) => ({ kind: 'years', years: numbersOf(words) })],
  [
    /(?<![\p{L}\d])\d{1,2}\. ?[-–] ?\d{1,2}\.(?![\p{L}\d])/giu,
    (words) => ({ kind: 'years', years: numbersOf(words) }),
  ],
]

/** `matchAll` copies its pattern each time; with seventy of them and every cell of a plan, that is most of the work. */
const matchesOf = <Code>(
  text: string,
  pattern: RegExp,
  code: (words: string) => Code,
): readonly Found<Code>[] => {
  const found: Found<Code>[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    found.push({ from: match.index, to: match.index + match[0].length, code: code(match[0]) })
  return found
}

/** The longest that begins first; none lies over another. */
const findAll = <Code>(text: string, patterns: readonly Pattern<Code>[]): readonly Found<Code>[] => {
  const all = patterns.flatMap(([pattern, code]) => matchesOf(text, pattern, code))
  const ordered = all.toSorted((a, b) => a.from - b.from || b.to - a.to)
  const found: Found<Code>[] = []
  for (const each of ordered) if (each.from >= (found.at(-1)?.to ?? 0)) found.push(each)
  return found
}

export const findParties = (text: string): readonly Found<Party>[] => findAll(text, parties)
export const findTargets = (text: string): readonly Found<Target>[] => findAll(text, targets)

const joins = exact(`${joining}|${fillers}`)
const separators = /[\s,;:/&+()[\].•\-–—«»"“”*]+/u

/** What is left of a cell when everything known is taken out; empty where all was understood. */
const restOf = (text: string, found: readonly Found<unknown>[]): readonly string[] => {
  const pieces: string[] = []
  let at = 0
  for (const { from, to } of [...found, { from: text.length, to: text.length }]) {
    pieces.push(text.slice(at, from))
    at = to
  }
  return pieces
    .flatMap((piece) => piece.split(/[,;/\n•]/))
    .filter((piece) =>
      piece
        .replaceAll(joins, ' ')
        .split(separators)
        .some((word) => /[\p{L}\d]/u.test(word)),
    )
    .map((piece) => piece.trim())
}

const gathering = new RegExp(`^(?:${gatherings})$`, 'iu')
/** "I ledergruppen, på trinn, i klasser": those that stand alone are kept by their names. */
const gatheringsIn = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => gathering.test(piece))

export interface CellUnderstood<Code> {
  readonly codes: readonly Code[]
  /** Words that nothing is known about. */
  readonly unknown: readonly string[]
}

export const readParties = (text: string): CellUnderstood<Party> => {
  const found = findParties(text)
  const unknown = [...restOf(text, found), ...gatheringsIn(text)]
  const all = [...found.map(({ code }) => code), ...unknown.map((name): Party => ({ kind: 'named', name }))]
  return { codes: [...new Map(all.map((party) => [partyKey(party), party])).values()], unknown }
}

/** A role that no group fits keeps its name: it is known, and still nobody's code. */
const rolesAsTargets = (text: string, found: readonly Found<Target>[]): readonly Found<Target>[] =>
  findParties(text)
    .filter((one) => !found.some(({ from, to }) => from <= one.from && to >= one.to))
    .map(({ from, to }) => ({ from, to, code: { kind: 'named', name: text.slice(from, to) } }))

export const readTargets = (text: string): CellUnderstood<Target> => {
  const groups = findTargets(text)
  const roles = rolesAsTargets(text, groups)
  const apart = groups.filter((one) => !roles.some(({ from, to }) => from < one.to && to > one.from))
  const found = [...apart, ...roles].toSorted((a, b) => a.from - b.from)
  const unknown = restOf(text, found)
  const all = [...found.map(({ code }) => code), ...unknown.map((name): Target => ({ kind: 'named', name }))]
  return { codes: [...new Map(all.map((target) => [JSON.stringify(target), target])).values()], unknown }
}

const times = new RegExp(`^(?:${timeWords.join('|')})$`, 'iu')
const neutral = new RegExp(String.raw`^(?:${timeNeutral}|\d+\.?|\d{1,2}\.(?:trinn|steg|klasse))$`, 'iu')
const ends = new RegExp(taskEndings, 'iu')
const joint = new RegExp(`^(?:${joining})$`, 'iu')
const filler = new RegExp(`^(?:${fillers})$`, 'iu')

const bare = (word: string): string => word.replaceAll(/^[^\p{L}\d]+|[^\p{L}\d.]+$/gu, '')
/** "Høst/vinter", "uke 39;": each part of a word on its own. */
const partsOf = (word: string): readonly string[] =>
  bare(word)
    .split(/[/\-–]/)
    .map((part) => part.replace(/\.$/, ''))
    .filter((part) => part !== '')

export const isTimeWord = (word: string): boolean => {
  const parts = partsOf(word)
  return (
    parts.some((part) => times.test(part)) && parts.every((part) => times.test(part) || neutral.test(part))
  )
}
export const isTimeNeutral = (word: string): boolean => partsOf(word).every((part) => neutral.test(part))
export const endsLikeTask = (word: string): boolean => partsOf(word).some((part) => ends.test(part))
export const isFiller = (word: string): boolean => partsOf(word).every((part) => filler.test(part))
export const isJoining = (word: string): boolean => {
  const parts = partsOf(word)
  return parts.length > 0 && parts.every((part) => joint.test(part))
}
