import { sql } from 'kysely'
import { type OwnerId, ownerId } from '../../../domain/people/ids.ts'
import type { Transaction } from '../../connection.ts'

export interface AnchorLetter {
  readonly owner: OwnerId
  readonly to: string
  readonly root: Buffer
}

/** Chooses the week's anchor for every owner who has an address: the newest, and once for all. */
export const chooseAnchors = async (tx: Transaction, week: string): Promise<void> => {
  await sql`
    insert into anchor_letter (owner_id, week, anchor_no)
    select o.owner_id, ${week}, (select max(a.anchor_no) from anchor a where a.owner_id = o.owner_id)
    from school_owner o
    where o.anchor_address is not null and exists (select from anchor a where a.owner_id = o.owner_id)
    on conflict do nothing`.execute(tx)
}

/** The next letter of a week that has not gone; the lock on it is the claim. */
export const claimAnchorLetter = async (
  tx: Transaction,
  week: string,
  skip: readonly OwnerId[],
): Promise<AnchorLetter | null> => {
  const { rows } = await sql<{ owner_id: string; to: string; root: Buffer }>`
    select l.owner_id, o.anchor_address as to, a.root
    from anchor_letter l
    join school_owner o on o.owner_id = l.owner_id and o.anchor_address is not null
    join anchor a on a.owner_id = l.owner_id and a.anchor_no = l.anchor_no
    where l.week = ${week} and l.sent_at is null and l.owner_id <> all(${[...skip]}::uuid[])
    order by l.owner_id limit 1
    for update of l skip locked`.execute(tx)
  const [row] = rows
  return row === undefined ? null : { owner: ownerId(row.owner_id), to: row.to, root: row.root }
}

export const markLetterSent = async (tx: Transaction, owner: OwnerId, week: string): Promise<void> => {
  await sql`update anchor_letter set sent_at = gate.now() where owner_id = ${owner} and week = ${week}`.execute(
    tx,
  )
}
