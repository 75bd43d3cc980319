import { sql } from 'kysely'
import { type OwnerId, ownerId } from '../../../domain/people/ids.ts'
import type { Transaction } from '../../connection.ts'

export interface Wish {
  readonly owner: OwnerId
  readonly id: string
  readonly kind: string
}

/** Wishes that nobody has taken over yet; two workers never take the same. */
export const claimWishes = async (tx: Transaction, most: number): Promise<readonly Wish[]> => {
  const { rows } = await sql<{ owner_id: string; outbox_id: string; kind: string }>`
    select owner_id, outbox_id, kind from outbox where relayed_at is null
    order by created_at, outbox_id limit ${most} for update skip locked`.execute(tx)
  return rows.map((row) => ({ owner: ownerId(row.owner_id), id: row.outbox_id, kind: row.kind }))
}

export const markRelayed = async (tx: Transaction, wishes: readonly Wish[]): Promise<void> => {
  await sql`update outbox set relayed_at = gate.now()
    where (owner_id, outbox_id) in (
      select * from unnest(${wishes.map(({ owner }) => owner)}::uuid[], ${wishes.map(({ id }) => id)}::uuid[]))
  `.execute(tx)
}

/** What a job is about; the job itself holds only the wish's identifier. */
export const subjectOf = async (
  tx: Transaction,
  { owner, id }: Pick<Wish, 'owner' | 'id'>,
): Promise<string | null> => {
  const { rows } = await sql<{ subject_id: string }>`
    select subject_id from outbox where owner_id = ${owner} and outbox_id = ${id}`.execute(tx)
  return rows[0]?.subject_id ?? null
}

/** Whether mail waits that may not wait. */
export const urgentMailWaits = async (tx: Transaction, now: Temporal.Instant): Promise<boolean> => {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select from notice where channel = 'mail-now' and sent_at is null
      and created_at > ${now.subtract({ hours: 14 * 24 }).toString()}) as waits`.execute(tx)
  return rows[0]?.waits === true
}

/** Whether something that arose before the last time for a digest has not been sent. */
export const digestWaits = async (
  tx: Transaction,
  at: { readonly now: Temporal.Instant; readonly before: Temporal.Instant },
): Promise<boolean> => {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select from notice where channel = 'mail-digest' and sent_at is null and seen_at is null
      and created_at <= ${at.before.toString()}
      and created_at > ${at.now.subtract({ hours: 14 * 24 }).toString()}) as waits`.execute(tx)
  return rows[0]?.waits === true
}
