import { logAccess } from '../database/records/access-log.ts'
import { readRequests, type WaitingRequest } from '../database/records/case/export-requests.ts'
import { type CaseForAct, readForAct } from './case-for-act.ts'
import { absent, query } from './query.ts'

export interface CaseExports extends CaseForAct {
  /** Wishes that wait for a second person. */
  readonly waiting: readonly WaitingRequest[]
}

export const caseExports = query(
  'case.read',
  async (scope, { number }: { number: string }): Promise<CaseExports | typeof absent> => {
    const view = await readForAct(scope, number)
    if (view === null) return absent
    const { file } = view
    await logAccess(scope, {
      action: 'case.read',
      outcome: 'granted',
      stream: file.id,
      compartment: file.row.compartment,
      reason: 'export',
    })
    return { ...view, waiting: await readRequests(scope, file.id) }
  },
)
