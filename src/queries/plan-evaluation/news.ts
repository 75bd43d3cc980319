import { type Reason, readReasons } from '../../database/records/evaluation/reasons.ts'
import { readPlan } from '../../database/records/school-plan/draft.ts'
import { type PlanHome, readPlanRights } from '../../database/records/school-plan/school.ts'
import { readFrozenPlan, readVersions } from '../../database/records/school-plan/versions.ts'
import type { Scope } from '../../database/scope.ts'
import type { SchoolId } from '../../domain/people/ids.ts'
import { differenceBetween, type PlanDifference } from '../../domain/school-plan/difference.ts'
import { type SchoolYearName, yearBefore } from '../../domain/school-plan/ids.ts'
import type { SchoolPlan } from '../../domain/school-plan/plan.ts'
import { absent, query } from '../query.ts'
import { type NamedYear, schoolWithin } from '../school-plan/plan.ts'

export interface PlanNews {
  readonly school: PlanHome
  readonly year: SchoolYearName
  readonly before: SchoolYearName
  /** Null where the year before had no plan. */
  readonly news: {
    readonly plan: SchoolPlan
    readonly old: SchoolPlan
    readonly difference: PlanDifference
    readonly reasons: readonly Reason[]
    readonly edits: boolean
  } | null
}

/** The year before's plan as it was last published, else as it stands. */
const lastOf = async (
  scope: Scope,
  school: SchoolId | null,
  schoolYear: SchoolYearName,
): Promise<SchoolPlan | null> => {
  const { owner } = scope.actor
  const kept = await readPlan(scope.tx, { owner, school, schoolYear })
  if (kept === null) return null
  const at = { owner, plan: kept.id }
  const published = (await readVersions(scope.tx, at)).find(({ publishedAt }) => publishedAt !== null)
  return published === undefined ? kept.plan : readFrozenPlan(scope.tx, at, published.version)
}

/** What is new in a year's plan since the year before, and why. */
export const planNews = query(
  'school-plan.news',
  async (scope, named: NamedYear): Promise<PlanNews | typeof absent> => {
    const found = await schoolWithin(scope, named)
    if (found === null) return absent
    const { school, year } = found
    const kept = await readPlan(scope.tx, { owner: scope.actor.owner, school: school.id, schoolYear: year })
    const before = yearBefore(year)
    const old = await lastOf(scope, school.id, before)
    if (kept === null || old === null) return { school, year, before, news: null }
    const { edits } = await readPlanRights(scope.tx, kept.id)
    const difference = differenceBetween(old, kept.plan)
    const reasons = await readReasons(scope, kept.id)
    return { school, year, before, news: { plan: kept.plan, old, difference, reasons, edits } }
  },
)
