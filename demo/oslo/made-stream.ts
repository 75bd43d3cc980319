import {
  chain,
  firstHash,
  type NewEntry,
  type StreamHead,
  type StreamKind,
} from '../../src/database/records/journal.ts'
import type { Vault } from '../../src/database/vault.ts'
import { instantOf } from '../../src/domain/calendar/moment.ts'
import type { Entry } from '../../src/domain/journal/entry.ts'
import type { MomentText } from '../../src/domain/journal/facts.ts'
import type { OwnerId, StreamId } from '../../src/domain/people/ids.ts'
import type { Bulk, BulkRow } from './bulk.ts'

/** What a bulk insert makes of a value: bytes as hexadecimal, everything else as it is. */
const plain = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value)
export const plainRow = (row: object): BulkRow =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, plain(value)]))

export interface Makers {
  readonly vault: Vault
  readonly newId: () => string
}

/** A journal that grows in memory, chained and sealed by the same function as in the database. */
export class MadeStream {
  head: StreamHead
  readonly entries: Entry[] = []
  readonly #makers: Makers
  readonly #rows: { entry: BulkRow[]; passage: BulkRow[]; passage_about: BulkRow[]; stream_key: BulkRow[] }

  constructor(makers: Makers, place: { owner: OwnerId; stream: StreamId; streamKind: StreamKind }) {
    const { owner, stream, streamKind } = place
    const { key, row } = makers.vault.newStreamKey(owner, stream)
    this.#makers = makers
    this.head = { owner, stream, streamKind, lastSeq: 0, lastHash: firstHash, key }
    const kept = { owner_id: owner, stream_id: stream, key_id: row.keyId, wrapped: row.wrapped }
    this.#rows = { entry: [], passage: [], passage_about: [], stream_key: [plainRow(kept)] }
  }

  append(news: readonly NewEntry[], at: MomentText): void {
    const writing = { now: Temporal.Instant.from(instantOf(at)), newId: this.#makers.newId }
    for (const one of news) {
      const { entry, row, passages, about } = chain(this.head, one, writing)
      this.entries.push(entry)
      // The column holds JSON; given as a text it would hold a text.
      this.#rows.entry.push(plainRow({ ...row, facts: entry.facts }))
      this.#rows.passage.push(...passages.map(plainRow))
      this.#rows.passage_about.push(...about.map(plainRow))
      this.head = { ...this.head, lastSeq: row.seq, lastHash: row.hash }
    }
  }

  /** Columns of the row beside the journal. */
  get chained() {
    return { last_seq: this.head.lastSeq, last_hash: this.head.lastHash }
  }

  lay(bulk: Bulk): void {
    for (const [table, rows] of Object.entries(this.#rows)) bulk.add(table, rows)
  }
}
