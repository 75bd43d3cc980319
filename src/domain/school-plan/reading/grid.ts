import { columnOf, isActivityTable, startsLikeWhat, told } from './columns.ts'
import { isBullet, joinLines } from './lines.ts'
import { isTimeWord, readParties, readTargets } from './recognise.ts'
import { type SourceCell, type SourceRow, type Span, spanOf, type Table } from './source.ts'
import type { Column } from './words/column-words.ts'

export interface Grid {
  readonly text: string
  readonly wraps: boolean
  readonly width: number
  /** A cell merged downwards stands in every row that it covers. */
  readonly rows: readonly (readonly SourceCell[])[]
  readonly source: readonly SourceRow[]
}

/** What each column of the grid holds; null for one whose heading says nothing. */
export type Columns = readonly (Column | null)[]

const atColumn = (row: readonly SourceCell[], column: number): SourceCell | undefined =>
  row.find((cell) => cell.column <= column && column < cell.column + cell.width)

export const gridOf = (text: string, table: Table): Grid => {
  const rows: SourceCell[][] = []
  for (const { cells } of table.rows) {
    const above = rows.at(-1) ?? []
    rows.push(
      cells.map((cell) => {
        const merged = cell.goesOn ? atColumn(above, cell.column) : undefined
        return merged ? { ...merged, paragraphs: [...merged.paragraphs, ...cell.paragraphs] } : cell
      }),
    )
  }
  const width = Math.max(1, ...rows.flat().map((cell) => cell.column + cell.width))
  return { text, wraps: table.wraps, width, rows, source: table.rows }
}

export const cellText = ({ text, wraps }: Grid, cell: SourceCell): string => {
  const lines = cell.paragraphs
    .map(({ span, place }) => {
      const raw = text.slice(span.from, span.to).trim()
      const words = joinLines(raw.split(/\s*\n\s*/))
      return place === 'list' && words !== '' && !isBullet(words) ? `• ${words}` : words
    })
    .filter((words) => words !== '')
  return lines.reduce((before, line) => {
    if (before === '') return line
    return wraps && /^\p{Ll}/u.test(line) ? joinLines([before, line]) : `${before}\n${line}`
  }, '')
}

export const oneLine = (grid: Grid, cell: SourceCell): string => cellText(grid, cell).replaceAll('\n', ' ')

export const cellSpans = ({ paragraphs }: SourceCell): readonly Span[] =>
  paragraphs.length > 0 ? [spanOf(paragraphs.map(({ span }) => span))] : []

/** By column of the grid: a heading over two columns is said of both. */
const spread = (row: readonly SourceCell[], columns: Columns, width: number): Columns =>
  Array.from({ length: width }, (_, at) => {
    const cell = row.findIndex((one) => one.column <= at && at < one.column + one.width)
    return columns[cell] ?? null
  })

const freeTitleWords = 8

/** Headings of the columns, if the row holds them: two at least are known, and the first may name itself. */
export const headingsOf = (grid: Grid, row: readonly SourceCell[]): Columns | null => {
  const words = row.map((cell) => oneLine(grid, cell))
  const named = words.map((text, at) => {
    const known = columnOf(text)
    if (known !== null || text === '' || at > 0) return known
    return startsLikeWhat(text) || text.split(/\s+/).length <= freeTitleWords ? 'what' : null
  })
  const columns = told(named)
  const known = words.filter((text) => columnOf(text) !== null).length
  return known >= 2 && isActivityTable(columns) ? spread(row, columns, grid.width) : null
}

const most = 0.6

/** Without headings: what each column mostly holds. A guess, and said so. */
export const guessedColumns = (grid: Grid): Columns | null => {
  const share = (at: number, says: (words: string) => boolean): number => {
    const texts = grid.rows.flatMap((row) => atColumn(row, at) ?? []).map((cell) => oneLine(grid, cell))
    const filled = texts.filter((words) => words !== '')
    return filled.length === 0 ? 0 : filled.filter(says).length / filled.length
  }
  const saysWhen = (words: string) => words.length < 60 && words.split(/\s+/).some(isTimeWord)
  const columns = Array.from({ length: grid.width }, (_, at): Column | null => {
    if (share(at, saysWhen) > most) return 'when'
    if (share(at, (words) => readParties(words).unknown.length === 0) > most) return 'responsible'
    if (share(at, (words) => readTargets(words).unknown.length === 0) > most) return 'target'
    return at === 0 ? 'what' : null
  })
  const all = told(columns)
  const sensible = columns[0] === 'what' && isActivityTable(all) && !all.includes(null)
  return grid.rows.length > 1 && sensible ? all : null
}

/** A row across the whole table, with words in one cell only: a heading within it. */
export const spansTable = (grid: Grid, row: readonly SourceCell[]): boolean => {
  const filled = row.filter((cell) => cellText(grid, cell) !== '')
  return filled.length === 1 && (filled[0]?.width ?? 0) >= grid.width && grid.width > 1
}
