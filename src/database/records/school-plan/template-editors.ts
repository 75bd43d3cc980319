import { sql } from 'kysely'
import type { Scope } from '../../scope.ts'
import type { EditorTime, NamedEditor } from './editors.ts'

export interface TemplateReader {
  readonly person: string
  readonly name: string
}

/** Whom the owner's leader can name to write in the template; nobody for all others. */
export const readTemplateReaders = async ({ tx }: Scope): Promise<readonly TemplateReader[]> => {
  const { rows } = await sql<TemplateReader>`
    select person_id as person, name from gate.template_readers() order by name`.execute(tx)
  return rows
}

/** Those who may write in the template now or later, by name. */
export const readTemplateEditors = async (scope: Scope): Promise<readonly NamedEditor[]> => {
  const { rows } = await sql<NamedEditor>`
    select e.person_id as person, e.from_on::text as "from", e.to_on::text as "to",
      p.given_name || ' ' || p.family_name as name
    from plan_template_editor e join person p on p.owner_id = e.owner_id and p.person_id = e.person_id
    where e.owner_id = ${scope.actor.owner}
      and (e.to_on is null or e.to_on >= greatest(${scope.today}::date, e.from_on))
    order by p.family_name, p.given_name, e.from_on`.execute(scope.tx)
  return rows
}

/** False where the same person was named from the same day. */
export const insertTemplateEditor = async (scope: Scope, time: EditorTime): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await scope.tx
    .insertInto('plan_template_editor')
    .values({
      owner_id: scope.actor.owner,
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
export const endTemplateEditor = async (scope: Scope, person: string): Promise<void> => {
  await sql`update plan_template_editor
    set to_on = greatest(${scope.today}::date, from_on) - 1
    where owner_id = ${scope.actor.owner} and person_id = ${person}
      and (to_on is null or to_on >= ${scope.today})`.execute(scope.tx)
}
