import type { WaitingWork } from '../../database/records/today/work.ts'
import { answerStep, type EvaluationStep, evaluationsWaiting } from '../../domain/evaluation/waiting.ts'
import type { EvaluationKind } from '../../domain/evaluation/evaluation.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import type { BodyKind } from '../../domain/school-plan/parties.ts'

/** A school by its name in addresses, and a year. */
interface At {
  readonly school: string
  readonly year: string
}
interface NamedBody {
  readonly body: string
  readonly kind: BodyKind
  readonly name: string | null
}

/** What waits in the work with the plan: done at the place that its line leads to, and gone when it is. */
export type Work =
  | { readonly what: 'comments' | 'receipts' | 'read-alone'; readonly at: At; readonly count: number }
  | { readonly what: 'answer'; readonly of: NamedBody; readonly late: boolean }
  | { readonly what: 'silent'; readonly at: At; readonly of: NamedBody }
  | {
      readonly what: 'evaluation'
      readonly at: At
      readonly kind: EvaluationKind
      readonly step: EvaluationStep
    }
  | { readonly what: 'deviation'; readonly deviation: string; readonly late: boolean }
  | { readonly what: 'deviations-late' | 'deviations-new'; readonly count: number }

export interface WorkLine {
  readonly of: 'work'
  readonly work: Work
  /** Behind everything of a case, as what is the reader's in the year. */
  readonly rank: 3
  readonly due: DateText | null
}

const line = (work: Work, due: DateText | null = null): WorkLine => ({ of: 'work', work, rank: 3, due })

const counted = (
  what: 'comments' | 'receipts' | 'read-alone',
  all: WaitingWork['comments'],
): readonly WorkLine[] => (all ?? []).map(({ count, ...at }) => line({ what, at, count }))

/** A body's own question is its members'; that the day has passed is told to those who asked, where they don't sit in it. */
const answerLines = ({ answers }: WaitingWork, today: DateText): readonly WorkLine[] =>
  (answers ?? []).flatMap(({ mine, by, school, year, ...of }) => {
    const late = answerStep(by, today) === 'late'
    if (mine) return [line({ what: 'answer', of, late }, by)]
    return late ? [line({ what: 'silent', at: { school, year }, of }, by)] : []
  })

export const workLines = (waiting: WaitingWork, today: DateText): readonly WorkLine[] => {
  const deviations = waiting.deviations ?? []
  const others = deviations.filter(({ mine }) => !mine).length
  const untouched = waiting.newDeviations ?? 0
  return [
    ...deviations
      .filter(({ mine }) => mine)
      .map(({ deviation, due }) => line({ what: 'deviation', deviation, late: due < today }, due)),
    ...answerLines(waiting, today),
    ...(waiting.evaluations ?? []).flatMap(({ school, schoolYear, ...year }) =>
      evaluationsWaiting({ schoolYear, ...year }, today).map(({ kind, step, due }) =>
        line({ what: 'evaluation', at: { school, year: schoolYear }, kind, step }, due),
      ),
    ),
    ...counted('comments', waiting.comments),
    ...(others > 0 ? [line({ what: 'deviations-late', count: others })] : []),
    ...(untouched > 0 ? [line({ what: 'deviations-new', count: untouched })] : []),
    ...counted('read-alone', waiting.readAlone),
    ...counted('receipts', waiting.receipts),
  ]
}
