import type { ConcernState } from '../../domain/concern/state.ts'
import {
  type ConcernId,
  caseId,
  concernId,
  type OwnerId,
  ownerId,
  personId,
  schoolId,
} from '../../domain/people/ids.ts'
import type { Transaction } from '../connection.ts'
import type { StreamHead } from './journal.ts'

export type ConcernRow = NonNullable<Awaited<ReturnType<typeof findConcern>>>

const columns = [
  'owner_id',
  'concern_id',
  'school_id',
  'number',
  'compartment',
  'status',
  'ending',
  'holder_id',
  'holder_role',
  'reporter_id',
  'reported_at',
  'opened_at',
  'ended_at',
  'case_id',
  'urgent',
  'last_seq',
  'last_hash',
  'version',
] as const

/** By number, within the reader's reach; null for absent and out of reach alike. */
export const findConcern = async (tx: Transaction, owner: OwnerId, number: string, lock = false) => {
  const found = tx
    .selectFrom('concern')
    .select(columns)
    .where('owner_id', '=', owner)
    .where('number', '=', number)
    .limit(1)
  const row = await (lock ? found.forUpdate() : found).executeTakeFirst()
  if (row === undefined) return null
  return {
    ...row,
    owner_id: ownerId(row.owner_id),
    concern_id: concernId(row.concern_id),
    school_id: schoolId(row.school_id),
    holder_id: row.holder_id === null ? null : personId(row.holder_id),
    reporter_id: row.reporter_id === null ? null : personId(row.reporter_id),
    case_id: row.case_id === null ? null : caseId(row.case_id),
  }
}

/** The concerns that a case grew from. */
export const concernsOf = async (
  tx: Transaction,
  owner: OwnerId,
  stream: string,
): Promise<readonly ConcernId[]> => {
  const rows = await tx
    .selectFrom('case_concern')
    .select('concern_id')
    .where('owner_id', '=', owner)
    .where('case_id', '=', stream)
    .orderBy('concern_id')
    .execute()
  return rows.map((row) => concernId(row.concern_id))
}

const statusOf = { received: 'received', read: 'opened', ended: 'ended' } as const

/** The columns of the row that are a fold of the journal; `varde verify` compares them with it. */
export const concernColumns = (state: ConcernState) => ({
  status: statusOf[state.status],
  ending: state.ended?.ending ?? null,
  version: state.version,
})

export interface ConcernToSave {
  readonly row: ConcernRow
  readonly head: StreamHead
  readonly state: ConcernState
  readonly now: Temporal.Instant
}

/** Makes the row beside the journal equal to what the journal now says. Holder and compartment move by the gate. */
export const saveConcern = async (
  tx: Transaction,
  { row, head, state, now }: ConcernToSave,
): Promise<void> => {
  const opened = state.status === 'received' ? null : (row.opened_at ?? now.toString())
  await tx
    .updateTable('concern')
    .set({
      ...concernColumns(state),
      opened_at: opened,
      ended_at: state.ended === null ? null : (row.ended_at ?? now.toString()),
      last_seq: head.lastSeq,
      last_hash: head.lastHash,
    })
    .where('owner_id', '=', row.owner_id)
    .where('concern_id', '=', row.concern_id)
    .execute()
}
