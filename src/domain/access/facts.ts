import type { Compartment } from '../journal/facts.ts'
import type { Audience } from '../journal/passage.ts'
import type { OwnerId, PersonId, SchoolId } from '../people/ids.ts'
import type { Role } from '../people/role.ts'

/** What decides about a person: facts, never a permission that somebody ticked. */
export interface AccessFacts {
  readonly owner: OwnerId
  readonly person: PersonId
  readonly twoFactor: boolean
  /** Signed in less than 15 minutes ago. */
  readonly fresh: boolean
  /** Privacy and the duty to act, not lapsed (forskrift § 20-2). */
  readonly trained: boolean
  /** In force today, acting and standing in included. */
  readonly roles: readonly { readonly role: Role; readonly school: SchoolId | null }[]
  /** Own children, spouse and kin, registered or declared. */
  readonly kin: readonly PersonId[]
}

export interface Barred {
  readonly person: PersonId
  readonly ground: 'own-child' | 'spouse' | 'kin' | 'is-reported' | 'other'
}

/** What decides about a concern or a case. */
export interface StreamFacts {
  readonly owner: OwnerId
  readonly school: SchoolId
  readonly compartment: Compartment
  /** A concern's holder: a person, or a position that stands empty. Null for a case. */
  readonly holder: { readonly person: PersonId | null; readonly role: Role } | null
  /** The concern has ended, or the case is closed. */
  readonly ended: boolean
  /** Serious cases are the owner's too (§ 12-4 second paragraph). */
  readonly serious: boolean
  /** The team of a case, in force today. */
  readonly members: readonly {
    readonly person: PersonId
    readonly part: 'responsible' | 'member'
    /** Chosen by the owner: the only ones who count where it is about a leader. */
    readonly byOwner: boolean
  }[]
  readonly reporter: { readonly person: PersonId; readonly wordsOpen: boolean } | null
  /** Everybody it names, the adult included. */
  readonly people: readonly PersonId[]
  readonly adults: readonly PersonId[]
  readonly barred: readonly Barred[]
  /** The nearest leaders who were told of a concern. */
  readonly informed: readonly PersonId[]
  /** The concerns of a case, or the cases of a concern: a denial covers them together. */
  readonly related: readonly StreamFacts[]
}

/** A measure as far as it decides who carries a slip. */
export interface SlipFacts {
  readonly carriers: readonly PersonId[]
  /** Neither stopped nor over for more than two weeks. */
  readonly running: boolean
}

export interface PassageFacts {
  readonly audience: Audience
  readonly author: PersonId | null
  readonly named: readonly PersonId[]
  /** The measure whose text it is. */
  readonly slip: SlipFacts | null
}
