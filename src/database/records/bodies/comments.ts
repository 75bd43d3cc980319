import { sql } from 'kysely'
import { type BodyId, bodyId } from '../../../domain/bodies/ids.ts'
import { type PersonId, personId, type SchoolId } from '../../../domain/people/ids.ts'
import { type LineId, lineId, type SchoolPlanId } from '../../../domain/school-plan/ids.ts'
import type { BodyKind } from '../../../domain/school-plan/parties.ts'
import type { Scope } from '../../scope.ts'

export interface PlanComment {
  readonly id: string
  readonly line: LineId
  readonly body: BodyId
  readonly bodyKind: BodyKind
  readonly bodyName: string | null
  /** The line as it stood when it was read. */
  readonly revision: number
  readonly words: string
  readonly at: string
  readonly settled: { readonly is: 'changed' | 'kept'; readonly answer: string; readonly at: string } | null
}

interface StoredComment {
  readonly comment_id: string
  readonly line_id: string
  readonly body_id: string
  readonly kind: BodyKind
  readonly name: string | null
  readonly revision: number
  readonly words: string
  readonly made_at: string
  readonly settled: 'changed' | 'kept' | null
  readonly answer: string | null
  readonly settled_at: string | null
}

/** Comments to a plan: those of one's own bodies, or all of them for whoever writes in it. What waits first. */
export const readComments = async (
  { tx, actor }: Scope,
  plan: SchoolPlanId,
  body: BodyId | null,
): Promise<readonly PlanComment[]> => {
  const { rows } = await sql<StoredComment>`
    select c.comment_id, c.line_id, c.body_id, coalesce(b.kind, 'other-body') as kind, b.name, c.revision, c.words,
      c.made_at, c.settled, c.answer, c.settled_at
    from plan_comment c left join body b on b.owner_id = c.owner_id and b.body_id = c.body_id
    where c.owner_id = ${actor.owner} and c.plan_id = ${plan} and (${body}::uuid is null or c.body_id = ${body})
    order by c.settled is not null, c.made_at, c.comment_id`.execute(tx)
  return rows.map((row) => ({
    id: row.comment_id,
    line: lineId(row.line_id),
    body: bodyId(row.body_id),
    bodyKind: row.kind,
    bodyName: row.name,
    revision: row.revision,
    words: row.words,
    at: row.made_at,
    settled:
      row.settled === null
        ? null
        : { is: row.settled, answer: row.answer ?? '', at: row.settled_at ?? row.made_at },
  }))
}

export interface NewComment {
  readonly id: string
  readonly plan: SchoolPlanId
  readonly line: LineId
  readonly body: BodyId
  readonly revision: number
  readonly words: string
}

export const insertComment = async ({ tx, actor, now }: Scope, comment: NewComment): Promise<void> => {
  await tx
    .insertInto('plan_comment')
    .values({
      owner_id: actor.owner,
      comment_id: comment.id,
      plan_id: comment.plan,
      line_id: comment.line,
      body_id: comment.body,
      revision: comment.revision,
      words: comment.words,
      made_by: actor.person,
      made_at: now.toString(),
    })
    .execute()
}

/** Whose comment it was; null where somebody else has settled it. */
export const settleInRecord = async (
  { tx, actor, now }: Scope,
  { plan, comment }: { readonly plan: SchoolPlanId; readonly comment: string },
  settling: { readonly is: 'changed' | 'kept'; readonly answer: string },
): Promise<PersonId | null> => {
  const settled = await tx
    .updateTable('plan_comment')
    .set({
      settled: settling.is,
      answer: settling.answer,
      settled_by: actor.person,
      settled_at: now.toString(),
    })
    .where('owner_id', '=', actor.owner)
    .where('plan_id', '=', plan)
    .where('comment_id', '=', comment)
    .where('settled', 'is', null)
    .returning('made_by')
    .executeTakeFirst()
  return settled === undefined ? null : personId(settled.made_by)
}

/** Which of some words are names of people at the school. */
export const namesAmong = async (
  { tx }: Scope,
  school: SchoolId,
  words: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ names: string[] }>`
    select gate.names_among(${school}, ${words}::text[]) as names`.execute(tx)
  return new Set(rows[0]?.names ?? [])
}
