import type { PlanChange } from './change.ts'
import type { LineId } from './ids.ts'
import { linesOf, type SchoolPlan, sectionsInOrder } from './plan.ts'
import type { Section } from './sections.ts'

export const directions = ['up', 'down'] as const
export type Direction = (typeof directions)[number]

/** The place past a neighbour: between it and the next one. Null where there is no neighbour that way. */
const past = (positions: readonly number[], at: number, direction: Direction): number | null => {
  const step = direction === 'up' ? -1 : 1
  const neighbour = positions[at + step]
  if (at < 0 || neighbour === undefined) return null
  const beyond = positions[at + 2 * step] ?? neighbour + 2 * step
  return (neighbour + beyond) / 2
}

const positionsOf = (all: readonly { readonly position: number }[]): readonly number[] =>
  all.map(({ position }) => position)

/** A line one place up or down in its section. Only the line itself changes, so that nobody else's writing is met. */
export const lineMoved = (plan: SchoolPlan, id: LineId, direction: Direction): PlanChange | null => {
  const line = plan.lines.find((each) => each.id === id)
  if (line === undefined) return null
  const lines = linesOf(plan, line.section)
  const at = lines.findIndex((each) => each.id === id)
  const position = past(positionsOf(lines), at, direction)
  return position === null ? null : { kind: 'line-moved', id, section: line.section, position }
}

export const sectionMoved = (plan: SchoolPlan, id: string, direction: Direction): PlanChange | null => {
  const sections = sectionsInOrder(plan)
  const at = sections.findIndex((each) => each.id === id)
  const section = sections[at]
  const position = past(positionsOf(sections), at, direction)
  return section === undefined || position === null
    ? null
    : { kind: 'section-written', section: { ...section, position } }
}

/** The place of what comes last in a section. */
export const lastIn = (plan: SchoolPlan, section: string): number =>
  Math.max(0, ...positionsOf(linesOf(plan, section))) + 1

/** The place right after a section; first of all where there is none to be after. */
export const placeAfter = (plan: SchoolPlan, after: string | null, moved: string | null = null): number => {
  const others: readonly Section[] = sectionsInOrder(plan).filter(({ id }) => id !== moved)
  const at = others.findIndex(({ id }) => id === after)
  const [before, next] = [others[at]?.position, others[at + 1]?.position]
  if (before === undefined) return (next ?? 2) - 1
  return next === undefined ? before + 1 : (before + next) / 2
}
