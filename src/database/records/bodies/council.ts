import { sql } from 'kysely'
import type { EvaluationAnswer } from '../../../domain/bodies/answer.ts'
import type { BodyId } from '../../../domain/bodies/ids.ts'
import type { DateText } from '../../../domain/journal/facts.ts'
import type { SchoolYearName } from '../../../domain/school-plan/ids.ts'
import type { Scope } from '../../scope.ts'

/** What pupils plan to do. */
export interface BodyActivity {
  readonly id: string
  readonly version: number
  readonly what: string
  readonly on: DateText | null
  readonly who: string | null
  readonly state: 'planned' | 'done' | 'dropped'
  readonly howItWent: string | null
}

interface StoredActivity {
  readonly activity_id: string
  readonly version: number
  readonly what: string
  readonly on_day: string | null
  readonly who: string | null
  readonly state: BodyActivity['state']
  readonly how_it_went: string | null
}

/** Activities as they stand, by day; those without a day last. */
export const readActivities = async (
  { tx, actor }: Scope,
  body: BodyId,
): Promise<readonly BodyActivity[]> => {
  const { rows } = await sql<StoredActivity>`
    select * from (
      select distinct on (activity_id) activity_id, version, what, on_day, who, state, how_it_went
      from body_activity where owner_id = ${actor.owner} and body_id = ${body}
      order by activity_id, version desc) newest
    where state <> 'dropped'
    order by on_day nulls last, activity_id`.execute(tx)
  return rows.map((row) => ({
    id: row.activity_id,
    version: row.version,
    what: row.what,
    on: row.on_day,
    who: row.who,
    state: row.state,
    howItWent: row.how_it_went,
  }))
}

export const insertActivity = async (
  { tx, actor, now }: Scope,
  body: BodyId,
  activity: BodyActivity,
): Promise<void> => {
  await tx
    .insertInto('body_activity')
    .values({
      owner_id: actor.owner,
      activity_id: activity.id,
      version: activity.version,
      body_id: body,
      what: activity.what,
      on_day: activity.on,
      who: activity.who,
      state: activity.state,
      how_it_went: activity.howItWent,
      written_by: actor.person,
      written_at: now.toString(),
    })
    .execute()
}

export interface KeptAnswer {
  readonly body: BodyId
  readonly version: number
  readonly words: EvaluationAnswer
  readonly at: string
}

/**
 * What a body answers to the evaluation of a year's plan, as it stands; null where it hasn't. The evaluation reads it
 * from here: members of the body, and whoever heads the school, are let through.
 */
export const readAnswer = async (
  { tx, actor }: Scope,
  body: BodyId,
  schoolYear: SchoolYearName,
): Promise<KeptAnswer | null> => {
  const { rows } = await sql<{ version: number; words: EvaluationAnswer; written_at: string }>`
    select version, words, written_at from body_answer
    where owner_id = ${actor.owner} and body_id = ${body} and school_year = ${schoolYear}
    order by version desc limit 1`.execute(tx)
  const [row] = rows
  return row === undefined ? null : { body, version: row.version, words: row.words, at: row.written_at }
}

export const insertAnswer = async (
  { tx, actor, now }: Scope,
  at: { readonly body: BodyId; readonly schoolYear: SchoolYearName; readonly version: number },
  words: EvaluationAnswer,
): Promise<void> => {
  await tx
    .insertInto('body_answer')
    .values({
      owner_id: actor.owner,
      body_id: at.body,
      school_year: at.schoolYear,
      version: at.version,
      words: JSON.stringify(words),
      written_by: actor.person,
      written_at: now.toString(),
    })
    .execute()
}
