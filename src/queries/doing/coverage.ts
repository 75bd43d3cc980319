import { logAccess } from '../../database/records/access-log.ts'
import { readYearRegister, type YearRegister } from '../../database/records/doing/occurrences.ts'
import { doingPlace } from '../../database/records/doing/permission.ts'
import { findSchoolPlace, type NamedYear, type SchoolPlace } from '../../database/records/held/place.ts'
import { type NamedPerson, readClasses, readStaff } from '../../database/records/held/register.ts'
import { readPlan } from '../../database/records/school-plan/draft.ts'
import { needsSeat } from '../../domain/doing/carriers.ts'
import { type Coverage, coverageOf, type RunActivity } from '../../domain/doing/coverage.ts'
import type { LineId } from '../../domain/school-plan/ids.ts'
import type { Bilingual } from '../../domain/school-plan/line.ts'
import { type Party, partyKey } from '../../domain/school-plan/parties.ts'
import { absent, query } from '../query.ts'
import { readStanding, type StandingRow } from './place.ts'

/** A role or a body of the plan that somebody must be named for. */
export interface SeatView {
  readonly party: Party
  readonly key: string
  readonly persons: readonly { readonly id: string; readonly named: boolean }[]
}

export interface CoverageView extends SchoolPlace {
  readonly coverage: Coverage
  readonly activities: ReadonlyMap<LineId, RunActivity & { readonly first: StandingRow }>
  readonly factors: ReadonlyMap<LineId, Bilingual>
  readonly seats: readonly SeatView[]
  readonly staff: readonly NamedPerson[]
}

const seatsOf = (activities: readonly RunActivity[], { seats }: YearRegister): readonly SeatView[] => {
  const parties = new Map(
    activities
      .flatMap(({ content }) => content.responsible)
      .filter(needsSeat)
      .map((party) => [partyKey(party), party]),
  )
  return [...parties].map(([key, party]) => ({
    party,
    key,
    persons: seats.filter((seat) => seat.party === key).map(({ person, named }) => ({ id: person, named })),
  }))
}

/** How the year covers the plan: for the school's leaders alone. */
export const coverage = query(
  'coverage.read',
  async (scope, named: NamedYear): Promise<CoverageView | typeof absent> => {
    const place = await findSchoolPlace(scope, named)
    if (place === null || !place.leads) return absent
    const at = doingPlace(scope, place)
    const rows = await readStanding(scope, at, { of: 'year' })
    const activities = [...Map.groupBy(rows, ({ activity }) => activity)].flatMap(([id, all]) => {
      const [first] = all
      return first === undefined
        ? []
        : [{ id, content: first.content, standings: all.map(({ standing }) => standing), first }]
    })
    const plan = await readPlan(scope.tx, at)
    const factors = new Map(
      (plan?.plan.lines ?? []).flatMap(({ id, content }) =>
        content.kind === 'factor' ? [[id, content.name] as const] : [],
      ),
    )
    const classes = await readClasses(scope, { school: place.school.id, year: place.year })
    const years = [...new Set(classes.map(({ yearLevel }) => yearLevel))].toSorted((a, b) => a - b)
    const register = await readYearRegister(scope.tx, at)
    await logAccess(scope, { action: 'coverage.read', outcome: 'granted' })
    return {
      ...place,
      coverage: coverageOf(activities, { years, factors: [...factors.keys()] }),
      activities: new Map(activities.map((one) => [one.id, one])),
      factors,
      seats: seatsOf(activities, register),
      staff: await readStaff(scope, place.school.id),
    }
  },
)
