import type { DateText } from '../../journal/facts.ts'
import { dayFrom, partsOf, textOf } from '../day.ts'

/** A line of a school route as the file has it: from the first day to the last, and what it is called. */
export interface RouteRow {
  readonly line: number
  readonly from: DateText
  readonly to: DateText
  readonly name: string
}

export const rowProblems = ['bad-date', 'backwards', 'recurring', 'no-date', 'no-name'] as const
export type RowProblem = (typeof rowProblems)[number]

export interface RowsRead {
  readonly rows: readonly RouteRow[]
  readonly problems: readonly { readonly line: number; readonly problem: RowProblem }[]
}

export const dateTextOf = (year: number, month: number, dayOfMonth: number): DateText | null => {
  if (month < 1 || month > 12 || dayOfMonth < 1 || year < 2000 || year > 2100) return null
  const on = dayFrom(year, month, dayOfMonth)
  return partsOf(on).dayOfMonth === dayOfMonth ? textOf(on) : null
}
