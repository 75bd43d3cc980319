import { readPlanRights } from '../../database/records/school-plan/school.ts'
import type { KeptPlan } from '../../database/records/school-plan/draft.ts'
import { type ChangeToSave, saveChanges } from '../../database/records/school-plan/writing.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import { decideChange, type PlanChange, type PlanChangeRefusal } from '../../domain/school-plan/change.ts'
import { accept, command, refuse } from '../command.ts'
import { type NamedPlan, planInHand } from './place.ts'

/** A change, with the revision of the line or section that its writer saw; null for what is new. */
export interface SeenChange {
  readonly change: PlanChange
  readonly seen: number | null
}

export type PlanWritingRefusal = PlanChangeRefusal | 'changed-meanwhile'

const revisionOf = (kept: KeptPlan, change: PlanChange): number | null => {
  switch (change.kind) {
    case 'line-written':
    case 'line-moved':
    case 'line-removed':
      return kept.written.get(change.id)?.revision ?? null
    case 'section-written':
      return kept.sectionRevisions.get(change.section.id) ?? null
    case 'section-removed':
      return kept.sectionRevisions.get(change.id) ?? null
    case 'line-added':
    case 'section-added':
    case 'setting-chosen':
    case 'deadline-set':
    case 'chain-written':
      return null
  }
}

/**
 * Writes in a draft: all of the changes, or none. Two who write on the same line: the second is told, and sees both.
 * Answers with the draft's new revision.
 */
export const writePlan = command(
  'school-plan.write',
  async (
    scope,
    { changes, ...named }: NamedPlan & { readonly changes: readonly SeenChange[] },
  ): Promise<Decision<number, PlanWritingRefusal>> => {
    const { kept } = await planInHand(scope, named)
    const { edits } = await readPlanRights(scope.tx, kept.id)
    if (!edits) throw new NotPermitted('role')
    const writer = { mayChangeLocked: kept.school === null }
    const steps: ChangeToSave[] = []
    let plan = kept.plan
    for (const { change, seen } of changes) {
      const stands = revisionOf(kept, change)
      if (stands !== null && stands !== seen) return refuse('changed-meanwhile')
      const decision = decideChange(plan, change, writer)
      if (!decision.accepted) return decision
      steps.push({ revision: kept.revision + steps.length + 1, change, before: plan })
      plan = decision.outcome
    }
    const { owner, person } = scope.actor
    const writing = { owner, plan: kept.id, by: person, at: scope.now.toString() }
    await saveChanges(scope.tx, writing, steps, plan)
    return accept(kept.revision + steps.length)
  },
)
