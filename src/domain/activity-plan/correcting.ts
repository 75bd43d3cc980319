import { type Decision, decide } from '../journal/decision.ts'
import type { MeasureId } from '../people/ids.ts'
import type { WordedPlan } from './plan.ts'

export const planCorrectionRefusals = [
  'not-approver',
  'not-newest',
  'case-closed',
  'problem-missing',
  'what-missing',
  'another-version',
  'nothing-changed',
] as const
export type PlanCorrectionRefusal = (typeof planCorrectionRefusals)[number]

/** The words of a version, written anew. */
export interface PlanWordsWish {
  readonly problem: string
  readonly measures: readonly {
    readonly id: MeasureId
    readonly what: string
    readonly goal: string
    readonly success: string
  }[]
}

export interface PlanCorrectionAt {
  readonly frozen: WordedPlan
  readonly newest: number
  readonly closed: boolean
  readonly mayApprove: boolean
  readonly wish: PlanWordsWish
}

const blank = (text: string): boolean => text.trim() === ''

/**
 * A slip of the pen in an approved plan. Who, when and how often stand as they were approved (§ 12-4 third paragraph):
 * to change those takes a new version, and so does anything in an older one.
 */
export const decidePlanCorrection = (at: PlanCorrectionAt): Decision<WordedPlan, PlanCorrectionRefusal> => {
  const { frozen, wish } = at
  const corrected: WordedPlan = {
    ...frozen,
    problem: wish.problem,
    measures: frozen.measures.flatMap((measure) => {
      const found = wish.measures.find(({ id }) => id === measure.id)
      if (found === undefined) return []
      const { what: _what, goal: _goal, success: _success, ...rest } = measure
      return [
        {
          ...rest,
          what: found.what,
          ...(blank(found.goal) ? {} : { goal: found.goal }),
          ...(blank(found.success) ? {} : { success: found.success }),
        },
      ]
    }),
  }
  const refusals: PlanCorrectionRefusal[] = []
  if (!at.mayApprove) refusals.push('not-approver')
  if (at.closed) refusals.push('case-closed')
  if (frozen.version !== at.newest) refusals.push('not-newest')
  if (corrected.measures.length !== frozen.measures.length) refusals.push('another-version')
  if (blank(wish.problem)) refusals.push('problem-missing')
  if (corrected.measures.some(({ what }) => blank(what))) refusals.push('what-missing')
  if (same(frozen, corrected)) refusals.push('nothing-changed')
  return decide(refusals, corrected)
}

const same = (one: WordedPlan, other: WordedPlan): boolean =>
  one.problem === other.problem &&
  one.measures.every((measure, at) => {
    const { what, goal, success } = other.measures[at] ?? { what: '' }
    return (
      measure.what === what &&
      (measure.goal ?? '') === (goal ?? '') &&
      (measure.success ?? '') === (success ?? '')
    )
  })
