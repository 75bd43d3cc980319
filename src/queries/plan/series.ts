import { logAccess } from '../../database/records/access-log.ts'
import {
  type AlsoIn,
  readAlsoIn,
  readShareTargets,
  type ShareTarget,
} from '../../database/records/plan/series.ts'
import type { WordedMeasure } from '../../domain/activity-plan/plan.ts'
import { seriesOf } from '../../domain/activity-plan/sharing.ts'
import { activeMeasures } from '../../domain/case/state.ts'
import { type CaseFile, readCaseFile } from '../case-file.ts'
import { absent, query } from '../query.ts'
import { versionsOf } from './file.ts'

export interface SharedMeasure {
  readonly measure: WordedMeasure
  readonly alsoIn: readonly AlsoIn[]
}

export interface SharedMeasures {
  readonly file: CaseFile
  readonly measures: readonly SharedMeasure[]
  readonly targets: readonly ShareTarget[]
}

/** The measures of a plan, and where else the same thing is done, as far as this reader reads both. */
export const sharedMeasures = query(
  'plan.read',
  async (scope, { number }: { readonly number: string }): Promise<SharedMeasures | typeof absent> => {
    const file = await readCaseFile(scope, number)
    if (file === null) return absent
    const { compartment, school_id: school } = file.row
    const line = { action: 'plan.read', outcome: 'granted', stream: file.id, compartment } as const
    await logAccess(scope, { ...line, reason: 'shared-measures' })
    const running = new Set(activeMeasures(file.state).map(({ id }) => id))
    const measures = (versionsOf(file).at(-1)?.measures ?? []).filter(({ id }) => running.has(id))
    const also = await readAlsoIn(scope, file.id, measures.map(seriesOf))
    return {
      file,
      measures: measures.map((measure) => ({
        measure,
        alsoIn: also.filter(({ series }) => series === seriesOf(measure)),
      })),
      targets: compartment === 'ordinary' ? await readShareTargets(scope, { case: file.id, school }) : [],
    }
  },
)
