import type { PlanVersion } from './plan-version.ts'
import type { CaseEntry } from '../journal/entry.ts'
import type { CaseState, EvaluationHeld, MeasureTrace } from './state.ts'

const approvedPlan = (entry: CaseEntry): PlanVersion | null => {
  if (entry.kind !== 'plan-approved') return null
  const { version, measures, evaluateOn, pupilHeard, guardiansHeard, approvedBy } = entry.facts
  return {
    version,
    seq: entry.seq,
    approvedOn: entry.happened,
    approvedBy,
    ...(entry.facts.namedBy === undefined ? {} : { namedBy: entry.facts.namedBy }),
    measures,
    evaluateOn,
    pupilHeard,
    guardiansHeard,
  }
}

const afterApproval = (state: CaseState, plan: PlanVersion | null): CaseState =>
  plan === null
    ? state
    : { ...state, plan, plans: [...state.plans, plan], evaluateOn: plan.evaluateOn, stopped: [] }

const afterEvaluation = (state: CaseState, entry: CaseEntry): CaseState => {
  if (entry.kind !== 'evaluated') return state
  const { version, measures, pupilAnswer, answeredBy, next } = entry.facts
  const ineffective = measures.filter((each) => each.effect === 'no').map((each) => each.measure)
  const held: EvaluationHeld = {
    seq: entry.seq,
    at: entry.happened,
    version,
    pupilAnswer,
    answeredBy,
    ineffective,
    next,
  }
  return {
    ...state,
    evaluations: [...state.evaluations, held],
    evaluateOn: next !== null && 'evaluateOn' in next ? next.evaluateOn : null,
    stopped: [
      ...state.stopped,
      ...measures.filter((each) => each.decision === 'stop').map((each) => each.measure),
    ],
  }
}

const weeklyTraces = (entry: CaseEntry): readonly MeasureTrace[] =>
  entry.kind === 'weekly-status'
    ? entry.facts.measures.map((each) => ({
        measure: each.measure,
        on: entry.happened.slice(0, 10),
        done: each.done !== 'not',
      }))
    : []

/** What an entry changes about the investigation, the plan and what is done of it. */
export const afterPlan = (state: CaseState, entry: CaseEntry): CaseState => {
  switch (entry.kind) {
    case 'immediate-measures-set':
      return { ...state, immediateMeasures: [...state.immediateMeasures, ...entry.facts.measures] }
    case 'investigation-opened':
      return { ...state, investigation: 'opened' }
    case 'investigation-concluded':
      return { ...state, investigation: 'concluded', pupilUnsafe: entry.facts.pupilUnsafe }
    case 'best-interest-assessed':
      return { ...state, bestInterestOf: [...state.bestInterestOf, entry.facts.pupil] }
    case 'plan-approved':
      return afterApproval(state, approvedPlan(entry))
    case 'evaluated':
      return afterEvaluation(state, entry)
    case 'measure-done':
    case 'measure-missed': {
      const { measure, on } = entry.facts
      return { ...state, traces: [...state.traces, { measure, on, done: entry.kind === 'measure-done' }] }
    }
    case 'weekly-status':
      return { ...state, traces: [...state.traces, ...weeklyTraces(entry)] }
    default:
      return state
  }
}
