import { sql } from 'kysely'
import type { OwnerId } from '../../../domain/people/ids.ts'
import type { SchoolPlan } from '../../../domain/school-plan/plan.ts'
import type { Transaction } from '../../connection.ts'

/** The plan that was in force at a school at a moment: the version published last before it; null where none was. */
export const readPlanAt = async (
  tx: Transaction,
  { owner, school, at }: { readonly owner: OwnerId; readonly school: string; readonly at: string },
): Promise<{ readonly version: number; readonly plan: SchoolPlan } | null> => {
  const row = await tx
    .selectFrom('school_plan as p')
    .innerJoin('school_plan_version as v', (join) =>
      join.onRef('v.owner_id', '=', 'p.owner_id').onRef('v.plan_id', '=', 'p.plan_id'),
    )
    .select(['v.version', 'v.content'])
    .where('p.owner_id', '=', owner)
    .where('p.school_id', '=', school)
    .where(sql<boolean>`v.published_at <= ${at}`)
    .orderBy('v.published_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { version: row.version, plan: row.content as unknown as SchoolPlan }
}
