import { sql } from 'kysely'
import type { Conversation, ConversationKind, TermName } from '../../../domain/held/conversations.ts'
import type { DateText } from '../../../domain/journal/facts.ts'
import type { ClassId, PersonId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'
import type { RegisterPlace } from './register.ts'

/** Pupils of a class today, as far as the reader may know them. */
export interface ClassPupil {
  readonly person: PersonId
  readonly name: string
  readonly class: ClassId
  readonly yearLevel: number
}

/** Own classes for a contact teacher, all for the school's leaders; nobody else sees one. */
export const readClassPupils = async (
  { tx, actor, today }: Scope,
  { school, year }: RegisterPlace,
): Promise<readonly ClassPupil[]> => {
  const { rows } = await sql<ClassPupil>`
    select p.person_id as person, p.given_name || ' ' || p.family_name as name, s.class_id as class,
      s.year_level as "yearLevel"
    from school_class s
    join class_member m on m.owner_id = s.owner_id and m.class_id = s.class_id and m.part = 'pupil'
    join person p on p.owner_id = m.owner_id and p.person_id = m.person_id
    where s.owner_id = ${actor.owner} and s.school_id = ${school} and s.school_year = ${year}
      and m.from_on <= ${today} and (m.to_on is null or m.to_on >= ${today})
      and (s.class_id = any((select gate.own_classes())::uuid[])
        or s.school_id = any((select gate.leading_schools())::uuid[]))
    order by p.family_name collate "nb-NO-x-icu", p.given_name, p.person_id`.execute(tx)
  return rows
}

/** All rows of the year, replaced ones too. */
export const readConversations = async (
  { tx, actor }: Scope,
  { school, year }: RegisterPlace,
): Promise<readonly Conversation[]> => {
  const { rows } = await sql<Conversation>`
    select conversation_id as id, pupil_id as pupil, kind, term, held_on as "on", replaces, stands
    from pupil_conversation
    where owner_id = ${actor.owner} and school_id = ${school} and school_year = ${year}`.execute(tx)
  return rows
}

export interface NewConversation {
  readonly pupil: PersonId
  readonly kind: ConversationKind
  readonly term: TermName
  readonly on: DateText
  readonly replaces: string | null
  readonly stands: boolean
}

/** How many were written: one that somebody else has replaced meanwhile is not replaced again. */
export const insertConversations = async (
  { tx, actor, now, shell }: Scope,
  { school, year }: RegisterPlace,
  conversations: readonly NewConversation[],
): Promise<number> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('pupil_conversation')
    .values(
      conversations.map((one) => ({
        owner_id: actor.owner,
        conversation_id: shell.newId(),
        school_id: school,
        pupil_id: one.pupil,
        school_year: year,
        term: one.term,
        kind: one.kind,
        held_on: one.on,
        replaces: one.replaces,
        stands: one.stands,
        written_by: actor.person,
        written_at: now.toString(),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0n)
}
