import type { Column } from '../words/column-words.ts'
import type { Word } from './words.ts'

/**
 * Which column each word belongs to, and where rows begin: the cheapest walk through a table that is read row by
 * row, cell by cell (a Viterbi decoding). The numbers are weights, not probabilities; what they can't settle is
 * asked about afterwards, so they need only be good, not right.
 */
const weights = {
  known: 1.7,
  unknown: -2.5,
  taskLike: 0.8,
  /** Who, where it should be said when; or when, where it should be said who. */
  wrongKind: -8,
  /** Somebody does something: a sentence, and no cell that says who. */
  verb: -6,
  joining: -0.3,
  neutralTime: 0.2,
  /** A line that only says who, whom or when is seldom part of what is done. */
  knownLineInWhat: -1.85,
  capitalInWhat: -0.6,
  timeInFree: -2.5,
  timeFirstInWhat: -1,
  /** A line that begins anew, and names no place to write in: the next row, rather. */
  capitalInDocumented: -1.6,
  withinName: -4,
  joiningStart: -5,
  /** "… drøftes. For rektor, rådgiver": the next sentence, and no cell. */
  sentenceStart: -10,
  nextColumnAtLine: -0.5,
  nextColumnAtGap: -0.8,
  nextColumnAtCapital: -0.9,
  nextColumnWithinLine: -3.5,
  nextKnownWithinLine: -1,
  afterJoining: -5,
  smallLetter: -1.3,
  weakStart: -2.5,
  skippedColumn: -1.5,
  skippedWhat: -8,
  sameWordAgain: 2,
  newRow: -1.5,
  rowWithSmallLetter: -4,
  rowWithQuote: -1.5,
  rowWithTime: -1.2,
  rowAfterJoining: -3,
  rowAfterSpace: 0.5,
  rowAtPage: 1.5,
  fullStop: -1,
} as const

const free: readonly Column[] = ['what', 'how', 'area', 'reason', 'other']

/** Lines on which every word says who, whom or when, and that the line before doesn't lead on to. */
const wholeLines = (words: readonly Word[], says: (word: Word) => boolean): ReadonlySet<number> => {
  const lines = Map.groupBy(words, ({ line }) => line)
  const isOpen = (line: number) => lines.get(line)?.at(-1)?.text.endsWith(',') === true
  const whole = [...lines].filter(
    ([line, all]) =>
      !isOpen(line - 1) &&
      all.some((word) => says(word) && !word.joining) &&
      all.every((word) => says(word) || word.joining || word.filler),
  )
  return new Set(whole.map(([line]) => line))
}

const documentWords =
  /^\W*(?:logg|loggf|referat|notat|onenote|skjema|system|arkiv|rapport|perm|protokoll|saksmappe|mappe|digital|elektronisk)/iu

