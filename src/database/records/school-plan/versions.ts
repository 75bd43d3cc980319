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
  /** Taken off the public page. */
  readonly withdrawnAt: string | null
}

const columns = ['version', 'revision', 'approved_on', 'approved_in', 'approved_by'] as const

/** Newest first. */
export const readVersions = async (
  tx: Transaction,
  { owner, plan }: Pick<PlanWriting, 'owner' | 'plan'>,
): Promise<readonly PlanVersion[]> => {
  const rows = await tx
    .selectFrom('school_plan_version')
    .select([
      ...columns,
      sql<string | null>`published_at`.as('published_at'),
      sql<string | null>`withdrawn_at`.as('withdrawn_at'),
    ])
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
    withdrawnAt: row.withdrawn_at,
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

/** Whether another has come after it that everybody can read: of the same year, or of a later one that has begun. */
export const isReplaced = async (
  tx: Transaction,
  { owner, plan }: Pick<PlanWriting, 'owner' | 'plan'>,
  version: number,
  thisYear: string,
): Promise<boolean> => {
  const { rows } = await sql<{ is: boolean }>`
    select exists (
      select from school_plan_version v
      join school_plan p on p.owner_id = v.owner_id and p.plan_id = v.plan_id
      join school_plan own on own.owner_id = p.owner_id and own.plan_id = ${plan} and own.school_id = p.school_id
      where v.owner_id = ${owner} and v.published_at is not null and v.withdrawn_at is null
        and (p.plan_id = own.plan_id and v.version > ${version}
          or p.school_year > own.school_year and p.school_year <= ${thisYear})) as is`.execute(tx)
  return rows[0]?.is === true
}

/** False where it isn't there, was never published, or has been taken off before. */
export const withdrawVersion = async (
  tx: Transaction,
  writing: PlanWriting,
  version: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('school_plan_version')
    .set({ withdrawn_at: writing.at, withdrawn_by: writing.by })
    .where('owner_id', '=', writing.owner)
    .where('plan_id', '=', writing.plan)
    .where('version', '=', version)
    .where('published_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
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
