import { logAccess } from '../database/records/access-log.ts'
import { readSchoolDays } from '../database/records/school-days.ts'
import type { Scope } from '../database/scope.ts'
import { noInARow } from '../domain/case/evaluation.ts'
import { activeMeasures, type SafetyAnswer } from '../domain/case/state.ts'
import { type CaseFile, readCaseFile } from './case-file.ts'
import { type StandingWords, standingWords } from './case-timeline.ts'
import { measureKinds, type RunningView, runningViews } from './measure/weekly.ts'
import { wordedEntries } from './plan/file.ts'
import { absent, query } from './query.ts'

/** An answer of the pupil's own, with the words it was given in where this reader may read them. */
export interface AnswerView {
  readonly answer: SafetyAnswer
  readonly words: string | null
}

export interface EvaluationView {
  readonly file: CaseFile
  /** The plan's measures that run, each with what was done of it. */
  readonly measures: readonly RunningView[]
  /** Newest first. */
  readonly answers: readonly AnswerView[]
  readonly notToBeTold: readonly StandingWords[]
  /** How many times in a row the pupil has said no. */
  readonly noes: number
}

export const ownAnswers = (file: CaseFile): readonly AnswerView[] => {
  const words = standingWords(file, 'pupil-words')
  return file.state.answers
    .filter((answer) => answer.by === 'pupil' && answer.safe !== 'not-asked')
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .map((answer) => ({
      answer,
      words:
        words.find(({ entry }) => entry.seq === answer.seq && isOfCase(file, entry.id))?.passage.text ?? null,
    }))
}

const isOfCase = (file: CaseFile, id: string): boolean =>
  file.record.case?.entries.some((entry) => entry.id === id) ?? false

/** For asking whether it helps, for considering support, and for the checks after closing. */
export const evaluationForm = query(
  'case.read',
  async (scope: Scope, asked: { readonly number: string; readonly act: string }) => {
    const file = await readCaseFile(scope, asked.number)
    if (file === null) return absent
    const { compartment } = file.row
    const line = { action: 'case.read', outcome: 'granted', stream: file.id, compartment } as const
    await logAccess(scope, { ...line, reason: asked.act })
    const entries = wordedEntries(file, measureKinds)
    const school = await readSchoolDays(scope.tx, scope.actor.owner)
    const active = activeMeasures(file.state).map((measure) => measure.id)
    const view: EvaluationView = {
      file,
      measures: runningViews(entries, scope.today, school).filter(({ measure }) =>
        active.includes(measure.id),
      ),
      answers: ownAnswers(file),
      notToBeTold: standingWords(file, 'not-to-be-told'),
      noes: noInARow(file.state),
    }
    return view
  },
)
