import { sql } from 'kysely'
import type { Scope } from '../scope.ts'

/** A weekly letter that has gone: ISO week, when the server had taken it, the hash in it. */
export interface SentAnchor {
  readonly week: string
  readonly sentAt: string
  readonly root: string
}

/** Where the owner has the weekly hash sent; null where nobody has said. */
export const readAnchorAddress = async ({ tx, actor }: Scope): Promise<string | null> => {
  const row = await tx
    .selectFrom('school_owner')
    .select('anchor_address')
    .where('owner_id', '=', actor.owner)
    .executeTakeFirstOrThrow()
  return row.anchor_address
}

/** The last ten, newest first: for the owner's leader. */
export const readSentAnchors = async ({ tx }: Scope): Promise<readonly SentAnchor[]> => {
  const { rows } = await sql<{ week: string; sent_at: string; root: Buffer }>`
    select week, sent_at, root from gate.anchor_letters()`.execute(tx)
  return rows.map(({ week, sent_at, root }) => ({ week, sentAt: sent_at, root: root.toString('hex') }))
}

/** False when another was written since `shown`. */
export const writeAnchorAddress = async (
  { tx }: Scope,
  { address, shown }: { address: string | null; shown: string | null },
): Promise<boolean> => {
  const { rows } = await sql<{ written: boolean }>`
    select gate.set_anchor_address(${address}, ${shown}) as written`.execute(tx)
  return rows[0]?.written === true
}
