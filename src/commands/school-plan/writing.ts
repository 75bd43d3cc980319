import { choiceKey, isChoice, readChoiceRevisions } from '../../database/records/school-plan/choices.ts'
import { readPlanRights } from '../../database/records/school-plan/school.ts'
import type { KeptPlan } from '../../database/records/school-plan/draft.ts'
import { type ChangeToSave, saveChanges } from '../../database/records/school-plan/writing.ts'
import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import { decideChange, type PlanChange, type PlanChangeRefusal } from '../../domain/school-plan/change.ts'
import { changesNothing } from '../../domain/school-plan/difference.ts'
import type { SchoolPlan } from '../../domain/school-plan/plan.ts'
import { accept, command, refuse } from '../command.ts'
import { draftInHand, type NamedPlan } from './place.ts'

/**
 * A change, with the revision of the line, section, setting, deadline or chain that its writer saw: 0 for a choice
 * that nobody has made yet, null for a line or section that is new, and for a choice that is made without looking.
 */
export interface SeenChange {
  readonly change: PlanChange
  readonly seen: number | null
}

export type PlanWritingRefusal = PlanChangeRefusal | 'changed-meanwhile'

const revisionOf = (
  kept: KeptPlan,
  choices: ReadonlyMap<string, number>,
  change: PlanChange,
): number | null => {
  switch (change.kind) {
    case 'line-written':
    case 'line-moved':
    case 'line-removed':
    case 'line-lock-set':
      return kept.written.get(change.id)?.revision ?? null
    case 'section-written':
      return kept.sectionRevisions.get(change.section.id) ?? null
    case 'section-removed':
      return kept.sectionRevisions.get(change.id) ?? null
    case 'setting-chosen':
    case 'deadline-set':
    case 'chain-written':
      return choices.get(choiceKey(change)) ?? 0
    case 'line-added':
    case 'section-added':
      return null
  }
}

export interface Written {
  readonly revision: number
  readonly plan: SchoolPlan
}

/** All of the changes, or none, in a plan whose row is locked. What would change nothing is left out. */
export const writeChanges = async (
  scope: Scope,
  kept: KeptPlan,
  changes: readonly SeenChange[],
): Promise<Decision<Written, PlanWritingRefusal>> => {
  const choices = changes.some(({ change }) => isChoice(change))
    ? await readChoiceRevisions(scope.tx, { owner: scope.actor.owner, plan: kept.id })
    : new Map<string, number>()
  const writer = { mayChangeLocked: kept.school === null }
  const steps: ChangeToSave[] = []
  let plan = kept.plan
  for (const { change, seen } of changes) {
    if (changesNothing(plan, change)) continue
    const stands = revisionOf(kept, choices, change)
    const isCompared = stands !== null && !(isChoice(change) && seen === null)
    if (isCompared && stands !== seen) return refuse('changed-meanwhile')
    const decision = decideChange(plan, change, writer)
    if (!decision.accepted) return decision
    steps.push({ revision: kept.revision + steps.length + 1, change, before: plan })
    plan = decision.outcome
  }
  const { owner, person } = scope.actor
  const writing = { owner, plan: kept.id, by: person, at: scope.now.toString() }
  await saveChanges(scope.tx, writing, steps, plan)
  return accept({ revision: kept.revision + steps.length, plan })
}

/**
 * Writes in a draft. Two who write on the same line: the second is told, and sees both. Answers with the draft's new
 * revision.
 */
export const writePlan = command(
  'school-plan.write',
  async (
    scope,
    { changes, ...named }: NamedPlan & { readonly changes: readonly SeenChange[] },
  ): Promise<Decision<number, PlanWritingRefusal>> => {
    const kept = await draftInHand(scope, named)
    const { edits } = await readPlanRights(scope.tx, kept.id)
    if (!edits) throw new NotPermitted('role')
    const decision = await writeChanges(scope, kept, changes)
    return decision.accepted ? accept(decision.outcome.revision) : decision
  },
)
