import type { PlanChange } from '../change.ts'
import type { LineId } from '../ids.ts'
import type { LineContent, PlannedActivity } from '../line.ts'
import { linesOf, type SchoolPlan } from '../plan.ts'
import type { Section } from '../sections.ts'
import { inLanguage } from './activity.ts'
import { joinLines } from './lines.ts'
import type { Block, Reading } from './reading.ts'
import { activityFrom, joined, textsOf } from './settling.ts'

/** What becomes of a block that somebody has looked at. `with-above`: it is the rest of the line before it. */
export const takings = ['as-read', 'as-activity', 'with-above', 'as-prose', 'left-out'] as const
export type Taking = (typeof takings)[number]

/** The words of a block as they stand in the source, for people to compare with. */
export const originalOf = ({ text }: Reading, { source }: Block): string =>
  source
    .map(({ from, to }) =>
      joinLines(
        text
          .slice(from, to)
          .replaceAll('\t', ' ')
          .trim()
          .split(/\s*[\n\f\r]\s*/),
      ),
    )
    .filter((words) => words !== '')
    .join('\n')

const headingWords = (section: Section | undefined): string =>
  `${section?.heading?.nb ?? ''}${section?.heading?.nn ?? ''}`.toLowerCase()

/** A heading that made no section is kept as words; one that did stands over its section already. */
const contentOf = (reading: Reading, block: Block, taking: Taking): LineContent | null => {
  const words = originalOf(reading, block)
  const prose: LineContent = { kind: 'prose', text: inLanguage(reading.language, words) }
  if (taking === 'left-out' || words === '') return null
  if (block.kind === 'layout') return null
  if (taking === 'as-activity' && block.kind !== 'activity')
    return activityFrom(block, textsOf(block, words), {
      language: reading.language,
      section: block.section,
      readWhen: () => null,
    })
  if (taking === 'as-prose') return prose
  if (block.kind === 'heading') {
    const section = reading.sections.find(({ id }) => id === block.section)
    const own = headingWords(section)
    return section?.heading === null || (own !== '' && words.toLowerCase().includes(own)) ? null : prose
  }
  return block.content
}

export interface TakingIn {
  readonly reading: Reading
  /** By the block's number; what nobody has said anything about is taken as it was read. */
  readonly takings: ReadonlyMap<number, Taking>
  /** Cells that were written anew: one activity, or several that the block was parted into. */
  readonly written?: ReadonlyMap<number, readonly PlannedActivity[]>
  readonly newId: () => LineId
}

interface Taken {
  readonly section: string
  readonly content: LineContent
}

const linesTaken = ({ reading, takings: chosen, written }: TakingIn): readonly Taken[] => {
  const lines: Taken[] = []
  for (const [at, block] of reading.blocks.entries()) {
    const taking = chosen.get(at) ?? 'as-read'
    const anew = taking === 'as-prose' || taking === 'left-out' ? undefined : written?.get(at)
    const one = contentOf(reading, block, taking)
    const contents = anew ?? (one === null ? [] : [one])
    const [first, ...others] = contents
    const before = lines.at(-1)
    const both =
      taking === 'with-above' && first && before?.section === block.section
        ? joined(before.content, first)
        : null
    if (both !== null) lines[lines.length - 1] = { section: block.section, content: both }
    for (const content of both === null ? contents : others) lines.push({ section: block.section, content })
  }
  return lines
}

/**
 * The reading as changes of a draft: sections that are missing, and each block as a line at the end of its own. A heading
 * with nothing under it is kept: the empty section is what somebody must see.
 */
export const changesOf = (plan: SchoolPlan, given: TakingIn): readonly PlanChange[] => {
  const { reading } = given
  const lines = linesTaken(given)
  const used = new Set(lines.map(({ section }) => section))
  const known = new Set(plan.sections.map(({ id }) => id))
  const last = Math.max(0, ...plan.sections.map(({ position }) => position))
  const filled = new Set(
    reading.blocks.flatMap(({ section, content }) => (content === null ? [] : [section])),
  )
  const sections = reading.sections.filter(({ id }) => !known.has(id) && (used.has(id) || !filled.has(id)))
  const next = new Map<string, number>()
  const placeIn = (section: string): number => {
    const before = next.get(section) ?? Math.max(0, ...linesOf(plan, section).map(({ position }) => position))
    next.set(section, before + 1)
    return before + 1
  }
  return [
    ...sections.map(
      (section, at): PlanChange => ({
        kind: 'section-added',
        section: { ...section, position: last + at + 1 },
      }),
    ),
    ...lines.map(
      ({ section, content }): PlanChange => ({
        kind: 'line-added',
        line: {
          id: given.newId(),
          section,
          position: placeIn(section),
          template: null,
          locked: false,
          content,
        },
      }),
    ),
  ]
}
