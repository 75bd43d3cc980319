import { sql } from 'kysely'
import type { InstantText } from '../../../domain/journal/facts.ts'
import { type OwnerId, ownerId } from '../../../domain/people/ids.ts'
import type { Transaction } from '../../connection.ts'
import { type Leaf, noRoot } from '../../merkle.ts'

export interface Anchor {
  readonly owner: OwnerId
  readonly no: number
  readonly at: InstantText
  readonly root: Buffer
  readonly previousRoot: Buffer
  readonly leaves: number
  readonly keyId: string
  readonly signature: Buffer
}

export interface SentAnchor extends Anchor {
  /** The chains that have grown since the one before. */
  readonly changed: readonly Leaf[]
}

export const ownersWithStreams = async (tx: Transaction): Promise<readonly OwnerId[]> => {
  const { rows } = await sql<{ owner_id: string }>`
    select o.owner_id from school_owner o
    where exists (select from concern n where n.owner_id = o.owner_id and n.last_seq > 0)
      or exists (select from pupil_case c where c.owner_id = o.owner_id and c.last_seq > 0)
    order by o.owner_id`.execute(tx)
  return rows.map((row) => ownerId(row.owner_id))
}

/** Two workers never anchor one owner at once. */
export const lockAnchors = async (tx: Transaction, owner: OwnerId): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`anchor ${owner}`}, 0))`.execute(tx)
}

export const lastAnchor = async (
  tx: Transaction,
  owner: OwnerId,
): Promise<{ readonly no: number; readonly root: Buffer; readonly at: Temporal.Instant | null }> => {
  const { rows } = await sql<{ anchor_no: number; root: Buffer; at: string }>`
    select anchor_no, root, at from anchor where owner_id = ${owner} order by anchor_no desc limit 1`.execute(
    tx,
  )
  const row = rows[0]
  return row === undefined
    ? { no: 0, root: noRoot, at: null }
    : { no: row.anchor_no, root: row.root, at: Temporal.Instant.from(row.at) }
}

/** Every chain of the owner as it is now. */
export const readHeads = async (tx: Transaction, owner: OwnerId): Promise<readonly Leaf[]> => {
  const { rows } = await sql<Leaf>`
    select concern_id::text as stream, last_seq as length, last_hash as head from concern
    where owner_id = ${owner} and last_seq > 0
    union all
    select case_id::text, last_seq, last_hash from pupil_case where owner_id = ${owner} and last_seq > 0`.execute(
    tx,
  )
  return rows
}

/** Every chain of the owner as the newest anchors saw it. */
export const readAnchored = async (tx: Transaction, owner: OwnerId): Promise<readonly Leaf[]> => {
  const { rows } = await sql<Leaf>`
    select distinct on (stream_id) stream_id::text as stream, length, head from anchor_leaf
    where owner_id = ${owner} order by stream_id, anchor_no desc`.execute(tx)
  return rows
}

const batch = 5_000

export const insertAnchor = async (
  tx: Transaction,
  anchor: Anchor,
  changed: readonly Leaf[],
): Promise<void> => {
  await tx
    .insertInto('anchor')
    .values({
      owner_id: anchor.owner,
      anchor_no: anchor.no,
      at: anchor.at,
      root: anchor.root,
      previous_root: anchor.previousRoot,
      leaves: anchor.leaves,
      key_id: anchor.keyId,
      signature: anchor.signature,
    })
    .execute()
  for (let from = 0; from < changed.length; from += batch)
    await tx
      .insertInto('anchor_leaf')
      .values(
        changed.slice(from, from + batch).map(({ stream, length, head }) => ({
          owner_id: anchor.owner,
          stream_id: stream,
          anchor_no: anchor.no,
          length,
          head,
        })),
      )
      .execute()
}

interface AnchorRow {
  owner_id: string
  anchor_no: number
  at: string
  root: Buffer
  previous_root: Buffer
  leaves: number
  key_id: string
  signature: Buffer
}

const anchorOf = (row: AnchorRow): Anchor => ({
  owner: ownerId(row.owner_id),
  no: row.anchor_no,
  at: row.at,
  root: row.root,
  previousRoot: row.previous_root,
  leaves: row.leaves,
  keyId: row.key_id,
  signature: row.signature,
})

export const readAnchors = async (tx: Transaction, owner: OwnerId): Promise<readonly Anchor[]> => {
  const { rows } = await sql<AnchorRow>`
    select owner_id, anchor_no, at, root, previous_root, leaves, key_id, signature
    from anchor where owner_id = ${owner} order by anchor_no`.execute(tx)
  return rows.map(anchorOf)
}

export const readLeavesOf = async (tx: Transaction, owner: OwnerId, no: number): Promise<readonly Leaf[]> => {
  const { rows } = await sql<Leaf>`
    select stream_id::text as stream, length, head from anchor_leaf
    where owner_id = ${owner} and anchor_no = ${no} order by stream_id`.execute(tx)
  return rows
}

/** Anchors that have not been written outside the database yet, oldest first. */
export const unsentAnchors = async (tx: Transaction, owner: OwnerId): Promise<readonly SentAnchor[]> => {
  const { rows } = await sql<AnchorRow>`
    select owner_id, anchor_no, at, root, previous_root, leaves, key_id, signature
    from anchor where owner_id = ${owner} and sent_at is null order by anchor_no`.execute(tx)
  const found: SentAnchor[] = []
  for (const row of rows)
    found.push({ ...anchorOf(row), changed: await readLeavesOf(tx, owner, row.anchor_no) })
  return found
}

export const markAnchorSent = async (
  tx: Transaction,
  { owner, no }: Pick<Anchor, 'owner' | 'no'>,
): Promise<void> => {
  await sql`update anchor set sent_at = clock_timestamp()
    where owner_id = ${owner} and anchor_no = ${no} and sent_at is null`.execute(tx)
}
