import type { Column } from './words/column-words.ts'

/** From a character up to, and not with, another; counted in the text of the source. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Where in a document a paragraph stood. All but the first two are apart from the running text, and said so. */
export const places = [
  'body',
  'list',
  'header',
  'footer',
  'footnote',
  'comment',
  'text-box',
  'deleted',
] as const
export type Place = (typeof places)[number]

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly span: Span
  readonly place: Place
  /** 1 is the highest; null where it is no heading. */
  readonly heading: number | null
}

export interface SourceCell {
  /** One for each paragraph in the cell, in order; bullets are told by `place: 'list'`. */
  readonly paragraphs: readonly Paragraph[]
  /** Columns of the grid that it spans. */
  readonly column: number
  readonly width: number
  /** Belongs to the cell above it (merged downwards). */
  readonly goesOn: boolean
  /** A table stood in it; its words stand in the paragraphs. */
  readonly nested: boolean
}

export interface SourceRow {
  readonly span: Span
  readonly cells: readonly SourceCell[]
}

export interface Table {
  readonly kind: 'table'
  readonly span: Span
  readonly rows: readonly SourceRow[]
  /** Rows or columns were put together from the layout of plain text. */
  readonly rebuilt: boolean
  /** Its cells were broken into lines by the width of the columns. */
  readonly wraps: boolean
}

/** A table that has become running text, as a PDF's does: its heading is known, its rows aren't. */
export interface Flattened {
  readonly kind: 'flattened'
  readonly title: Span | null
  readonly headings: Span
  readonly columns: readonly Column[]
  readonly body: Span
}

export type Part = Paragraph | Table | Flattened

export interface Source {
  readonly text: string
  readonly parts: readonly Part[]
}

export const spanOf = (spans: readonly Span[]): Span => ({
  from: Math.min(...spans.map(({ from }) => from)),
  to: Math.max(...spans.map(({ to }) => to)),
})
