import { type Context, activityOf, inLanguage } from './activity.ts'
import { columnOf, isActivityTable, startsLikeWhat, told } from './columns.ts'
import { standardSectionOf } from './headings.ts'
import { isBullet, joinLines, withoutBullet } from './lines.ts'
import { termRow } from './prose.ts'
import type { Block, CellRead, QuestionCode } from './reading.ts'
import { isTimeWord, readParties, readTargets } from './recognise.ts'
import { type SourceCell, type SourceRow, type Span, spanOf, type Table } from './source.ts'
import type { Column } from './words/column-words.ts'

interface Grid {
  readonly text: string
  /** A cell for each column of the grid; one merged downwards stands in every row it covers. */
  readonly rows: readonly (readonly SourceCell[])[]
  readonly source: readonly SourceRow[]
}

const atColumn = (row: readonly SourceCell[], column: number): SourceCell | undefined =>
  row.find((cell) => cell.column <= column && column < cell.column + cell.width)

const gridOf = (text: string, table: Table): Grid => {
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
  return { text, rows, source: table.rows }
}

const lineTexts = (text: string, cell: SourceCell): readonly string[] =>
  cell.paragraphs
    .map(({ span, place }) => {
      const words = joinLines(
        text
          .slice(span.from, span.to)
          .trim()
          .split(/\s*\n\s*/),
      )
      return place === 'list' && words !== '' && !isBullet(words) ? `• ${words}` : words
    })
    .filter((words) => words !== '')

const cellText = (text: string, cell: SourceCell): string => lineTexts(text, cell).join('\n')
const cellSpans = (cell: SourceCell): readonly Span[] =>
  cell.paragraphs.length > 0 ? [spanOf(cell.paragraphs.map(({ span }) => span))] : []

const isEmpty = (text: string, cell: SourceCell): boolean => cellText(text, cell) === ''

/** Headings of the columns, if the row holds them: every cell with words names a column, the first may be free. */
export const headingsOf = (text: string, row: readonly SourceCell[]): readonly (Column | null)[] | null => {
  const named = row.map((cell, at) => {
    const words = cellText(text, cell).replaceAll('\n', ' ')
    const known = columnOf(words)
    if (known !== null || words === '') return known
    return at === 0 && (startsLikeWhat(words) || words.split(/\s+/).length <= 8) ? 'what' : null
  })
  const known = row.filter((cell) => columnOf(cellText(text, cell).replaceAll('\n', ' ')) !== null).length
  const columns = told(named)
  return known >= 2 && isActivityTable(columns) ? columns : null
}

/** Without headings: what each column mostly holds. A guess, and said so. */
const guessedColumns = ({ text, rows }: Grid): readonly (Column | null)[] | null => {
  const width = Math.max(...rows.map((row) => row.length))
  const share = (at: number, says: (words: string) => boolean): number => {
    const filled = rows.flatMap((row) => row[at] ?? []).map((cell) => cellText(text, cell))
    const some = filled.filter((words) => words !== '')
    return some.length === 0 ? 0 : some.filter(says).length / some.length
  }
  const columns: (Column | null)[] = Array.from({ length: width }, (_, at) => {
    if (share(at, (words) => words.split(/\s+/).some(isTimeWord) && words.length < 60) > 0.6) return 'when'
    if (share(at, (words) => readParties(words).unknown.length === 0) > 0.6) return 'responsible'
    if (share(at, (words) => readTargets(words).unknown.length === 0) > 0.6) return 'target'
    return at === 0 ? 'what' : null
  })
  const all = told(columns)
  return rows.length > 1 && columns[0] === 'what' && isActivityTable(all) && !all.includes(null) ? all : null
}

const cellsOf = (
  text: string,
  row: readonly SourceCell[],
  columns: readonly (Column | null)[],
): readonly CellRead[] =>
  row.map((cell, at) => ({
    column: columns[at] ?? 'other',
    text: cellText(text, cell),
    source: cellSpans(cell),
  }))

/** Bullets that each are an activity of their own, beside as many cells: cut apart; else kept together, and asked. */
const severalIn = (text: string, row: readonly SourceCell[], columns: readonly (Column | null)[]) => {
  const what = row[columns.indexOf('what')]
  if (what === undefined || what.paragraphs.length < 2) return null
  const items = what.paragraphs.filter(
    ({ span, place }) => place === 'list' || isBullet(text.slice(span.from, span.to).trim()),
  )
  return items.length > 1 && items.length === what.paragraphs.length ? items.length : null
}

const cutRow = (
  text: string,
  row: readonly SourceCell[],
  count: number,
): readonly (readonly SourceCell[])[] =>
  Array.from({ length: count }, (_, at) =>
    row.map((cell) => {
      const paragraph = cell.paragraphs[at]
      return cell.paragraphs.length === count && paragraph ? { ...cell, paragraphs: [paragraph] } : cell
    }),
  ).map((cells) => cells.filter((cell) => text.length > 0 || cell.width > 0))

