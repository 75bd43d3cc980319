import type { PlanChange } from '../change.ts'
import { sameContent } from '../difference.ts'
import type { LineId } from '../ids.ts'
import type { SchoolPlan } from '../plan.ts'
import {
  choiceChange,
  type TemplateChoiceDifference,
  templateChoiceDifferences,
  type TemplatePlans,
} from './choices.ts'
import { changesToTakeLinesOver, type TemplateLineDifference, templateLineDifferences } from './lines.ts'

export type { TemplatePlans } from './choices.ts'

/** Where a school's plan isn't as the owner's template: each is taken over by a choice of the school. */
export type TemplateDifference = TemplateLineDifference | TemplateChoiceDifference

/** What is only the school's own is no difference: it stays. */
export const templateDifferences = (plans: TemplatePlans): readonly TemplateDifference[] => [
  ...templateLineDifferences(plans.template, plans.plan),
  ...templateChoiceDifferences(plans),
]

/**
 * What the owner lets no school change can't be left as it is: the school takes it over before anything else. Words are
 * locked; what plans choose between is bounded by the law instead (`isWithinBounds`, `checkChain`).
 */
export const isLocked = (difference: TemplateDifference): boolean => {
  switch (difference.kind) {
    case 'section':
      return difference.section.locked
    case 'missing':
    case 'differs':
      return difference.line.locked
    case 'gone':
    case 'setting':
    case 'deadline':
    case 'chain':
      return false
  }
}

const lineIn = (plan: SchoolPlan, id: string) => {
  const line = plan.lines.find((each) => each.id === id)
  return line === undefined ? null : { content: line.content, locked: line.locked }
}
const sectionIn = (plan: SchoolPlan, id: string) => {
  const section = plan.sections.find((each) => each.id === id)
  return section === undefined ? null : { heading: section.heading, locked: section.locked }
}

/** What a template says where a difference is. */
const saidThere = (template: SchoolPlan, difference: TemplateDifference): unknown => {
  switch (difference.kind) {
    case 'section':
      return sectionIn(template, difference.section.id)
    case 'missing':
    case 'differs':
    case 'gone':
      return lineIn(template, difference.id)
    case 'setting':
      return template.settings[difference.code] ?? null
    case 'deadline':
      return template.deadlines[difference.code] ?? null
    case 'chain':
      return template.chains[difference.chain] ?? null
  }
}

/** True where the owner has changed it since the school last answered; all of it where the school never has. */
export const isRenewed = ({ template, base }: TemplatePlans, difference: TemplateDifference): boolean =>
  base === null || !sameContent(saidThere(base, difference), saidThere(template, difference))

/** What waits for the school's answer: all that is locked, and all that is new. */
export const awaitsAnswer = (plans: TemplatePlans, difference: TemplateDifference): boolean =>
  isLocked(difference) || isRenewed(plans, difference)

export interface TakingOver extends TemplatePlans {
  /** Ids of differences. */
  readonly chosen: ReadonlySet<string>
  readonly newId: () => LineId
}

/** The chosen differences as changes of the school's plan, sections first. Nothing that is only the school's is touched. */
export const changesToTakeOver = ({ chosen, newId, ...plans }: TakingOver): readonly PlanChange[] => [
  ...changesToTakeLinesOver({ template: plans.template, plan: plans.plan, chosen, newId }),
  ...templateChoiceDifferences(plans).flatMap((each) => (chosen.has(each.id) ? [choiceChange(each)] : [])),
]
