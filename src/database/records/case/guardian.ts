import type { GuardianHold } from '../../../domain/case/state.ts'
import { instantOf } from '../../../domain/calendar/moment.ts'
import type { GuardianAccess, GuardianKind, GuardianRelation } from '../../../domain/people/guardian.ts'
import type { CaseId, OwnerId, PersonId } from '../../../domain/people/ids.ts'
import type { Transaction } from '../../connection.ts'
import type { Scope } from '../../scope.ts'

/** Columns are held to the codes of the core by CHECK constraints. */
const kindOf = (text: string) => text as GuardianKind
const accessOf = (text: string) => text as GuardianAccess
const sourceOf = (text: string) => text as GuardianRelation['source']

export const findRelation = async (
  tx: Transaction,
  owner: OwnerId,
  { guardian, pupil }: { readonly guardian: PersonId; readonly pupil: PersonId },
): Promise<GuardianRelation | null> => {
  const row = await tx
    .selectFrom('guardian_relation')
    .select(['kind', 'parental_responsibility', 'access', 'source', 'verified_on'])
    .where('owner_id', '=', owner)
    .where('guardian_id', '=', guardian)
    .where('pupil_id', '=', pupil)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    guardian,
    pupil,
    kind: kindOf(row.kind),
    parentalResponsibility: row.parental_responsibility,
    access: accessOf(row.access),
    source: sourceOf(row.source),
    verifiedOn: row.verified_on === null ? null : String(row.verified_on),
  }
}

/** The row beside the journal: what slips, letters and later families' pages look at. */
export const saveHold = async (scope: Scope, stream: CaseId, hold: GuardianHold): Promise<void> => {
  const values = { until_at: instantOf(hold.until), lifted_at: null }
  await scope.tx
    .insertInto('guardian_hold')
    .values({ owner_id: scope.actor.owner, case_id: stream, guardian_id: hold.guardian, ...values })
    .onConflict((conflict) => conflict.columns(['owner_id', 'case_id', 'guardian_id']).doUpdateSet(values))
    .execute()
}

export const liftHold = async (scope: Scope, stream: CaseId, guardian: PersonId): Promise<void> => {
  await scope.tx
    .updateTable('guardian_hold')
    .set({ lifted_at: scope.now.toString() })
    .where('owner_id', '=', scope.actor.owner)
    .where('case_id', '=', stream)
    .where('guardian_id', '=', guardian)
    .execute()
}
