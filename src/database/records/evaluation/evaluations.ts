import { sql } from 'kysely'
import type { EvaluationAnswer } from '../../../domain/bodies/answer.ts'
import type { BodyId } from '../../../domain/bodies/ids.ts'
import type {
  EvaluationKind,
  EvaluationReport,
  LeaderAnswers,
} from '../../../domain/evaluation/evaluation.ts'
import type { SchoolId } from '../../../domain/people/ids.ts'
import type { SchoolYearName } from '../../../domain/school-plan/ids.ts'
import type { BodyKind } from '../../../domain/school-plan/parties.ts'
import type { Scope } from '../../scope.ts'

/** As it was laid down. */
export interface LaidEvaluation {
  readonly kind: EvaluationKind
  readonly report: EvaluationReport
  readonly answers: LeaderAnswers
  readonly at: string
}

export const readEvaluations = async (
  { tx, actor }: Scope,
  school: SchoolId,
  year: SchoolYearName,
): Promise<readonly LaidEvaluation[]> => {
  const { rows } = await sql<LaidEvaluation>`
    select kind, report, answers, laid_at as at from plan_evaluation
    where owner_id = ${actor.owner} and school_id = ${school} and school_year = ${year}
    order by laid_at`.execute(tx)
  return rows
}

/** False where it was laid down before. */
export const insertEvaluation = async (
  { tx, actor, now }: Scope,
  place: { readonly school: SchoolId; readonly year: SchoolYearName },
  { kind, report, answers }: Omit<LaidEvaluation, 'at'>,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into plan_evaluation (owner_id, school_id, school_year, kind, report, answers, laid_by, laid_at)
    values (${actor.owner}, ${place.school}, ${place.year}, ${kind}, ${JSON.stringify(report)},
      ${JSON.stringify(answers)}, ${actor.person}, ${now.toString()})
    on conflict do nothing`.execute(tx)
  return numAffectedRows === 1n
}

export interface BodyAnswer {
  readonly id: BodyId
  readonly body: BodyKind
  readonly name: string | null
  readonly words: EvaluationAnswer
}

/** What the bodies answered, in their own words, as far as the one who asks may read it. */
export const readBodyAnswers = async (
  { tx, actor }: Scope,
  school: SchoolId,
  year: SchoolYearName,
): Promise<readonly BodyAnswer[]> => {
  const { rows } = await sql<BodyAnswer>`
    select distinct on (a.body_id) a.body_id as id, b.kind as body, b.name, a.words
    from body_answer a join body b on b.owner_id = a.owner_id and b.body_id = a.body_id
    where a.owner_id = ${actor.owner} and b.school_id = ${school} and a.school_year = ${year}
    order by a.body_id, a.version desc`.execute(tx)
  return rows
}

/** A school that the one who asks may read the evaluations of, by its name in addresses. */
export interface EvaluatedSchool {
  readonly id: SchoolId
  readonly name: string
  readonly languageForm: 'nb' | 'nn'
  /** May lay an evaluation down. */
  readonly leads: boolean
  /** Works there, or is the owner's own: reads the plan too. */
  readonly readsPlan: boolean
}

export const findEvaluatedSchool = async (
  { tx, actor }: Scope,
  slug: string,
): Promise<EvaluatedSchool | null> => {
  const { rows } = await sql<EvaluatedSchool>`
    select s.school_id as id, s.name, s.language_form as "languageForm",
      s.school_id = any(gate.plan_schools()) as leads,
      exists (select from school_plan p where p.owner_id = s.owner_id and p.school_id = s.school_id) as "readsPlan"
    from school s
    where s.owner_id = ${actor.owner} and s.slug = ${slug}
      and s.school_id = any((select gate.evaluated_schools())::uuid[])
    limit 2`.execute(tx)
  return rows.length === 1 ? (rows[0] ?? null) : null
}
