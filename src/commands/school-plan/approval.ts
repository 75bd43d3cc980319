import { readPlanRights } from '../../database/records/school-plan/school.ts'
import {
  insertVersion,
  isReplaced,
  publishVersion,
  readFrozenPlan,
  readVersions,
  wishForDocuments,
  withdrawVersion,
} from '../../database/records/school-plan/versions.ts'
import type { KeptPlan } from '../../database/records/school-plan/draft.ts'
import type { PlanWriting } from '../../database/records/school-plan/writing.ts'
import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { type ApprovedIn, decideApproval } from '../../domain/school-plan/approval.ts'
import { schoolYearOf } from '../../domain/school-plan/ids.ts'
import type { SchoolPlan } from '../../domain/school-plan/plan.ts'
import { accept, command, refuse } from '../command.ts'
import { makeYear } from '../year/making.ts'
import { namesSomebody } from './naming.ts'
import { draftInHand, type NamedPlan } from './place.ts'

const approverOf = async (scope: Scope, kept: KeptPlan): Promise<PlanWriting> => {
  const { approves } = await readPlanRights(scope.tx, kept.id)
  if (!approves) throw new NotPermitted('role')
  return { owner: scope.actor.owner, plan: kept.id, by: scope.actor.person, at: scope.now.toString() }
}

/** The owner's template is of no school, and so can name nobody of its staff and pupils. */
const names = async (scope: Scope, { school }: KeptPlan, plan: SchoolPlan): Promise<boolean> =>
  school !== null && (await namesSomebody(scope, school, plan))

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
    const kept = await draftInHand(scope, named)
    const writing = await approverOf(scope, kept)
    const [newest] = await readVersions(scope.tx, writing)
    const decision = decideApproval(kept.plan, {
      on,
      in: approvedIn,
      today: scope.today,
      seen,
      revision: kept.revision,
      lastFrozen: newest?.revision ?? null,
      names: await names(scope, kept, kept.plan),
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
    const kept = await draftInHand(scope, named)
    const writing = await approverOf(scope, kept)
    const [newest] = await readVersions(scope.tx, writing)
    if (newest === undefined || newest.version !== version) return refuse('not-the-newest')
    const frozen = await readFrozenPlan(scope.tx, writing, version)
    if (frozen !== null && (await names(scope, kept, frozen))) return refuse('names-somebody')
    if (!(await publishVersion(scope.tx, writing, version))) return refuse('published-already')
    const { owner } = scope.actor
    const { school, plan } = kept
    if (school !== null) {
      await wishForDocuments(scope, kept.id)
      await makeYear(scope.tx, { owner, school, schoolYear: plan.schoolYear }, writing.at, 'publisher')
    }
    return accept({ version })
  },
)

/** An earlier version is on the public page no longer. What is in force is replaced by a new one first. */
export const withdrawSchoolPlan = command(
  'school-plan.withdraw',
  async (scope, { version, ...named }: NamedPlan & { readonly version: number }) => {
    const kept = await draftInHand(scope, named)
    const writing = await approverOf(scope, kept)
    if (!(await isReplaced(scope.tx, writing, version, schoolYearOf(scope.today)))) return refuse('in-force')
    if (!(await withdrawVersion(scope.tx, writing, version))) return refuse('withdrawn-already')
    return accept({ version })
  },
)
