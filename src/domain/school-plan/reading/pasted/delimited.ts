import { headingsOnLine, columnOf, isActivityTable, told } from '../columns.ts'
import { isBullet, type TextLine } from '../lines.ts'
import type { Paragraph, SourceCell, SourceRow, Span, Table } from '../source.ts'

/** Cells of a table that was pasted as text: between tabs, or between upright lines. */
const mark = (line: TextLine, text: string): '\t' | '|' | null => {
  const raw = text.slice(line.span.from - line.indent, line.span.to)
  if (raw.includes('\t')) return '\t'
  return raw.split('|').length > 2 ? '|' : null
}

interface Piece {
  readonly span: Span
  readonly column: number
}

/** From the end of the line before, so that an empty first cell is one. */
const piecesOf = (text: string, line: TextLine, between: '\t' | '|', first: number): readonly Piece[] => {
  const start = line.span.from - (between === '\t' ? line.indent : 0)
  const end = text.slice(line.span.to).search(/[\n\r\f]|$/) + line.span.to
  const raw = text.slice(start, end)
  const inner =
    between === '|'
      ? raw
          .replace(/^\s*\|/, (edge) => ' '.repeat(edge.length))
          .replace(/\|\s*$/, (edge) => ' '.repeat(edge.length))
      : raw
  const pieces: Piece[] = []
  let from = 0
  for (const [at, part] of inner.split(between).entries()) {
    pieces.push({ span: { from: start + from, to: start + from + part.length }, column: first + at })
    from += part.length + 1
  }
  return pieces
}

/** The words between two marks, without the marks of the frame and of quoting. */
const paragraph = (text: string, span: Span): Paragraph[] => {
  const words = text.slice(span.from, span.to)
  const [before = ''] = /^[\s|"]*/.exec(words) ?? []
  const [after = ''] = /[\s|"]*$/.exec(words) ?? []
  if (before.length === words.length) return []
  const own = { from: span.from + before.length, to: span.to - after.length }
  const place = isBullet(text.slice(own.from, own.to)) ? 'list' : 'body'
  return [{ kind: 'paragraph', span: own, place, heading: null }]
}

const rowOf = (text: string, pieces: readonly Piece[], span: Span): SourceRow => {
  const columns = [...new Set(pieces.map(({ column }) => column))]
  const cells: SourceCell[] = columns.map((column) => ({
    paragraphs: pieces
      .filter((piece) => piece.column === column)
      .flatMap((piece) => paragraph(text, piece.span)),
    column,
    width: 1,
    goesOn: false,
    nested: false,
  }))
  return { span, cells }
}

const isRule = (text: string, span: Span): boolean => /^[\s|:+-]+$/.test(text.slice(span.from, span.to))

export interface Taken {
  readonly part: Table
  /** How many lines it took. */
  readonly lines: number
}

/**
 * A table between marks. Its width is that of its first row; a row with fewer marks goes on in the next line, since
 * a cell of several paragraphs loses nothing but its frame when it is pasted.
 */
export const delimitedTable = (text: string, lines: readonly TextLine[], at: number): Taken | null => {
  const first = lines[at]
  const between = first ? mark(first, text) : null
  if (!first || between === null) return null
  const width = piecesOf(text, first, between, 0).length
  if (width < 2) return null
  const rows: SourceRow[] = []
  let open: Piece[] = []
  let start = first.span.from
  let rebuilt = false
  let next = at
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (!line) break
    const marked = mark(line, text) === between
    const gap = line.emptyBefore + line.spacesBefore > 0 || line.newPage
    const column = open.at(-1)?.column ?? 0
    if (!marked && (gap || next === at) && column === 0) break
    if (
      !marked &&
      open.length === 0 &&
      !lines.slice(next, next + 4).some((later) => mark(later, text) === between)
    )
      break
    if (open.length === 0) start = line.span.from - (between === '\t' ? line.indent : 0)
    const pieces = piecesOf(text, line, between, column)
    if (open.length > 0 || !marked) rebuilt = true
    open.push(...(marked ? pieces : [{ span: line.span, column }]))
    if ((open.at(-1)?.column ?? 0) < width - 1) continue
    const span = { from: start, to: line.span.to }
    rows.push(rowOf(text, isRule(text, span) ? [] : open, span))
    open = []
  }
  const last = lines[next - 1]
  if (open.length > 0 && last) rows.push(rowOf(text, open, { from: start, to: last.span.to }))
  if (rows.length < 2 || !last) return null
  return {
    part: {
      kind: 'table',
      span: { from: first.span.from, to: last.span.to },
      rows,
      rebuilt,
      wraps: false,
    },
    lines: next - at,
  }
}

interface Segment {
  readonly span: Span
  readonly start: number
}

const segmentsOf = (line: TextLine): readonly Segment[] =>
  [...line.text.matchAll(/\S+(?:\s\S+)*/g)].map((match) => ({
    span: { from: line.span.from + match.index, to: line.span.from + match.index + match[0].length },
    start: line.indent + match.index,
  }))

const nearest = (starts: readonly number[], at: number): number => {
  const column = starts.findLastIndex((start) => start <= at + 2)
  return column < 0 ? 0 : column
}

/** A table whose columns stand under each other, kept by spaces, as `pdftotext -layout` and typewriters do. */
export const alignedTable = (text: string, lines: readonly TextLine[], at: number): Taken | null => {
  const head = lines[at]
  if (!head) return null
  const headings = segmentsOf(head)
  const starts = headings.map(({ start }) => start)
  const columns = told(headings.map(({ span }) => columnOf(text.slice(span.from, span.to))))
  if (headings.length < 3 || !isActivityTable(columns) || headingsOnLine(head.text) === null) return null
  const rows: SourceRow[] = [
    rowOf(
      text,
      headings.map(({ span }, column) => ({ span, column })),
      head.span,
    ),
  ]
  let open: Piece[] = []
  let aligned = 0
  let next = at + 1
  const close = () => {
    if (open.length > 0)
      rows.push(rowOf(text, open, { from: open[0]?.span.from ?? 0, to: open.at(-1)?.span.to ?? 0 }))
    open = []
  }
  const spaced = lines
    .slice(at + 1, at + 30)
    .some((line, index) => index > 0 && line.emptyBefore + line.spacesBefore > 0)
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (!line) break
    const segments = segmentsOf(line)
    const placed = segments.map(({ span, start }) => ({ span, column: nearest(starts, start) }))
    const fits = segments.some(({ start }) => starts.slice(1).some((column) => Math.abs(column - start) <= 2))
    const gap = line.emptyBefore + line.spacesBefore > 0
    if (gap && !fits) break
    if (fits) aligned++
    const begins = spaced ? gap : placed[0]?.column === 0 && placed.length > 1
    if (begins) close()
    open.push(...placed)
  }
  close()
  const last = lines[next - 1]
  if (aligned < 2 || rows.length < 3 || !last) return null
  return {
    part: {
      kind: 'table',
      span: { from: head.span.from, to: last.span.to },
      rows,
      rebuilt: !spaced,
      wraps: true,
    },
    lines: next - at,
  }
}
