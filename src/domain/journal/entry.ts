import type { EntryId, PersonId } from '../people/ids.ts'
import type { CaseEntryKind, ConcernEntryKind, EntryKind, FactsOf } from './entry-kinds.ts'
import type { InstantText, MomentText } from './facts.ts'
import type { Passage } from './passage.ts'

/**
 * One thing that happened, written once and never changed.
 * `recorded` is the server's clock when it was written; `happened` is when it took place, as the writer says.
 */
interface EntryOf<K extends EntryKind> {
  readonly id: EntryId
  /** Place in its stream, from 1 without holes. */
  readonly seq: number
  readonly kind: K
  readonly happened: MomentText
  readonly recorded: InstantText
  /** Null where the system itself writes (an escalation, an opening by time). */
  readonly actor: PersonId | null
  readonly onBehalfOf?: PersonId
  /** The rule, or the line of the plan, that asked for it. */
  readonly basis?: string
  /** The entry whose whole content this one replaces; the first stays readable. */
  readonly corrects?: number
  readonly facts: FactsOf<K>
  readonly words: readonly Passage[]
}

/** A union over kinds, so that `switch (entry.kind)` narrows `entry.facts`. */
export type Entry<K extends EntryKind = EntryKind> = K extends EntryKind ? EntryOf<K> : never
export type ConcernEntry = Entry<ConcernEntryKind>
export type CaseEntry = Entry<CaseEntryKind>
