import { type Decision, decide } from '../journal/decision.ts'
import type { DateText } from '../journal/facts.ts'
import type { SchoolYearName } from '../school-plan/ids.ts'
import { halfYearOf, type HalfYear } from './half-year.ts'
import type { SchoolCounts, WorkReport } from './report.ts'

/**
 * The leaders evaluate twice a year, once a year with the pupils' council by mid-January (inventory Y-14, Y-17, Y-18),
 * and once a year the school owner has a report (§ 17-12; kommuneloven § 25-2).
 */
export const evaluationKinds = ['leaders-autumn', 'with-pupils', 'leaders-spring', 'to-owner'] as const
export type EvaluationKind = (typeof evaluationKinds)[number]

export const evaluationDue = (kind: EvaluationKind, schoolYear: SchoolYearName): DateText => {
  const first = Number(schoolYear.slice(0, 4))
  switch (kind) {
    case 'leaders-autumn':
      return `${first}-12-20`
    case 'with-pupils':
      return `${first + 1}-01-15`
    case 'leaders-spring':
      return `${first + 1}-06-20`
    case 'to-owner':
      return `${first + 1}-07-31`
  }
}

/** Which days the report is about. */
export const evaluatedDays = (
  kind: EvaluationKind,
  schoolYear: SchoolYearName,
): Pick<HalfYear, 'from' | 'to'> => {
  const [autumn, spring] = [halfYearOf(schoolYear, 'autumn'), halfYearOf(schoolYear, 'spring')]
  switch (kind) {
    case 'leaders-autumn':
    case 'with-pupils':
      return autumn
    case 'leaders-spring':
      return spring
    case 'to-owner':
      return { from: autumn.from, to: spring.to }
  }
}

/** What those who lead the school answer, in their own words. */
export const leaderQuestions = ['worked', 'did-not-work', 'to-change'] as const
export type LeaderQuestion = (typeof leaderQuestions)[number]
export type LeaderAnswers = Readonly<Record<LeaderQuestion, string>>

/** What an evaluation was built on, frozen when it was laid down. */
export interface EvaluationReport {
  readonly work: WorkReport
  /** Of halves that were over by then, the newest first. */
  readonly counts: readonly {
    readonly schoolYear: SchoolYearName
    readonly half: HalfYear['half']
    readonly counts: SchoolCounts
  }[]
}

export const evaluationRefusals = ['laid-down-already', 'too-early', 'names-somebody'] as const
export type EvaluationRefusal = (typeof evaluationRefusals)[number]

/** Laid down once, and not before the days that it is about have begun. */
export const decideLayingDown = (at: {
  readonly kind: EvaluationKind
  readonly schoolYear: SchoolYearName
  readonly today: DateText
  readonly laidDown: boolean
  readonly names: boolean
}): Decision<null, EvaluationRefusal> => {
  const refusals: EvaluationRefusal[] = []
  if (at.laidDown) refusals.push('laid-down-already')
  if (at.today < evaluatedDays(at.kind, at.schoolYear).from) refusals.push('too-early')
  if (at.names) refusals.push('names-somebody')
  return decide(refusals, null)
}
