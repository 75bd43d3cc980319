import { isLink, isPageNumber, joinLines, linesOf, type TextLine } from '../lines.ts'
import type { Party, Target } from '../../parties.ts'
import {
  endsLikeTask,
  type Found,
  findParties,
  findTargets,
  isFiller,
  isJoining,
  isTimeNeutral,
  isTimeWord,
} from '../recognise.ts'
import type { Span } from '../source.ts'
import { shortVerbs } from '../words/doing-words.ts'

/** What a word of a flattened table may be, and what stood before it in the layout. */
export interface Word {
  readonly text: string
  /** Two where the end of a line cut it. */
  readonly source: readonly Span[]
  readonly line: number
  readonly startsLine: boolean
  readonly newPage: boolean
  /** An empty line of its own before it; in a table out of a PDF the end of a cell, or of a paragraph in it. */
  readonly afterSpace: boolean
  /** Two or more spaces before it on its line. */
  readonly afterGap: boolean
  /** How well it fits those who do something (0–1), and those it is done for; 0 where it says neither. */
  readonly party: number
  readonly task: boolean
  readonly target: number
  readonly time: boolean
  readonly timeNeutral: boolean
  readonly joining: boolean
  readonly filler: boolean
  /** Goes on with a name of several words, "unge motivatorer", that began before it. */
  readonly goesOn: boolean
  /** A capital letter and the first word about a time: "Hele året". */
  readonly startsTime: boolean
  /** Straight after somebody who may do something, a word that says what: "Kontaktlærer melder". */
  readonly verb: boolean
}

interface Piece {
  readonly text: string
  readonly source: readonly Span[]
  readonly line: TextLine
  readonly lineNumber: number
  readonly at: number
}

const known = (word: string): boolean =>
  [...findParties(word), ...findTargets(word)].some(({ from, to }) => to - from >= word.length - 1) ||
  isTimeWord(word)

const lastPart = (word: string): string => word.split(/[/–-]/).at(-1) ?? word

const firstPart = (word: string): string => word.split(/[/–-]/)[0] ?? word

/** "Rådgiver/sos.læ" and "rer": a cell was too narrow for its word, and cut it without a hyphen. */
const isCutWord = (before: Piece, piece: Piece): boolean => {
  if (piece.at > 0 || !/^\p{Ll}/u.test(piece.text) || !/\p{L}$/u.test(before.text)) return false
  const [start, end] = [lastPart(before.text), firstPart(piece.text)]
  if (isJoining(start) || known(end)) return false
  return (!known(start) || end.length <= 2) && known(start + end)
}

const isHyphenated = (before: Piece, piece: Piece): boolean =>
  piece.at === 0 &&
  /\p{L}{2}[-\u00ad]$/u.test(before.text) &&
  /^\p{Ll}/u.test(piece.text) &&
  !isJoining(piece.text)

/** What a page carries at its foot is no word of any cell. */
const isFoot = (line: TextLine): boolean => isLink(line.text) || isPageNumber(line.text)
export const footsIn = (text: string, within: Span): readonly Span[] =>
  linesOf(text, within).flatMap((line) => (isFoot(line) ? [line.span] : []))

const piecesOf = (text: string, within: Span): readonly Piece[] =>
  linesOf(text, within)
    .filter((line) => !isFoot(line))
    .flatMap((line, lineNumber) =>
      [...line.text.matchAll(/\S+/g)].map((match) => {
        const from = line.span.from + match.index
        return {
          text: match[0],
          source: [{ from, to: from + match[0].length }],
          line,
          lineNumber,
          at: match.index,
        }
      }),
    )

/** Words that belong together over the end of a line are one. */
const whole = (pieces: readonly Piece[]): readonly Piece[] => {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    const hyphenated = before !== undefined && isHyphenated(before, piece)
    if (before === undefined || !(hyphenated || isCutWord(before, piece))) {
      joined.push(piece)
      continue
    }
    const text = hyphenated ? joinLines([before.text, piece.text]) : before.text + piece.text
    joined[joined.length - 1] = { ...before, text, source: [...before.source, ...piece.source] }
  }
  return joined
}

