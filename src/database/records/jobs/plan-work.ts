import { sql } from 'kysely'
import type { EvaluatedYear } from '../../../domain/evaluation/waiting.ts'
import type { DateText } from '../../../domain/journal/facts.ts'
import type { OwnerId, PersonId, SchoolId } from '../../../domain/people/ids.ts'
import type { SchoolYearName } from '../../../domain/school-plan/ids.ts'
import type { JobScope } from './clock.ts'

/** What waits in the work with the plans, of all owners: ids and days. The gate says who may know of each. */
export interface CommentWaiting {
  readonly owner: OwnerId
  readonly comment: string
  readonly writers: readonly PersonId[]
}

export const commentsWaiting = async ({ tx, today }: JobScope): Promise<readonly CommentWaiting[]> => {
  const { rows } = await sql<CommentWaiting>`
    select owner_id as owner, comment_id as comment, to_jsonb(writers) as writers
    from gate.comments_waiting(${today}::date)`.execute(tx)
  return rows
}

export interface AnswerWaiting {
  readonly owner: OwnerId
  readonly school: SchoolId
  readonly schoolYear: SchoolYearName
  readonly body: string
  readonly by: DateText
  readonly members: readonly PersonId[]
}

export const answersWaiting = async ({ tx, today }: JobScope): Promise<readonly AnswerWaiting[]> => {
  const { rows } = await sql<AnswerWaiting>`
    select owner_id as owner, school_id as school, school_year as "schoolYear", body_id as body, answer_by as "by",
      to_jsonb(members) as members
    from gate.answers_waiting(${today}::date)`.execute(tx)
  return rows
}

export interface YearStanding extends EvaluatedYear {
  readonly owner: OwnerId
  readonly school: SchoolId
}

export const yearsStanding = async (
  { tx }: JobScope,
  years: readonly SchoolYearName[],
): Promise<readonly YearStanding[]> => {
  const { rows } = await sql<YearStanding>`
    select owner_id as owner, school_id as school, school_year as "schoolYear", asked, to_jsonb(laid) as laid
    from gate.evaluations_standing(${[...years]}::text[], null)`.execute(tx)
  return rows
}

export interface DeviationWaiting {
  readonly owner: OwnerId
  readonly school: SchoolId
  readonly deviation: string
  readonly due: DateText
  /** Null: they work there no longer. */
  readonly responsible: PersonId | null
}

export const deviationsWaiting = async ({ tx, today }: JobScope): Promise<readonly DeviationWaiting[]> => {
  const { rows } = await sql<DeviationWaiting>`
    select owner_id as owner, school_id as school, deviation_id as deviation, due_on as due, responsible
    from gate.deviations_waiting(${today}::date, null)`.execute(tx)
  return rows
}
