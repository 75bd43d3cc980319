import { readWritten } from '../../database/records/evaluation/reasons.ts'
import type { WrittenIn } from '../../database/records/bodies/proposals.ts'
import { readEditedYears } from '../../database/records/school-plan/draft.ts'
import { readSaid, type SaidForPlan } from '../../database/records/school-plan/origins.ts'
import { findSchool } from '../../database/records/school-plan/school.ts'
import { originNamed } from '../../domain/school-plan/origin.ts'
import { absent, query } from '../query.ts'
import { draftWithin, type NamedYear, type SchoolPlanView } from './plan.ts'

export type { WrittenIn } from '../../database/records/bodies/proposals.ts'
export type { SaidForPlan } from '../../database/records/school-plan/origins.ts'

export interface PlanOrigin extends SchoolPlanView {
  readonly draft: NonNullable<SchoolPlanView['draft']>
  readonly said: SaidForPlan
}

/** What somebody said, beside the plan that it is to be written into, for whoever writes there. */
export const planOrigin = query(
  'school-plan.origin',
  async (
    scope,
    { origin: key, ...named }: NamedYear & { readonly origin: string },
  ): Promise<PlanOrigin | typeof absent> => {
    const origin = originNamed(key)
    const view = await draftWithin(scope, named)
    const school = view?.school.id ?? null
    if (origin === null || view === null || view.draft === null || school === null) return absent
    const said = view.draft.rights.edits ? await readSaid(scope, school, origin) : null
    return said === null ? absent : { ...view, draft: view.draft, said }
  },
)

export interface PlanOrigins {
  /** The latest year whose plan the one who asks writes in. */
  readonly writesIn: string | null
  /** Where something was written in, by `originKey`. */
  readonly written: ReadonlyMap<string, WrittenIn>
}

/** What of that which was said at a school stands in its plans, as far as the one who asks reads them. */
export const planOrigins = query(
  'school-plan.origins',
  async (scope, { school: slug }: { readonly school: string }): Promise<PlanOrigins> => {
    const school = await findSchool(scope.tx, scope.actor.owner, slug)
    if (school === null) return { writesIn: null, written: new Map() }
    const [latest] = await readEditedYears(scope.tx, scope.actor.owner, school.id)
    return { writesIn: latest ?? null, written: await readWritten(scope, school.id) }
  },
)
