import { activityOf, type Context, inLanguage } from './activity.ts'
import {
  type Columns,
  cellSpans,
  cellText,
  type Grid,
  gridOf,
  guessedColumns,
  headingsOf,
  oneLine,
  spansTable,
} from './grid.ts'
import { standardSectionOf } from './headings.ts'
import { isBullet, withoutBullet } from './lines.ts'
import { isKnownTerm, termRow } from './prose.ts'
import type { Block, CellRead, QuestionCode } from './reading.ts'
import type { SourceCell, Span, Table } from './source.ts'

const nowhere: Span = { from: 0, to: 0 }

const cellsOf = (grid: Grid, row: readonly SourceCell[], columns: Columns): readonly CellRead[] =>
  row.map((cell) => ({
    column: columns[cell.column] ?? 'other',
    text: cellText(grid, cell),
    source: cellSpans(cell),
  }))

/** How many bullets what is done consists of; null where it isn't bullets alone. */
const bulletsIn = ({ text }: Grid, row: readonly SourceCell[], columns: Columns): number | null => {
  const what = row.find((cell) => columns[cell.column] === 'what')
  if (what === undefined || what.paragraphs.length < 2) return null
  const all = what.paragraphs.every(
    ({ span, place }) => place === 'list' || isBullet(text.slice(span.from, span.to).trim()),
  )
  return all ? what.paragraphs.length : null
}

/** A row of so many bullets as so many rows: cells with as many lines are cut too, the others belong to all. */
const cutRow = (row: readonly SourceCell[], count: number): readonly (readonly SourceCell[])[] =>
  Array.from({ length: count }, (_, at) =>
    row.map((cell) => {
      const paragraph = cell.paragraphs[at]
      return cell.paragraphs.length === count && paragraph ? { ...cell, paragraphs: [paragraph] } : cell
    }),
  )

const furniture = (section: string, source: readonly Span[], kind: 'layout' | 'heading'): Block => ({
  kind,
  section,
  source,
  content: null,
  cells: [],
  certainty: 'certain',
  questions: [],
})

interface Row {
  readonly grid: Grid
  readonly at: number
  readonly context: Context
}

const definitionIn = ({ grid, at, context }: Row) => {
  const row = grid.rows[at] ?? []
  const [term = '', definition = ''] = row.map((cell) => oneLine(grid, cell))
  const isTerm = row.length === 2 && definition !== '' && (context.section === 'terms' || isKnownTerm(term))
  return isTerm && term !== '' && term.length < 60
    ? termRow(term, definition, context.language).content
    : null
}

/** A row of a table that holds no activities. */
const plainRow = (given: Row, code: QuestionCode): Block => {
  const { grid, at, context } = given
  const row = grid.rows[at] ?? []
  const source = [grid.source[at]?.span ?? nowhere]
  const term = definitionIn(given)
  const words = row.map((cell) => cellText(grid, cell)).filter((text) => text !== '')
  const asked = term === null ? [{ code, source }] : []
  return {
    kind: term?.kind ?? 'prose',
    section: context.section,
    source,
    content: term ?? { kind: 'prose', text: inLanguage(context.language, words.join('\n')) },
    cells: cellsOf(grid, row, []),
    certainty: asked.length === 0 ? 'certain' : 'unsure',
    questions: asked,
  }
}

const activities = (
  { grid, at, context }: Row,
  columns: Columns,
  doubts: readonly QuestionCode[],
): readonly Block[] => {
  const row = grid.rows[at] ?? []
  const own = grid.source[at]?.span ?? nowhere
  const count = bulletsIn(grid, row, columns)
  const parallel = row.filter((cell) => cell.paragraphs.length === count).length > 1
  const all: readonly QuestionCode[] = [
    ...doubts,
    ...(row.some((cell) => cell.nested) ? (['nested-table'] as const) : []),
    ...(count !== null && !parallel ? (['several-activities'] as const) : []),
  ]
  return (count === null ? [row] : cutRow(row, count)).map((cells, index) => {
    const read = cellsOf(grid, cells, columns)
    const spans = read.flatMap(({ source }) => source)
    const merged = spans.filter(({ from, to }) => from < own.from || to > own.to)
    return activityOf(
      {
        cells: count === null ? read : read.map((cell) => ({ ...cell, text: withoutBullet(cell.text) })),
        source: index === 0 ? [own, ...merged] : spans,
        doubts: all,
        columns: columns.flatMap((column) => column ?? []),
        emptyIsSaid: true,
      },
      context,
    )
  })
}

export interface TableRead {
  readonly blocks: readonly Block[]
  readonly section: string
  /** For a table that goes on after this one without headings of its own. */
  readonly columns: Columns | null
}

const doubtsOf = (table: Table, known: 'headed' | 'guessed' | 'before'): readonly QuestionCode[] => [
  ...(known === 'headed' ? [] : (['table-without-headings'] as const)),
  ...(known === 'guessed' ? (['columns-guessed'] as const) : []),
  ...(table.rebuilt ? (['row-cut-unsure'] as const) : []),
]

/** A table with cells. `before` are the columns of the table that stood directly before it. */
export const readTable = (table: Table, text: string, given: Context, before: Columns | null): TableRead => {
  const grid = gridOf(text, table)
  const headed = grid.rows.some((row) => headingsOf(grid, row) !== null)
  const goesOn = !headed && before?.length === grid.width ? before : null
  let columns = headed ? null : (goesOn ?? guessedColumns(grid))
  let context = given
  const blocks: Block[] = []
  const doubts = doubtsOf(table, headed ? 'headed' : goesOn ? 'before' : 'guessed')
  for (const [at, row] of grid.rows.entries()) {
    const source = [grid.source[at]?.span ?? nowhere]
    const words = row.map((cell) => oneLine(grid, cell)).filter((cell) => cell !== '')
    const headings = headed ? headingsOf(grid, row) : null
    if (words.length === 0) blocks.push(furniture(context.section, source, 'layout'))
    else if (headings || spansTable(grid, row)) {
      const { section } = standardSectionOf(words[0] ?? '')
      if (section !== null) context = { ...context, section }
      columns = headings ?? columns
      blocks.push(furniture(context.section, source, headings ? 'layout' : 'heading'))
    } else if (columns === null) blocks.push(plainRow({ grid, at, context }, 'table-not-understood'))
    else blocks.push(...activities({ grid, at, context }, columns, doubts))
  }
  return { blocks, section: context.section, columns }
}
