import { z } from 'zod'
import type { ConcernEntryKind, ConcernFacts } from '../../domain/journal/entry-kinds.ts'
import { concernCategories, concernEndings } from '../../domain/journal/facts.ts'
import {
  caseRef,
  compartment,
  concernRef,
  flag,
  people,
  person,
  place,
  recipient,
  safety,
  who,
} from './parts.ts'

export const conflictOfInterest = z.object({
  person,
  ground: z.enum(['own-child', 'spouse', 'kin', 'is-reported', 'other']),
  declared: flag,
})
export const staffOffenceForwarded = z.object({ to: z.literal('owner') })
export const staffOffenceGroundless = z.object({ by: person })

/** One schema per kind of entry in a concern's journal; the compiler sees to it that none is missing. */
export const concernFacts: { readonly [K in ConcernEntryKind]: z.ZodType<ConcernFacts[K], unknown> } = {
  'concern-reported': z.object({
    about: people,
    wasThere: people,
    categories: z.array(z.enum(concernCategories)),
    place: place.nullable(),
    firstTalk: flag,
    pupilSaysUnsafe: flag,
    intervened: z.enum(['yes', 'no', 'not-applicable']),
    concernsAdult: z.enum(['no', 'yes', 'unknown']),
    adult: who.nullable(),
    capacity: z.enum(['employee', 'parent']),
    violenceTold: flag,
    passedOn: flag,
  }),
  'concern-routed': z.object({
    to: recipient,
    holder: person.nullable(),
    compartment,
    also: z.array(person).exactOptional(),
  }),
  'concern-opened': z.object({ by: z.enum(['principal', 'leader', 'owner']) }),
  'reporter-answered': z.object({ status: z.enum(['received', 'read', 'followed-up']) }),
  'concern-handed-on': z.object({
    from: person.nullable(),
    to: person.nullable(),
    because: z.enum(['conflict-of-interest', 'away', 'not-taken', 'appointed-by-owner', 'rerouted']),
  }),
  'conflict-of-interest': conflictOfInterest,
  'staff-offence-forwarded': staffOffenceForwarded,
  'staff-offence-groundless': staffOffenceGroundless,
  'concern-rerouted': z.object({ compartment, adult: who.nullable() }),
  'reporter-given-phone': z.object({ because: z.literal('owner-not-opened') }),
  'concern-ended': z.object({
    ending: z.enum(concernEndings),
    case: caseRef.exactOptional(),
    duplicateOf: concernRef.exactOptional(),
    pupilAsked: flag,
    pupilSafe: safety.exactOptional(),
  }),
}
