import { sql } from 'kysely'
import type { OwnerId } from '../../../domain/people/ids.ts'
import type { Transaction } from '../../connection.ts'
import type { StreamKind } from '../journal.ts'
import { inBatches } from './snapshot.ts'

/** An entry as it lies: the head that was hashed, and the columns beside it that serve queries. */
export interface ChainRow {
  readonly stream_id: string
  readonly stream_kind: StreamKind
  readonly seq: number
  readonly entry_id: string
  readonly kind: string
  readonly happened: string
  readonly recorded_at: string
  readonly actor_id: string | null
  readonly on_behalf_of: string | null
  readonly basis: string | null
  readonly corrects: number | null
  readonly facts: unknown
  readonly head: string
  readonly previous_hash: Buffer
  readonly hash: Buffer
}

export const chainRows = (tx: Transaction, owner: OwnerId): AsyncGenerator<readonly ChainRow[]> =>
  inBatches<ChainRow>(
    tx,
    sql`select stream_id, stream_kind, seq, entry_id, kind, happened, recorded_at, actor_id, on_behalf_of, basis,
        corrects, facts, head, previous_hash, hash
      from entry where owner_id = ${sql.lit(owner)} order by stream_id, seq`,
  )

/** The length and last hash that the row beside a chain claims. */
export interface HeadRow {
  readonly stream_id: string
  readonly last_seq: number
  readonly last_hash: Buffer
}

export const headRows = async (tx: Transaction, owner: OwnerId): Promise<ReadonlyMap<string, HeadRow>> => {
  const { rows } = await sql<HeadRow>`
    select concern_id as stream_id, last_seq, last_hash from concern where owner_id = ${owner}
    union all
    select case_id, last_seq, last_hash from pupil_case where owner_id = ${owner}`.execute(tx)
  return new Map(rows.map((row) => [row.stream_id, row]))
}

/** A text as it lies sealed, beside the entry whose head commits to it. Null passage: the entry's text is gone. */
export interface PassageRow {
  readonly stream_id: string
  readonly seq: number
  readonly entry_id: string
  readonly head: string
  readonly passage_id: string | null
  readonly field: string
  readonly item: string | null
  readonly kind: string
  readonly author_id: string | null
  readonly audience: string
  readonly named: string[]
  readonly about: string[]
  readonly sealed: Buffer
  readonly salt: Buffer
  readonly commitment: Buffer
}

/** Of entries that have words, or should have; each with all its texts in order. */
export const passageRows = (tx: Transaction, owner: OwnerId): AsyncGenerator<readonly PassageRow[]> =>
  inBatches<PassageRow>(
    tx,
    sql`select e.stream_id, e.seq, e.entry_id, e.head, p.passage_id, p.field, p.item, p.kind, p.author_id, p.audience,
        p.named::text[] as named, p.sealed, p.salt, p.commitment,
        array(select a.person_id::text from passage_about a where a.owner_id = p.owner_id
          and a.passage_id = p.passage_id) as about
      from entry e
      left join passage p on p.owner_id = e.owner_id and p.stream_id = e.stream_id and p.entry_id = e.entry_id
      where e.owner_id = ${sql.lit(owner)} and (right(e.head, 11) <> '"words":[]}' or p.passage_id is not null)
      order by e.stream_id, e.seq, p.ordinal`,
  )

export interface KeyRow {
  readonly stream_id: string
  readonly key_id: string
  readonly wrapped: Buffer
}

export const keyRows = async (tx: Transaction, owner: OwnerId): Promise<ReadonlyMap<string, KeyRow>> => {
  const { rows } = await sql<KeyRow>`
    select stream_id, key_id, wrapped from stream_key where owner_id = ${owner}`.execute(tx)
  return new Map(rows.map((row) => [row.stream_id, row]))
}

/** Chains as somebody saw them, that are not so now: the first length at which each differs. */
export interface BrokenLeaf {
  readonly stream_id: string
  readonly length: number
  readonly known_to: number
}

/** Compares leaves with the journal. `known_to`: up to there the chain is as it was seen. */
export const brokenLeaves = async (
  tx: Transaction,
  owner: OwnerId,
  leaves: readonly { readonly stream: string; readonly length: number; readonly head: Buffer }[],
): Promise<readonly BrokenLeaf[]> => {
  if (leaves.length === 0) return []
  const { rows } = await sql<BrokenLeaf>`
    with seen as (
      select * from unnest(${leaves.map((leaf) => leaf.stream)}::uuid[], ${leaves.map((leaf) => leaf.length)}::int[],
        ${leaves.map((leaf) => leaf.head.toString('hex'))}::text[]) as s(stream_id, length, head)
    ), compared as (
      select s.stream_id, s.length, encode(e.hash, 'hex') is not distinct from s.head as same
      from seen s left join entry e on e.owner_id = ${owner} and e.stream_id = s.stream_id and e.seq = s.length
    )
    select b.stream_id, min(b.length) as length,
      coalesce((select max(g.length) from compared g where g.stream_id = b.stream_id and g.same
        and g.length < min(b.length)), 0) as known_to
    from compared b where not b.same group by b.stream_id order by b.stream_id`.execute(tx)
  return rows
}
