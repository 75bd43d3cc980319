import type { PlannedActivity } from '../../../domain/school-plan/line.ts'
import type { Block, Reading } from '../../../domain/school-plan/reading/reading.ts'
import {
  activityFrom,
  inParts,
  type RowTexts,
  settledColumns,
  textsOf,
} from '../../../domain/school-plan/reading/settling.ts'
import { originalOf, type Taking, takings } from '../../../domain/school-plan/reading/taking-in.ts'
import { parseWhen } from '../../../domain/when/parse.ts'
import type { Typed } from '../../forms.ts'

/** What one row may be parted into. */
export const mostParts = 8
/** With more places to look at than this, the form would have more fields than a form of ours takes. */
const mostWithCells = 110

export const choiceName = (at: number): string => `b${at}`
export const sectionChoice = (section: string): string => `all-${section}`
export const partsName = (at: number): string => `k${at}`
export const cellName = (at: number, part: number, column: string): string => `c${at}-${part}-${column}`

export const doubtsIn = ({ blocks }: Reading): readonly (readonly [number, Block])[] =>
  [...blocks.entries()].filter(([, { certainty }]) => certainty === 'unsure')

/** Rows, and words that may be one. */
const isRow = ({ kind }: Block): boolean => kind === 'activity' || kind === 'prose'
export const cellsMayBeWritten = (read: Reading): boolean => doubtsIn(read).length <= mostWithCells

export const takingsOf = (block: Block): readonly Taking[] =>
  takings.filter((taking) => {
    if (taking === 'as-activity') return block.kind === 'prose' || block.kind === 'measure'
    return taking === 'with-above' ? isRow(block) : true
  })

/** Whole sections are settled at once; a place that was settled by itself stays as it was. */
export const takingsIn = (typed: Typed, { blocks }: Reading): ReadonlyMap<number, Taking> =>
  new Map(
    blocks.flatMap((block, at) => {
      if (block.certainty === 'certain') return []
      const own = typed.one(choiceName(at))
      const all = typed.one(sectionChoice(block.section))
      const chosen = takings.find((taking) => taking === (own === '' || own === 'as-read' ? all || own : own))
      return chosen === undefined ? [] : [[at, chosen] as const]
    }),
  )

/** The cells as they stand in the form: as they were read, or as somebody has written them. */
export const partsOf = (read: Reading, at: number, typed: Typed | null): readonly RowTexts[] => {
  const block = read.blocks[at]
  if (block === undefined || !isRow(block)) return []
  const asRead = textsOf(block, originalOf(read, block))
  const count = Math.min(mostParts, Math.max(1, Number(typed?.one(partsName(at))) || 1))
  const typedIn = (part: number): RowTexts | null => {
    if (typed === null || typed.all(cellName(at, part, 'what')).length === 0) return null
    const cell = (column: (typeof settledColumns)[number]) => typed.one(cellName(at, part, column)).trim()
    return {
      what: cell('what'),
      responsible: cell('responsible'),
      target: cell('target'),
      when: cell('when'),
      documented: cell('documented'),
    }
  }
  const first = typedIn(0) ?? asRead
  const fresh = inParts(first, count)
  const parted = typedIn(1) !== null
  return fresh.map((texts, part) => (part === 0 && !parted ? texts : (typedIn(part) ?? texts)))
}

const readWhen = (text: string) => {
  const read = parseWhen(text)
  return read.ok ? read.when : null
}

const isAsRead = (read: Reading, block: Block, [first, ...more]: readonly RowTexts[]): boolean => {
  const texts = textsOf(block, originalOf(read, block))
  return (
    more.length === 0 && settledColumns.every((column) => first?.[column].trim() === texts[column].trim())
  )
}

/** Rows whose cells somebody wrote anew, or parted into several. */
export const writtenIn = (
  typed: Typed,
  read: Reading,
  chosen: ReadonlyMap<number, Taking>,
): ReadonlyMap<number, readonly PlannedActivity[]> =>
  new Map(
    doubtsIn(read).flatMap(([at, block]) => {
      const asRow = block.kind === 'activity' || chosen.get(at) === 'as-activity'
      const parts = asRow ? partsOf(read, at, typed) : []
      if (parts.length === 0 || (block.kind === 'activity' && isAsRead(read, block, parts))) return []
      const context = { language: read.language, section: block.section, readWhen }
      return [[at, parts.flatMap((texts) => activityFrom(block, texts, context) ?? [])] as const]
    }),
  )
