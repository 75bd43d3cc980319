import { sql } from 'kysely'
import { holds } from '../../../domain/people/actor.ts'
import { type OwnerId, type SchoolId, schoolId } from '../../../domain/people/ids.ts'
import { ownerRoles } from '../../../domain/people/role.ts'
import type { SchoolPlanId } from '../../../domain/school-plan/ids.ts'
import type { Transaction } from '../../connection.ts'
import type { Scope } from '../../scope.ts'

/** Where a plan belongs: a school, or with a null id the owner, whose template it is. */
export interface PlanHome {
  readonly id: SchoolId | null
  readonly name: string
  readonly languageForm: 'nb' | 'nn'
}

export interface FoundSchool extends PlanHome {
  readonly id: SchoolId
}

/** A school of the owner by its name in addresses; null where none, or more than one, is called so. */
export const findSchool = async (
  tx: Transaction,
  owner: OwnerId,
  slug: string,
): Promise<FoundSchool | null> => {
  const rows = await tx
    .selectFrom('school')
    .select(['school_id', 'name', 'language_form'])
    .where('owner_id', '=', owner)
    .where('slug', '=', slug)
    .limit(2)
    .execute()
  const [row, another] = rows
  if (row === undefined || another !== undefined) return null
  return {
    id: schoolId(row.school_id),
    name: row.name,
    languageForm: row.language_form === 'nn' ? 'nn' : 'nb',
  }
}

/** The owner's own name in addresses. */
export const readOwnerSlug = async ({ tx, actor }: Scope): Promise<string> => {
  const row = await tx
    .selectFrom('school_owner')
    .select('slug')
    .where('owner_id', '=', actor.owner)
    .executeTakeFirstOrThrow()
  return row.slug
}

/** What the gate lets the one who asks do with a plan. The policies say the same again. */
export interface PlanRights {
  readonly edits: boolean
  readonly approves: boolean
}

export const readPlanRights = async (tx: Transaction, plan: SchoolPlanId): Promise<PlanRights> => {
  const { rows } = await sql<PlanRights>`
    select ${plan} = any(gate.plans_edited()) as edits, ${plan} = any(gate.plans_approved()) as approves`.execute(
    tx,
  )
  return rows[0] ?? { edits: false, approves: false }
}

/** True where the one who asks may begin the school's plan and name who writes in it, or the owner's template. */
export const mayBeginPlan = async (tx: Transaction, school: SchoolId | null): Promise<boolean> => {
  const { rows } =
    school === null
      ? await sql<{ may: boolean }>`select gate.begins_template() as may`.execute(tx)
      : await sql<{ may: boolean }>`select ${school} = any(gate.plan_schools()) as may`.execute(tx)
  return rows[0]?.may ?? false
}

/**
 * The owner's template as a place for a plan: for the owner's own people, and for those who lead a school, whose plan
 * begins from it. All others read their school's.
 */
export const readTemplatePlace = async ({ tx, actor }: Scope): Promise<PlanHome | null> => {
  if (!holds(actor, ...ownerRoles, ...templateReaders)) return null
  const row = await tx
    .selectFrom('school_owner')
    .select('name')
    .where('owner_id', '=', actor.owner)
    .executeTakeFirst()
  return row === undefined ? null : { id: null, name: row.name, languageForm: 'nb' }
}
const templateReaders = ['principal', 'assistant-principal', 'department-head'] as const

export interface PlanSchool {
  readonly slug: string
  readonly name: string
}

/** Schools whose plan the one who asks can read, by name: where they work, or all for the owner's own people. */
export const readPlanSchools = async ({ tx, actor }: Scope): Promise<readonly PlanSchool[]> => {
  const { rows } = await sql<PlanSchool>`
    select slug, name from school
    where owner_id = ${actor.owner}
      and (school_id = any((select gate.schools())::uuid[]) or ${holds(actor, ...ownerRoles)})
    order by name`.execute(tx)
  return rows
}
