import { type OwnerId } from '../../../domain/people/ids.ts'
import { type SchoolPlanId, type SchoolYearName, schoolPlanId } from '../../../domain/school-plan/ids.ts'
import type { SchoolPlan } from '../../../domain/school-plan/plan.ts'
import type { Transaction } from '../../connection.ts'
import type { KeptPlan, TemplateVersion } from './draft.ts'
import { readFrozenPlan } from './versions.ts'

/** The owner's template as schools meet it. */
export interface PublishedTemplate {
  readonly id: SchoolPlanId
  readonly version: number
  readonly plan: SchoolPlan
}

/** The template as the school last answered it; null where it never has. */
export const readAnsweredTemplate = async (
  tx: Transaction,
  owner: OwnerId,
  { answered }: Pick<KeptPlan, 'answered'>,
): Promise<SchoolPlan | null> =>
  answered === null ? null : readFrozenPlan(tx, { owner, plan: answered.plan }, answered.version)

/** The school has answered this version: what the owner changes later is new to it. */
export const markAnswered = async (
  tx: Transaction,
  { owner, plan }: { readonly owner: OwnerId; readonly plan: SchoolPlanId },
  template: TemplateVersion,
): Promise<void> => {
  await tx
    .updateTable('school_plan')
    .set({ template_plan: template.plan, template_version: template.version })
    .where('owner_id', '=', owner)
    .where('plan_id', '=', plan)
    .execute()
}

/** The newest version that the owner has published for the year; null where there is none. */
export const readPublishedTemplate = async (
  tx: Transaction,
  owner: OwnerId,
  schoolYear: SchoolYearName,
): Promise<PublishedTemplate | null> => {
  const row = await tx
    .selectFrom('school_plan as p')
    .innerJoin('school_plan_version as v', (join) =>
      join.onRef('v.owner_id', '=', 'p.owner_id').onRef('v.plan_id', '=', 'p.plan_id'),
    )
    .select(['p.plan_id', 'v.version', 'v.content'])
    .where('p.owner_id', '=', owner)
    .where('p.school_id', 'is', null)
    .where('p.school_year', '=', schoolYear)
    .where('v.published_at', 'is not', null)
    .orderBy('v.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const plan = row.content as unknown as SchoolPlan
  return { id: schoolPlanId(row.plan_id), version: row.version, plan }
}
