import { columnOf, headingsOnLine, isActivityTable, startsLikeWhat, told } from '../columns.ts'
import { strongHeadingLevel } from '../headings.ts'
import type { TextLine } from '../lines.ts'
import { type Flattened, type Span, spanOf } from '../source.ts'
import type { Column } from '../words/column-words.ts'
import { labelledTable } from './labelled.ts'

/** The headings of a table, on one line or on several, and how many lines they took. */
export interface TableHead {
  readonly title: Span | null
  readonly headings: Span
  readonly columns: readonly Column[]
  readonly from: number
  readonly lines: number
}

const longestTitle = 3
const titleWords = 5

/** Each heading on a line of its own. */
const headUnderEachOther = (lines: readonly TextLine[], at: number): TableHead | null => {
  const columns: Column[] = []
  for (const line of lines.slice(at, at + 7)) {
    const column = columnOf(line.text)
    if (column === null || columns.includes(column)) break
    columns.push(column)
  }
  const [first, last] = [lines[at], lines[at + columns.length - 1]]
  if (columns.length < 3 || columns[0] !== 'what' || !isActivityTable(columns) || !first || !last) return null
  return {
    title: null,
    headings: { from: first.span.from, to: last.span.to },
    columns,
    from: at,
    lines: columns.length,
  }
}

/** The first heading may be broken over the lines before: "Tiltak rettet mot" / "hele skolemiljøet" / "Ansvar …". */
const titleBefore = (lines: readonly TextLine[], at: number): number => {
  for (let back = 1; back <= longestTitle; back++) {
    const line = lines[at - back]
    if (!line || line.text.split(/\s+/).length > titleWords || /[.:;]$/.test(line.text)) return 0
    const next = lines[at - back - 1]
    const apart = line.newPage || line.emptyBefore >= 3 || next === undefined || /[.:;]$/.test(next.text)
    if (startsLikeWhat(line.text) || (apart && /^\p{Lu}/u.test(line.text))) return back
    if (line.newPage) return 0
  }
  return 0
}

const tableHead = (lines: readonly TextLine[], at: number): TableHead | null => {
  const line = lines[at]
  if (!line) return null
  const found = headingsOnLine(line.text)
  if (!found) return headUnderEachOther(lines, at)
  const own = found.map(({ column }) => column)
  const place = ({ from, to }: { from: number; to: number }) => ({
    from: line.span.from + from,
    to: line.span.from + to,
  })
  const withWhat = own.includes('what')
  const before = withWhat ? 0 : titleBefore(lines, at)
  const first = lines[at - before]
  const columns = told(withWhat || before === 0 ? own : ['what', ...own]).map((column) => column ?? 'other')
  if (!isActivityTable(columns) || !first || new Set(columns).size < 2) return null
  const what = found.find(({ column }) => column === 'what')
  const title =
    before > 0 ? { from: first.span.from, to: lines[at - 1]?.span.to ?? 0 } : what ? place(what) : null
  return {
    title,
    headings: { from: first.span.from, to: line.span.to },
    columns,
    from: at - before,
    lines: before + 1,
  }
}

/** Every table's headings, by the line where they begin. */
export type TableHeads = ReadonlyMap<number, TableHead>
export const tableHeads = (lines: readonly TextLine[]): TableHeads => {
  const heads = lines.flatMap((_, at) => tableHead(lines, at) ?? [])
  return new Map(heads.map((head) => [head.from, head] as const))
}

/** Prose has long lines one after another; cells are narrow. */
const looksLikeProse = (lines: readonly TextLine[], at: number, width: number): boolean => {
  const some = lines.slice(at, at + 4)
  return some.length === 4 && some.slice(0, 3).every(({ text }) => text.length > Math.max(60, width * 1.6))
}

/** A whole sentence on one line, with more space before it than there is between cells. */
const isSentenceApart = ({ text, emptyBefore, spacesBefore }: TextLine, usual: number): boolean =>
  emptyBefore + spacesBefore > usual && /^\p{Lu}.{40,}\.$/u.test(text)

/** The lines of a flattened table, from its headings to the next heading, the next table or running text. */
export const flattenedTable = (
  lines: readonly TextLine[],
  { head, heads, usual }: { readonly head: TableHead; readonly heads: TableHeads; readonly usual: number },
): { readonly part: Flattened; readonly next: number } => {
  const start = head.from + head.lines
  const typical =
    lines
      .slice(start, start + 12)
      .map(({ text }) => text.length)
      .toSorted((a, b) => a - b)[6] ?? 40
  let next = start
  for (; next < lines.length; next++) {
    const line = lines[next]
    const around = { before: lines[next - 1], after: lines[next + 1], usual }
    if (!line || strongHeadingLevel(line, around) !== null) break
    const begins = heads.has(next) || labelledTable(lines, next, usual) !== null
    if (begins || isSentenceApart(line, usual) || looksLikeProse(lines, next, typical)) break
  }
  const body = lines.slice(start, next)
  const span =
    body.length > 0 ? spanOf(body.map((line) => line.span)) : { from: head.headings.to, to: head.headings.to }
  return {
    part: {
      kind: 'flattened',
      title: head.title,
      headings: head.headings,
      columns: head.columns,
      body: span,
    },
    next,
  }
}
