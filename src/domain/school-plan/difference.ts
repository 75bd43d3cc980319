import { chainIds, type ChainId } from '../chain/chain.ts'
import { isSameChain } from '../chain/difference.ts'
import type { PlanChange } from './change.ts'
import type { Line, LineContent } from './line.ts'
import type { LineId } from './ids.ts'
import { chainIn, choiceIn, daysIn, type SchoolPlan } from './plan.ts'
import type { Section } from './sections.ts'
import { deadlineCodes, type OwnDeadline, type SettingCode, settingCodes } from './settings.ts'

/** The cells of a line that aren't the same any more, by their names in the content. */
export type ChangedCell = string

export interface LineDifference {
  readonly id: LineId
  readonly before: Line
  readonly after: Line
  readonly cells: readonly ChangedCell[]
  readonly moved: boolean
}

/** What is new, gone and changed between two versions, two years, or a template and a school's plan. */
export interface PlanDifference {
  readonly added: readonly Line[]
  readonly removed: readonly Line[]
  readonly changed: readonly LineDifference[]
  readonly sectionsAdded: readonly Section[]
  readonly sectionsRemoved: readonly Section[]
  /** What the plans choose, whether they say it or have it unsaid. */
  readonly settings: readonly SettingCode[]
  readonly deadlines: readonly OwnDeadline[]
  readonly chains: readonly ChainId[]
}

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}
/** Whatever the order of their keys. */
export const sameContent = (a: unknown, b: unknown): boolean =>
  JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))

/** True where a change would leave everything as it stands: saved twice, or saved as it was. */
export const changesNothing = (plan: SchoolPlan, change: PlanChange): boolean => {
  switch (change.kind) {
    case 'line-written':
      return sameContent(plan.lines.find(({ id }) => id === change.id)?.content ?? null, change.content)
    case 'section-written':
      return sameContent(plan.sections.find(({ id }) => id === change.section.id) ?? null, change.section)
    case 'line-moved':
      return plan.lines.some(
        ({ id, section, position }) =>
          id === change.id && section === change.section && position === change.position,
      )
    case 'line-lock-set':
      return plan.lines.some(({ id, locked }) => id === change.id && locked === change.locked)
    case 'setting-chosen':
      return (plan.settings[change.code] ?? null) === change.choice
    case 'deadline-set':
      return (plan.deadlines[change.code] ?? null) === change.amount
    case 'chain-written':
      return sameContent(plan.chains[change.id] ?? null, change.chain)
    case 'line-added':
    case 'line-removed':
    case 'section-added':
    case 'section-removed':
      return false
  }
}

const cellsBetween = (before: LineContent, after: LineContent): readonly ChangedCell[] => {
  if (before.kind !== after.kind) return ['kind']
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...now.keys()].filter((cell) => !sameContent(old.get(cell), now.get(cell)))
}

/** True where two plans say the same. */
export const isNothing = (difference: PlanDifference): boolean =>
  Object.values(difference).every((all: readonly unknown[]) => all.length === 0)

/** How a line is found again: by its own id, or by the template's line that it grew out of. */
export type LineMatch = 'same-line' | 'same-template'

const keyOf = (match: LineMatch, side: 'before' | 'after', line: Line): string | null => {
  if (match === 'same-line') return line.id
  return side === 'before' ? line.id : line.template
}

/** Between a template (before) and a school's plan (after), match by template; else by the lines' own ids. */
export const differenceBetween = (
  before: SchoolPlan,
  after: SchoolPlan,
  match: LineMatch = 'same-line',
): PlanDifference => {
  const known = new Map(before.lines.map((line) => [keyOf(match, 'before', line), line]))
  const met = new Set<string>()
  const added: Line[] = []
  const changed: LineDifference[] = []
  for (const line of after.lines) {
    const key = keyOf(match, 'after', line)
    const old = key === null ? undefined : known.get(key)
    if (key === null || old === undefined) {
      added.push(line)
      continue
    }
    met.add(key)
    const cells = cellsBetween(old.content, line.content)
    const moved = old.section !== line.section
    if (cells.length > 0 || moved) changed.push({ id: line.id, before: old, after: line, cells, moved })
  }
  const ids = (sections: readonly Section[]) => new Set(sections.map(({ id }) => id))
  const [had, has] = [ids(before.sections), ids(after.sections)]
  return {
    added,
    removed: before.lines.filter((line) => !met.has(keyOf(match, 'before', line) ?? '')),
    changed,
    sectionsAdded: after.sections.filter(({ id }) => !had.has(id)),
    sectionsRemoved: before.sections.filter(({ id }) => !has.has(id)),
    settings: settingCodes.filter((code) => choiceIn(before, code) !== choiceIn(after, code)),
    deadlines: deadlineCodes.filter((code) => daysIn(before, code) !== daysIn(after, code)),
    chains: chainIds.filter((id) => !isSameChain(chainIn(before, id), chainIn(after, id))),
  }
}
