import { type Decision, decide } from '../journal/decision.ts'
import type { Who } from '../journal/facts.ts'
import { type Route, routeConcern, type RoutingSituation } from './routing.ts'
import { type ConcernState, namedPerson } from './state.ts'

/** The adult leads, if only this week · another adult than was named · no adult at the school at all. */
export const rerouteChanges = ['adult-leads', 'other-adult', 'no-adult'] as const
export type RerouteChange = (typeof rerouteChanges)[number]

export const reroutingRefusals = [
  'not-in-line',
  'adult-unknown',
  'adult-missing',
  'nothing-changes',
  'owner-only',
  'principal-only',
  'reason-missing',
] as const
export type ReroutingRefusal = (typeof reroutingRefusals)[number]

export interface RerouteWish {
  readonly change: RerouteChange
  readonly adult: Who | null
  readonly byOwner: boolean
  readonly byPrincipal: boolean
  readonly reasonGiven: boolean
}

/** A stricter way is open to whoever leads it; a more open one only to whom the stricter was meant for (§ 12-5). */
export const decideRerouting = (
  state: ConcernState,
  situation: Omit<RoutingSituation, 'reporterRoles'>,
  wish: RerouteWish,
): Decision<Route, ReroutingRefusal> => {
  const route = routeConcern(
    { concernsAdult: wish.change === 'no-adult' ? 'no' : 'yes', adult: wish.adult, reporter: state.reporter },
    {
      ...situation,
      reporterRoles: [],
      conflicts: [...new Set([...situation.conflicts, ...standingConflicts(state)])],
      // Said by somebody who knows, also where no register does.
      adultRoles:
        wish.change === 'adult-leads' ? [...situation.adultRoles, 'department-head'] : situation.adultRoles,
    },
  )
  const refusals: ReroutingRefusal[] = []
  const isSame = route.compartment === state.compartment && samePerson(state.adult, wish.adult)
  if (isSame) refusals.push('nothing-changes')
  if (wish.change === 'other-adult' && namedPerson(wish.adult) === null) refusals.push('adult-missing')
  if (state.compartment === 'leader-offence' && !wish.byOwner) refusals.push('owner-only')
  const opens = state.compartment === 'staff-offence' && route.compartment === 'ordinary'
  if (opens && !wish.byOwner && !wish.byPrincipal) refusals.push('principal-only')
  if (!wish.reasonGiven) refusals.push('reason-missing')
  return decide(refusals, route)
}

const samePerson = (one: Who | null, other: Who | null): boolean => namedPerson(one) === namedPerson(other)

/** Whoever was in conflict because of the name that was wrong is not in conflict any more. */
const standingConflicts = (state: ConcernState) =>
  state.conflicts.filter((person) => person !== namedPerson(state.adult))
