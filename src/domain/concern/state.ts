import type { ConcernEntry } from '../journal/entry.ts'
import type {
  Compartment,
  ConcernEnding,
  MomentText,
  Place,
  Recipient,
  Safety,
  Who,
} from '../journal/facts.ts'
import { standing } from '../journal/standing.ts'
import type { CaseId, ConcernId, PersonId } from '../people/ids.ts'

/** What is true of a concern now: the fold of its journal and nothing else. */
export interface ConcernState {
  readonly status: 'received' | 'read' | 'ended'
  readonly version: number
  readonly compartment: Compartment
  readonly recipient: Recipient | { readonly text: string } | null
  /** Null while nobody at the school or the owner holds it by name. */
  readonly holder: PersonId | null
  readonly reporter: PersonId | null
  readonly capacity: 'employee' | 'parent'
  readonly knownFrom: MomentText | null
  readonly about: readonly PersonId[]
  readonly wasThere: readonly PersonId[]
  readonly place: Place | null
  readonly pupilSaysUnsafe: boolean
  readonly firstTalk: boolean
  readonly passedOn: boolean
  readonly violenceTold: boolean
  readonly concernsAdult: 'no' | 'yes' | 'unknown'
  readonly adult: Who | null
  readonly readBy: 'principal' | 'leader' | 'owner' | null
  readonly readAt: MomentText | null
  readonly answered: 'received' | 'read' | 'followed-up' | null
  readonly phoneGiven: boolean
  /** May neither hold nor read it (habilitet). */
  readonly conflicts: readonly PersonId[]
  /** § 12-5 first paragraph second sentence. */
  readonly forwarded: 'forwarded' | 'groundless' | null
  readonly ended: EndedConcern | null
}

export interface EndedConcern {
  readonly ending: ConcernEnding
  readonly at: MomentText
  readonly case: CaseId | null
  readonly duplicateOf: ConcernId | null
  readonly pupilAsked: boolean
  readonly pupilSafe: Safety | null
}

const unreported: ConcernState = {
  status: 'received',
  version: 0,
  compartment: 'ordinary',
  recipient: null,
  holder: null,
  reporter: null,
  capacity: 'employee',
  knownFrom: null,
  about: [],
  wasThere: [],
  place: null,
  pupilSaysUnsafe: false,
  firstTalk: false,
  passedOn: false,
  violenceTold: false,
  concernsAdult: 'no',
  adult: null,
  readBy: null,
  readAt: null,
  answered: null,
  phoneGiven: false,
  conflicts: [],
  forwarded: null,
  ended: null,
}

const afterReport = (state: ConcernState, entry: ConcernEntry): ConcernState => {
  if (entry.kind !== 'concern-reported') return state
  const { facts } = entry
  return {
    ...state,
    reporter: entry.onBehalfOf ?? entry.actor,
    capacity: facts.capacity,
    knownFrom: entry.happened,
    about: facts.about,
    wasThere: facts.wasThere,
    place: facts.place,
    pupilSaysUnsafe: facts.pupilSaysUnsafe,
    firstTalk: facts.firstTalk,
    passedOn: facts.passedOn,
    violenceTold: facts.violenceTold,
    concernsAdult: facts.concernsAdult,
    adult: facts.adult,
  }
}

const withConflict = (state: ConcernState, person: PersonId): ConcernState => ({
  ...state,
  holder: state.holder === person ? null : state.holder,
  conflicts: state.conflicts.includes(person) ? state.conflicts : [...state.conflicts, person],
})

/** Whoever read it on the old way no longer counts: the new recipient has not opened it yet. */
const afterReroute = (
  state: ConcernState,
  facts: { compartment: Compartment; adult: Who | null },
): ConcernState => ({
  ...state,
  status: state.status === 'ended' ? 'ended' : 'received',
  compartment: facts.compartment,
  adult: facts.adult,
  holder: null,
  readBy: null,
  readAt: null,
})

const after = (state: ConcernState, entry: ConcernEntry): ConcernState => {
  switch (entry.kind) {
    case 'concern-reported':
      return afterReport(state, entry)
    case 'concern-routed':
      return {
        ...state,
        recipient: entry.facts.to,
        holder: entry.facts.holder,
        compartment: entry.facts.compartment,
      }
    case 'concern-opened':
      return {
        ...state,
        status: state.status === 'ended' ? 'ended' : 'read',
        readBy: entry.facts.by,
        readAt: state.readAt ?? entry.happened,
      }
    case 'reporter-answered':
      return { ...state, answered: entry.facts.status }
    case 'concern-handed-on':
      return { ...state, holder: entry.facts.to }
    case 'conflict-of-interest':
      return withConflict(state, entry.facts.person)
    case 'staff-offence-forwarded':
      return { ...state, forwarded: 'forwarded' }
    case 'staff-offence-groundless':
      return { ...state, forwarded: 'groundless' }
    case 'concern-rerouted':
      return afterReroute(state, entry.facts)
    case 'reporter-given-phone':
      return { ...state, phoneGiven: true }
    case 'concern-ended':
      return {
        ...state,
        status: 'ended',
        ended: {
          ending: entry.facts.ending,
          at: entry.happened,
          case: entry.facts.case ?? null,
          duplicateOf: entry.facts.duplicateOf ?? null,
          pupilAsked: entry.facts.pupilAsked,
          pupilSafe: entry.facts.pupilSafe ?? null,
        },
      }
  }
}

/** Only added to, so the number of entries is the version that two writers compare. */
export const foldConcern = (entries: readonly ConcernEntry[]): ConcernState => ({
  ...standing(entries).reduce(after, unreported),
  version: entries.length,
})

/** The person behind a name, when somebody has been picked and not only described. */
export const namedPerson = (who: Who | null): PersonId | null =>
  who !== null && 'person' in who ? who.person : null
