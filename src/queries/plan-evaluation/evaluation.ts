import { type Proposal, readProposals } from '../../database/records/bodies/proposals.ts'
import { type AskableBody, readAskable } from '../../database/records/evaluation/asked.ts'
import { logAccess } from '../../database/records/access-log.ts'
import {
  type BodyAnswer,
  type EvaluatedSchool,
  findEvaluatedSchool,
  type LaidEvaluation,
  readBodyAnswers,
  readEvaluations,
} from '../../database/records/evaluation/evaluations.ts'
import { reportNow } from '../../database/records/evaluation/report.ts'
import type { Scope } from '../../database/scope.ts'
import {
  type EvaluationKind,
  type EvaluationReport,
  evaluationKinds,
} from '../../domain/evaluation/evaluation.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import { type SchoolYearName, schoolYearName, schoolYearOf } from '../../domain/school-plan/ids.ts'
import { absent, query } from '../query.ts'
import type { NamedYear } from '../school-plan/plan.ts'

export interface EvaluationsView {
  readonly school: EvaluatedSchool
  readonly slug: string
  readonly year: SchoolYearName
  readonly today: DateText
  readonly laid: readonly LaidEvaluation[]
  readonly answers: readonly BodyAnswer[]
  readonly proposals: readonly Proposal[]
  /** Bodies that have been asked about the plan, or can be. */
  readonly bodies: readonly AskableBody[]
  /** It is this year's: its bodies can be asked. */
  readonly runs: boolean
}

const placeOf = async (scope: Scope, named: NamedYear) => {
  const year = schoolYearName(named.year)
  const school = await findEvaluatedSchool(scope, named.school)
  return year === null || school === null ? null : { school, slug: named.school, year }
}

const viewOf = async (
  scope: Scope,
  place: NonNullable<Awaited<ReturnType<typeof placeOf>>>,
): Promise<EvaluationsView> => ({
  ...place,
  today: scope.today,
  laid: await readEvaluations(scope, place.school.id, place.year),
  answers: await readBodyAnswers(scope, place.school.id, place.year),
  proposals: await readProposals(scope, { school: place.school.id }),
  bodies: await readAskable(scope, place.school.id, place.year),
  runs: place.year === schoolYearOf(scope.today),
})

/** A year's evaluations, what the bodies answered, and what they propose for the plan. */
export const evaluations = query(
  'evaluation.list',
  async (scope, named: NamedYear): Promise<EvaluationsView | typeof absent> => {
    const place = await placeOf(scope, named)
    return place === null ? absent : viewOf(scope, place)
  },
)

export interface EvaluationView extends EvaluationsView {
  readonly kind: EvaluationKind
  /** As it was laid down. */
  readonly one: LaidEvaluation | null
  /** What it would be built on now; only for whoever may lay it down. */
  readonly now: EvaluationReport | null
}

/** One of them: as it was laid down, or for those who lead the school what it would be built on today. */
export const evaluationOf = query(
  'evaluation.read',
  async (
    scope,
    { kind: asked, ...named }: NamedYear & { readonly kind: string },
  ): Promise<EvaluationView | typeof absent> => {
    const place = await placeOf(scope, named)
    const kind = evaluationKinds.find((each) => each === asked)
    if (place === null || kind === undefined) return absent
    const view = await viewOf(scope, place)
    const one = view.laid.find((each) => each.kind === kind) ?? null
    if (one === null && !place.school.leads) return absent
    const at = { owner: scope.actor.owner, school: place.school.id, schoolYear: place.year }
    await logAccess(scope, { action: 'evaluation.read', outcome: 'granted' })
    return { ...view, kind, one, now: one === null ? await reportNow(scope, at, kind) : null }
  },
)
