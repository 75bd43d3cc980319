import { type KnownBody, readBodies } from '../../database/records/bodies/bodies.ts'
import { type PlanComment, readComments } from '../../database/records/bodies/comments.ts'
import { type Proposal, readProposals } from '../../database/records/bodies/proposals.ts'
import { type KeptPlan, readPlan, readPlanYears } from '../../database/records/school-plan/draft.ts'
import {
  findSchool,
  type FoundSchool,
  readPlanRights,
  readPlanSchools,
} from '../../database/records/school-plan/school.ts'
import { looksLikeId } from '../../domain/people/ids.ts'
import { type SchoolYearName, schoolYearName, schoolYearOf } from '../../domain/school-plan/ids.ts'
import { absent, query } from '../query.ts'

export type { PlanComment } from '../../database/records/bodies/comments.ts'

export interface PlanToComment {
  readonly body: KnownBody
  readonly year: SchoolYearName
  /** Null while the school has none. */
  readonly kept: KeptPlan | null
  readonly comments: readonly PlanComment[]
}

/** The school's plan as a body's member reads it: as it stands now, with the body's own comments. */
export const planToComment = query(
  'plan.read-in-body',
  async (scope, { body: id }: { readonly body: string }): Promise<PlanToComment | typeof absent> => {
    const [body] = looksLikeId(id) ? await readBodies(scope, id) : []
    if (body === undefined || !body.sits || !body.commentsPlan) return absent
    const { owner } = scope.actor
    const years = await readPlanYears(scope.tx, owner, body.school)
    const now = schoolYearOf(scope.today)
    const year = years.includes(now) ? now : (years[0] ?? now)
    const kept = await readPlan(scope.tx, { owner, school: body.school, schoolYear: year })
    return { body, year, kept, comments: kept === null ? [] : await readComments(scope, kept.id, body.id) }
  },
)

export interface CommentsView {
  readonly school: FoundSchool
  readonly year: SchoolYearName
  readonly kept: KeptPlan
  readonly comments: readonly PlanComment[]
  readonly proposals: readonly Proposal[]
}

/** What the school's bodies say to the plan, for whoever writes in it. */
export const planComments = query(
  'plan.comments',
  async (
    scope,
    named: { readonly school: string; readonly year: string },
  ): Promise<CommentsView | typeof absent> => {
    const year = schoolYearName(named.year)
    const schools = await readPlanSchools(scope)
    if (year === null || !schools.some(({ slug }) => slug === named.school)) return absent
    const { owner } = scope.actor
    const school = await findSchool(scope.tx, owner, named.school)
    const kept =
      school === null ? null : await readPlan(scope.tx, { owner, school: school.id, schoolYear: year })
    if (school === null || kept === null || !(await readPlanRights(scope.tx, kept.id)).edits) return absent
    return {
      school,
      year,
      kept,
      comments: await readComments(scope, kept.id, null),
      proposals: await readProposals(scope, { school: school.id }),
    }
  },
)
