import { day, dayOf, textOf } from '../calendar/day.ts'
import type { DateText } from '../journal/facts.ts'
import type { SchoolYearName } from '../school-plan/ids.ts'
import { type EvaluationKind, evaluationDue, evaluationKinds } from './evaluation.ts'

/** A school year that runs, and how far its evaluations have come. */
export interface EvaluatedYear {
  readonly schoolYear: SchoolYearName
  /** A body has been asked to answer. */
  readonly asked: boolean
  readonly laid: readonly EvaluationKind[]
}

/** To be begun by asking the bodies; near its day; past it. */
export type EvaluationStep = 'begin' | 'due' | 'late'

export interface WaitingEvaluation {
  readonly kind: EvaluationKind
  readonly step: EvaluationStep
  readonly due: DateText
}

const earlier = (date: DateText, days: number): DateText => textOf(day(dayOf(date) - days))

/** The council needs a month: it meets seldom, and exams and Christmas lie between (inventory H18). */
const beginDays = 45
const dueDays = 14
/** What was never done is told of until the autumn after, and then it is history. */
const lateDays = 60

/** What the leaders are to evaluate now: not laid down, and its time has come. */
export const evaluationsWaiting = (
  { schoolYear, asked, laid }: EvaluatedYear,
  today: DateText,
): readonly WaitingEvaluation[] =>
  evaluationKinds
    .filter((kind) => !laid.includes(kind))
    .flatMap((kind): readonly WaitingEvaluation[] => {
      const due = evaluationDue(kind, schoolYear)
      if (today > due) return today <= earlier(due, -lateDays) ? [{ kind, step: 'late', due }] : []
      if (today >= earlier(due, dueDays)) return [{ kind, step: 'due', due }]
      const begins = kind === 'with-pupils' && !asked && today >= earlier(due, beginDays)
      return begins ? [{ kind, step: 'begin', due }] : []
    })

/** A body that has been asked: told at once, again when the day is near, and when it has passed. */
export const answerStep = (by: DateText, today: DateText): 'asked' | 'near' | 'late' => {
  if (today > by) return 'late'
  return today >= earlier(by, 7) ? 'near' : 'asked'
}
