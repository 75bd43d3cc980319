import type { CaseEntry, ConcernEntry, Entry } from '../../domain/journal/entry.ts'
import type { Passage } from '../../domain/journal/passage.ts'
import { type OwnerId, type StreamId, streamId } from '../../domain/people/ids.ts'
import type { Transaction } from '../connection.ts'
import { type StreamKey, unsealText, type Vault } from '../vault.ts'
import type { StreamHead, StreamKind } from './journal.ts'

/**
 * Entries of the given streams in order, with facts and no words: enough for every duty and decision.
 * The head is what was hashed, so it is what is read; the columns beside it serve queries.
 */
export const readFacts = async (
  tx: Transaction,
  owner: OwnerId,
  streams: readonly StreamId[],
): Promise<ReadonlyMap<string, readonly Entry[]>> => {
  const found = new Map<string, Entry[]>(streams.map((stream) => [stream, []]))
  if (streams.length === 0) return found
  const rows = await tx
    .selectFrom('entry')
    .select(['stream_id', 'head'])
    .where('owner_id', '=', owner)
    .where('stream_id', 'in', [...streams])
    .orderBy('stream_id')
    .orderBy('seq')
    .execute()
  for (const row of rows) found.get(row.stream_id)?.push(entryFrom(row.head))
  return found
}

/** The only place where a stored head becomes an entry again; the hash chain vouches for its shape. */
export const entryFrom = (head: string): Entry => {
  const { version: _, owner: __, stream: ___, previous: ____, ...content } = JSON.parse(head)
  return { ...content, words: [] } as Entry
}

/** Keys of the streams whose rows the reader may see. */
export const readStreamKeys = async (
  tx: Transaction,
  vault: Vault,
  owner: OwnerId,
  streams: readonly StreamId[],
): Promise<ReadonlyMap<string, StreamKey>> => {
  if (streams.length === 0) return new Map()
  const rows = await tx
    .selectFrom('stream_key')
    .select(['stream_id', 'key_id', 'wrapped'])
    .where('owner_id', '=', owner)
    .where('stream_id', 'in', [...streams])
    .execute()
  return new Map(
    rows.map((row) => [
      row.stream_id,
      vault.openStreamKey(owner, streamId(row.stream_id), { keyId: row.key_id, wrapped: row.wrapped }),
    ]),
  )
}

/** Words that this reader may read, by the entry they belong to. Row-level security has already divided them. */
export const readWords = async (
  tx: Transaction,
  vault: Vault,
  owner: OwnerId,
  streams: readonly StreamId[],
): Promise<ReadonlyMap<string, readonly Passage[]>> => {
  const keys = await readStreamKeys(tx, vault, owner, streams)
  if (keys.size === 0) return new Map()
  const rows = await tx
    .selectFrom('passage as p')
    .select([
      'p.passage_id',
      'p.stream_id',
      'p.entry_id',
      'p.field',
      'p.item',
      'p.kind',
      'p.author_id',
      'p.audience',
      'p.named',
      'p.sealed',
    ])
    .select((eb) =>
      eb
        .selectFrom('passage_about as a')
        .select((inner) => inner.fn.agg<string[]>('array_agg', ['a.person_id']).as('about'))
        .whereRef('a.owner_id', '=', 'p.owner_id')
        .whereRef('a.passage_id', '=', 'p.passage_id')
        .as('about'),
    )
    .where('p.owner_id', '=', owner)
    .where('p.stream_id', 'in', [...streams])
    .orderBy('p.entry_id')
    .orderBy('p.ordinal')
    .execute()
  const found = new Map<string, Passage[]>()
  for (const row of rows) {
    const key = keys.get(row.stream_id)
    if (key === undefined) continue
    const text = unsealText(key, { entry: row.entry_id, passage: row.passage_id }, row.sealed)
    const list = found.get(row.entry_id) ?? []
    list.push(passageFrom(row, text))
    found.set(row.entry_id, list)
  }
  return found
}

interface StoredPassage {
  passage_id: string
  field: string
  item: string | null
  kind: string
  author_id: string | null
  audience: string
  named: string[] | null
  about: string[] | null
}

/** Columns are held to the codes of the core by CHECK constraints. */
const passageFrom = (row: StoredPassage, text: string): Passage =>
  ({
    id: row.passage_id,
    field: row.field,
    ...(row.item === null ? {} : { item: row.item }),
    kind: row.kind,
    text,
    author: row.author_id,
    about: row.about ?? [],
    audience: row.audience,
    named: row.named ?? [],
  }) as unknown as Passage

/** Entries with the words that this reader may read. */
export const withWords = <E extends Entry>(
  entries: readonly E[],
  words: ReadonlyMap<string, readonly Passage[]>,
): readonly E[] => entries.map((entry) => ({ ...entry, words: words.get(entry.id) ?? [] }))

export const headFrom = (
  row: { owner_id: OwnerId; last_seq: number; last_hash: Buffer },
  stream: StreamId,
  streamKind: StreamKind,
  key: StreamKey,
): StreamHead => ({
  owner: row.owner_id,
  stream,
  streamKind,
  lastSeq: row.last_seq,
  lastHash: row.last_hash,
  key,
})

/** The journal of a case holds entries of a case; the database's stream kind says which is which. */
export const onlyOfCases = (entries: readonly unknown[]): readonly CaseEntry[] =>
  entries as readonly CaseEntry[]
export const onlyOfConcerns = (entries: readonly unknown[]): readonly ConcernEntry[] =>
  entries as readonly ConcernEntry[]
