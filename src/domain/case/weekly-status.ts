import { runsWithin } from '../activity-plan/doing.ts'
import { measureRows } from '../activity-plan/measure-rows.ts'
import { day, dayOf, mondayOfWeekText, textOf } from '../calendar/day.ts'
import type { CaseEntry } from '../journal/entry.ts'
import type { CaseFacts } from '../journal/entry-kinds.ts'
import type { DateText, PlannedMeasure } from '../journal/facts.ts'
import { type Decision, decide } from '../journal/decision.ts'
import type { MeasureId } from '../people/ids.ts'
import type { CaseState } from './state.ts'

export const weeklyStatusCodes = [
  'case-closed',
  'no-measures',
  'week-unknown',
  'week-in-the-future',
  'measure-unknown',
  'measure-not-told',
  'reason-missing',
] as const
export type WeeklyStatusCode = (typeof weeklyStatusCodes)[number]
export interface WeeklyStatusRefusal {
  readonly code: WeeklyStatusCode
  readonly measure?: MeasureId
}

/** What is to be done now: of the plan in force, or at once before and beside it. */
export const runningMeasures = (entries: readonly CaseEntry[]): readonly PlannedMeasure[] =>
  measureRows(entries)
    .filter((row) => row.stoppedOn === null)
    .map((row) => row.measure)

/** Of these, what runs within a week: what has not begun, or was to end before it, has no line there. */
export const runsInWeek = ({ when }: Pick<PlannedMeasure, 'when'>, week: string): boolean => {
  const monday = mondayOfWeekText(week)
  return monday === null || runsWithin(when, { from: monday, to: day(monday + 6) })
}

/** One line per measure, once a week (C-19). What was not done says why; what went as planned needs no word. */
export const decideWeeklyStatus = (
  state: Pick<CaseState, 'closed'>,
  running: readonly PlannedMeasure[],
  wish: {
    readonly facts: CaseFacts['weekly-status']
    readonly explained: readonly MeasureId[]
    readonly today: DateText
  },
): Decision<CaseFacts['weekly-status'], WeeklyStatusRefusal> => {
  if (state.closed !== null) return { accepted: false, refusals: [{ code: 'case-closed' }] }
  if (running.length === 0) return { accepted: false, refusals: [{ code: 'no-measures' }] }
  const { facts, explained, today } = wish
  const refusals: WeeklyStatusRefusal[] = []
  const monday = mondayOfWeekText(facts.week)
  if (monday === null) refusals.push({ code: 'week-unknown' })
  else if (textOf(monday) > textOf(dayOf(today))) refusals.push({ code: 'week-in-the-future' })
  for (const line of facts.measures) {
    if (!running.some((measure) => measure.id === line.measure))
      refusals.push({ code: 'measure-unknown', measure: line.measure })
    else if (line.done === 'not' && !explained.includes(line.measure))
      refusals.push({ code: 'reason-missing', measure: line.measure })
  }
  for (const { id } of running)
    if (!facts.measures.some((line) => line.measure === id))
      refusals.push({ code: 'measure-not-told', measure: id })
  return decide(refusals, facts)
}
