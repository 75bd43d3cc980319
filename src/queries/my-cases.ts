import { logAccess } from '../database/records/access-log.ts'
import { type ListedCase, listCases } from '../database/records/case/list.ts'
import { caseId } from '../domain/people/ids.ts'
import { query } from './query.ts'

export interface MyCases {
  /** In whose team one is. */
  readonly own: readonly ListedCase[]
  /** Within reach by one's position at the school or the owner. */
  readonly led: readonly ListedCase[]
}

/** What one carries; the log names every case on the list in one line. */
export const myCases = query(
  'case.list',
  async (scope, { show }: { show: 'open' | 'closed' }): Promise<MyCases> => {
    const rows = await listCases(scope, show)
    const streams = rows.map((row) => caseId(row.case_id))
    await logAccess(scope, { action: 'case.list', outcome: 'granted', streams })
    return { own: rows.filter((row) => row.part !== null), led: rows.filter((row) => row.part === null) }
  },
)
