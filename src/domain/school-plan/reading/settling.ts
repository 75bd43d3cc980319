import type { When } from '../../when/when.ts'
import type { LineContent, PlannedActivity } from '../line.ts'
import { partyKey } from '../parties.ts'
import { activityOf, type Context, joinedCells } from './activity.ts'
import type { Block, CellRead } from './reading.ts'

/** The cells of a row as somebody may write them anew. */
export const settledColumns = ['what', 'responsible', 'target', 'when', 'documented'] as const
export type SettledColumn = (typeof settledColumns)[number]
export type RowTexts = Readonly<Record<SettledColumn, string>>

const oneOf = (block: Block, column: Exclude<SettledColumn, 'what'>): string =>
  joinedCells(block.cells, column).replaceAll('\n', column === 'when' ? '; ' : ', ')

/** A block as it would stand in the cells: what nobody put into a row is all of it what is done. */
export const textsOf = (block: Block, original: string): RowTexts => ({
  what: block.kind === 'activity' ? joinedCells(block.cells, 'area', 'what', 'how', 'other') : original,
  responsible: oneOf(block, 'responsible'),
  target: oneOf(block, 'target'),
  when: oneOf(block, 'when'),
  documented: oneOf(block, 'documented'),
})

/** What somebody wrote in the cells, understood as a table's are. */
export const activityFrom = (block: Block, texts: RowTexts, context: Context): PlannedActivity | null => {
  const cells = [
    ...settledColumns.map(
      (column): CellRead => ({ column, text: texts[column].trim(), source: block.source }),
    ),
    ...block.cells.filter(({ column }) => column === 'reason'),
  ].filter(({ text }) => text !== '')
  const row = { cells, source: block.source, doubts: [], columns: [], emptyIsSaid: true }
  const { content } = activityOf(row, { ...context, section: block.section })
  return content?.kind === 'activity' && texts.what.trim() !== '' ? content : null
}

const bullets = /\n(?=[-–•*▪])|\s[-–•]\s+(?=\p{L})|\n/u

/** One row as several: what is done by its points, if there are as many; who and when are everybody's. */
export const inParts = (texts: RowTexts, count: number): readonly RowTexts[] => {
  const points = texts.what
    .split(bullets)
    .map((point) => point.replace(/^[-–•*▪]\s*/u, '').trim())
    .filter((point) => point !== '')
  return Array.from({ length: count }, (_, at) => ({
    ...texts,
    what: points.length === count ? (points[at] ?? '') : at === 0 ? texts.what : '',
  }))
}

const words = (one: string | null, other: string | null, between: string): string | null =>
  one === null || other === null ? (one ?? other) : `${one}${between}${other}`

const timingOf = (one: PlannedActivity['timing'], other: PlannedActivity['timing']) => {
  if (one === null || other === null) return one ?? other
  const when: When | null =
    one.when === null || other.when === null ? null : { parts: [...one.when.parts, ...other.when.parts] }
  return { text: `${one.text}; ${other.text}`, when }
}

const activityWith = (one: PlannedActivity, other: PlannedActivity): PlannedActivity => ({
  ...one,
  what: { nb: words(one.what.nb, other.what.nb, ' '), nn: words(one.what.nn, other.what.nn, ' ') },
  responsible: [
    ...new Map([...one.responsible, ...other.responsible].map((party) => [partyKey(party), party])).values(),
  ],
  targets: [
    ...new Map([...one.targets, ...other.targets].map((target) => [JSON.stringify(target), target])).values(),
  ],
  timing: timingOf(one.timing, other.timing),
  documentedIn: words(one.documentedIn, other.documentedIn, ', '),
  reason: words(one.reason, other.reason, ', '),
})

/** Two that a page or a guess had parted, as one; null where they are of kinds that can't be. */
export const joined = (one: LineContent, other: LineContent): LineContent | null => {
  if (one.kind === 'activity' && other.kind === 'activity') return activityWith(one, other)
  if (one.kind === 'activity' && other.kind === 'prose')
    return {
      ...one,
      what: { nb: words(one.what.nb, other.text.nb, ' '), nn: words(one.what.nn, other.text.nn, ' ') },
    }
  if (one.kind === 'prose' && other.kind === 'prose')
    return {
      kind: 'prose',
      text: { nb: words(one.text.nb, other.text.nb, '\n'), nn: words(one.text.nn, other.text.nn, '\n') },
    }
  return null
}
