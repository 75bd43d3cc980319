import type { CaseId, OwnerId, PersonId } from '../../../domain/people/ids.ts'
import type { Transaction } from '../../connection.ts'

/** Are all of these pupils of the case, whatever their part in it? */
export const areInCase = async (
  tx: Transaction,
  place: { readonly owner: OwnerId; readonly case: CaseId },
  pupils: readonly PersonId[],
): Promise<boolean> => {
  const asked = [...new Set(pupils)]
  if (asked.length === 0) return true
  const rows = await tx
    .selectFrom('case_person')
    .select('person_id')
    .where('owner_id', '=', place.owner)
    .where('case_id', '=', place.case)
    .where('person_id', 'in', asked)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.length === asked.length
}
