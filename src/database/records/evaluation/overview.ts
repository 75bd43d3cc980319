import { sql } from 'kysely'
import type { SchoolProgress } from '../../../domain/evaluation/overview.ts'
import type { SchoolYearName } from '../../../domain/school-plan/ids.ts'
import type { Scope } from '../../scope.ts'

export interface OverviewSchool extends SchoolProgress {
  readonly slug: string
  readonly name: string
}

/** All schools of the owner, for the owner's own people; for others the gate has none. */
export const readOverview = async (
  { tx }: Scope,
  year: SchoolYearName,
): Promise<readonly OverviewSchool[]> => {
  const { rows } = await sql<OverviewSchool>`
    select slug, name, begun_on as begun, approved_on as approved, published_on as published, to_jsonb(asked) as asked,
      to_jsonb(answered) as answered, laid
    from gate.overview(${year})`.execute(tx)
  return rows
}
