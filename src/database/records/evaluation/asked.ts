import { sql } from 'kysely'
import type { DateText } from '../../../domain/journal/facts.ts'
import type { SchoolId } from '../../../domain/people/ids.ts'
import type { SchoolYearName } from '../../../domain/school-plan/ids.ts'
import type { BodyKind } from '../../../domain/school-plan/parties.ts'
import type { Scope } from '../../scope.ts'

/** A body of the school that can be asked about the plan, and by which day it has been. */
export interface AskableBody {
  readonly id: string
  readonly kind: BodyKind
  readonly name: string | null
  readonly by: DateText | null
}

/** Those that comment the plan, and are read by the one who asks. */
export const readAskable = async (
  { tx, actor }: Scope,
  school: SchoolId,
  year: SchoolYearName,
): Promise<readonly AskableBody[]> => {
  const { rows } = await sql<AskableBody>`
    select b.body_id as id, b.kind, b.name, a.answer_by as "by"
    from body b
    left join evaluation_asked a on a.owner_id = b.owner_id and a.body_id = b.body_id and a.school_year = ${year}
    where b.owner_id = ${actor.owner} and b.school_id = ${school} and b.closed_on is null
      and (b.comments_plan or a.body_id is not null)
    order by b.kind <> 'pupil-council', b.kind, b.name, b.body_id`.execute(tx)
  return rows
}

export interface Asking {
  readonly school: SchoolId
  readonly year: SchoolYearName
  readonly by: DateText
}

/** Asked twice, the first day stands. */
export const insertAsked = async (
  { tx, actor, now }: Scope,
  { school, year, by }: Asking,
  bodies: readonly string[],
): Promise<void> => {
  await tx
    .insertInto('evaluation_asked')
    .values(
      bodies.map((body) => ({
        owner_id: actor.owner,
        body_id: body,
        school_id: school,
        school_year: year,
        answer_by: by,
        asked_by: actor.person,
        asked_at: now.toString(),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** By which day a body has been asked to answer this year; null where it hasn't been. */
export const readAsked = async (
  { tx, actor }: Scope,
  body: string,
  year: SchoolYearName,
): Promise<DateText | null> => {
  const { rows } = await sql<{ by: DateText }>`
    select answer_by as "by" from evaluation_asked
    where owner_id = ${actor.owner} and body_id = ${body} and school_year = ${year}`.execute(tx)
  return rows[0]?.by ?? null
}
