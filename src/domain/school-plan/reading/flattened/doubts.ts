import type { QuestionCode } from '../reading.ts'
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
  return last === undefined || last.joining || /[,-]$/u.test(last.text)
}
export const startsLarge = (line: readonly Placed[] | undefined): boolean =>
  /^[\p{Lu}«"“]/u.test(line?.[0]?.word.text ?? '')
/** A line at the edge of what is done that might as well say who does it, or when. */
const hasDoubtfulEdge = (row: readonly Placed[], columns: Columns): boolean =>
  row.some(({ word, column }, at) => {
    const next = row[at + 1]
    if (next === undefined || next.column === column) return false
    if (columns[column] !== 'what' && columns[column] !== 'how') return false
    const line = row.filter((other) => other.word.line === word.line && other.column === column)
    const before = row.filter((other) => other.word.line === word.line - 1 && other.column === column)
    if (before.length > 0 && endsOpenly(before)) return endsOpenly(line)
    const saysWho =
      line.some((other) => other.word.party > 0) &&
      line.every((other) => other.word.party > 0 || other.word.joining)
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
  const when = free.some(
    ({ word }, at) =>
      word.startsTime &&
      (at > 0 ? !/[.:]$/u.test(free[at - 1]?.word.text ?? '') : free[1]?.word.line === word.line),
  )
  const who = lines.some(
    (line, at) =>
      at > 0 &&
      columns[line[0]?.column ?? 0] !== 'documented' &&
      startsLarge(line) &&
      !endsOpenly(lines[at - 1]) &&
      line.every(({ word }) => word.party > 0.5 || word.joining),
  )
  return when || who
}

/** Where it is written may be said on several lines; one that begins anew may be the next row's. */
const mayHoldNextRow = (row: readonly Placed[], columns: Columns): boolean => {
  const documented = row.filter(({ column }) => columns[column] === 'documented')
  const lines = [...Map.groupBy(documented, ({ word }) => word.line).values()]
  const begins = lines.some((line, at) => at > 0 && startsLarge(line) && !endsOpenly(lines[at - 1]))
  return begins || /^["«“(]/u.test(row[0]?.word.text ?? '')
}

/** The same word twice among those who do it: the first may belong to what is done. */
const namesTwice = (row: readonly Placed[], columns: Columns): boolean => {
  const who = row
    .filter(({ word, column }) => columns[column] === 'responsible' && word.party > 0)
    .map(({ word }) => word.text.toLowerCase().replaceAll(/[^\p{L}]/gu, ''))
  return new Set(who).size < who.length
}

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
  ].some((is) => is(row, columns))
    ? (['row-cut-unsure'] as const)
    : []),
]
