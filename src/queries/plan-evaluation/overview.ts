import { logAccess } from '../../database/records/access-log.ts'
import { type OverviewSchool, readOverview } from '../../database/records/evaluation/overview.ts'
import { inOverviewOrder, type OverviewOrder } from '../../domain/evaluation/overview.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { holds } from '../../domain/people/actor.ts'
import {
  type SchoolYearName,
  schoolYearName,
  schoolYearOf,
  yearBefore,
} from '../../domain/school-plan/ids.ts'
import { absent, query } from '../query.ts'

export type { OverviewSchool } from '../../database/records/evaluation/overview.ts'

export interface OverviewView {
  readonly year: SchoolYearName
  /** This year's and the one before. */
  readonly years: readonly SchoolYearName[]
  readonly today: DateText
  readonly schools: readonly OverviewSchool[]
}

/** For the owner's leader and case officers: the plans and evaluations of all schools in a year (kommuneloven § 25-1). */
export const overview = query(
  'overview.read',
  async (
    scope,
    asked: { readonly year: string; readonly order: OverviewOrder },
  ): Promise<OverviewView | typeof absent> => {
    const { actor, today } = scope
    if (!holds(actor, 'owner-case-officer', 'owner-leader') || holds(actor, 'it-administrator')) return absent
    const now = schoolYearOf(today)
    const years = [now, yearBefore(now)]
    const year = schoolYearName(asked.year) ?? now
    if (!years.includes(year)) return absent
    const schools = await readOverview(scope, year)
    await logAccess(scope, { action: 'overview.read', outcome: 'granted' })
    return { year, years, today, schools: inOverviewOrder(schools, asked.order, { year, today }) }
  },
)
