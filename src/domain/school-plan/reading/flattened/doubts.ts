import { partyKey } from '../../parties.ts'
import type { QuestionCode } from '../reading.ts'
import { findParties, findTargets } from '../recognise.ts'
import type { Column } from '../words/column-words.ts'
import { wholeYearWords } from '../words/time-words.ts'
import type { Placed } from './decode.ts'

type Columns = readonly Column[]

/** A cell that goes on after an empty line: two rows may have been put into one, side by side. */
const hasSeveralParts = (row: readonly Placed[], columns: Columns): boolean =>
  row.some(
    ({ word, column }, at) => word.afterSpace && row[at - 1]?.column === column && columns[column] !== 'what',
  )

export const endsOpenly = (line: readonly Placed[] | undefined): boolean => {
  const last = line?.at(-1)?.word
  return last === undefined || last.joining || /[,+&/-]$/u.test(last.text)
}
export const startsLarge = (line: readonly Placed[] | undefined): boolean =>
  /^["«“]?\p{Lu}/u.test(line?.[0]?.word.text ?? '')

const isWho = (column: Column | undefined): boolean => column === 'responsible' || column === 'target'

/** A line at the edge of what is done that might as well say who does it, or when. */
const hasDoubtfulEdge = (row: readonly Placed[], columns: Columns): boolean =>
  row.some(({ word, column }, at) => {
    const next = row[at + 1]
    if (next === undefined || next.column === column) return false
    if (columns[column] !== 'what' && columns[column] !== 'how') return false
    const line = row.filter((other) => other.word.line === word.line && other.column === column)
    const before = row.filter((other) => other.word.line === word.line - 1 && other.column === column)
    const isSentence = word.text.endsWith('.')
    const saysWho =
      !isSentence &&
      line.some((other) => other.word.party > 0) &&
      line.every((other) => other.word.party > 0 || other.word.joining)
    const mayBeWho = columns.slice(column + 1, next.column + 1).some(isWho)
    if (before.length > 0 && endsOpenly(before)) return (saysWho && mayBeWho) || endsOpenly(line)
    // It is all that is done: nothing of it can be the cell after, nor the last one of the row before.
    const isAll = row.every((other) => other.column !== column || other.word.line === word.line)
    if (isAll && column === 0 && !isWho(columns.at(-1))) return endsOpenly(line)
    return saysWho || line.every((other) => other.word.time) || endsOpenly(line)
  })

/** "Hele året", and then something more: it may be the title of the next row, which says when it is. */
export const saysMoreThanAllYear = (row: readonly Placed[], columns: Columns): boolean => {
  const lines = Map.groupBy(
    row.filter(({ column }) => columns[column] === 'when'),
    ({ word }) => word.line,
  )
  const texts = [...lines.values()].map((line) => line.map(({ word }) => word.text).join(' '))
  return texts.slice(0, -1).some((text) => wholeYear.test(text))
}
const wholeYear = new RegExp(wholeYearWords, 'iu')

/** Between who and whom stands a word that is mostly the other. */
const hasDoubtfulTarget = (row: readonly Placed[], columns: Columns): boolean =>
  row.some(({ word, column }, at) => {
    const before = row[at - 1]
    if (before === undefined || before.column === column) return false
    const [from, to] = [columns[before.column], columns[column]]
    // "Lærere" and under it "Lærere": once for each of the two.
    if (word.startsLine && word.text === before.word.text) return false
    return (
      (from === 'responsible' && to === 'target' && word.target < 0.7 && word.party > 0.5) ||
      (from === 'responsible' &&
        to === 'target' &&
        before.word.party > 0 &&
        before.word.party < 0.5 &&
        before.word.target > 0.5)
    )
  })

/** Who or when, on a line of its own or with a capital letter, in the midst of what is done or where it is written. */
const saysOtherWithin = (row: readonly Placed[], columns: Columns): boolean => {
  const free = row.filter(({ column }) => ['what', 'how', 'documented'].includes(columns[column] ?? ''))
  const lines = [...Map.groupBy(free, ({ word }) => word.line).values()]
  const isOpen = (at: number) => endsOpenly(free.filter(({ word }) => word.line === free[at]?.word.line))
  const when = free.some(
    ({ word }, at) =>
      word.startsTime &&
      !(at > 0 && word.startsLine && isOpen(at)) &&
      (at > 0 ? !/[.:]$/u.test(free[at - 1]?.word.text ?? '') : free[1]?.word.line === word.line),
  )
  const who = lines.some(
    (line, at) =>
      at > 0 &&
      columns[line[0]?.column ?? 0] !== 'documented' &&
      startsLarge(line) &&
      !endsOpenly(lines[at - 1]) &&
      line.at(-1)?.word.text.endsWith('.') === false &&
      line.every(({ word }) => word.party > 0.5 || word.joining),
  )
  return when || who
}

/** A quotation mark or a bracket: more likely in the midst of a cell than first in a row. */
export const beginsWithin = (row: readonly Placed[]): boolean => /^["«“(]/u.test(row[0]?.word.text ?? '')

/** Where it is written may be said on several lines; one that begins anew may be the next row's. */
const mayHoldNextRow = (row: readonly Placed[], columns: Columns): boolean => {
  const documented = row.filter(({ column }) => columns[column] === 'documented')
  const lines = [...Map.groupBy(documented, ({ word }) => word.line).values()]
  const begins = lines.some((line, at) => at > 0 && startsLarge(line) && !endsOpenly(lines[at - 1]))
  return begins || beginsWithin(row)
}

/** Where the row ends with where it is written, the next row's title may have come before it. */
const mayHoldRowBefore = (row: readonly Placed[], columns: Columns): boolean => {
  if (columns.at(-1) !== 'documented') return false
  const lines = [
    ...Map.groupBy(
      row.filter(({ column }) => column === 0),
      ({ word }) => word.line,
    ).values(),
  ]
  return lines.some((line, at) => at > 0 && startsLarge(line) && !endsOpenly(lines[at - 1]))
}

const isTwice = (keys: readonly string[]): boolean => new Set(keys).size < keys.length
const textIn = (row: readonly Placed[], columns: Columns, wanted: Column): string =>
  row
    .filter(({ column }) => columns[column] === wanted)
    .map(({ word }) => word.text)
    .join(' ')

/** The same twice among those who do it, or those it is for: the first may belong to the cell before. */
const namesTwice = (row: readonly Placed[], columns: Columns): boolean =>
  isTwice(findParties(textIn(row, columns, 'responsible')).map(({ code }) => partyKey(code))) ||
  isTwice(findTargets(textIn(row, columns, 'target')).map(({ code }) => JSON.stringify(code)))

export const doubtsOf = (row: readonly Placed[], columns: Columns): readonly QuestionCode[] => [
  ...(row.some(({ word }, at) => at > 0 && word.newPage) ? (['row-over-page'] as const) : []),
  ...(hasSeveralParts(row, columns) ? (['several-activities'] as const) : []),
  ...([
    hasDoubtfulEdge,
    saysMoreThanAllYear,
    hasDoubtfulTarget,
    namesTwice,
    saysOtherWithin,
    mayHoldNextRow,
    mayHoldRowBefore,
  ].some((is) => is(row, columns))
    ? (['row-cut-unsure'] as const)
    : []),
]

const lowerAfterFirst = (row: readonly Placed[], column: number): boolean => {
  const words = row.filter((each) => each.column === column)
  return words.every(
    ({ word }, at) =>
      at === 0 || !/^["«“(]?\p{Lu}/u.test(word.text) || /[/,&+-]$/u.test(words[at - 1]?.word.text ?? ''),
  )
}

/**
 * A cell that has nothing, and where nothing beside it could have been its: what stands before and after it is wholly
 * something else. What comes last in a row is never sure: it may stand in the next.
 */
export const isPlainlyEmpty = (row: readonly Placed[], columns: Columns, at: number): boolean => {
  const wanted = columns[at]
  if (at === 0 || at === columns.length - 1 || (wanted !== 'responsible' && wanted !== 'target')) return false
  const isIts = ({ word }: Placed) =>
    wanted === 'responsible' ? word.party > 0 || word.task : word.target > 0
  const before = row.filter(({ column }) => column === at - 1)
  const after = row.filter(({ column }) => column === at + 1)
  if (before.length === 0 || after.length === 0 || [...before, ...after].some(isIts)) return false
  const isFree = ['what', 'how', 'area', 'other', 'reason'].includes(columns[at - 1] ?? '')
  return !isFree || lowerAfterFirst(row, at - 1)
}
