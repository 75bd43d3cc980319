import type { Compartment } from '../journal/facts.ts'
import type { PersonId } from '../people/ids.ts'
import type { Role } from '../people/role.ts'
import type { Responsible } from './rule.ts'

/** Who stands around a case or a concern today. */
export interface Around {
  readonly compartment: Compartment
  readonly serious: boolean
  readonly responsible: PersonId | null
  readonly team: readonly { readonly person: PersonId; readonly roles: readonly Role[] }[]
  /** Of a concern that is no case yet. */
  readonly holder: PersonId | null
  readonly principals: readonly PersonId[]
  readonly officers: readonly PersonId[]
}

export interface Falling {
  readonly responsible: Responsible
  readonly person: PersonId | null
}

/** § 12-5 second paragraph: what concerns a leader is the owner's, from the first to the last duty. */
const leadersOf = ({ compartment, principals, officers }: Around): readonly PersonId[] =>
  compartment === 'leader-offence' ? officers : principals

const firstNonEmpty = (...lists: readonly (readonly PersonId[])[]): readonly PersonId[] =>
  lists.find((list) => list.length > 0) ?? []

const alone = (person: PersonId | null): readonly PersonId[] => (person === null ? [] : [person])

const inTeam = (around: Around, ...wanted: readonly Role[]): readonly PersonId[] =>
  around.team.filter(({ roles }) => roles.some((role) => wanted.includes(role))).map(({ person }) => person)

/** Whoever stands in where the team has nobody in that position. */
const instead = (around: Around): readonly PersonId[] =>
  firstNonEmpty(alone(around.responsible), alone(around.holder), leadersOf(around))

/**
 * On whom a duty falls today: the person the case points out, else those in the position in its team, else whoever is
 * responsible, holds it or leads.
 */
export const carriersOf = ({ responsible, person }: Falling, around: Around): readonly PersonId[] => {
  if (person !== null) return [person]
  switch (responsible) {
    case 'principal':
      return around.holder !== null && around.responsible === null
        ? [around.holder]
        : firstNonEmpty(leadersOf(around), instead(around))
    case 'owner':
    case 'owner-case-officer':
    case 'owner-leader':
      return around.officers
    case 'nearest-leader':
      return firstNonEmpty(inTeam(around, 'year-lead', 'department-head'), instead(around))
    case 'employee':
    case 'case-responsible':
      return instead(around)
    default:
      return firstNonEmpty(inTeam(around, responsible), instead(around))
  }
}

/**
 * Who is told, beside those on whom it falls, when it is late: the principal, and where the principal was the one, the
 * owner as far as the owner may know of the case.
 */
export const toldWhenLate = (falling: Falling, around: Around): readonly PersonId[] => {
  const carriers = carriersOf(falling, around)
  const leaders = leadersOf(around)
  const above = leaders.every((leader) => carriers.includes(leader)) ? ownersOf(around) : leaders
  return above.filter((person) => !carriers.includes(person))
}

const ownersOf = ({ compartment, serious, officers }: Around): readonly PersonId[] =>
  serious || compartment !== 'ordinary' ? officers : []
