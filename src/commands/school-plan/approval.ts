import { readPlanRights } from '../../database/records/school-plan/school.ts'
import {
  insertVersion,
  publishVersion,
  readFrozenPlan,
  readVersions,
  wishForDocuments,
} from '../../database/records/school-plan/versions.ts'
import type { PlanWriting } from '../../database/records/school-plan/writing.ts'
import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { type ApprovedIn, decideApproval } from '../../domain/school-plan/approval.ts'
import { accept, command, refuse } from '../command.ts'
import { makeYear } from '../year/making.ts'
import { namesSomebody } from './naming.ts'
import { type NamedPlan, type PlanInHand, planInHand } from './place.ts'

const approverOf = async (scope: Scope, { kept }: PlanInHand): Promise<PlanWriting> => {
  const { approves } = await readPlanRights(scope.tx, kept.id)
  if (!approves) throw new NotPermitted('role')
  return { owner: scope.actor.owner, plan: kept.id, by: scope.actor.person, at: scope.now.toString() }
}

/** Freezes the draft as the next version, with the day and the body that approved it. */
export const approveSchoolPlan = command(
  'school-plan.approve',
  async (
    scope,
    {
      on,
      approvedIn,
      seen,
      ...named
    }: NamedPlan & { readonly on: DateText; readonly approvedIn: ApprovedIn; readonly seen: number },
  ) => {
    const hand = await planInHand(scope, named)
    const writing = await approverOf(scope, hand)
    const [newest] = await readVersions(scope.tx, writing)
    const decision = decideApproval(hand.kept.plan, {
      on,
      in: approvedIn,
      today: scope.today,
      seen,
      revision: hand.kept.revision,
      lastFrozen: newest?.revision ?? null,
      names: await namesSomebody(scope, hand.school, hand.kept.plan),
    })
    if (!decision.accepted) return decision
    const version = (newest?.version ?? 0) + 1
    await insertVersion(scope.tx, writing, { version, ...decision.outcome, approvedOn: on, approvedIn })
    return accept({ version })
  },
)

/** From now on this version is what everybody sees, and the year is made from it; the one before is kept, and can be read. */
export const publishSchoolPlan = command(
  'school-plan.publish',
  async (scope, { version, ...named }: NamedPlan & { readonly version: number }) => {
    const hand = await planInHand(scope, named)
    const writing = await approverOf(scope, hand)
    const [newest] = await readVersions(scope.tx, writing)
    if (newest === undefined || newest.version !== version) return refuse('not-the-newest')
    const { school, kept } = hand
    const frozen = await readFrozenPlan(scope.tx, writing, version)
    if (frozen !== null && (await namesSomebody(scope, school, frozen))) return refuse('names-somebody')
    if (!(await publishVersion(scope.tx, writing, version))) return refuse('published-already')
    const { owner } = scope.actor
    await wishForDocuments(scope, kept.id)
    await makeYear(scope.tx, { owner, school, schoolYear: kept.plan.schoolYear }, writing.at)
    return accept({ version })
  },
)
