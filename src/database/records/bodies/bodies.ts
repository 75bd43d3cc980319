import { sql } from 'kysely'
import { type Body, isBodyKind, type Member } from '../../../domain/bodies/body.ts'
import { type BodyId, bodyId } from '../../../domain/bodies/ids.ts'
import type { DateText } from '../../../domain/journal/facts.ts'
import { bodyKinds } from '../../../domain/school-plan/parties.ts'
import { type PersonId, personId, type SchoolId, schoolId } from '../../../domain/people/ids.ts'
import type { Scope } from '../../scope.ts'

/** A body, with what the one who asks may do in it. The policies say the same again. */
export interface KnownBody extends Body {
  readonly schoolName: string
  readonly schoolSlug: string
  /** A term of their own runs today. */
  readonly sits: boolean
  readonly runs: boolean
  readonly leads: boolean
  readonly next: DateText | null
}

interface StoredBody {
  readonly body_id: string
  readonly school_id: string
  readonly school_name: string
  readonly slug: string
  readonly kind: string
  readonly name: string | null
  readonly read_by_staff: boolean
  readonly comments_plan: boolean
  readonly meetings_a_year: number | null
  readonly closed_on: string | null
  readonly sits: boolean
  readonly runs: boolean
  readonly leads: boolean
  readonly next: string | null
}

const bodyFrom = (row: StoredBody): KnownBody => ({
  id: bodyId(row.body_id),
  school: schoolId(row.school_id),
  schoolName: row.school_name,
  schoolSlug: row.slug,
  kind: isBodyKind(row.kind) ? row.kind : 'other-body',
  name: row.name,
  readByStaff: row.read_by_staff,
  commentsPlan: row.comments_plan,
  meetingsAYear: row.meetings_a_year,
  closedOn: row.closed_on,
  sits: row.sits,
  runs: row.runs,
  leads: row.leads,
  next: row.next,
})

/** Bodies within reach, or one of them. */
export const readBodies = async (
  { tx, actor, today }: Scope,
  only: string | null = null,
): Promise<readonly KnownBody[]> => {
  const { rows } = await sql<StoredBody>`
    select b.body_id, b.school_id, s.name as school_name, s.slug, b.kind, b.name, b.read_by_staff, b.comments_plan,
      b.meetings_a_year, b.closed_on,
      b.body_id = any((select gate.bodies_of())::uuid[]) as sits,
      b.body_id = any((select gate.bodies_run())::uuid[]) as runs,
      b.body_id = any((select gate.bodies_led())::uuid[]) as leads,
      (select min(m.held_on) from body_meeting m where m.owner_id = b.owner_id and m.body_id = b.body_id
        and m.held_on >= ${today} and not m.called_off) as next
    from body b
    join school s on s.owner_id = b.owner_id and s.school_id = b.school_id
    where b.owner_id = ${actor.owner} and b.body_id = any((select gate.bodies_read())::uuid[])
      and (${only}::uuid is null or b.body_id = ${only})
    order by s.name, b.closed_on is not null, array_position(${[...bodyKinds]}::text[], b.kind), b.name, b.body_id`.execute(
    tx,
  )
  return rows.map(bodyFrom)
}

export interface LedSchool {
  readonly school: SchoolId
  readonly name: string
}

/** Schools whose bodies the one who asks sets up. */
export const readSchoolsOfBodies = async ({ tx, actor }: Scope): Promise<readonly LedSchool[]> => {
  const { rows } = await sql<{ school_id: string; name: string }>`
    select school_id, name from school
    where owner_id = ${actor.owner} and school_id = any((select gate.plan_schools())::uuid[]) order by name`.execute(
    tx,
  )
  return rows.map(({ school_id, name }) => ({ school: schoolId(school_id), name }))
}

export interface NewBody
  extends Pick<Body, 'id' | 'school' | 'kind' | 'name' | 'readByStaff' | 'commentsPlan'> {
  readonly meetingsAYear: number | null
}

