import type { ConcernEntry } from '../journal/entry.ts'
import type { ConcernFacts } from '../journal/entry-kinds.ts'
import { standing } from '../journal/standing.ts'
import type { HeldRole } from '../people/actor.ts'
import type { PersonId, SchoolId } from '../people/ids.ts'
import { isLeadership, isOwnerRole } from '../people/role.ts'
import type { ConcernState } from './state.ts'

type OpenedBy = ConcernFacts['concern-opened']['by']

export interface Reader {
  readonly person: PersonId
  readonly roles: readonly HeldRole[]
}

/** As whom this reader's opening counts (C-01, C-04); null for those who may read it and hold nothing. */
export const opensAs = (state: ConcernState, reader: Reader, school: SchoolId): OpenedBy | null => {
  if (reader.roles.some(({ role }) => isOwnerRole(role))) return 'owner'
  const here = reader.roles.filter((held) => held.school === school)
  if (here.some(({ role }) => role === 'principal')) return 'principal'
  const leads = here.some(({ role }) => isLeadership(role) || role === 'year-lead')
  return leads || state.holder === reader.person ? 'leader' : null
}

/**
 * What was opened on the old way no longer counts once it has been sent another. What has ended is news to nobody, but
 * to the owner where it came to be about somebody in the leadership: until they open it, § 12-5 is not met.
 */
export const isNewsTo = (state: ConcernState, entries: readonly ConcernEntry[], by: OpenedBy): boolean => {
  if (state.ended !== null && !(by === 'owner' && state.compartment === 'leader-offence')) return false
  const now = standing(entries)
  const sent = now.findLastIndex(({ kind }) => kind === 'concern-rerouted')
  return !now.slice(sent + 1).some((entry) => entry.kind === 'concern-opened' && entry.facts.by === by)
}
