import { readChoiceRevisions } from '../../database/records/school-plan/choices.ts'
import type { KeptPlan } from '../../database/records/school-plan/draft.ts'
import { readPlanRights } from '../../database/records/school-plan/school.ts'
import {
  markAnswered,
  type PublishedTemplate,
  readAnsweredTemplate,
  readPublishedTemplate,
} from '../../database/records/school-plan/template.ts'
import { type ChangeToSave, saveChanges } from '../../database/records/school-plan/writing.ts'
import type { Scope } from '../../database/scope.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import { decideChange, type PlanChange } from '../../domain/school-plan/change.ts'
import { changesNothing } from '../../domain/school-plan/difference.ts'
import { lineId } from '../../domain/school-plan/ids.ts'
import type { SchoolPlan } from '../../domain/school-plan/plan.ts'
import {
  awaitsAnswer,
  changesToTakeOver,
  templateDifferences,
  type TemplatePlans,
} from '../../domain/school-plan/template/template.ts'
import { accept, command, refuse } from '../command.ts'
import { seenOf } from '../../database/records/school-plan/seen.ts'
import { type NamedPlan, planInHand } from './place.ts'
import type { PlanWritingRefusal } from './writing.ts'

interface InHand {
  readonly kept: KeptPlan
  readonly template: PublishedTemplate
  readonly plans: TemplatePlans
}

const templateInHand = async (
  scope: Scope,
  { version, ...named }: AnsweredTemplate,
): Promise<InHand | null> => {
  const { kept } = await planInHand(scope, named)
  if (!(await readPlanRights(scope.tx, kept.id)).edits) throw new NotPermitted('role')
  const { owner } = scope.actor
  const template = await readPublishedTemplate(scope.tx, owner, kept.plan.schoolYear)
  if (template === null) throw new NotFound()
  const base = await readAnsweredTemplate(scope.tx, owner, kept)
  const plans = { template: template.plan, plan: kept.plan, base }
  return template.version === version ? { kept, template, plans } : null
}

const decided = (
  kept: KeptPlan,
  changes: readonly PlanChange[],
): Decision<{ readonly steps: readonly ChangeToSave[]; readonly plan: SchoolPlan }, PlanWritingRefusal> => {
  const steps: ChangeToSave[] = []
  let plan = kept.plan
  for (const change of changes) {
    if (changesNothing(plan, change)) continue
    const decision = decideChange(plan, change, { mayChangeLocked: true })
    if (!decision.accepted) return decision
    steps.push({ revision: kept.revision + steps.length + 1, change, before: plan })
    plan = decision.outcome
  }
  return accept({ steps, plan })
}

/** The version of the template that the school has looked at. */
export interface AnsweredTemplate extends NamedPlan {
  readonly version: number
}

/** A difference, with the revision of what it is about as whoever chose saw it. */
export interface ChosenDifference {
  readonly id: string
  readonly seen: number
}

/**
 * Takes what the school has chosen over from the owner's published template. The only way in which what is locked
 * changes in a school's plan: its words come from the template, never from whoever asks. Database: the same, by a trigger.
 * When nothing waits any more, the version is answered.
 */
export const takeOverTemplate = command(
  'school-plan.take-over',
  async (
    scope,
    { chosen, ...asked }: AnsweredTemplate & { readonly chosen: readonly ChosenDifference[] },
  ): Promise<Decision<number, PlanWritingRefusal>> => {
    const hand = await templateInHand(scope, asked)
    if (hand === null) return refuse('changed-meanwhile')
    const { kept, template, plans } = hand
    const { owner, person } = scope.actor
    const choices = await readChoiceRevisions(scope.tx, { owner, plan: kept.id })
    const all = new Map(templateDifferences(plans).map((each) => [each.id, each]))
    const isAsSeen = chosen.every(({ id, seen }) => {
      const difference = all.get(id)
      return difference !== undefined && seenOf(kept, choices, difference) === seen
    })
    if (!isAsSeen) return refuse('changed-meanwhile')
    const changes = changesToTakeOver({
      ...plans,
      chosen: new Set(chosen.map(({ id }) => id)),
      newId: () => lineId(scope.shell.newId()),
    })
    const decision = decided(kept, changes)
    if (!decision.accepted) return decision
    const { steps, plan } = decision.outcome
    await saveChanges(scope.tx, { owner, plan: kept.id, by: person, at: scope.now.toString() }, steps, plan)
    const after = { ...plans, plan }
    if (!templateDifferences(after).some((each) => awaitsAnswer(after, each)))
      await markAnswered(scope.tx, { owner, plan: kept.id }, { plan: template.id, version: template.version })
    return accept(kept.revision + steps.length)
  },
)

/** The school keeps its own where it hasn't taken the template over. What is locked still waits. */
export const keepOwn = command(
  'school-plan.keep-own',
  async (scope, asked: AnsweredTemplate): Promise<Decision<number, PlanWritingRefusal>> => {
    const hand = await templateInHand(scope, asked)
    if (hand === null) return refuse('changed-meanwhile')
    const { kept, template } = hand
    const place = { owner: scope.actor.owner, plan: kept.id }
    await markAnswered(scope.tx, place, { plan: template.id, version: template.version })
    return accept(kept.revision)
  },
)