export const insertBody = async ({ tx, actor, today }: Scope, body: NewBody): Promise<void> => {
  await tx
    .insertInto('body')
    .values({
      owner_id: actor.owner,
      body_id: body.id,
      school_id: body.school,
      kind: body.kind,
      name: body.name,
      read_by_staff: body.readByStaff,
      comments_plan: body.commentsPlan,
      meetings_a_year: body.meetingsAYear,
      begun_on: today,
      begun_by: actor.person,
    })
    .execute()
}

export type BodySetting = Pick<Body, 'name' | 'readByStaff' | 'commentsPlan' | 'meetingsAYear' | 'closedOn'>

export const updateBody = async ({ tx, actor }: Scope, body: BodyId, setting: BodySetting): Promise<void> => {
  await tx
    .updateTable('body')
    .set({
      name: setting.name,
      read_by_staff: setting.readByStaff,
      comments_plan: setting.commentsPlan,
      meetings_a_year: setting.meetingsAYear,
      closed_on: setting.closedOn,
    })
    .where('owner_id', '=', actor.owner)
    .where('body_id', '=', body)
    .execute()
}

interface StoredMember {
  readonly person_id: string
  readonly name: string | null
  readonly part: Member['part']
  readonly stands_for: Member['standsFor']
  readonly from_on: string
  readonly to_on: string | null
}

/** Members with their terms, leaders first; those of earlier terms last. */
export const readMembers = async ({ tx, actor }: Scope, body: BodyId): Promise<readonly Member[]> => {
  const { rows } = await sql<StoredMember>`
    select m.person_id, p.name, m.part, m.stands_for, m.from_on, m.to_on
    from body_member m left join gate.body_people(${body}) p on p.person_id = m.person_id
    where m.owner_id = ${actor.owner} and m.body_id = ${body}
    order by array_position(array['leader', 'secretary', 'member', 'deputy'], m.part), p.name, m.from_on`.execute(
    tx,
  )
  return rows.map((row) => ({
    person: personId(row.person_id),
    name: row.name,
    part: row.part,
    standsFor: row.stands_for,
    from: row.from_on,
    to: row.to_on,
  }))
}

export type Term = Pick<Member, 'person' | 'part' | 'standsFor' | 'from' | 'to'>

export const insertMember = async ({ tx, actor }: Scope, body: BodyId, term: Term): Promise<void> => {
  await tx
    .insertInto('body_member')
    .values({
      owner_id: actor.owner,
      body_id: body,
      person_id: term.person,
      part: term.part,
      stands_for: term.standsFor,
      from_on: term.from,
      to_on: term.to,
      named_by: actor.person,
    })
    .execute()
}

/** Yesterday was the last day; a term that hasn't begun is ended before it begins. */
export const endTerm = async ({ tx, actor, today }: Scope, body: BodyId, person: PersonId): Promise<void> => {
  await sql`update body_member set to_on = greatest(${today}::date, from_on) - 1
    where owner_id = ${actor.owner} and body_id = ${body} and person_id = ${person}
      and (to_on is null or to_on >= ${today})`.execute(tx)
}

export interface FoundPerson {
  readonly person: PersonId
  readonly name: string
  readonly standsFor: Member['standsFor']
}

/** Pupils, guardians and staff of a school that one heads, by a part of the name. */
export const findForBody = async (
  { tx }: Scope,
  school: SchoolId,
  typed: string,
): Promise<readonly FoundPerson[]> => {
  const { rows } = await sql<{ person_id: string; name: string; stands_for: Member['standsFor'] }>`
    select person_id, name, stands_for from gate.found_for_body(${school}, ${typed})`.execute(tx)
  return rows.map(({ person_id, name, stands_for }) => ({
    person: personId(person_id),
    name,
    standsFor: stands_for,
  }))
}
