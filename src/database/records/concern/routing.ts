import { sql } from 'kysely'
import type { InLine, RoutingSituation } from '../../../domain/concern/routing.ts'
import { type PersonId, personId, type SchoolId } from '../../../domain/people/ids.ts'
import { isOwnerRole, type Role } from '../../../domain/people/role.ts'
import type { Scope } from '../../scope.ts'

interface FactRow {
  readonly person_id: string
  readonly role: Role
  readonly standing_in: boolean
  readonly stand_in_rank: number | null
  readonly conflict: boolean
}

export interface RoutingFacts {
  readonly situation: Omit<RoutingSituation, 'reporterRoles'>
  /** The owner's officers who may know: told where nobody at the school may. */
  readonly officers: readonly PersonId[]
  /** Stand-ins of the principal today: told beside, since illness is not a fact that anybody registers in time. */
  readonly standIns: readonly PersonId[]
}

/**
 * Who could hold it, and who is in conflict with those it is about: read by the gate for whoever may report, who could
 * never read it alone.
 */
export const readRoutingFacts = async (
  scope: Scope,
  school: SchoolId,
  about: { readonly pupils: readonly PersonId[]; readonly adult: PersonId | null },
): Promise<RoutingFacts> => {
  const { adult } = about
  const persons = adult === null ? about.pupils : [...about.pupils, adult]
  const { rows } = await sql<FactRow>`
    select person_id, role, standing_in, stand_in_rank, conflict
    from gate.routing_facts(${school}, ${[...persons]}::uuid[])`.execute(scope.tx)
  const atSchool = rows.filter((row) => !isOwnerRole(row.role))
  const principals = atSchool.filter((row) => row.role === 'principal').toSorted(byPlaceInLine)
  const adultRoles =
    adult === null ? [] : rows.filter((row) => row.person_id === adult).map((row) => row.role)
  const own = principals.find((row) => !row.standing_in)
  return {
    situation: {
      adultRoles,
      principal: own === undefined ? null : personId(own.person_id),
      holders: holdersFrom(principals, atSchool),
      nearestLeader: nearestOf(atSchool),
      conflicts: unique(rows.filter((row) => row.conflict)),
    },
    officers: unique(rows.filter((row) => isOwnerRole(row.role) && !row.conflict)),
    standIns: unique(principals.filter((row) => row.standing_in && !row.conflict)),
  }
}

const unique = (rows: readonly FactRow[]): readonly PersonId[] => [
  ...new Set(rows.map((row) => personId(row.person_id))),
]

/** Who acts for the principal comes first, then the principal, then stand-ins by rank. */
const byPlaceInLine = (one: FactRow, other: FactRow): number => place(one) - place(other)
const place = (row: FactRow): number => {
  if (!row.standing_in) return 0
  return row.stand_in_rank ?? -1
}

const holdersFrom = (principals: readonly FactRow[], atSchool: readonly FactRow[]): readonly InLine[] => {
  const of = (role: Role) => atSchool.filter((row) => row.role === role)
  const line = [
    ...principals.map((row) => ({ row, position: 'principal' as const })),
    ...[...of('assistant-principal'), ...of('department-head')].map((row) => ({
      row,
      position: 'leader' as const,
    })),
  ]
  const seen = new Set<string>()
  return line
    .filter(({ row }) => !seen.has(row.person_id) && seen.add(row.person_id))
    .map(({ row, position }) => ({ person: personId(row.person_id), position }))
}

/** Beside the principal the deputy is told: the only other leader whose position opens an ordinary concern. */
const nearestOf = (atSchool: readonly FactRow[]): PersonId | null => {
  const deputy = atSchool.find((row) => row.role === 'assistant-principal')
  return deputy === undefined ? null : personId(deputy.person_id)
}
