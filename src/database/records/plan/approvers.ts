import { sql } from 'kysely'
import type { Naming, NamingWish } from '../../../domain/activity-plan/approver.ts'
import { type CaseId, caseId, personId, type SchoolId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'

interface NamingRow {
  naming_id: string
  person_id: string
  case_id: string | null
  from_on: string
  to_on: string
  named_by: string
}

/** Namings that stand for a case, those for all cases too; what is over or taken back is left out. */
export const readNamings = async (
  { tx, actor, today }: Scope,
  of: { readonly case: CaseId; readonly school: SchoolId },
): Promise<readonly Naming[]> => {
  const { rows } = await sql<NamingRow>`
    select naming_id, person_id, case_id, from_on::text, to_on::text, named_by from plan_approver
    where owner_id = ${actor.owner} and school_id = ${of.school} and ended_at is null and to_on >= ${today}
      and (case_id is null or case_id = ${of.case})
    order by from_on, naming_id`.execute(tx)
  return rows.map((row) => ({
    id: row.naming_id,
    person: personId(row.person_id),
    case: row.case_id === null ? null : caseId(row.case_id),
    from: row.from_on,
    to: row.to_on,
    namedBy: personId(row.named_by),
  }))
}

export const nameApprover = async (
  { tx, shell }: Scope,
  naming: NamingWish & { readonly school: SchoolId; readonly case: CaseId | null },
): Promise<void> => {
  await sql`select gate.name_approver(${shell.newId()}, ${naming.school}, ${naming.person}, ${naming.case}::uuid,
    ${naming.from}::date, ${naming.to}::date)`.execute(tx)
}

export const endNaming = async ({ tx }: Scope, naming: string): Promise<void> => {
  await sql`select gate.end_approver(${naming})`.execute(tx)
}