const layout = (section: string, source: readonly Span[]): Block => ({
  kind: 'layout',
  section,
  source,
  content: null,
  cells: [],
  certainty: 'certain',
  questions: [],
})

export interface TableRead {
  readonly blocks: readonly Block[]
  readonly section: string
}

const plainRow = (
  grid: Grid,
  at: number,
  { context, code }: { context: Context; code: QuestionCode | null },
): Block => {
  const row = grid.rows[at] ?? []
  const source = [grid.source[at]?.span ?? { from: 0, to: 0 }]
  const [first, second] = row.map((cell) => cellText(grid.text, cell))
  const isTerm = context.section === 'terms' && row.length === 2 && first && second && first.length < 60
  const content = isTerm
    ? termRow(first.replaceAll('\n', ' '), second, context.language).content
    : ({
        kind: 'prose',
        text: inLanguage(
          context.language,
          row
            .map((cell) => cellText(grid.text, cell))
            .filter(Boolean)
            .join('\n'),
        ),
      } as const)
  const asked = isTerm || code === null ? [] : [{ code, source }]
  return {
    kind: content.kind,
    section: context.section,
    source,
    content,
    cells: cellsOf(grid.text, row, []),
    certainty: asked.length === 0 ? 'certain' : 'unsure',
    questions: asked,
  }
}

const rowBlocks = (
  grid: Grid,
  at: number,
  {
    columns,
    doubts,
    context,
  }: { columns: readonly (Column | null)[]; doubts: readonly QuestionCode[]; context: Context },
): readonly Block[] => {
  const row = grid.rows[at] ?? []
  const own = grid.source[at]?.span ?? { from: 0, to: 0 }
  const nested = row.some((cell) => cell.nested) ? (['nested-table'] as const) : []
  const count = severalIn(grid.text, row, columns)
  const parts = count === null ? [row] : cutRow(grid.text, row, count)
  const beside = count !== null && row.filter((cell) => cell.paragraphs.length === count).length > 1
  const several = count !== null && !beside ? (['several-activities'] as const) : []
  return parts.map((cells, index) => {
    const read = cellsOf(grid.text, cells, columns)
    const cleaned = count === null ? read : read.map((cell) => ({ ...cell, text: withoutBullet(cell.text) }))
    const shared = read.flatMap(({ source }) => source)
    return activityOf(
      {
        cells: cleaned,
        source:
          count === null
            ? [own, ...shared.filter(({ from, to }) => from < own.from || to > own.to)]
            : index === 0
              ? [own]
              : shared,
        doubts: [...doubts, ...nested, ...several],
        columns: columns.flatMap((column) => column ?? []),
        emptyIsSaid: true,
      },
      context,
    )
  })
}

/** A row across the whole table, with words in one cell only: a heading within it. */
const spansTable = (text: string, row: readonly SourceCell[], width: number): boolean => {
  const filled = row.filter((cell) => !isEmpty(text, cell))
  return filled.length === 1 && (filled[0]?.width ?? 0) >= width && width > 1
}

export const readTable = (text: string, table: Table, given: Context): TableRead => {
  const grid = gridOf(text, table)
  const width = Math.max(1, ...grid.rows.flat().map((cell) => cell.column + cell.width))
  const headed = grid.rows.findIndex((row) => headingsOf(text, row) !== null)
  const guessed = headed < 0 ? guessedColumns(grid) : null
  let columns = guessed
  let context = given
  const blocks: Block[] = []
  const doubts: readonly QuestionCode[] = [
    ...(guessed ? (['table-without-headings', 'columns-guessed'] as const) : []),
    ...(table.rebuilt ? (['row-cut-unsure'] as const) : []),
  ]
  for (const [at, row] of grid.rows.entries()) {
    const span = grid.source[at]?.span ?? table.span
    const headings = guessed ? null : headingsOf(text, row)
    const words = row.map((cell) => cellText(text, cell)).filter(Boolean)
    if (words.length === 0) blocks.push(layout(context.section, [span]))
    else if (headings || spansTable(text, row, width)) {
      const match = standardSectionOf(words[0] ?? '')
      if (match.section !== null) context = { ...context, section: match.section }
      columns = headings ?? columns
      blocks.push({ ...layout(context.section, [span]), kind: headings ? 'layout' : 'heading' })
    } else if (columns === null)
      blocks.push(
        plainRow(grid, at, { context, code: headed < 0 && width > 2 ? 'table-not-understood' : null }),
      )
    else blocks.push(...rowBlocks(grid, at, { columns, doubts, context }))
  }
  return { blocks, section: context.section }
}
