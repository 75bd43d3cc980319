import type { CellRead, QuestionCode } from '../reading.ts'
import { type Span, spanOf } from '../source.ts'
import type { Column } from '../words/column-words.ts'
import { decode, type Placed } from './decode.ts'
import { doubtsOf, endsOpenly, saysMoreThanAllYear, startsLarge } from './doubts.ts'
import { footsIn, type Word, wordsOf } from './words.ts'

/** A row of a flattened table, as far as it could be cut out, and what is doubtful about the cut. */
export interface Row {
  readonly cells: readonly CellRead[]
  readonly doubts: readonly QuestionCode[]
  readonly source: readonly Span[]
}

interface Cut {
  readonly placed: readonly Placed[]
  readonly doubts: readonly QuestionCode[]
}

const cutRows = (placed: readonly Placed[]): readonly (readonly Placed[])[] => {
  const rows: Placed[][] = []
  for (const each of placed) {
    if (each.startsRow || rows.length === 0) rows.push([])
    rows.at(-1)?.push(each)
  }
  return rows
}

/** Paragraphs of a cell stay apart: at bullets, and where the layout left a line empty. */
const cellText = (words: readonly Word[]): string =>
  words
    .map(({ text, startsLine, afterSpace }, at) => {
      const breaks = startsLine && (afterSpace || /^[-–•●▪*](?=\S|$)/u.test(text))
      return at === 0 ? text : `${breaks ? '\n' : ' '}${text}`
    })
    .join('')

const cellsOf = (row: readonly Placed[], columns: readonly Column[]): readonly CellRead[] =>
  [...Map.groupBy(row, ({ column }) => column)].map(([at, placed]) => ({
    column: columns[at] ?? 'other',
    text: cellText(placed.map(({ word }) => word)),
    source: placed.map(({ word }) => spanOf(word.source)),
  }))

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

/** A row that begins a page begins with its title, short and no sentence; or it goes on from the page before. */
const looksLikeTitle = (row: readonly Placed[]): boolean => {
  const lines = whatLines(row)
  const [first] = lines
  if (first === undefined || endsOpenly(first)) return false
  if (!startsLarge(first) && !/^\d/.test(first[0]?.word.text ?? '')) return false
  return first.length <= shortestTitle || (first.length <= longTitle && !endsSentence(lines.at(-1)))
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

/** A table that goes on over a page: what belongs to the row before it is put there, and asked about. */
const overPages = (rows: readonly (readonly Placed[])[], columns: readonly Column[]): readonly Cut[] => {
  const cuts: Cut[] = []
  const doubt = (more: readonly Placed[]) => {
    const before = cuts.pop()
    if (before)
      cuts.push({ placed: [...before.placed, ...more], doubts: [...before.doubts, 'row-over-page'] })
  }
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1] ?? []
    // Its title may have gone to the row before.
    const untitled = saysMoreThanAllYear(before, columns) ? (['row-cut-unsure'] as const) : []
    const doubts = [...doubtsOf(row, columns), ...untitled]
    const goesOn =
      cuts.length > 0 && row[0]?.word.newPage === true && (!looksLikeTitle(row) || titleWithin(row) > 0)
    if (!goesOn) {
      cuts.push({ placed: row, doubts })
      continue
    }
    const title = titleWithin(row)
    const small = !startsLarge(row)
    if (title > 0) {
      doubt(row.slice(0, title))
      cuts.push({ placed: row.slice(title), doubts: [...doubts, 'row-cut-unsure'] })
    } else if (small || row.every(({ column }) => column === 0)) doubt(row)
    else {
      doubt([])
      cuts.push({ placed: row, doubts: [...doubts, 'row-over-page'] })
    }
  }
  return cuts
}

export interface RowsCut {
  readonly rows: readonly Row[]
  /** Words after the last row that belong to none. */
  readonly after: Span | null
  /** Links and page numbers at the foot of a page. */
  readonly feet: readonly Span[]
}

export const rowsOf = (text: string, body: Span, columns: readonly Column[]): RowsCut => {
  const cuts = overPages(cutRows(decode(wordsOf(text, body), columns)), columns)
  const last = cuts.at(-1)
  const alone = last?.placed.every(({ column }) => columns[column] === 'what') === true
  const rest = alone && last ? last.placed : []
  // The last row goes on over the page; or the words belong to what comes after the table.
  const goesOn = rest[0]?.word.newPage === true && cuts.length > 1
  const before = goesOn ? cuts.at(-2) : undefined
  const whole: readonly Cut[] = before
    ? [
        ...cuts.slice(0, -2),
        { placed: [...before.placed, ...rest], doubts: [...before.doubts, 'row-over-page'] },
      ]
    : alone
      ? cuts.slice(0, -1)
      : cuts
  return {
    rows: whole.map(({ placed, doubts }) => ({
      cells: cellsOf(placed, columns),
      doubts: [...new Set(doubts)],
      source: [spanOf(placed.flatMap(({ word }) => word.source))],
    })),
    after: alone && !goesOn ? spanOf(rest.flatMap(({ word }) => word.source)) : null,
    feet: footsIn(text, body),
  }
}
