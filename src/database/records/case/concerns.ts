import type { CaseId, OwnerId } from '../../../domain/people/ids.ts'
import type { Transaction } from '../../connection.ts'

/** Numbers of the concerns that a case grew from, those in reach. */
export const concernNumbersOf = async (
  tx: Transaction,
  owner: OwnerId,
  stream: CaseId,
): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('case_concern as x')
    .innerJoin('concern as n', (join) =>
      join.onRef('n.owner_id', '=', 'x.owner_id').onRef('n.concern_id', '=', 'x.concern_id'),
    )
    .select('n.number')
    .where('x.owner_id', '=', owner)
    .where('x.case_id', '=', stream)
    .execute()
  return rows.map((row) => row.number)
}
