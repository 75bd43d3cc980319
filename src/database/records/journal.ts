import { createHash } from 'node:crypto'
import type { Entry } from '../../domain/journal/entry.ts'
import type { EntryKind, FactsOf } from '../../domain/journal/entry-kinds.ts'
import type { MomentText } from '../../domain/journal/facts.ts'
import { type CommittedPassage, headOf } from '../../domain/journal/head.ts'
import type { Passage } from '../../domain/journal/passage.ts'
import { entryId, type OwnerId, type PersonId, passageId, type StreamId } from '../../domain/people/ids.ts'
import type { Transaction } from '../connection.ts'
import { commitmentTo, newSalt, type StreamKey, sealText } from '../vault.ts'

export type StreamKind = 'concern' | 'case'

/** What the next entry of a stream is chained to. A new stream starts at 0 and 32 zero bytes. */
export interface StreamHead {
  readonly owner: OwnerId
  readonly stream: StreamId
  readonly streamKind: StreamKind
  readonly lastSeq: number
  readonly lastHash: Buffer
  readonly key: StreamKey
}

export const firstHash = Buffer.alloc(32)

export interface NewPassage extends Omit<Passage, 'id' | 'author'> {}

/** What a command decided to write; id, place, time of writing and chain are added here. */
interface NewEntryOf<K extends EntryKind> {
  readonly kind: K
  readonly happened: MomentText
  readonly actor: PersonId | null
  readonly onBehalfOf?: PersonId
  readonly basis?: string
  readonly corrects?: number
  readonly facts: FactsOf<K>
  readonly words: readonly NewPassage[]
}
export type NewEntry<K extends EntryKind = EntryKind> = K extends EntryKind ? NewEntryOf<K> : never

export interface Writing {
  readonly now: Temporal.Instant
  readonly newId: () => string
}

export interface Appended {
  readonly entries: readonly Entry[]
  readonly head: StreamHead
}

export const hashOf = (previous: Buffer, head: string): Buffer =>
  createHash('sha256').update(previous).update(head).digest()

/**
 * Adds entries at the end of a stream whose row the caller has locked.
 * Two statements whatever the number, and a third where there are words about somebody.
 */
export const appendEntries = async (
  tx: Transaction,
  head: StreamHead,
  news: readonly NewEntry[],
  writing: Writing,
): Promise<Appended> => {
  const rows = { entries: [] as EntryRow[], passages: [] as PassageRow[], about: [] as AboutRow[] }
  const written: Entry[] = []
  let last = head
  for (const news_ of news) {
    const one = chain(last, news_, writing)
    rows.entries.push(one.row)
    rows.passages.push(...one.passages)
    rows.about.push(...one.about)
    written.push(one.entry)
    last = { ...last, lastSeq: one.row.seq, lastHash: one.row.hash }
  }
  if (rows.entries.length > 0) await tx.insertInto('entry').values(rows.entries).execute()
  if (rows.passages.length > 0) await tx.insertInto('passage').values(rows.passages).execute()
  if (rows.about.length > 0) await tx.insertInto('passage_about').values(rows.about).execute()
  return { entries: written, head: last }
}

type EntryRow = ReturnType<typeof entryRow>
type PassageRow = ReturnType<typeof passageRow>
interface AboutRow {
  owner_id: OwnerId
  passage_id: string
  person_id: PersonId
}

/** An entry with its place in the chain, and the rows to store. */
export const chain = (head: StreamHead, news: NewEntry, writing: Writing) => {
  const id = entryId(writing.newId())
  const seq = head.lastSeq + 1
  const recorded = writing.now.toString({ smallestUnit: 'millisecond' })
  const words = news.words.map((text) => commit({ head, entry: id, author: news.actor, writing }, text))
  const { words: _, ...content } = news
  // A union of kinds spread and put together again is the same member of the union.
  const entry = { ...content, id, seq, recorded, words: words.map((one) => one.passage) } as Entry
  const text = headOf({
    owner: head.owner,
    stream: head.stream,
    previous: head.lastHash.toString('hex'),
    entry,
    words: words.map((one) => one.committed),
  })
  return {
    entry,
    row: entryRow(head, entry, text),
    passages: words.map((one, ordinal) => passageRow(head, id, one, ordinal)),
    about: words.flatMap((one) =>
      one.passage.about.map((person) => ({
        owner_id: head.owner,
        passage_id: one.passage.id,
        person_id: person,
      })),
    ),
  }
}

interface CommitPlace {
  readonly head: StreamHead
  readonly entry: string
  readonly author: PersonId | null
  readonly writing: Writing
}

const commit = ({ head, entry, author, writing }: CommitPlace, text: NewPassage) => {
  const passage: Passage = { ...text, id: passageId(writing.newId()), author }
  const salt = newSalt()
  const commitment = commitmentTo(salt, passage.text)
  const { text: plain, ...rest } = passage
  const committed: CommittedPassage = { ...rest, commitment: commitment.toString('hex') }
  const sealed = sealText(head.key, { entry, passage: passage.id }, plain)
  return { passage, committed, salt, commitment, sealed }
}

const entryRow = (head: StreamHead, entry: Entry, text: string) => ({
  owner_id: head.owner,
  stream_id: head.stream,
  stream_kind: head.streamKind,
  seq: entry.seq,
  entry_id: entry.id,
  kind: entry.kind,
  happened: entry.happened,
  recorded_at: entry.recorded,
  actor_id: entry.actor,
  on_behalf_of: entry.onBehalfOf ?? null,
  basis: entry.basis ?? null,
  corrects: entry.corrects ?? null,
  facts: JSON.stringify(entry.facts),
  head: text,
  previous_hash: head.lastHash,
  hash: hashOf(head.lastHash, text),
})

const passageRow = (head: StreamHead, entry: string, one: ReturnType<typeof commit>, ordinal: number) => ({
  owner_id: head.owner,
  passage_id: one.passage.id,
  stream_id: head.stream,
  entry_id: entry,
  ordinal,
  field: one.passage.field,
  item: one.passage.item ?? null,
  kind: one.passage.kind,
  author_id: one.passage.author,
  audience: one.passage.audience,
  named: [...(one.passage.named ?? [])],
  sealed: one.sealed,
  salt: one.salt,
  commitment: one.commitment,
})
