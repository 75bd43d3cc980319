import { sql } from 'kysely'
import type { DateText } from '../../../domain/journal/facts.ts'
import type { ApprovedIn } from '../../../domain/school-plan/approval.ts'
import type { SchoolPlan } from '../../../domain/school-plan/plan.ts'
import type { Transaction } from '../../connection.ts'
import type { Scope } from '../../scope.ts'
import type { PlanWriting } from './writing.ts'

/** A frozen plan, as it was approved. */
export interface PlanVersion {
  readonly version: number
  readonly revision: number
  readonly approvedOn: DateText
  readonly approvedIn: ApprovedIn
  readonly approvedBy: string | null
  readonly publishedAt: string | null
}

const columns = ['version', 'revision', 'approved_on', 'approved_in', 'approved_by'] as const

/** Newest first. */
export const readVersions = async (
  tx: Transaction,
  { owner, plan }: Pick<PlanWriting, 'owner' | 'plan'>,
): Promise<readonly PlanVersion[]> => {
  const rows = await tx
    .selectFrom('school_plan_version')
    .select([...columns, sql<string | null>`published_at`.as('published_at')])
    .where('owner_id', '=', owner)
    .where('plan_id', '=', plan)
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    revision: row.revision,
    approvedOn: row.approved_on,
    // Written by the command below this, from the core's list.
    approvedIn: row.approved_in as PlanVersion['approvedIn'],
    approvedBy: row.approved_by,
    publishedAt: row.published_at,
  }))
}

/** The whole plan as it was frozen; null where there is no such version within reach. */
export const readFrozenPlan = async (
  tx: Transaction,
  { owner, plan }: Pick<PlanWriting, 'owner' | 'plan'>,
  version: number,
): Promise<SchoolPlan | null> => {
  const row = await tx
    .selectFrom('school_plan_version')
    .select('content')
    .where('owner_id', '=', owner)
    .where('plan_id', '=', plan)
    .where('version', '=', version)
    .executeTakeFirst()
  return row === undefined ? null : (row.content as unknown as SchoolPlan)
}

export interface NewVersion {
  readonly version: number
  readonly revision: number
  readonly content: SchoolPlan
  readonly approvedOn: DateText
  readonly approvedIn: PlanVersion['approvedIn']
}

export const insertVersion = async (
  tx: Transaction,
  writing: PlanWriting,
  version: NewVersion,
): Promise<void> => {
  await tx
    .insertInto('school_plan_version')
    .values({
      owner_id: writing.owner,
      plan_id: writing.plan,
      version: version.version,
      revision: version.revision,
      content: JSON.stringify(version.content),
      approved_on: version.approvedOn,
      approved_in: version.approvedIn,
      approved_by: writing.by,
      registered_at: writing.at,
    })
    .execute()
}

/** False where there is no such version, or it was published before. */
export const publishVersion = async (
  tx: Transaction,
  writing: PlanWriting,
  version: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('school_plan_version')
    .set({ published_at: writing.at })
    .where('owner_id', '=', writing.owner)
    .where('plan_id', '=', writing.plan)
    .where('version', '=', version)
    .where('published_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Asks the worker for the PDFs of what was published. */
export const wishForDocuments = async (scope: Scope, plan: PlanWriting['plan']): Promise<void> => {
  await scope.tx
    .insertInto('outbox')
    .values({
      owner_id: scope.actor.owner,
      outbox_id: scope.shell.newId(),
      kind: 'documents',
      subject_id: plan,
      created_at: scope.now.toString(),
    })
    .execute()
}
