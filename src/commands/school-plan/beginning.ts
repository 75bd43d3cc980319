import { type KeptPlan, readPlan } from '../../database/records/school-plan/draft.ts'
import { mayBeginPlan } from '../../database/records/school-plan/school.ts'
import { readPublishedTemplate } from '../../database/records/school-plan/template.ts'
import { type ChangeToSave, insertPlan, saveChanges } from '../../database/records/school-plan/writing.ts'
import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import { applyChange, type PlanChange } from '../../domain/school-plan/change.ts'
import {
  changesFromNothing,
  changesFromTemplate,
  changesFromYearBefore,
} from '../../domain/school-plan/growing.ts'
import { emptyPlan } from '../../domain/school-plan/plan.ts'
import { schoolPlanId, type SchoolYearName, yearBefore } from '../../domain/school-plan/ids.ts'
import { accept, command, refuse } from '../command.ts'
import { type NamedPlan, planPlace } from './place.ts'

export const planSources = ['year-before', 'template', 'nothing'] as const
export type PlanSource = (typeof planSources)[number]

/** What a plan grows from: a draft, or the owner's template as it was published. */
type Source = Pick<KeptPlan, 'id' | 'plan' | 'answered'>

const grown = (
  scope: Scope,
  from: PlanSource,
  source: Source | null,
  of: 'school' | 'owner',
): readonly PlanChange[] => {
  if (source === null) return changesFromNothing()
  return from === 'template'
    ? changesFromTemplate(source.plan, scope.shell.newId)
    : changesFromYearBefore(source.plan, of)
}

/** Begins a school's plan for a year, or the owner's template: as last year's, as the template, or with empty sections. */
export const beginPlan = command(
  'school-plan.begin',
  async (scope, { from, ...named }: NamedPlan & { readonly from: PlanSource }) => {
    const { school, schoolYear } = await planPlace(scope, named)
    if (!(await mayBeginPlan(scope.tx, school))) throw new NotPermitted('role')
    const { owner, person } = scope.actor
    const source = await sourceOf(scope, from, { school, schoolYear })
    if (from !== 'nothing' && source === null) return refuse('nothing-to-grow-from')
    const id = schoolPlanId(scope.shell.newId())
    const at = scope.now.toString()
    const grownFrom = source?.id ?? null
    const isNew = await insertPlan(scope.tx, {
      owner,
      plan: id,
      school,
      schoolYear,
      grownFrom,
      answered: source?.answered ?? null,
      by: person,
      at,
    })
    if (!isNew) return refuse('begun-already')
    const steps: ChangeToSave[] = []
    let plan = emptyPlan(schoolYear)
    for (const change of grown(scope, from, source, school === null ? 'owner' : 'school')) {
      steps.push({ revision: steps.length + 1, change, before: plan })
      plan = applyChange(plan, change)
    }
    await saveChanges(scope.tx, { owner, plan: id, by: person, at }, steps, plan)
    return accept({ revision: steps.length })
  },
)

const sourceOf = async (
  scope: Scope,
  from: PlanSource,
  { school, schoolYear }: Awaited<ReturnType<typeof planPlace>>,
): Promise<Source | null> => {
  const { owner } = scope.actor
  switch (from) {
    case 'nothing':
      return null
    case 'template': {
      const template = school === null ? null : await readPublishedTemplate(scope.tx, owner, schoolYear)
      return template && { ...template, answered: { plan: template.id, version: template.version } }
    }
    case 'year-before': {
      const before: SchoolYearName = yearBefore(schoolYear)
      return readPlan(scope.tx, { owner, school, schoolYear: before })
    }
  }
}
