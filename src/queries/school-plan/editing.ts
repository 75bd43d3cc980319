import { readStaff } from '../../database/records/case/file.ts'
import { readChoiceRevisions } from '../../database/records/school-plan/choices.ts'
import type { KeptPlan } from '../../database/records/school-plan/draft.ts'
import { type NamedEditor, readEditors } from '../../database/records/school-plan/editors.ts'
import { type PlanHome, mayBeginPlan } from '../../database/records/school-plan/school.ts'
import { seenOf } from '../../database/records/school-plan/seen.ts'
import {
  readTemplateEditors,
  readTemplateReaders,
} from '../../database/records/school-plan/template-editors.ts'
import {
  type PublishedTemplate,
  readAnsweredTemplate,
  readPublishedTemplate,
} from '../../database/records/school-plan/template.ts'
import type { Scope } from '../../database/scope.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import type { SchoolPlan } from '../../domain/school-plan/plan.ts'
import {
  awaitsAnswer,
  type TemplateDifference,
  templateDifferences,
  type TemplatePlans,
} from '../../domain/school-plan/template/template.ts'
import { absent, query } from '../query.ts'
import { draftWithin, type NamedYear, type SchoolPlanView, schoolWithin } from './plan.ts'

export interface PlanEditors {
  readonly school: PlanHome
  readonly today: DateText
  readonly editors: readonly NamedEditor[]
  /** Who can be named: staff of the school who may not write already; of the owner, those who read the template. */
  readonly staff: readonly { readonly person: string; readonly name: string }[]
}

const writing = ['principal', 'assistant-principal'] as const

const nameable = async (scope: Scope, school: PlanHome['id']): Promise<PlanEditors['staff']> => {
  if (school === null) return readTemplateReaders(scope)
  const staff = await readStaff(scope.tx, scope.actor.owner, school, scope.today)
  return staff.filter(({ roles }) => !writing.some((role) => roles.includes(role)))
}

/** Who writes in the school's plan, or in the template, for those who name them. */
export const planEditors = query(
  'school-plan.editors',
  async (scope, named: NamedYear): Promise<PlanEditors | typeof absent> => {
    const found = await schoolWithin(scope, named)
    if (found === null) return absent
    const { id } = found.school
    if (!(await mayBeginPlan(scope.tx, id))) return absent
    const editors = id === null ? await readTemplateEditors(scope) : await readEditors(scope, id)
    const staff = await nameable(scope, id)
    return {
      school: found.school,
      today: scope.today,
      editors,
      staff: staff.filter(({ person }) => !editors.some((editor) => editor.person === person)),
    }
  },
)

export interface PlanChoices extends SchoolPlanView {
  readonly draft: NonNullable<SchoolPlanView['draft']>
  /** By `choiceKey`: the change that each setting, deadline and chain was last chosen by. */
  readonly chosen: ReadonlyMap<string, number>
}

/** A plan with what two who choose compare. */
export const planChoices = query(
  'school-plan.choices',
  async (scope, named: NamedYear): Promise<PlanChoices | typeof absent> => {
    const view = await draftWithin(scope, named)
    if (view === null || view.draft === null) return absent
    const place = { owner: scope.actor.owner, plan: view.draft.kept.id }
    return { ...view, draft: view.draft, chosen: await readChoiceRevisions(scope.tx, place) }
  },
)

export interface PlanAndTemplate extends SchoolPlanView {
  readonly draft: NonNullable<SchoolPlanView['draft']>
  readonly template: PublishedTemplate | null
  /** The template as the school last answered it; null where it never has. */
  readonly base: SchoolPlan | null
  readonly differences: readonly SeenDifference[]
}

export interface SeenDifference {
  readonly difference: TemplateDifference
  /** The revision of what it is about: two who answer at once compare. */
  readonly seen: number
  /** Locked, or new since the school last answered. */
  readonly awaits: boolean
}

const differencesFrom = async (
  scope: Scope,
  kept: KeptPlan,
  plans: TemplatePlans,
): Promise<readonly SeenDifference[]> => {
  const choices = await readChoiceRevisions(scope.tx, { owner: scope.actor.owner, plan: kept.id })
  return templateDifferences(plans).map((difference) => ({
    difference,
    seen: seenOf(kept, choices, difference),
    awaits: awaitsAnswer(plans, difference),
  }))
}

/** A school's plan beside the owner's template of the year as it was published. */
export const planAndTemplate = query(
  'school-plan.template',
  async (scope, named: NamedYear): Promise<PlanAndTemplate | typeof absent> => {
    const view = await draftWithin(scope, named)
    if (view === null || view.draft === null || view.school.id === null) return absent
    if (!view.draft.rights.edits) return absent
    const { owner } = scope.actor
    const { kept } = view.draft
    const template = await readPublishedTemplate(scope.tx, owner, view.year)
    const base = await readAnsweredTemplate(scope.tx, owner, kept)
    const differences =
      template === null
        ? []
        : await differencesFrom(scope, kept, { template: template.plan, plan: kept.plan, base })
    return { ...view, draft: view.draft, template, base, differences }
  },
)
