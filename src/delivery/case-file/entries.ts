import { z } from 'zod'
import type { CaseEntry, ConcernEntry } from '../../domain/journal/entry.ts'
import { passageFields } from '../../domain/journal/passage.ts'
import { entryId, passageId, personId } from '../../domain/people/ids.ts'
import { caseFacts } from './case-facts.ts'
import { concernFacts } from './concern-facts.ts'
import { instant, moment, people, person } from './parts.ts'

const word = z.object({
  id: z.string().min(1).exactOptional(),
  field: z.enum(passageFields),
  item: z.string().exactOptional(),
  kind: z.enum(['pupil-words', 'statement', 'observation', 'assessment', 'plan-text', 'reason']),
  text: z.string(),
  author: person.nullable().default(null),
  about: people.default([]),
  audience: z.enum(['team', 'slip', 'reporter', 'named']).default('team'),
  named: people.exactOptional(),
})
type Word = z.output<typeof word>

const head = z.object({
  id: z.string().min(1).transform(entryId),
  seq: z.number().int().min(1),
  happened: moment,
  recorded: instant,
  actor: z.string().min(1).transform(personId).nullable(),
  onBehalfOf: person.exactOptional(),
  basis: z.string().exactOptional(),
  corrects: z.number().int().min(1).exactOptional(),
  words: z.array(word).default([]),
})

/** A text in a file needs no id of its own: it is found by its entry and its place there. */
const withIds = <E extends { id: string; words: Word[] }>(entry: E) => ({
  ...entry,
  words: entry.words.map((each, at) => ({ ...each, id: passageId(each.id ?? `${entry.id}/${at + 1}`) })),
})

const variants = (facts: Readonly<Record<string, z.ZodType<unknown, unknown>>>) => {
  const [first, ...rest] = Object.entries(facts).map(([kind, schema]) =>
    head.extend({ kind: z.literal(kind), facts: schema }),
  )
  if (first === undefined) throw new Error('a journal without kinds of entries')
  return z.discriminatedUnion('kind', [first, ...rest]).transform(withIds)
}

// Boundary: kind and facts belong together by the tables above, which the compiler has checked kind by kind.
export const concernEntry = variants(concernFacts) as unknown as z.ZodType<ConcernEntry, unknown>
export const caseEntry = variants(caseFacts) as unknown as z.ZodType<CaseEntry, unknown>
