import { sql } from 'kysely'
import { type OwnerId, ownerId } from '../../../domain/people/ids.ts'
import type { Transaction, WebDatabase } from '../../connection.ts'

/** The same moment of the database, seen by two roles: one reads facts, the other words as they lie sealed. */
export interface Snapshot {
  /** varde_jobs: facts, no words. */
  readonly facts: Transaction
  /** varde_anchor: chains, anchors, and passages as they lie sealed. */
  readonly sealed: Transaction
  readonly now: Temporal.Instant
}

/** Nobody bypasses row-level security for this, and nothing is written. */
export const inSnapshot = <Result>(
  { jobs, anchor }: { readonly jobs: WebDatabase; readonly anchor: WebDatabase },
  work: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> =>
  reading(jobs).execute(async (facts) => {
    const { rows } = await sql<{ id: string; now: string }>`
      select pg_export_snapshot() as id, gate.now() as now`.execute(facts)
    const { id = '', now = '' } = rows[0] ?? {}
    return reading(anchor).execute(async (sealed) => {
      await sql`set transaction snapshot ${sql.lit(id)}`.execute(sealed)
      return work({ facts, sealed, now: Temporal.Instant.from(now) })
    })
  })

const reading = (db: WebDatabase) =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')

export const readOwners = async (tx: Transaction): Promise<readonly OwnerId[]> => {
  const { rows } = await sql<{
    owner_id: string
  }>`select owner_id from school_owner order by owner_id`.execute(tx)
  return rows.map((row) => ownerId(row.owner_id))
}

const batch = 2_000
let cursors = 0

/** Rows of a large answer, a few thousand at a time, so that memory stays small. */
export async function* inBatches<Row>(
  tx: Transaction,
  select: ReturnType<typeof sql>,
): AsyncGenerator<readonly Row[]> {
  cursors += 1
  const name = sql.ref(`rows_${cursors}`)
  await sql`declare ${name} no scroll cursor for ${select}`.execute(tx)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(batch)} from ${name}`.execute(tx)
    if (rows.length > 0) yield rows
    if (rows.length < batch) break
  }
  await sql`close ${name}`.execute(tx)
}
