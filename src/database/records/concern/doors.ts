import { sql } from 'kysely'
import type { Compartment, DateText } from '../../../domain/journal/facts.ts'
import {
  type CaseId,
  type ConcernId,
  type PersonId,
  personId,
  type SchoolId,
} from '../../../domain/people/ids.ts'
import type { Role } from '../../../domain/people/role.ts'
import type { Scope } from '../../scope.ts'
import type { Hindrance } from '../case/doors.ts'

/** Facts that decide who holds and reads a concern. They change through the gate, which decides on its own who may. */

export const handOn = async (
  { tx }: Scope,
  concern: ConcernId,
  to: PersonId | null,
  role: Role,
): Promise<void> => {
  await sql`select gate.hand_on_concern(${concern}, ${to}::uuid, ${role})`.execute(tx)
}

export const barFromConcern = async (
  { tx }: Scope,
  concern: ConcernId,
  person: PersonId,
  ground: string,
): Promise<void> => {
  await sql`select gate.bar(${concern}, ${person}, ${ground})`.execute(tx)
}

export const nameAdult = async ({ tx }: Scope, concern: ConcernId, person: PersonId): Promise<void> => {
  await sql`select gate.name_adult(${concern}, ${person})`.execute(tx)
}

export const withdrawAdult = async ({ tx }: Scope, concern: ConcernId, person: PersonId): Promise<void> => {
  await sql`select gate.withdraw_adult(${concern}, ${person})`.execute(tx)
}

/** The concern with the cases out of it; answers with whoever had to go. */
export const moveConcern = async (
  { tx }: Scope,
  concern: ConcernId,
  to: Compartment,
  keep: readonly PersonId[],
): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ person: string }>`
    select gone as person from gate.change_compartment(${concern}, ${to}, ${[...keep]}::uuid[]) as gone`.execute(
    tx,
  )
  return rows.map((row) => personId(row.person))
}

/** What the reporter may see: read, followed up. */
export const setReceipt = async (
  { tx }: Scope,
  concern: ConcernId,
  status: 'read' | 'followed-up',
): Promise<void> => {
  await sql`select gate.set_receipt(${concern}, ${status})`.execute(tx)
}

export interface NewCase {
  readonly case: CaseId
  readonly concern: ConcernId
  readonly pupil: PersonId
  readonly number: string
  readonly responsible: PersonId
  readonly members: readonly PersonId[]
  readonly ruleSet: string
  readonly chain: string
}

/** A safety case out of a concern: school, compartment and who is kept out come from there. Writable in this transaction. */
export const insertCase = async (scope: Scope, made: NewCase): Promise<void> => {
  const { tx, shell, actor, now } = scope
  await sql`select gate.open_case(${made.case}, ${made.concern}, ${made.pupil}, ${made.number}, 'safety',
    ${made.responsible}, ${[...made.members]}::uuid[], ${now.toString()}::timestamptz, ${made.ruleSet},
    ${made.chain})`.execute(tx)
  const { row } = shell.vault.newStreamKey(actor.owner, made.case)
  await tx
    .insertInto('stream_key')
    .values({ owner_id: actor.owner, stream_id: made.case, key_id: row.keyId, wrapped: row.wrapped })
    .execute()
}

export type CasePart = 'unclear' | 'other-pupil' | 'saw-or-heard'

