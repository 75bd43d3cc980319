import { measureOf } from './plan-version.ts'
import { type Decision, decide } from '../journal/decision.ts'
import type { CaseFacts } from '../journal/entry-kinds.ts'
import type { DateText } from '../journal/facts.ts'
import { activeMeasures, type CaseState } from './state.ts'

export const measureDoneRefusals = [
  'case-closed',
  'measure-unknown',
  'measure-stopped',
  'not-started',
  'in-the-future',
  'already-registered',
] as const
export type MeasureDoneRefusal = (typeof measureDoneRefusals)[number]

/** The trace that a measure was done on a day; immediate measures count as well as those of the plan. */
export const decideMeasureDone = (
  state: CaseState,
  facts: CaseFacts['measure-done'],
  today: DateText,
): Decision<CaseFacts['measure-done'], MeasureDoneRefusal> => {
  const immediate = state.immediateMeasures.find((measure) => measure.id === facts.measure)
  const measure = measureOf(state.plan, facts.measure) ?? immediate
  const refusals: MeasureDoneRefusal[] = []
  if (state.closed !== null) refusals.push('case-closed')
  if (measure === undefined) refusals.push('measure-unknown')
  else {
    const active = activeMeasures(state).some((each) => each.id === measure.id) || measure === immediate
    if (!active) refusals.push('measure-stopped')
    if ('from' in measure.when && facts.on < measure.when.from) refusals.push('not-started')
  }
  if (facts.on > today) refusals.push('in-the-future')
  if (state.traces.some((trace) => trace.measure === facts.measure && trace.on === facts.on && trace.done))
    refusals.push('already-registered')
  return decide(refusals, facts)
}
