import type { LineContent, LineKind } from '../line.ts'
import type { Section } from '../sections.ts'
import type { Span } from './source.ts'
import type { Column } from './words/column-words.ts'

/** What a person is asked where the reader isn't sure. */
export const questionCodes = [
  // rows
  'row-cut-unsure',
  'row-over-page',
  'several-activities',
  'list-as-activity',
  'may-be-activity',
  'table-not-understood',
  'table-without-headings',
  'columns-guessed',
  'column-unknown',
  'nested-table',
  // cells
  'what-missing',
  'responsible-missing',
  'target-missing',
  'when-missing',
  'responsible-unknown',
  'target-unknown',
  'when-not-understood',
  // prose
  'section-unsure',
  'definition-unsure',
  'goal-unsure',
  'value-unsure',
  'measure-unsure',
  'figure-words',
  // outside the running text
  'footnote',
  'comment',
  'text-box',
  'deleted-text',
  'left-over',
] as const
export type QuestionCode = (typeof questionCodes)[number]

export interface Question {
  readonly code: QuestionCode
  readonly source: readonly Span[]
}

export const certainties = ['certain', 'unsure'] as const
export type Certainty = (typeof certainties)[number]

/** A cell as it was read: the words of the source, put together again where a line or a page cut them. */
export interface CellRead {
  readonly column: Column
  readonly text: string
  readonly source: readonly Span[]
}

/** `heading` is a heading of the plan; `layout` the furniture: column headings, page numbers, running heads. */
export type BlockKind = LineKind | 'heading' | 'layout'

export interface Block {
  readonly kind: BlockKind
  readonly section: string
  /** Every character of the source lies in one block at least; a cell shared by several rows lies in several. */
  readonly source: readonly Span[]
  /** Null for what becomes no line of the plan. */
  readonly content: LineContent | null
  readonly cells: readonly CellRead[]
  readonly certainty: Certainty
  readonly questions: readonly Question[]
}

export interface Reading {
  readonly text: string
  readonly language: 'nb' | 'nn'
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
}
