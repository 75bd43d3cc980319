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

/** Counts of what stands elsewhere are asked for only where something is fulfilled by them. */
export const readStanding = async (
  scope: Scope,
  place: DoingPlace,
  wanted: Wanted,
): Promise<readonly StandingRow[]> => {
  const rows = await readDoing(scope.tx, place, wanted)
  if (rows.length === 0) return []
  const { calendar } = await readCalendar(scope)
  const days = schoolYearOf(calendar, place.schoolYear)
  if (days === null) return []
  const facts = rows.some(({ source }) => source !== null) ? await readYearFacts(scope.tx, place) : []
  const springFrom = textOf(days.springFrom)
  const { today } = scope
  return rows.map((row) => ({ ...row, standing: standingOf(row, { ...row, facts, springFrom, today }) }))
}
