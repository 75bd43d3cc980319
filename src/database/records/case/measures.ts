import type { DateText } from '../../../domain/journal/facts.ts'
import type { CaseId, MeasureId, OwnerId } from '../../../domain/people/ids.ts'
import type { Transaction } from '../../connection.ts'

/** Stops immediate measures (version 0) that no standing entry holds any longer. */
export const stopOtherThan = async (
  tx: Transaction,
  place: { readonly owner: OwnerId; readonly case: CaseId; readonly on: DateText },
  standing: readonly MeasureId[],
): Promise<void> => {
  const rows = tx
    .updateTable('measure')
    .set({ stopped_on: place.on })
    .where('owner_id', '=', place.owner)
    .where('case_id', '=', place.case)
    .where('plan_version', '=', 0)
    .where('stopped_on', 'is', null)
  await (standing.length === 0 ? rows : rows.where('measure_id', 'not in', [...standing])).execute()
}
