import type { Transaction } from '../../database/connection.ts'
import { readAllOccurrences, saveDifference, saveYearActivities } from '../../database/records/year/making.ts'
import {
  lockYear,
  readYearSource,
  saveYearMade,
  type YearMade,
  type YearMaker,
  type YearPlace,
  type YearSource,
} from '../../database/records/year/wheel.ts'
import { schoolYearOf } from '../../domain/calendar/school-year.ts'
import { schoolPlanId } from '../../domain/school-plan/ids.ts'
import { decidedActivity, decidedOccurrence } from '../../domain/year/decided.ts'
import { yearDifference } from '../../domain/year/difference.ts'
import { activitiesOf, occurrencesOfPlan } from '../../domain/year/making.ts'

/** How many occurrences making a year wrote. */
export interface YearWritten {
  readonly added: number
  readonly changed: number
  readonly left: number
}

const isMadeFrom = (made: YearMade | null, source: YearSource): boolean =>
  made !== null &&
  made.plan === source.plan &&
  made.version === source.version &&
  made.calendarVersion === source.calendarVersion &&
  made.events === source.events

/**
 * Makes a school's year from its newest published plan and the owner's newest calendar, and writes the difference. Made
 * twice, or by two at once, it is made once. Null where no plan is published or the year is up to date.
 */
export const makeYear = async (
  tx: Transaction,
  place: YearPlace,
  at: string,
  asker: YearMaker,
): Promise<YearWritten | null> => {
  const asked = await readYearSource(tx, place, schoolPlanId, asker)
  if (asked === null) return null
  const first = await lockYear(tx, place, asked, at)
  // Read again behind the lock: a plan may have been published, or a calendar laid down, while this one waited.
  const source = first === null ? asked : ((await readYearSource(tx, place, schoolPlanId, asker)) ?? asked)
  if (isMadeFrom(first, source)) return null
  const year = schoolYearOf(source.calendar, place.schoolYear)
  if (year === null) throw new Error('a school year that the database should have refused')
  const before = await readAllOccurrences(tx, place)
  const { content, happened, decided } = source
  const made = [...occurrencesOfPlan(content, year, happened), ...decided.map(decidedOccurrence)]
  const change = yearDifference(before, made)
  await saveYearActivities(tx, place, [...activitiesOf(content), ...decided.map(decidedActivity)])
  await saveDifference(tx, place, change, at)
  await saveYearMade(tx, place, source, at)
  return { added: change.added.length, changed: change.changed.length, left: change.left.length }
}
