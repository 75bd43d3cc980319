import { logAccess } from '../database/records/access-log.ts'
import { type Reading, readReadings } from '../database/records/case/readings.ts'
import { type CaseFile, readCaseFile } from './case-file.ts'
import { absent, query } from './query.ts'

export interface CaseReadings {
  readonly file: CaseFile
  readonly readings: readonly Reading[]
}

/** Who has read a case, for those who read it themselves; looking at the log is written in the log. */
export const caseReadings = query(
  'case.readings',
  async (scope, { number }: { number: string }): Promise<CaseReadings | typeof absent> => {
    const file = await readCaseFile(scope, number)
    if (file === null) return absent
    await logAccess(scope, {
      action: 'case.readings',
      outcome: 'granted',
      stream: file.id,
      compartment: file.row.compartment,
    })
    return { file, readings: await readReadings(scope.tx, scope.actor.owner, file.id) }
  },
)
