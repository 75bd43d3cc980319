import { columnOf, isActivityTable } from '../columns.ts'
import type { TextLine } from '../lines.ts'
import { type Paragraph, type SourceCell, type Span, spanOf, type Table } from '../source.ts'
import type { Column } from '../words/column-words.ts'

interface Labelled {
  readonly column: Column
  readonly label: Span
  readonly words: readonly Span[]
}

const label = /^(\p{Lu}[\p{L} /]{1,30}?)\s*:\s*(?=\S)/u

/** "Ansvar: Rådgiver": a column's name, and what stands in it. */
const labelledLine = ({ text, span }: TextLine): Labelled | null => {
  const [start = '', name = ''] = label.exec(text) ?? []
  const column = name === '' ? null : columnOf(name)
  if (column === null) return null
  const at = span.from + start.length
  return { column, label: { from: span.from, to: at }, words: [{ from: at, to: span.to }] }
}

const blankBefore = ({ emptyBefore, spacesBefore }: TextLine): number => emptyBefore + spacesBefore

const mostLines = 30

/** Lines that each begin with a column's name; a line without one goes on with the line before. */
const labelledFrom = (
  lines: readonly TextLine[],
  at: number,
  usual: number,
): readonly (Labelled | null)[] => {
  const found: (Labelled | null)[] = []
  const seen = new Set<Column>()
  for (const line of lines.slice(at, at + mostLines)) {
    const next = labelledLine(line)
    const apart = found.length > 0 && blankBefore(line) > usual
    if (apart || (next === null && (found.length === 0 || !/^\p{Ll}/u.test(line.text)))) break
    if (next !== null && seen.has(next.column)) break
    if (next !== null) seen.add(next.column)
    found.push(next)
  }
  return found
}

const paragraph = (span: Span): Paragraph => ({ kind: 'paragraph', span, place: 'body', heading: null })
const cell = (column: number, spans: readonly Span[]): SourceCell => ({
  paragraphs: spans.length === 0 ? [] : [paragraph(spanOf(spans))],
  column,
  width: 1,
  goesOn: false,
  nested: false,
})

/** One activity with the names of its cells before them, as a table of one row. */
export const labelledTable = (
  lines: readonly TextLine[],
  at: number,
  usual: number,
): { readonly part: Table; readonly lines: number } | null => {
  const read = labelledFrom(lines, at, usual)
  const cells: Labelled[] = []
  for (const [index, one] of read.entries()) {
    const more = lines[at + index]
    const before = cells.at(-1)
    if (one !== null) cells.push(one)
    else if (before && more) cells[cells.length - 1] = { ...before, words: [...before.words, more.span] }
  }
  const columns = cells.map(({ column }) => column)
  if (cells.length < 2 || !isActivityTable(columns)) return null
  const span = spanOf(cells.flatMap(({ label: name, words }) => [name, ...words]))
  const heads = cells.map(({ label: name }, column) => cell(column, [{ from: name.from, to: name.to }]))
  const row = cells.map(({ words }, column) => cell(column, words))
  const part: Table = {
    kind: 'table',
    span,
    rows: [
      { span, cells: heads },
      { span, cells: row },
    ],
    rebuilt: false,
    wraps: true,
  }
  return { part, lines: read.length }
}