/** Pupils, guardians and staff are mostly those for whom; teachers, leaders and bodies mostly those who. */
const asParty = (party: Party): number =>
  party.kind === 'role' && ['pupils', 'guardians', 'staff'].includes(party.role) ? 0.3 : 1
const asTarget = (target: Target): number => {
  if (target.kind === 'years') return 0.4
  if (target.kind !== 'group' || target.group === 'teachers' || target.group === 'representatives') return 0.5
  return target.group === 'everyone' ? 0.7 : 1
}

/** Ends as verbs do in the present. Nouns do so too; only its place after somebody makes it one. */
const verbLike = new RegExp(String.raw`^(?:\p{Ll}{3,}(?:er|ar)|${shortVerbs})$`, 'u')

interface Running {
  readonly starts: readonly number[]
  readonly pieces: readonly Piece[]
}

const fits = <Code>(
  { starts, pieces }: Running,
  found: readonly Found<Code>[],
  weigh: (code: Code) => number,
): readonly number[] =>
  pieces.map((piece, at) => {
    const start = starts[at] ?? 0
    const here = found.filter(({ from, to }) => from < start + piece.text.length && to > start)
    return Math.max(0, ...here.map(({ code }) => weigh(code)))
  })

/** Seldom whom something is for: those whose role is to do it. */
const onlyDoes = ({ code }: Found<Party>): boolean =>
  code.kind === 'partner' ||
  (code.kind === 'role' &&
    !['pupils', 'guardians', 'staff', 'teacher', 'class-representative'].includes(code.role))

/** A code of several words may lie over the end of a line, never over an empty one. */
export const wordsOf = (text: string, within: Span): readonly Word[] => {
  const pieces = whole(piecesOf(text, within))
  const starts: number[] = []
  let running = ''
  for (const piece of pieces) {
    running += piece.at === 0 && piece.line.spacesBefore > 0 ? '\n' : ' '
    starts.push(running.length)
    running += piece.text
  }
  const found = findParties(running)
  const doing = found.filter(onlyDoes)
  const parties = fits({ starts, pieces }, found, asParty)
  const targets = fits(
    { starts, pieces },
    findTargets(running).filter((one) => !doing.some(({ from, to }) => from < one.to && to > one.from)),
    asTarget,
  )
  const isInside = (at: number) => {
    const start = starts[at] ?? 0
    return found.some(({ from, to }) => from < start && to > start)
  }
  const isTimeStart = (at: number) => {
    const [here, next] = [pieces[at]?.text ?? '', pieces[at + 1]?.text ?? '']
    return /^\p{Lu}/u.test(here) && (isTimeWord(here) || (isTimeNeutral(here) && isTimeWord(next)))
  }
  const isVerb = (at: number): boolean => {
    const [piece, before] = [pieces[at], pieces[at - 1]]
    if (!piece || !before || piece.lineNumber !== before.lineNumber || /[,;:/+&]$/u.test(before.text))
      return false
    return (parties[at - 1] ?? 0) > 0 && (parties[at] ?? 0) === 0 && verbLike.test(piece.text)
  }
  return pieces.map((piece, at) => ({
    text: piece.text,
    source: piece.source,
    line: piece.lineNumber,
    startsLine: piece.at === 0,
    newPage: piece.at === 0 && piece.line.newPage,
    afterSpace: piece.at === 0 && piece.line.spacesBefore > 0,
    afterGap: piece.at > 0 && /\s{2,}$/.test(piece.line.text.slice(0, piece.at)),
    party: parties[at] ?? 0,
    task: endsLikeTask(piece.text),
    target: targets[at] ?? 0,
    time: isTimeWord(piece.text),
    timeNeutral: isTimeNeutral(piece.text),
    joining: isJoining(piece.text),
    filler: isFiller(piece.text),
    goesOn: isInside(at),
    startsTime: isTimeStart(at),
    verb: isVerb(at) && !known(piece.text),
  }))
}
