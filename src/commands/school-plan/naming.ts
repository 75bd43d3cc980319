import { readNamesAt } from '../../database/records/school-plan/people.ts'
import type { Scope } from '../../database/scope.ts'
import type { SchoolId } from '../../domain/people/ids.ts'
import { linesThatName, namesOutsideLines } from '../../domain/school-plan/naming.ts'
import type { SchoolPlan } from '../../domain/school-plan/plan.ts'

/** Everybody can read what is published, also when those who are named in it have gone: a plan names roles. */
export const namesSomebody = async (scope: Scope, school: SchoolId, plan: SchoolPlan): Promise<boolean> => {
  const people = await readNamesAt(scope.tx, scope.actor.owner, school)
  return linesThatName(plan, people).length > 0 || namesOutsideLines(plan, people)
}
