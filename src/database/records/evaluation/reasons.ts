import { sql } from 'kysely'
import type { SchoolId } from '../../../domain/people/ids.ts'
import { type LineId, lineId, type SchoolPlanId } from '../../../domain/school-plan/ids.ts'
import type { Saying } from '../../../domain/school-plan/origin.ts'
import type { BodyKind } from '../../../domain/school-plan/parties.ts'
import type { Scope } from '../../scope.ts'
import type { WrittenIn } from '../bodies/proposals.ts'

/** Why a line isn't as it was the year before: whose words they are, and how they were said. */
export interface Reason {
  readonly line: LineId
  readonly words: string
  /** Null where a writer of the plan says it. */
  readonly said: Said | null
}

/** A body's words, or with a null body those of the leaders. */
export interface Said {
  readonly how: Saying | 'commented'
  readonly body: { readonly kind: BodyKind; readonly name: string | null } | null
}

interface Row {
  readonly line_id: string
  readonly words: string
  readonly how: Said['how'] | null
  readonly kind: BodyKind | null
  readonly name: string | null
}

const reasonFrom = ({ line_id, words, how, kind, name }: Row): Reason => ({
  line: lineId(line_id),
  words,
  said: how === null ? null : { how, body: kind === null ? null : { kind, name } },
})

/**
 * What the writers of the plan have said, what bodies proposed or answered and somebody wrote in, and comments that led
 * to a change; the last as far as the one who asks may read them.
 */
export const readReasons = async ({ tx, actor }: Scope, plan: SchoolPlanId): Promise<readonly Reason[]> => {
  const { rows } = await sql<Row>`
    select r.line_id, r.words, r.said_how as how, r.said_by as kind, r.said_name as name
    from plan_reason r
    where r.owner_id = ${actor.owner} and r.plan_id = ${plan} and r.source is not null
    union all
    select c.line_id, c.words, 'commented', b.kind, b.name
    from plan_comment c join body b on b.owner_id = c.owner_id and b.body_id = c.body_id
    where c.owner_id = ${actor.owner} and c.plan_id = ${plan} and c.settled = 'changed'
    union all
    select * from (
      select distinct on (r.line_id) r.line_id, r.words, null::text, null::text, null::text
      from plan_reason r where r.owner_id = ${actor.owner} and r.plan_id = ${plan} and r.source is null
      order by r.line_id, r.seq desc) own`.execute(tx)
  return rows.map(reasonFrom)
}

export interface NewReason {
  readonly plan: SchoolPlanId
  readonly line: LineId
  readonly words: string
  /** What it comes from; null in a writer's own words. */
  readonly from: { readonly source: string; readonly how: Saying; readonly body: Said['body'] } | null
}

export const insertReason = async (
  { tx, actor, now }: Scope,
  { plan, line, words, from }: NewReason,
): Promise<void> => {
  await sql`
    insert into plan_reason (owner_id, plan_id, line_id, seq, words, written_by, written_at, source, said_how, said_by,
      said_name)
    select ${actor.owner}, ${plan}, ${line}, coalesce(max(seq), 0) + 1, ${words}, ${actor.person}, ${now.toString()},
      ${from?.source ?? null}, ${from?.how ?? null}, ${from?.body?.kind ?? null}, ${from?.body?.name ?? null}
    from plan_reason where owner_id = ${actor.owner} and plan_id = ${plan} and line_id = ${line}`.execute(tx)
}

/** Lines that something was written into, by what it comes from; in whichever of the school's plans that can be read. */
export const readWritten = async (
  { tx, actor }: Scope,
  school: SchoolId,
): Promise<ReadonlyMap<string, WrittenIn>> => {
  const { rows } = await sql<{ source: string; line_id: string; year: string; section: string | null }>`
    select r.source, r.line_id, p.school_year as year, l.section_id as section
    from plan_reason r join school_plan p on p.owner_id = r.owner_id and p.plan_id = r.plan_id
    left join school_plan_line l
      on l.owner_id = r.owner_id and l.plan_id = r.plan_id and l.line_id = r.line_id and not l.removed
    where r.owner_id = ${actor.owner} and p.school_id = ${school} and r.source is not null`.execute(tx)
  return new Map(
    rows.map(({ source, line_id, year, section }) => [source, { line: lineId(line_id), year, section }]),
  )
}
