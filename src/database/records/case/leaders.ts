import { sql } from 'kysely'
import { type OwnerId, type PersonId, personId, type SchoolId } from '../../../domain/people/ids.ts'
import { isOwnerRole, type Role } from '../../../domain/people/role.ts'
import type { Transaction } from '../../connection.ts'

/** Who is told of what goes upwards: a school's principals, those beside them and the owner's officers in force today. */
export interface Leaders {
  readonly principals: readonly PersonId[]
  readonly deputies: readonly PersonId[]
  readonly officers: readonly PersonId[]
}

export const leadersOf = async (tx: Transaction, school: SchoolId): Promise<Leaders> => {
  const { rows } = await sql<{ person_id: string; role: Role }>`
    select person_id, role from gate.leaders_of(${school})`.execute(tx)
  const holding = (fits: (role: Role) => boolean) => [
    ...new Set(rows.filter((row) => fits(row.role)).map((row) => personId(row.person_id))),
  ]
  return {
    principals: holding((role) => role === 'principal'),
    deputies: holding((role) => role === 'assistant-principal'),
    officers: holding(isOwnerRole),
  }
}

/** The same principals and the leaders beside them, by name, as far as the reader may have it. */
export const readLeaders = async (
  tx: Transaction,
  owner: OwnerId,
  school: SchoolId,
): Promise<readonly { readonly person: PersonId; readonly name: string }[]> => {
  const { rows } = await sql<{ person: string; name: string }>`
    select distinct p.person_id as person, p.given_name || ' ' || p.family_name as name
    from gate.leaders_of(${school}) f
    join person p on p.owner_id = ${owner} and p.person_id = f.person_id
    where f.role in ('principal', 'assistant-principal', 'department-head')
    order by name`.execute(tx)
  return rows.map(({ person, name }) => ({ person: personId(person), name }))
}
