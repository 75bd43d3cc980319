import { sql } from 'kysely'
import type { KeptChange } from '../../../domain/school-plan/restoring.ts'
import type { Transaction } from '../../connection.ts'
import type { Scope } from '../../scope.ts'
import type { PlanWriting } from './writing.ts'

interface Stored {
  readonly revision: number
  // Written by our own commands, which took both from the core.
  readonly change: KeptChange['change']
  readonly before: KeptChange['before']
  readonly written_by: string | null
  readonly written_at: string
}

const changeFrom = (row: Stored): KeptChange => ({
  revision: row.revision,
  change: row.change,
  before: row.before,
  by: row.written_by,
  at: row.written_at,
})

/** Changes of a draft up to a revision, the newest first. */
export const readChanges = async (
  tx: Transaction,
  { owner, plan }: Pick<PlanWriting, 'owner' | 'plan'>,
  { upTo, most }: { readonly upTo: number; readonly most: number },
): Promise<readonly KeptChange[]> => {
  const { rows } = await sql<Stored>`
    select revision, change, before, written_by, written_at from school_plan_change
    where owner_id = ${owner} and plan_id = ${plan} and revision <= ${upTo}
    order by revision desc limit ${most}`.execute(tx)
  return rows.map(changeFrom)
}

/** Names of those who wrote changes, as far as the reader may know them. */
export const readChangerNames = async (
  scope: Scope,
  changes: readonly KeptChange[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = [...new Set(changes.flatMap(({ by }) => (by === null ? [] : [by])))]
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ person_id: string; name: string }>`
    select person_id, given_name || ' ' || family_name as name from person
    where owner_id = ${scope.actor.owner} and person_id = any(${ids}::uuid[])`.execute(scope.tx)
  return new Map(rows.map(({ person_id, name }) => [person_id, name]))
}

/** A frozen version or a draft, of any year of the school: what can be held against what. */
export interface PlanEdition {
  readonly plan: string
  readonly schoolYear: string
  /** Null for the draft. */
  readonly version: number | null
}

/** All editions, the newest first: of each year its draft, then its versions. */
export const readEditions = async (
  tx: Transaction,
  owner: string,
  school: string | null,
): Promise<readonly PlanEdition[]> => {
  const { rows } = await sql<PlanEdition>`
    select p.plan_id as plan, p.school_year as "schoolYear", v.version from school_plan p
    cross join lateral (
      select null::int as version union all
      select version from school_plan_version v where v.owner_id = p.owner_id and v.plan_id = p.plan_id) v
    where p.owner_id = ${owner} and p.school_id is not distinct from ${school}
    order by p.school_year desc, v.version desc nulls first`.execute(tx)
  return rows
}