const isCapital = (word: Word): boolean => /^["“«(]?\p{Lu}/u.test(word.text)
/** A capital letter within a line, and after no full stop: in Norwegian, where something begins. */
const beginsWithin = (word: Word, before: Word): boolean =>
  isCapital(word) && !word.startsLine && !/[.:;!?]$/u.test(before.text)

interface Fit {
  readonly whole: ReadonlySet<number>
  /** Lines with a word for where things are written. */
  readonly documented: ReadonlySet<number>
}

const fitOf = ({ whole, documented }: Fit, word: Word, column: Column): number => {
  const stop = /\p{L}{3,}\.$/u.test(word.text) ? weights.fullStop : 0
  switch (column) {
    case 'responsible':
      if (word.verb) return weights.verb
      if (word.party > 0) return weights.known * word.party + stop
      if (word.time) return weights.wrongKind
      return word.joining || word.filler
        ? weights.joining
        : word.task
          ? weights.taskLike + stop
          : weights.unknown
    case 'target':
      if (word.verb) return weights.verb
      if (word.target > 0) return weights.known * word.target + stop
      if (word.time) return weights.wrongKind
      return word.joining || word.filler
        ? weights.joining
        : word.party > 0
          ? weights.joining + stop
          : weights.unknown
    case 'when':
      if (word.time) return weights.known
      if (word.party > 0.5 && !word.timeNeutral) return weights.wrongKind
      return word.timeNeutral ? weights.neutralTime : weights.unknown
    case 'documented':
      if (word.startsTime) return weights.timeInFree
      if (word.startsLine && isCapital(word) && !documented.has(word.line) && !word.goesOn)
        return weights.capitalInDocumented
      return documentWords.test(word.text) ? 1 : word.time ? -1 : -0.1
    default: {
      if (word.startsTime) return word.startsLine ? weights.timeFirstInWhat : weights.timeInFree
      if (word.startsLine) return whole.has(word.line) ? weights.knownLineInWhat : 0
      return isCapital(word) && word.party > 0.5 && !word.goesOn ? weights.capitalInWhat : 0
    }
  }
}

const isKnown = (word: Word, column: Column): boolean =>
  (column === 'responsible' && word.party > 0) ||
  (column === 'target' && word.target > 0) ||
  (column === 'when' && word.time) ||
  (column === 'documented' && documentWords.test(word.text))

/** A cell that says who or when begins with such a word, or with a capital letter. */
const isWeakStart = (word: Word, to: Column): boolean =>
  (to === 'when' && !word.time && !/^\d/.test(word.text) && !isCapital(word)) ||
  ((to === 'responsible' || to === 'target') && !isKnown(word, to) && !word.task && !isCapital(word))

/** What it costs that a word is the first of a later cell in the row. */
const nextCell = (word: Word, before: Word, from: Column, to: Column): number => {
  const small =
    !isCapital(word) &&
    !/^\d/.test(word.text) &&
    !(to === 'when' && word.time) &&
    !(to === 'documented' && isKnown(word, to))
      ? weights.smallLetter
      : 0
  const joined = before.joining || /[,-]$/u.test(before.text) ? weights.afterJoining : 0
  const weak = isWeakStart(word, to) ? weights.weakStart : 0
  const again = word.startsLine && word.text === before.text ? weights.sameWordAgain : 0
  const afterSentence = !word.startsLine && /[.:;!?]$/u.test(before.text)
  const joins =
    word.joining && (word.startsLine || afterSentence || !isCapital(word)) && to !== 'when'
      ? afterSentence
        ? weights.sentenceStart
        : weights.joiningStart
      : 0
  const start = small + joined + weak + again + joins + (word.goesOn ? weights.withinName : 0)
  if (word.startsLine) return weights.nextColumnAtLine + start
  if (word.afterGap) return weights.nextColumnAtGap + start
  if (beginsWithin(word, before)) return weights.nextColumnAtCapital + start
  const known = isKnown(word, to) && !free.includes(from)
  return (known ? weights.nextKnownWithinLine : weights.nextColumnWithinLine) + start
}

const nextRow = (word: Word, before: Word, to: Column): number => {
  if (!word.startsLine) return Number.NEGATIVE_INFINITY
  const small = /^[\p{Ll}(]/u.test(word.text)
    ? word.newPage
      ? weights.rowWithSmallLetter / 2
      : weights.rowWithSmallLetter
    : 0
  const timed = word.startsTime && to === 'what' ? weights.rowWithTime : 0
  const quoted = /^["«“]/u.test(word.text) ? weights.rowWithQuote : 0
  const joined = before.joining || /[,-]$/u.test(before.text) ? weights.rowAfterJoining : 0
  const layout = (word.afterSpace ? weights.rowAfterSpace : 0) + (word.newPage ? weights.rowAtPage : 0)
  return weights.newRow + small + quoted + timed + joined + layout + (word.goesOn ? weights.withinName : 0)
}

/** What it costs to leave out the cells of the columns between. */
const skipping = (columns: readonly Column[], from: number, to: number): number =>
  columns
    .slice(from, Math.max(from, to))
    .reduce((cost, column) => cost + (column === 'what' ? weights.skippedWhat : weights.skippedColumn), 0)

interface Step {
  readonly score: number
  readonly from: number
  readonly row: boolean
}

const bestStep = (
  scores: readonly number[],
  columns: readonly Column[],
  at: { word: Word; before: Word; to: number },
) => {
  const { word, before, to } = at
  const column = columns[to] ?? 'other'
  let best: Step = { score: scores[to] ?? Number.NEGATIVE_INFINITY, from: to, row: false }
  const consider = (step: Step) => {
    if (step.score > best.score) best = step
  }
  for (const [from, score] of scores.entries()) {
    const left = columns[from] ?? 'other'
    if (from < to)
      consider({
        score: score + nextCell(word, before, left, column) + skipping(columns, from + 1, to),
        from,
        row: false,
      })
    if (from >= to && from > 0) {
      const skipped = skipping(columns, from + 1, columns.length) + skipping(columns, 0, to)
      consider({ score: score + nextRow(word, before, column) + skipped, from, row: true })
    }
  }
  return best
}

export interface Placed {
  readonly word: Word
  readonly column: number
  readonly startsRow: boolean
}

export const decode = (words: readonly Word[], columns: readonly Column[]): readonly Placed[] => {
  const says = (word: Word) => word.party > 0 || word.target > 0 || word.time || word.timeNeutral
  const fit: Fit = {
    whole: wholeLines(words, says),
    documented: new Set(words.filter(({ text }) => documentWords.test(text)).map(({ line }) => line)),
  }
  const fits = words.map((word) => columns.map((column) => fitOf(fit, word, column)))
  const steps: Step[][] = []
  let scores = columns.map((_, at) => (fits[0]?.[at] ?? 0) + skipping(columns, 0, at))
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]
    if (before === undefined) continue
    const row = columns.map((_, to) => bestStep(scores, columns, { word, before, to }))
    steps.push(row)
    scores = row.map(({ score }, to) => score + (fits[at]?.[to] ?? 0))
  }
  let column = scores.indexOf(Math.max(...scores))
  const placed: Placed[] = []
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]
    const step = steps[at - 1]?.[column]
    if (word !== undefined) placed.push({ word, column, startsRow: step?.row ?? at === 0 })
    column = step?.from ?? column
  }
  return placed.reverse()
}
