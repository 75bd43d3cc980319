import { sql } from 'kysely'
import { type LeaderToday, nearestLeaders } from '../../../domain/concern/nearest-leader.ts'
import type { InLine, RoutingSituation } from '../../../domain/concern/routing.ts'
import { type PersonId, personId, type SchoolId, type StreamId } from '../../../domain/people/ids.ts'
import { isOwnerRole, type Role } from '../../../domain/people/role.ts'
import type { Scope } from '../../scope.ts'

interface LeaderRow {
  readonly person_id: string
  readonly role: Role
  readonly standing_in: boolean
}

interface LineRow extends LeaderRow {
  readonly year_level: number | null
  readonly replaced: boolean
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
 * Who could hold a concern or case that the reader may see, and who is in conflict with those in it. Where a new report
 * goes nobody asks here: the gate decides, and tells nobody who reports.
 */
export const readRoutingFacts = async (
  scope: Scope,
  stream: StreamId,
  adult: PersonId | null,
): Promise<RoutingFacts> => {
  const { rows } = await sql<LineRow>`
    select person_id, role, standing_in, year_level, replaced, conflict
    from gate.line_of(${stream}, ${adult}::uuid)`.execute(scope.tx)
  const adultRoles =
    adult === null ? [] : rows.filter((row) => row.person_id === adult).map((row) => row.role)
  const principals = rows.filter((row) => row.role === 'principal')
  return {
    situation: {
      adultRoles,
      principal: ownPrincipal(rows),
      holders: holdersFrom(rows),
      nearest: [nearestLeaders(rows.map(leaderOf), null)],
      conflicts: unique(rows.filter((row) => row.conflict)),
    },
    officers: unique(rows.filter((row) => isOwnerRole(row.role) && !row.conflict)),
    standIns: unique(principals.filter((row) => row.standing_in && !row.conflict)),
  }
}

const leaderOf = (row: LineRow): LeaderToday => ({
  person: personId(row.person_id),
  role: row.role,
  year: row.year_level,
  replaced: row.replaced,
})

const unique = (rows: readonly LeaderRow[]): readonly PersonId[] => [
  ...new Set(rows.map((row) => personId(row.person_id))),
]

const ownPrincipal = (rows: readonly LeaderRow[]): PersonId | null => {
  const own = rows.find((row) => row.role === 'principal' && !row.standing_in)
  return own === undefined ? null : personId(own.person_id)
}

/** In the gate's order: who acts for the principal, the principal, stand-ins by rank, the deputies, the heads. */
const holdersFrom = (rows: readonly LeaderRow[]): readonly InLine[] => {
  const seen = new Set<string>()
  return rows
    .filter(
      ({ role }) => role === 'principal' || role === 'assistant-principal' || role === 'department-head',
    )
    .filter((row) => !seen.has(row.person_id) && seen.add(row.person_id))
    .map(({ person_id, role }) => ({
      person: personId(person_id),
      position: role === 'principal' ? 'principal' : 'leader',
    }))
}

export interface SchoolLeaders {
  /** The holder of the position. */
  readonly principal: PersonId | null
  /** Who acts as principal today, or is it. */
  readonly acting: PersonId | null
  readonly roles: ReadonlyMap<PersonId, readonly Role[]>
}

/** Who leads a school: no secret for those who report there, and nothing of who is close to whom. */
export const readSchoolLeaders = async (scope: Scope, school: SchoolId): Promise<SchoolLeaders> => {
  const { rows } = await sql<LeaderRow>`
    select person_id, role, standing_in from gate.leaders_of(${school})`.execute(scope.tx)
  const roles = new Map<PersonId, readonly Role[]>()
  for (const row of rows) {
    const person = personId(row.person_id)
    roles.set(person, [...(roles.get(person) ?? []), row.role])
  }
  return {
    principal: ownPrincipal(rows),
    acting: holdersFrom(rows).find(({ position }) => position === 'principal')?.person ?? null,
    roles,
  }
}
