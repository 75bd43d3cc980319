import { sql } from 'kysely'
import { type PersonId, personId, type SchoolId } from '../../../domain/people/ids.ts'
import { isOwnerRole, type Role } from '../../../domain/people/role.ts'
import type { Transaction } from '../../connection.ts'

/** Who is told of what goes upwards: a school's principals and the owner's officers in force today. */
export interface Leaders {
  readonly principals: readonly PersonId[]
  readonly officers: readonly PersonId[]
}

export const leadersOf = async (tx: Transaction, school: SchoolId): Promise<Leaders> => {
  const { rows } = await sql<{ person_id: string; role: Role; conflict: boolean }>`
    select person_id, role, conflict from gate.routing_facts(${school}, '{}'::uuid[])`.execute(tx)
  const holding = (fits: (role: Role) => boolean) => [
    ...new Set(rows.filter((row) => fits(row.role)).map((row) => personId(row.person_id))),
  ]
  return { principals: holding((role) => role === 'principal'), officers: holding(isOwnerRole) }
}
