import { readPlanRights } from '../../database/records/school-plan/school.ts'
import { readPublishedTemplate } from '../../database/records/school-plan/template.ts'
import { type ChangeToSave, saveChanges } from '../../database/records/school-plan/writing.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import { decideChange } from '../../domain/school-plan/change.ts'
import { changesNothing } from '../../domain/school-plan/difference.ts'
import { lineId } from '../../domain/school-plan/ids.ts'
import { changesToTakeOver } from '../../domain/school-plan/template.ts'
import { accept, command, refuse } from '../command.ts'
import { type NamedPlan, planInHand } from './place.ts'
import type { PlanWritingRefusal } from './writing.ts'

/**
 * Takes what the school has chosen over from the owner's published template. The only way in which what is locked
 * changes in a school's plan: its words come from the template, never from whoever asks. Database: the same, by a trigger.
 */
export const takeOverTemplate = command(
  'school-plan.take-over',
  async (
    scope,
    {
      chosen,
      version,
      ...named
    }: NamedPlan & { readonly chosen: readonly string[]; readonly version: number },
  ): Promise<Decision<number, PlanWritingRefusal>> => {
    const { kept } = await planInHand(scope, named)
    const { edits } = await readPlanRights(scope.tx, kept.id)
    if (!edits) throw new NotPermitted('role')
    const { owner, person } = scope.actor
    const template = await readPublishedTemplate(scope.tx, owner, kept.plan.schoolYear)
    if (template === null) throw new NotFound()
    if (template.version !== version) return refuse('changed-meanwhile')
    const changes = changesToTakeOver({
      template: template.plan,
      plan: kept.plan,
      chosen: new Set(chosen),
      newId: () => lineId(scope.shell.newId()),
    })
    const steps: ChangeToSave[] = []
    let plan = kept.plan
    for (const change of changes) {
      if (changesNothing(plan, change)) continue
      const decision = decideChange(plan, change, { mayChangeLocked: true })
      if (!decision.accepted) return decision
      steps.push({ revision: kept.revision + steps.length + 1, change, before: plan })
      plan = decision.outcome
    }
    const writing = { owner, plan: kept.id, by: person, at: scope.now.toString() }
    await saveChanges(scope.tx, writing, steps, plan)
    return accept(kept.revision + steps.length)
  },
)
