import { logAccess } from '../database/records/access-log.ts'
import { readStaff, type StaffRow } from '../database/records/case/file.ts'
import type { Scope } from '../database/scope.ts'
import { type CaseFile, readCaseFile } from './case-file.ts'
import { type StandingWords, standingWords } from './case-timeline.ts'
import { absent, query } from './query.ts'

/** What a page needs to write something into a case. */
export interface CaseForAct {
  readonly file: CaseFile
  readonly staff: readonly StaffRow[]
  readonly notToBeTold: readonly StandingWords[]
}

export const readForAct = async (scope: Scope, number: string): Promise<CaseForAct | null> => {
  const file = await readCaseFile(scope, number)
  if (file === null) return null
  return {
    file,
    staff: await readStaff(scope.tx, scope.actor.owner, file.row.school_id, scope.today),
    notToBeTold: standingWords(file, 'not-to-be-told'),
  }
}

/** For whoever is about to write; that, too, is a reading, and the log says for which act. */
export const caseForAct = query(
  'case.read',
  async (scope, { number, act }: { number: string; act: string }): Promise<CaseForAct | typeof absent> => {
    const view = await readForAct(scope, number)
    if (view === null) return absent
    const { compartment } = view.file.row
    const stream = view.file.id
    await logAccess(scope, { action: 'case.read', outcome: 'granted', stream, compartment, reason: act })
    return view
  },
)
