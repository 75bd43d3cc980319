import type { Compartment, Recipient, Who } from '../journal/facts.ts'
import type { PersonId } from '../people/ids.ts'
import { isLeadership, isOwnerRole, type Role } from '../people/role.ts'
import { namedPerson } from './state.ts'

/** What the one who reports has answered about an adult. */
export interface RoutedReport {
  readonly concernsAdult: 'no' | 'yes' | 'unknown'
  readonly adult: Who | null
  readonly reporter: PersonId | null
}

/** Who could hold it, in order; the first is the principal or whoever stands in today. */
export interface InLine {
  readonly person: PersonId
  readonly position: 'principal' | 'leader'
}

export interface RoutingSituation {
  /** The roles of the one who reports; being a leader gives no other way. */
  readonly reporterRoles: readonly Role[]
  /** The named adult's roles on this day, acting ones included. */
  readonly adultRoles: readonly Role[]
  /** The holder of the position, also when ill; null when the school has none. */
  readonly principal: PersonId | null
  readonly holders: readonly InLine[]
  /** For each pupil, who could be the nearest leader, in order: told of an ordinary concern beside the principal. */
  readonly nearest: readonly (readonly PersonId[])[]
  /** Declared or known: own child, spouse, kin, the one it is about. */
  readonly conflicts: readonly PersonId[]
}

export const routingReasons = [
  'about-pupils',
  'employee-named',
  'leader-named',
  'adult-unknown',
  'principal-in-conflict',
  'passed-over-for-conflict',
  'principal-away',
  'nobody-in-line',
] as const
export type RoutingReason = (typeof routingReasons)[number]

export interface Route {
  readonly compartment: Compartment
  readonly recipient: Recipient
  /** Null: the owner's inbox, and the owner appoints. */
  readonly holder: PersonId | null
  readonly also: readonly PersonId[]
  /** May not know of it, whatever else they may. */
  readonly barred: readonly PersonId[]
  readonly because: readonly RoutingReason[]
}

const strictness = { ordinary: 0, 'staff-offence': 1, 'leader-offence': 2 } as const satisfies Record<
  Compartment,
  number
>

export const stricter = (one: Compartment, other: Compartment): Compartment =>
  strictness[one] >= strictness[other] ? one : other

const byAnswer = (report: RoutedReport): Compartment => {
  if (report.concernsAdult === 'no') return namedPerson(report.adult) === null ? 'ordinary' : 'staff-offence'
  // An adult nobody can name may be the leader: § 12-5 second paragraph until somebody knows better.
  return report.concernsAdult === 'yes' && namedPerson(report.adult) !== null
    ? 'staff-offence'
    : 'leader-offence'
}

const byRoles = (roles: readonly Role[]): Compartment => {
  if (roles.some((role) => isLeadership(role) || isOwnerRole(role))) return 'leader-offence'
  return roles.length > 0 ? 'staff-offence' : 'ordinary'
}

/** The least strict compartment that the answer and the named person's roles allow (§ 12-5). */
export const compartmentOf = (report: RoutedReport, adultRoles: readonly Role[]): Compartment =>
  stricter(byAnswer(report), byRoles(namedPerson(report.adult) === null ? [] : adultRoles))

const firstReason = (report: RoutedReport, compartment: Compartment): RoutingReason => {
  if (compartment === 'ordinary') return 'about-pupils'
  if (compartment === 'staff-offence') return 'employee-named'
  return namedPerson(report.adult) === null ? 'adult-unknown' : 'leader-named'
}

const toOwner = (
  compartment: Compartment,
  barred: readonly PersonId[],
  because: readonly RoutingReason[],
): Route => ({
  compartment,
  recipient: 'owner',
  holder: null,
  also: [],
  barred,
  because,
})

const atSchool = (
  situation: RoutingSituation,
  compartment: Compartment,
  barred: readonly PersonId[],
  why: RoutingReason,
): Route => {
  const { principal, holders, nearest } = situation
  if (principal !== null && barred.includes(principal))
    return toOwner(compartment, barred, [why, 'principal-in-conflict'])
  const next = holders.find((each) => !barred.includes(each.person))
  if (next === undefined) return toOwner(compartment, barred, [why, 'nobody-in-line'])
  const skipped = holders.some((each) => barred.includes(each.person) && each !== next)
  const because: RoutingReason[] = [why]
  if (next.person !== principal) because.push(skipped ? 'passed-over-for-conflict' : 'principal-away')
  const also =
    compartment === 'ordinary' ? nearestOf(nearest, barred).filter((one) => one !== next.person) : []
  const recipient = next.position === 'principal' ? 'principal' : 'nearest-leader'
  return { compartment, recipient, holder: next.person, also, barred, because }
}

const nearestOf = (
  nearest: RoutingSituation['nearest'],
  barred: readonly PersonId[],
): readonly PersonId[] => [
  ...new Set(nearest.flatMap((line) => line.find((person) => !barred.includes(person)) ?? [])),
]

/**
 * Where a concern goes (§§ 12-4 and 12-5): by the named person's roles as well as by the answer, and the stricter wins.
 * Whoever is in conflict of interest is passed; if that is the principal, the owner appoints.
 */
export const routeConcern = (report: RoutedReport, situation: RoutingSituation): Route => {
  const named = namedPerson(report.adult)
  const compartment = compartmentOf(report, situation.adultRoles)
  const barred = [...new Set([...(named === null ? [] : [named]), ...situation.conflicts])]
  const why = firstReason(report, compartment)
  return compartment === 'leader-offence'
    ? toOwner(compartment, barred, [why])
    : atSchool(situation, compartment, barred, why)
}

export const appointmentRefusals = [
  'conflict-of-interest',
  'is-the-one-reported',
  'of-the-principals-own',
] as const
export type AppointmentRefusal = (typeof appointmentRefusals)[number]

/** Where the principal is in conflict or the concern is about a leader, the owner appoints nobody who answers to them. */
export const appointmentRefusal = (
  candidate: { readonly person: PersonId; readonly worksAtSchool: boolean },
  route: { readonly adult: Who | null; readonly conflicts: readonly PersonId[] },
): AppointmentRefusal | null => {
  if (namedPerson(route.adult) === candidate.person) return 'is-the-one-reported'
  if (route.conflicts.includes(candidate.person)) return 'conflict-of-interest'
  return candidate.worksAtSchool ? 'of-the-principals-own' : null
}
