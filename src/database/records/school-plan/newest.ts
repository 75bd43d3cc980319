import type { SchoolPlan } from '../../../domain/school-plan/plan.ts'
import type { Transaction } from '../../connection.ts'

export type NewestPlan =
  | { readonly found: true; readonly version: number; readonly plan: SchoolPlan }
  | { readonly found: false; readonly why: 'no-school' | 'several-schools' | 'no-version' }

/** The newest version of the newest school year, for the command line, which knows no owner: asked as varde_jobs. */
export const readNewestPlan = async (tx: Transaction, slug: string): Promise<NewestPlan> => {
  const schools = await tx
    .selectFrom('school')
    .select(['owner_id', 'school_id'])
    .where('slug', '=', slug)
    .limit(2)
    .execute()
  const [school, another] = schools
  if (school === undefined) return { found: false, why: 'no-school' }
  if (another !== undefined) return { found: false, why: 'several-schools' }
  const row = await tx
    .selectFrom('school_plan as p')
    .innerJoin('school_plan_version as v', (join) =>
      join.onRef('v.owner_id', '=', 'p.owner_id').onRef('v.plan_id', '=', 'p.plan_id'),
    )
    .select(['v.version', 'v.content'])
    .where('p.owner_id', '=', school.owner_id)
    .where('p.school_id', '=', school.school_id)
    .orderBy('p.school_year', 'desc')
    .orderBy('v.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? { found: false, why: 'no-version' }
    : { found: true, version: row.version, plan: row.content as unknown as SchoolPlan }
}
