import { logAccess } from '../../database/records/access-log.ts'
import { readNamings } from '../../database/records/plan/approvers.ts'
import type { Naming } from '../../domain/activity-plan/approver.ts'
import { holdsAt } from '../../domain/people/actor.ts'
import { schoolId } from '../../domain/people/ids.ts'
import { type CaseForAct, readForAct } from '../case-for-act.ts'
import { absent, query } from '../query.ts'

export interface PlanApprovers {
  readonly view: CaseForAct
  readonly namings: readonly Naming[]
  /** The reader names and takes back. */
  readonly names: boolean
}

/** Whom the principal has named to approve the plans of this case, or of all. */
export const planApprovers = query(
  'plan.read',
  async (scope, { number }: { readonly number: string }): Promise<PlanApprovers | typeof absent> => {
    const view = await readForAct(scope, number)
    if (view === null) return absent
    const { id, row } = view.file
    const { compartment } = row
    const line = { action: 'plan.read', outcome: 'granted', stream: id, compartment } as const
    await logAccess(scope, { ...line, reason: 'approvers' })
    const school = schoolId(row.school_id)
    return {
      view,
      namings: compartment === 'ordinary' ? await readNamings(scope, { case: id, school }) : [],
      names: compartment === 'ordinary' && holdsAt(scope.actor, school, 'principal'),
    }
  },
)
