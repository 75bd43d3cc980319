import { readCalendar } from '../../database/records/calendar.ts'
import {
  type DoingPlace,
  type DoingRow,
  readDoing,
  readYearFacts,
  type Wanted,
} from '../../database/records/doing/occurrences.ts'
import type { Scope } from '../../database/scope.ts'
import { textOf } from '../../domain/calendar/day.ts'
import { schoolYearOf } from '../../domain/calendar/school-year.ts'
import { type Standing, standingOf } from '../../domain/doing/standing.ts'

/** An occurrence with how it stands today. */
export interface StandingRow extends DoingRow {
  readonly standing: Standing
}

/** The calendar, and counts of what stands elsewhere, are asked for only where something is fulfilled by them. */
export const readStanding = async (
  scope: Scope,
  place: DoingPlace,
  wanted: Wanted,
): Promise<readonly StandingRow[]> => {
  const rows = await readDoing(scope.tx, place, wanted)
  return standingOfAll(scope, place, rows)
}

/** Of rows that have been read already. */
export const standingOfAll = async (
  scope: Scope,
  place: DoingPlace,
  rows: readonly DoingRow[],
): Promise<readonly StandingRow[]> => {
  const { today } = scope
  if (rows.every(({ source }) => source === null))
    return rows.map((row) => ({
      ...row,
      standing: standingOf(row, { ...row, facts: [], springFrom: today, today }),
    }))
  const { calendar } = await readCalendar(scope)
  const days = schoolYearOf(calendar, place.schoolYear)
  if (days === null) return []
  const facts = await readYearFacts(scope.tx, place)
  const springFrom = textOf(days.springFrom)
  return rows.map((row) => ({ ...row, standing: standingOf(row, { ...row, facts, springFrom, today }) }))
}
