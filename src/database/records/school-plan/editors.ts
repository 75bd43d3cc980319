import { sql } from 'kysely'
import type { DateText } from '../../../domain/journal/facts.ts'
import type { SchoolId } from '../../../domain/people/ids.ts'
import type { SchoolPlanId } from '../../../domain/school-plan/ids.ts'
import type { Scope } from '../../scope.ts'

export const isStaffAt = async (scope: Scope, school: SchoolId, person: string): Promise<boolean> => {
  const row = await scope.tx
    .selectFrom('person_school')
    .select('person_id')
    .where('owner_id', '=', scope.actor.owner)
    .where('school_id', '=', school)
    .where('person_id', '=', person)
    .where('part', '=', 'staff')
    .executeTakeFirst()
  return row !== undefined
}

export interface EditorTime {
  readonly person: string
  readonly from: DateText
  readonly to: DateText | null
}

export interface NamedEditor extends EditorTime {
  readonly name: string
}

/** Those who may write now or later, by name. */
export const readEditors = async (scope: Scope, school: SchoolId): Promise<readonly NamedEditor[]> => {
  const { rows } = await sql<NamedEditor>`
    select e.person_id as person, e.from_on::text as "from", e.to_on::text as "to",
      p.given_name || ' ' || p.family_name as name
    from school_plan_editor e join person p on p.owner_id = e.owner_id and p.person_id = e.person_id
    where e.owner_id = ${scope.actor.owner} and e.school_id = ${school}
      and (e.to_on is null or e.to_on >= greatest(${scope.today}::date, e.from_on))
    order by p.family_name, p.given_name, e.from_on`.execute(scope.tx)
  return rows
}

/** False where the same person was named from the same day. */
export const insertEditor = async (scope: Scope, school: SchoolId, time: EditorTime): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await scope.tx
    .insertInto('school_plan_editor')
    .values({
      owner_id: scope.actor.owner,
      school_id: school,
      person_id: time.person,
      from_on: time.from,
      to_on: time.to,
      named_by: scope.actor.person,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Yesterday was the last day; a naming that hasn't begun is ended before it begins. */
export const endEditor = async (scope: Scope, school: SchoolId, person: string): Promise<void> => {
  await sql`update school_plan_editor
    set to_on = greatest(${scope.today}::date, from_on) - 1
    where owner_id = ${scope.actor.owner} and school_id = ${school} and person_id = ${person}
      and (to_on is null or to_on >= ${scope.today})`.execute(scope.tx)
}

/** Names of those who have written in a plan, as far as the reader may know them. */
export const readWriterNames = async (
  scope: Scope,
  plan: SchoolPlanId,
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ person_id: string; name: string }>`
    select p.person_id, p.given_name || ' ' || p.family_name as name from person p
    where p.owner_id = ${scope.actor.owner} and p.person_id in (
      select l.written_by from school_plan_line l
      where l.owner_id = ${scope.actor.owner} and l.plan_id = ${plan})`.execute(scope.tx)
  return new Map(rows.map(({ person_id, name }) => [person_id, name]))
}
