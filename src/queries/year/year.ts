import { readYearFacts } from '../../database/records/doing/occurrences.ts'
import { findSchoolPlace, type NamedYear } from '../../database/records/held/place.ts'
import {
  readYearFrame,
  readYearItems,
  type YearClass,
  type YearFactor,
} from '../../database/records/year/reading.ts'
import { textOf } from '../../domain/calendar/day.ts'
import { type SchoolYearDays, schoolYearOf } from '../../domain/calendar/school-year.ts'
import { standingOf } from '../../domain/doing/standing.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import type { FoundSchool } from '../../database/records/school-plan/school.ts'
import type { YearItem } from '../../domain/year/reading.ts'
import type { Mine } from '../../domain/year/whose.ts'
import { absent, query } from '../query.ts'

export interface YearView {
  readonly school: FoundSchool
  readonly slug: string
  readonly year: string
  readonly days: SchoolYearDays
  /** Nothing is published yet. */
  readonly isEmpty: boolean
  readonly items: readonly YearItem[]
  readonly factors: readonly YearFactor[]
  readonly classes: readonly YearClass[]
  readonly today: DateText
  /** What the reader is at this school today. */
  readonly mine: Mine
}

/** A school's year as its published plan and the owner's calendar make it, for whoever works there and for the owner. */
export const schoolYear = query(
  'year.read',
  async (scope, named: NamedYear): Promise<YearView | typeof absent> => {
    const place = await findSchoolPlace(scope, named)
    if (place === null) return absent
    const at = { owner: scope.actor.owner, school: place.school.id, schoolYear: place.year }
    const frame = await readYearFrame(scope.tx, at, scope.actor.person)
    const days = schoolYearOf(frame.calendar, place.year)
    if (days === null) return absent
    const levels = new Map(frame.classes.map(({ id, yearLevel }) => [id, yearLevel]))
    const roles = scope.actor.roles.filter(({ school }) => school === null || school === place.school.id)
    const stored = await readYearItems(scope.tx, at)
    // Counts of what stands elsewhere are asked for only where something is fulfilled by them.
    const facts = stored.some(({ source }) => source !== null) ? await readYearFacts(scope.tx, at) : []
    const known = { facts, springFrom: textOf(days.springFrom), today: scope.today }
    return {
      school: place.school,
      slug: place.slug,
      year: place.year,
      days,
      isEmpty: frame.madeAt === null,
      items: stored.map((one) => ({ ...one, standing: standingOf(one, { ...one, ...known }) })),
      factors: frame.factors,
      classes: frame.classes,
      today: scope.today,
      mine: {
        roles: roles.map((held) => ({
          role: held.role,
          yearLevel: held.yearLevel ?? (held.class === null ? null : (levels.get(held.class) ?? null)),
        })),
        seats: frame.seats,
      },
    }
  },
)
