import { readPlan } from '../../database/records/school-plan/draft.ts'
import { readNamesAt } from '../../database/records/school-plan/people.ts'
import { findSchool, readOwnerSlug, readPlanRights } from '../../database/records/school-plan/school.ts'
import type { Scope } from '../../database/scope.ts'
import { schoolYearName } from '../../domain/school-plan/ids.ts'
import type { Line } from '../../domain/school-plan/line.ts'
import { linesThatName } from '../../domain/school-plan/naming.ts'
import { query } from '../query.ts'
import type { NamedYear } from './plan.ts'

export interface Publication {
  /** Its name in addresses. */
  readonly owner: string
  /** Lines of the draft that name somebody, for whoever may approve it; nobody else is told. */
  readonly naming: readonly Line[]
}

/** What stands in the way of everybody reading it, and where they will. */
export const planPublication = query(
  'school-plan.publication',
  async (scope, named: NamedYear): Promise<Publication> => ({
    owner: await readOwnerSlug(scope),
    naming: await namingLines(scope, named),
  }),
)

const namingLines = async (scope: Scope, named: NamedYear): Promise<readonly Line[]> => {
  const { owner } = scope.actor
  const schoolYear = schoolYearName(named.year)
  const school = await findSchool(scope.tx, owner, named.school)
  if (schoolYear === null || school === null) return []
  const kept = await readPlan(scope.tx, { owner, school: school.id, schoolYear })
  if (kept === null || !(await readPlanRights(scope.tx, kept.id)).approves) return []
  return linesThatName(kept.plan, await readNamesAt(scope.tx, owner, school.id))
}