/** The others in the matter, as the one who takes hold sees them. Never printed on another pupil's paper. */
export const insertCasePeople = async (
  { tx, actor }: Scope,
  made: CaseId,
  people: readonly { readonly person: PersonId; readonly part: CasePart }[],
): Promise<void> => {
  if (people.length === 0) return
  await tx
    .insertInto('case_person')
    .values(
      people.map((one) => ({ owner_id: actor.owner, case_id: made, person_id: one.person, part: one.part })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const joinConcern = async (
  { tx, actor }: Scope,
  joined: CaseId,
  concern: ConcernId,
): Promise<void> => {
  await tx
    .insertInto('case_concern')
    .values({ owner_id: actor.owner, case_id: joined, concern_id: concern })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await sql`update concern set case_id = coalesce(case_id, ${joined})
    where owner_id = ${actor.owner} and concern_id = ${concern}`.execute(tx)
}

/** A pupil whom the report only described, named by the one who takes hold. */
export const nameAbout = async (
  { tx, actor }: Scope,
  concern: ConcernId,
  persons: readonly PersonId[],
): Promise<void> => {
  if (persons.length === 0) return
  await tx
    .insertInto('concern_person')
    .values(
      persons.map((person) => ({
        owner_id: actor.owner,
        concern_id: concern,
        person_id: person,
        part: 'about',
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface Candidate {
  readonly person: PersonId
  readonly name: string
  readonly roles: readonly Role[]
  /** Contact teacher of these pupils of the concern. */
  readonly contactOf: readonly PersonId[]
  readonly hindrance: Hindrance | null
}

interface CandidateRow {
  readonly person: string
  readonly name: string
  readonly roles: readonly Role[] | null
  readonly contact_of: readonly string[] | null
  readonly hindrance: Hindrance | null
}

/** Who could be in the team: staff of the school today and whoever takes hold, with what stands in the way of each. */
export const readCandidates = async (
  scope: Scope,
  of: { readonly concern: ConcernId; readonly school: SchoolId; readonly pupils: readonly PersonId[] },
): Promise<readonly Candidate[]> => {
  const { tx, actor, today } = scope
  const { rows } = await sql<CandidateRow>`
    with staff as materialized (
      select distinct m.person_id from person_school m
      where m.owner_id = ${actor.owner} and m.school_id = ${of.school} and m.part = 'staff'
        and m.from_on <= ${today} and (m.to_on is null or m.to_on >= ${today})
      union select ${actor.person}::uuid
    )
    select s.person_id as person, p.given_name || ' ' || p.family_name as name, h.hindrance,
      (select jsonb_agg(distinct g.role) from role_grant g where g.owner_id = ${actor.owner}
        and g.person_id = s.person_id and (g.school_id = ${of.school} or g.person_id = ${actor.person})
        and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today})) as roles,
      (select jsonb_agg(distinct q.person_id) from class_member q
        join class_member t on t.owner_id = q.owner_id and t.class_id = q.class_id and t.part = 'contact-teacher'
          and t.from_on <= ${today} and (t.to_on is null or t.to_on >= ${today})
        where q.owner_id = ${actor.owner} and q.part = 'pupil' and q.person_id = any(${[...of.pupils]}::uuid[])
          and q.from_on <= ${today} and (q.to_on is null or q.to_on >= ${today})
          and t.person_id = s.person_id) as contact_of
    from staff s
    join person p on p.owner_id = ${actor.owner} and p.person_id = s.person_id
    left join gate.candidates(${of.concern}, (select array_agg(person_id) from staff)) h
      on h.person_id = s.person_id
    order by p.family_name, p.given_name`.execute(tx)
  return rows.map((row) => ({
    ...row,
    person: personId(row.person),
    roles: row.roles ?? [],
    contactOf: (row.contact_of ?? []).map(personId),
  }))
}

/** Why somebody can't hold it; null where nothing is in the way. */
export const hindranceFor = async (
  { tx }: Scope,
  concern: ConcernId,
  person: PersonId,
): Promise<Hindrance | null> => {
  const { rows } = await sql<{ hindrance: Hindrance | null }>`
    select hindrance from gate.candidates(${concern}, array[${person}]::uuid[])`.execute(tx)
  return rows[0]?.hindrance ?? null
}

export interface OpenCase {
  readonly case: CaseId
  readonly number: string
  readonly pupil: PersonId
  readonly openedOn: DateText
}

/** Open cases of the pupils, in the same compartment and in reach. */
export const readOpenCases = async (
  { tx, actor }: Scope,
  of: { readonly pupils: readonly PersonId[]; readonly compartment: Compartment },
): Promise<readonly OpenCase[]> => {
  if (of.pupils.length === 0) return []
  const { rows } = await sql<OpenCase>`
    select k.case_id as case, k.number, k.pupil_id as pupil,
      (k.opened_at at time zone 'Europe/Oslo')::date as "openedOn"
    from pupil_case k
    where k.owner_id = ${actor.owner} and k.pupil_id = any(${[...of.pupils]}::uuid[])
      and k.compartment = ${of.compartment} and k.status = 'open' and k.kind = 'safety'
    order by k.opened_at desc`.execute(tx)
  return rows
}
