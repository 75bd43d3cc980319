import type { DateText } from '../journal/facts.ts'
import type { SchoolYearName } from '../school-plan/ids.ts'
import type { BodyKind } from '../school-plan/parties.ts'
import { type EvaluationKind, evaluationDue, evaluationKinds } from './evaluation.ts'

/** How far a school has come in a year, as the owner may know it: days and which bodies; no case, no count of any. */
export interface SchoolProgress {
  readonly begun: DateText | null
  readonly approved: DateText | null
  readonly published: DateText | null
  readonly asked: readonly BodyKind[]
  readonly answered: readonly BodyKind[]
  readonly laid: Readonly<Partial<Record<EvaluationKind, DateText>>>
}

export type PlanStanding =
  | { readonly is: 'none'; readonly on: null }
  | { readonly is: 'draft' | 'approved' | 'published'; readonly on: DateText }

export const planStanding = ({ begun, approved, published }: SchoolProgress): PlanStanding => {
  if (published !== null) return { is: 'published', on: published }
  if (approved !== null) return { is: 'approved', on: approved }
  return begun === null ? { is: 'none', on: null } : { is: 'draft', on: begun }
}

/** Laid down, in time or after its day; else past its day, begun by asking the bodies, or still to come. */
export type EvaluationStanding =
  | { readonly is: 'done' | 'done-late'; readonly on: DateText }
  | { readonly is: 'late' | 'begun' | 'ahead'; readonly on: DateText }

export const evaluationStanding = (
  kind: EvaluationKind,
  { laid, asked, answered }: SchoolProgress,
  at: { readonly year: SchoolYearName; readonly today: DateText },
): EvaluationStanding => {
  const due = evaluationDue(kind, at.year)
  const on = laid[kind]
  if (on !== undefined) return { is: on > due ? 'done-late' : 'done', on }
  if (at.today > due) return { is: 'late', on: due }
  const isBegun = kind === 'with-pupils' && asked.length + answered.length > 0
  return { is: isBegun ? 'begun' : 'ahead', on: due }
}

/** How many of the year's evaluations are past their day and not laid down. */
export const lateCount = (
  progress: SchoolProgress,
  at: { readonly year: SchoolYearName; readonly today: DateText },
): number => evaluationKinds.filter((kind) => evaluationStanding(kind, progress, at).is === 'late').length

export const overviewOrders = ['school', 'plan', 'late'] as const
export type OverviewOrder = (typeof overviewOrders)[number]

const planRank = { none: 0, draft: 1, approved: 2, published: 3 } as const

/** Schools come by name; what needs looking at first where that is asked for. Equal ones keep their order. */
export const inOverviewOrder = <School extends SchoolProgress>(
  schools: readonly School[],
  order: OverviewOrder,
  at: { readonly year: SchoolYearName; readonly today: DateText },
): readonly School[] => {
  if (order === 'school') return schools
  const rank = (school: School) =>
    order === 'plan' ? planRank[planStanding(school).is] : -lateCount(school, at)
  return schools.toSorted((a, b) => rank(a) - rank(b))
}
