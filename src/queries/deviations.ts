import { logAccess } from '../database/records/access-log.ts'
import { readStaff, type StaffRow } from '../database/records/case/file.ts'
import { type KnownSchool, readReportSchools } from '../database/records/concern/whom.ts'
import { type KeptDeviation, readDeviations } from '../database/records/deviations.ts'
import type { DateText } from '../domain/journal/facts.ts'
import { looksLikeId, schoolId } from '../domain/people/ids.ts'
import { absent, query } from './query.ts'

export type { KeptDeviation, KeptStep } from '../database/records/deviations.ts'

export interface DeviationsView {
  readonly deviations: readonly KeptDeviation[]
  /** Where the one who asks works and can register one. */
  readonly schools: readonly KnownSchool[]
  readonly today: DateText
}

/** All of the school's for its leadership and the owner, one's own for the others; for nobody who isn't employed. */
export const deviationsPage = query(
  'deviation.list',
  async (scope): Promise<DeviationsView | typeof absent> => {
    if (scope.actor.roles.length === 0) return absent
    await logAccess(scope, { action: 'deviation.list', outcome: 'granted' })
    return {
      deviations: await readDeviations(scope),
      schools: await readReportSchools(scope),
      today: scope.today,
    }
  },
)

export interface DeviationView {
  readonly deviation: KeptDeviation
  readonly today: DateText
  /** Who can be given the measure; nobody where one doesn't follow it up. */
  readonly staff: readonly StaffRow[]
}

export const deviationPage = query(
  'deviation.read',
  async (
    scope,
    { deviation: id }: { readonly deviation: string },
  ): Promise<DeviationView | typeof absent> => {
    const [deviation] = looksLikeId(id) ? await readDeviations(scope, id) : []
    if (deviation === undefined) return absent
    await logAccess(scope, { action: 'deviation.read', outcome: 'granted' })
    const school = schoolId(deviation.schoolId)
    return {
      deviation,
      today: scope.today,
      staff: deviation.leads ? await readStaff(scope.tx, scope.actor.owner, school, scope.today) : [],
    }
  },
)
