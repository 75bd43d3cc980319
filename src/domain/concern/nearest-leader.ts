import type { PersonId } from '../people/ids.ts'
import type { Role } from '../people/role.ts'

/** Somebody with a position at the school today. */
export interface LeaderToday {
  readonly person: PersonId
  readonly role: Role
  /** The year that the position is bound to. */
  readonly year: number | null
  /** Somebody acts for them today. */
  readonly replaced: boolean
}

/**
 * "Nærmeste leder" by the school's own organisation: the head of the pupil's year, else the lead of it, else the deputy.
 * All who could be, in order: whoever is close to the matter is passed, and so is one for whom somebody acts.
 */
export const nearestLeaders = (leaders: readonly LeaderToday[], year: number | null): readonly PersonId[] => {
  const there = leaders.filter(({ replaced }) => !replaced)
  const ofTheYear = (role: Role) =>
    year === null ? [] : there.filter((one) => one.role === role && one.year === year)
  const line = [
    ...ofTheYear('department-head'),
    ...ofTheYear('year-lead'),
    ...there.filter(({ role }) => role === 'assistant-principal'),
  ]
  return [...new Set(line.map(({ person }) => person))]
}
