import type { CaseId, ConcernId, OwnerId, PersonId, SchoolId } from '../people/ids.ts'
import type { CaseEntry, ConcernEntry } from './entry.ts'

export interface ConcernJournal {
  readonly concern: ConcernId
  readonly entries: readonly ConcernEntry[]
}

export interface CaseJournal {
  readonly case: CaseId
  readonly entries: readonly CaseEntry[]
}

/**
 * Everything the duty clock looks at: a case with its concerns, or concerns that are no case yet.
 * The calendar, rule set and both times are given beside it.
 */
export interface SafetyRecord {
  readonly owner: OwnerId
  readonly school: SchoolId
  readonly pupil: PersonId | null
  readonly concerns: readonly ConcernJournal[]
  readonly case: CaseJournal | null
}
