import { findSchool } from '../../database/records/school-plan/school.ts'
import { type KeptPlan, lockPlan } from '../../database/records/school-plan/draft.ts'
import type { Scope } from '../../database/scope.ts'
import { NotFound } from '../../domain/access/absence.ts'
import type { SchoolId } from '../../domain/people/ids.ts'
import { type SchoolYearName, schoolYearName, templateSlug } from '../../domain/school-plan/ids.ts'

/** Which plan, as an address names it. */
export interface NamedPlan {
  /** The school's slug. */
  readonly school: string
  /** `2026-27`. */
  readonly year: string
}

export interface PlanInHand {
  readonly school: SchoolId
  readonly kept: KeptPlan
}

export const schoolAndYear = async (
  scope: Scope,
  named: NamedPlan,
): Promise<{ readonly school: SchoolId; readonly schoolYear: SchoolYearName }> => {
  const schoolYear = schoolYearName(named.year)
  const school = await findSchool(scope.tx, scope.actor.owner, named.school)
  if (schoolYear === null || school === null) throw new NotFound()
  return { school: school.id, schoolYear }
}

/** A school's plan, or with a null school the owner's template. */
export const planPlace = async (
  scope: Scope,
  named: NamedPlan,
): Promise<{ readonly school: SchoolId | null; readonly schoolYear: SchoolYearName }> => {
  if (named.school !== templateSlug) return schoolAndYear(scope, named)
  const schoolYear = schoolYearName(named.year)
  if (schoolYear === null) throw new NotFound()
  return { school: null, schoolYear }
}

/** The plan with its row locked, for whoever may read it; who may write in it is asked of the gate. */
export const planInHand = async (scope: Scope, named: NamedPlan): Promise<PlanInHand> => {
  const { school, schoolYear } = await schoolAndYear(scope, named)
  const kept = await lockPlan(scope.tx, { owner: scope.actor.owner, school, schoolYear })
  if (kept === null) throw new NotFound()
  return { school, kept }
}

/** The same, or the owner's template. */
export const draftInHand = async (scope: Scope, named: NamedPlan): Promise<KeptPlan> => {
  const kept = await lockPlan(scope.tx, { owner: scope.actor.owner, ...(await planPlace(scope, named)) })
  if (kept === null) throw new NotFound()
  return kept
}
