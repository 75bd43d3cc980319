import type { JobScope } from '../database/records/jobs/clock.ts'
import {
  type CountedSchool,
  countCases,
  keepCounts,
  type RawCounts,
  uncountedSchools,
} from '../database/records/jobs/school-counts.ts'
import { endedHalves, type HalfYear } from '../domain/evaluation/half-year.ts'
import { caseOutcomes, dutyOutcomes, type SchoolCounts } from '../domain/evaluation/report.ts'
import { suppressed } from '../domain/evaluation/suppression.ts'

/** So far back as an evaluation looks. */
const looksBack = 2

/** Half years that are over are counted once, for every school; what was kept is never counted anew. */
export const countSchools = async (scope: JobScope): Promise<void> => {
  for (const half of endedHalves(scope.today, looksBack))
    for (const school of await uncountedSchools(scope.tx, half)) await countOne(scope, school, half)
}

const countOne = async ({ tx }: JobScope, school: CountedSchool, half: HalfYear): Promise<void> =>
  keepCounts(tx, school, half, shownOf(await countCases(tx, school, half)))

const shownOf = ({ cases, duties }: RawCounts): SchoolCounts => ({
  cases: suppressed(cases, caseOutcomes),
  duties: {
    monitor: suppressed(duties.monitor, dutyOutcomes),
    intervene: suppressed(duties.intervene, dutyOutcomes),
    notify: suppressed(duties.notify, dutyOutcomes),
    investigate: suppressed(duties.investigate, dutyOutcomes),
    act: suppressed(duties.act, dutyOutcomes),
    document: suppressed(duties.document, dutyOutcomes),
  },
})
