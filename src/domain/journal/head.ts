import type { OwnerId, StreamId } from '../people/ids.ts'
import type { Entry } from './entry.ts'
import type { Passage } from './passage.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * Canonical JSON (after RFC 8785): keys in code-unit order, no white space, nothing undefined.
 * Numbers are safe integers only, so the text is the same on every machine.
 */
export const canonical = (value: Json): string => {
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'number' && !Number.isSafeInteger(value))
      throw new RangeError('canonical: not a safe integer')
    return JSON.stringify(value)
  }
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const object: { readonly [key: string]: Json | undefined } = value
  const pairs: string[] = []
  for (const key of Object.keys(object).sort()) {
    const held = object[key]
    if (held !== undefined) pairs.push(`${JSON.stringify(key)}:${canonical(held)}`)
  }
  return `{${pairs.join(',')}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)

/** Everything of a passage that the chain holds: who, whom, for whom, and a salted commitment to the text. */
export interface CommittedPassage extends Omit<Passage, 'text'> {
  /** Hexadecimal SHA-256 of salt and text; the text itself may go to the archive and the chain still verifies. */
  readonly commitment: string
}

export const headVersion = 1

/** The head of an entry, hashed into the chain of its concern or case. */
export const headOf = (place: {
  readonly owner: OwnerId
  readonly stream: StreamId
  readonly previous: string
  readonly entry: Omit<Entry, 'words'>
  readonly words: readonly CommittedPassage[]
}): string =>
  canonical({
    version: headVersion,
    owner: place.owner,
    stream: place.stream,
    previous: place.previous,
    id: place.entry.id,
    seq: place.entry.seq,
    kind: place.entry.kind,
    happened: place.entry.happened,
    recorded: place.entry.recorded,
    actor: place.entry.actor,
    onBehalfOf: place.entry.onBehalfOf,
    basis: place.entry.basis,
    corrects: place.entry.corrects,
    facts: asJson(place.entry.facts),
    words: place.words.map((words) => asJson(words)),
  })

/** Facts are JSON by construction; reading them back through JSON drops what is undefined. */
const asJson = (facts: unknown): Json => JSON.parse(JSON.stringify(facts))
