import type { QuestionCode } from '../reading.ts'
import type { Column } from '../words/column-words.ts'
import type { Placed } from './decode.ts'
import type { Mended } from './mending.ts'
import { beginsWithin, doubtsOf, endsOpenly, saysMoreThanAllYear, startsLarge } from './doubts.ts'

export interface Cut {
  readonly placed: readonly Placed[]
  readonly doubts: readonly QuestionCode[]
}

const longTitle = 9
const shortTitle = 4
const shortestTitle = 2

/** Lines of what is done, as far as they stand before the next cell. */
const whatLines = (row: readonly Placed[]): readonly (readonly Placed[])[] => [
  ...Map.groupBy(
    row.filter(({ column }) => column === 0),
    ({ word }) => word.line,
  ).values(),
]

const endsSentence = (line: readonly Placed[] | undefined): boolean =>
  /[.;:]$/u.test(line?.at(-1)?.word.text ?? '')

const isShortestTitle = (line: readonly Placed[] | undefined): boolean => (line?.length ?? 0) <= shortestTitle

/** A row that begins a page begins with its title, short and no sentence; or it goes on from the page before. */
const looksLikeTitle = (row: readonly Placed[]): boolean => {
  const lines = whatLines(row)
  const [first] = lines
  if (first === undefined || endsOpenly(first)) return false
  if (!startsLarge(first) && !/^\d/.test(first[0]?.word.text ?? '')) return false
  return isShortestTitle(first) || (first.length <= longTitle && !endsSentence(lines.at(-1)))
}

/** Where, in what goes on from the page before, the next row seems to begin: a short line on its own. */
const titleWithin = (row: readonly Placed[]): number => {
  const lines = whatLines(row)
  const at = lines.findIndex(
    (line, index) =>
      index > 0 &&
      !endsOpenly(lines[index - 1]) &&
      startsLarge(line) &&
      line.length <= shortTitle &&
      !endsSentence(line) &&
      startsLarge(lines[index + 1]),
  )
  const start = lines[at]?.[0]
  return start === undefined ? -1 : row.indexOf(start)
}

/** All its cells are filled, and what is done stopped in the midst of a sentence: the next page has the rest. */
const isCutOff = (cut: Cut | undefined, columns: readonly Column[]): boolean => {
  if (cut === undefined || cut.doubts.length > 0) return false
  const filled = columns.every((_, at) => cut.placed.some(({ column }) => column === at))
  return filled && !endsSentence(whatLines(cut.placed).at(-1))
}

/** A title and nothing more: what it is about stands on the next page. */
const isBareTitle = (cut: Cut | undefined): boolean => {
  const lines = cut === undefined ? [] : whatLines(cut.placed)
  return lines.length === 1 && !endsSentence(lines[0])
}

/** A table that goes on over a page: what belongs to the row before it is put there, and asked about. */
export const overPages = (rows: readonly Mended[], columns: readonly Column[]): readonly Cut[] => {
  const cuts: Cut[] = []
  const doubt = (more: readonly Placed[], clear = false) => {
    const before = cuts.pop()
    if (before)
      cuts.push({
        placed: [...before.placed, ...more],
        doubts: clear ? before.doubts : [...before.doubts, 'row-over-page'],
      })
  }
  for (const [at, { row, changed }] of rows.entries()) {
    const before = rows[at - 1]?.row ?? []
    // Its title may have gone to the row before.
    const untitled = saysMoreThanAllYear(before, columns) ? (['row-cut-unsure'] as const) : []
    const cutShort = beginsWithin(rows[at + 1]?.row ?? [])
    const doubts = [
      ...doubtsOf(row, columns),
      ...untitled,
      ...(cutShort || changed ? (['row-cut-unsure'] as const) : []),
    ]
    const goesOn =
      cuts.length > 0 &&
      row[0]?.word.newPage === true &&
      (!looksLikeTitle(row) || (titleWithin(row) > 0 && !isShortestTitle(whatLines(row)[0])))
    if (!goesOn) {
      cuts.push({ placed: row, doubts })
      continue
    }
    const title = titleWithin(row)
    const small = !startsLarge(row)
    const clear = small && isCutOff(cuts.at(-1), columns) && endsSentence(row.slice(0, title))
    if (title > 0) {
      doubt(row.slice(0, title), clear)
      cuts.push({ placed: row.slice(title), doubts: clear ? doubts : [...doubts, 'row-cut-unsure'] })
    } else if (small || row.every(({ column }) => column === 0) || isBareTitle(cuts.at(-1))) doubt(row)
    else {
      doubt([])
      cuts.push({ placed: row, doubts: [...doubts, 'row-over-page'] })
    }
  }
  return cuts
}
