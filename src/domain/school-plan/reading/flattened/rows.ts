import type { CellRead, QuestionCode } from '../reading.ts'
import { type Span, spanOf } from '../source.ts'
import type { Column } from '../words/column-words.ts'
import { decode, type Placed } from './decode.ts'
import { isPlainlyEmpty } from './doubts.ts'
import { mended } from './mending.ts'
import { type Cut, overPages } from './pages.ts'
import { footsIn, type Word, wordsOf } from './words.ts'

/** A row of a flattened table, as far as it could be cut out, and what is doubtful about the cut. */
export interface Row {
  readonly cells: readonly CellRead[]
  readonly doubts: readonly QuestionCode[]
  /** Columns with nothing in them here, as far as anybody can see. */
  readonly empty: readonly Column[]
  readonly source: readonly Span[]
}

const cutRows = (placed: readonly Placed[]): readonly (readonly Placed[])[] => {
  const rows: Placed[][] = []
  for (const each of placed) {
    if (each.startsRow || rows.length === 0) rows.push([])
    rows.at(-1)?.push(each)
  }
  return rows
}

const titleWords = 5

/** A short line, and under it one that begins anew: the title of a row, and then what it is. */
const afterTitle = (words: readonly Word[]): number => {
  const next = words.findIndex(({ line }) => line !== words[0]?.line)
  const last = words[next - 1]
  const isTitle = next > 0 && next <= titleWords && last !== undefined && !last.joining
  return isTitle && !/[.,:;&/+-]$/u.test(last.text) && /^\p{Lu}/u.test(words[next]?.text ?? '') ? next : -1
}

/** Paragraphs of a cell stay apart: after a title, at bullets, and where the layout left a line empty. */
const cellText = (words: readonly Word[], isWhat: boolean): string => {
  const body = isWhat ? afterTitle(words) : -1
  return words
    .map(({ text, startsLine, afterSpace }, at) => {
      const breaks = at === body || (startsLine && (afterSpace || /^[-–•●▪*](?=\S|$)/u.test(text)))
      return at === 0 ? text : `${breaks ? '\n' : ' '}${text}`
    })
    .join('')
}

const cellsOf = (row: readonly Placed[], columns: readonly Column[]): readonly CellRead[] =>
  [...Map.groupBy(row, ({ column }) => column)].map(([at, placed]) => ({
    column: columns[at] ?? 'other',
    text: cellText(
      placed.map(({ word }) => word),
      columns[at] === 'what',
    ),
    source: placed.map(({ word }) => spanOf(word.source)),
  }))

export interface RowsCut {
  readonly rows: readonly Row[]
  /** Words after the last row that belong to none. */
  readonly after: Span | null
  /** Links and page numbers at the foot of a page. */
  readonly feet: readonly Span[]
}

export const rowsOf = (text: string, body: Span, columns: readonly Column[]): RowsCut => {
  const cuts = overPages(mended(cutRows(decode(wordsOf(text, body), columns)), columns), columns)
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
      empty: columns.filter(
        (_, at) => !placed.some(({ column }) => column === at) && isPlainlyEmpty(placed, columns, at),
      ),
      source: [spanOf(placed.flatMap(({ word }) => word.source))],
    })),
    after: alone && !goesOn ? spanOf(rest.flatMap(({ word }) => word.source)) : null,
    feet: footsIn(text, body),
  }
}
