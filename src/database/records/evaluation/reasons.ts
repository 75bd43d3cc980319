import { sql } from 'kysely'
import { type LineId, lineId, type SchoolPlanId } from '../../../domain/school-plan/ids.ts'
import type { BodyKind } from '../../../domain/school-plan/parties.ts'
import type { Scope } from '../../scope.ts'

/** Why a line isn't as it was the year before: whose words they are, where they are a body's. */
export interface Reason {
  readonly line: LineId
  readonly words: string
  readonly body: BodyKind | null
}

interface Row {
  readonly line_id: string
  readonly words: string
  readonly body: BodyKind | null
}

/**
 * What the writers of the plan have said, what bodies proposed and the school accepted, and comments that led to a
 * change; as far as the one who asks may read them.
 */
export const readReasons = async ({ tx, actor }: Scope, plan: SchoolPlanId): Promise<readonly Reason[]> => {
  const { rows } = await sql<Row>`
    select * from (
      select distinct on (r.line_id) r.line_id, r.words, null::text as body
      from plan_reason r where r.owner_id = ${actor.owner} and r.plan_id = ${plan}
      order by r.line_id, r.seq desc) own
    union all
    select p.line_id, coalesce(p.reason, p.words), b.kind
    from body_proposal p join body b on b.owner_id = p.owner_id and b.body_id = p.body_id
    where p.owner_id = ${actor.owner} and p.plan_id = ${plan} and p.answer = 'accepted'
    union all
    select c.line_id, c.words, b.kind
    from plan_comment c join body b on b.owner_id = c.owner_id and b.body_id = c.body_id
    where c.owner_id = ${actor.owner} and c.plan_id = ${plan} and c.settled = 'changed'`.execute(tx)
  return rows.map((row) => ({ line: lineId(row.line_id), words: row.words, body: row.body }))
}

export const insertReason = async (
  { tx, actor, now }: Scope,
  { plan, line, words }: { readonly plan: SchoolPlanId; readonly line: LineId; readonly words: string },
): Promise<void> => {
  await sql`
    insert into plan_reason (owner_id, plan_id, line_id, seq, words, written_by, written_at)
    select ${actor.owner}, ${plan}, ${line}, coalesce(max(seq), 0) + 1, ${words}, ${actor.person}, ${now.toString()}
    from plan_reason where owner_id = ${actor.owner} and plan_id = ${plan} and line_id = ${line}`.execute(tx)
}
