import { readSchoolDays } from '../database/records/school-days.ts'
import { dayOf, textOf } from '../domain/calendar/day.ts'
import type { DateText } from '../domain/journal/facts.ts'
import { query } from './query.ts'

/** What the page that moves a demonstration's clock says beside the time itself. */
export const clockView = query('clock.read', async (scope): Promise<{ readonly nextSchoolDay: DateText }> => {
  const days = await readSchoolDays(scope.tx, scope.actor.owner)
  return { nextSchoolDay: textOf(days.nextSchoolDay(dayOf(scope.today))) }
})
