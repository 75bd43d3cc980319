import { chainIds } from '../chain/chain.ts'
import type { PlanChange } from './change.ts'
import { type LineId, lineId } from './ids.ts'
import type { SchoolPlan } from './plan.ts'
import { type Section, standardSections } from './sections.ts'
import { deadlineCodes, settingCodes } from './settings.ts'

/** The standard sections, empty: what a plan begins as when there is nothing to grow from. */
export const bareSections: readonly Section[] = standardSections.map((id, at) => ({
  id,
  heading: null,
  position: at + 1,
  locked: false,
}))

const sectionsAdded = (sections: readonly Section[]): PlanChange[] =>
  sections.map((section) => ({ kind: 'section-added', section }))

export const changesFromNothing = (): readonly PlanChange[] => sectionsAdded(bareSections)

/**
 * A new year's plan from this year's. Lines keep their ids, so that what was done last year and what is planned now
 * are about the same activity, and the difference between the years can be read. Into a school's plan locks don't follow:
 * what is locked is what the owner's template of the new year says. Into the owner's own they do.
 */
export const changesFromYearBefore = (before: SchoolPlan, of: 'school' | 'owner'): readonly PlanChange[] => {
  const isLocked = ({ locked }: { readonly locked: boolean }): boolean => of === 'owner' && locked
  return [
    ...sectionsAdded(before.sections.map((section) => ({ ...section, locked: isLocked(section) }))),
    ...before.lines.map(
      (line): PlanChange => ({ kind: 'line-added', line: { ...line, locked: isLocked(line) } }),
    ),
    ...chosen(before),
  ]
}

/** A school's plan from the owner's template: new lines that remember which of the template's they grew from. */
export const changesFromTemplate = (template: SchoolPlan, newId: () => string): readonly PlanChange[] => {
  const ids = new Map<LineId, LineId>(template.lines.map((line) => [line.id, lineId(newId())]))
  const own = (id: LineId): LineId => ids.get(id) ?? id
  return [
    ...sectionsAdded(template.sections),
    ...template.lines.map((line): PlanChange => {
      const content =
        line.content.kind === 'activity'
          ? { ...line.content, factors: line.content.factors.map(own) }
          : line.content
      return { kind: 'line-added', line: { ...line, id: own(line.id), template: line.id, content } }
    }),
    ...chosen(template),
  ]
}

/** Only what the plan before says itself: standard choices stay unsaid. */
const chosen = ({ settings, deadlines, chains }: SchoolPlan): readonly PlanChange[] => [
  ...settingCodes.flatMap((code): readonly PlanChange[] => {
    const choice = settings[code]
    return choice === undefined ? [] : [{ kind: 'setting-chosen', code, choice }]
  }),
  ...deadlineCodes.flatMap((code): readonly PlanChange[] => {
    const amount = deadlines[code]
    return amount === undefined ? [] : [{ kind: 'deadline-set', code, amount }]
  }),
  ...chainIds.flatMap((id): readonly PlanChange[] => {
    const chain = chains[id]
    return chain === undefined ? [] : [{ kind: 'chain-written', id, chain }]
  }),
]
