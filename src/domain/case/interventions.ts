import type { CaseEntry } from '../journal/entry.ts'
import { standing } from '../journal/standing.ts'
import type { PersonId } from '../people/ids.ts'

/** How many physical interventions the case holds for a pupil: from the second the owner is to know (§ 13-5). */
export const interventionsOf = (entries: readonly CaseEntry[], pupil: PersonId): number =>
  standing(entries).filter((entry) => entry.kind === 'physical-intervention' && entry.facts.pupil === pupil)
    .length
