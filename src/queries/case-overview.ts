import { logAccess } from '../database/records/access-log.ts'
import { measureRows, type RunningMeasure } from '../domain/activity-plan/measure-rows.ts'
import { readCaseFile, type CaseFile } from './case-file.ts'
import {
  type StandingWords,
  standingWords,
  type TimelineFilter,
  type TimelinePage,
  timelineOf,
} from './case-timeline.ts'
import { absent, query } from './query.ts'
import type { DateText } from '../domain/journal/facts.ts'

/** A measure that runs, with what it says and when it was done last. */
export interface RunningMeasureView extends RunningMeasure {
  readonly what: string | null
  readonly lastDone: DateText | null
}

export interface CaseOverview {
  readonly file: CaseFile
  readonly problem: string | null
  readonly measures: readonly RunningMeasureView[]
  readonly notToBeTold: readonly StandingWords[]
  readonly timeline: TimelinePage
}

export interface CaseAsked {
  readonly number: string
  readonly filter: TimelineFilter | null
  /** How many entries are newer than the ones asked for. */
  readonly skip: number
}

/** The page of a case. Beacons and clock are computed here, never read from a cache; the reading is logged first. */
export const caseOverview = query(
  'case.read',
  async (scope, asked: CaseAsked): Promise<CaseOverview | typeof absent> => {
    const file = await readCaseFile(scope, asked.number)
    if (file === null) return absent
    const { compartment } = file.row
    await logAccess(scope, { action: 'case.read', outcome: 'granted', stream: file.id, compartment })
    return {
      file,
      problem: standingWords(file, 'problem')[0]?.passage.text ?? null,
      measures: runningMeasures(file),
      notToBeTold: standingWords(file, 'not-to-be-told'),
      timeline: timelineOf(file, asked.filter, asked.skip),
    }
  },
)

const runningMeasures = (file: CaseFile): readonly RunningMeasureView[] => {
  const texts = standingWords(file, 'what')
  const { traces } = file.state
  return measureRows(file.record.case?.entries ?? [])
    .filter((row) => row.stoppedOn === null && isStillOn(row, file.now.slice(0, 10)))
    .map((row) => {
      const { id } = row.measure
      const done = traces.filter((trace) => trace.measure === id && trace.done).map((trace) => trace.on)
      return {
        ...row,
        what: texts.find(({ passage }) => passage.item === id)?.passage.text ?? null,
        lastDone: done.toSorted().at(-1) ?? null,
      }
    })
}

const isStillOn = ({ measure }: RunningMeasure, today: DateText): boolean =>
  'text' in measure.when || measure.when.to === undefined || measure.when.to >= today
