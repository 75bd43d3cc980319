import { sql } from 'kysely'
import type { DateText } from '../../../domain/journal/facts.ts'
import { type OwnerId, ownerId, type StreamId, streamId } from '../../../domain/people/ids.ts'
import type { Transaction } from '../../connection.ts'
import type { CachedLine } from '../obligation-cache.ts'

export interface CachedDuties {
  readonly stream: StreamId
  readonly duties: readonly CachedLine[]
}

/** Running duties of every stream where something is due on a day, by owner. */
export const dutiesDueOn = async (
  tx: Transaction,
  on: DateText,
): Promise<ReadonlyMap<OwnerId, readonly CachedDuties[]>> => {
  const { rows } = await sql<{ owner_id: string; stream_id: string; lines: CachedLine[] }>`
    select owner_id, stream_id, lines from obligation_cache
    where worst_state in ('due', 'late') and exists (
      select from jsonb_array_elements(lines) line
      where line ->> 'state' = 'due' and left(line ->> 'due', 10) = ${on})`.execute(tx)
  const found = new Map<OwnerId, CachedDuties[]>()
  for (const row of rows) {
    const owner = ownerId(row.owner_id)
    const list = found.get(owner) ?? []
    list.push({ stream: streamId(row.stream_id), duties: row.lines })
    found.set(owner, list)
  }
  return found
}
