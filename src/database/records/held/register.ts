import { sql } from 'kysely'
import type { PersonId, SchoolId } from '../../../domain/people/ids.ts'
import type { Holding } from '../../../domain/held/holding.ts'
import type { OwnReceipt, Present, RosterClass } from '../../../domain/held/receipts.ts'
import type { Acknowledged, Held } from '../../../domain/held/subject.ts'
import type { SchoolYearName } from '../../../domain/school-plan/ids.ts'
import type { Scope } from '../../scope.ts'

export interface RegisterPlace {
  readonly school: SchoolId
  readonly year: SchoolYearName
}

/** Written by our own commands, which took it from the core's lists. */
type HeldRow = Held & { readonly byName: string | null; readonly persons: readonly PersonId[] }

export interface Register {
  readonly held: readonly Held[]
  readonly present: Present
  readonly names: ReadonlyMap<PersonId, string>
}

/** All that was held at a school in a year, replaced rows too, with those who were there as far as the reader may know. */
export const readRegister = async (
  { tx, actor }: Scope,
  { school, year }: RegisterPlace,
): Promise<Register> => {
  const { rows } = await sql<HeldRow>`
    select h.held_id as id, h.school_id as school, h.school_year as "schoolYear", h.subject, h.audience,
      h.class_id as class, h.year_level as "yearLevel", h.body, h.held_on as "on", h.way, h.replaces, h.stands,
      h.written_by as by, h.written_at as at, p.given_name || ' ' || p.family_name as "byName",
      array(select x.person_id from held_person x where x.owner_id = h.owner_id and x.held_id = h.held_id) as persons
    from held h
    left join person p on p.owner_id = h.owner_id and p.person_id = h.written_by
    where h.owner_id = ${actor.owner} and h.school_id = ${school} and h.school_year = ${year}
    order by h.held_on desc, h.written_at desc, h.held_id`.execute(tx)
  return {
    held: rows,
    present: new Map(rows.map(({ id, persons }) => [id, persons])),
    names: new Map(rows.flatMap(({ by, byName }) => (byName === null ? [] : [[by, byName] as const]))),
  }
}

export interface NamedPerson {
  readonly id: PersonId
  readonly name: string
}

/** Everybody who works at the school today. */
export const readStaff = async (
  { tx, actor, today }: Scope,
  school: SchoolId,
): Promise<readonly NamedPerson[]> => {
  const { rows } = await sql<NamedPerson>`
    select p.person_id as id, p.given_name || ' ' || p.family_name as name
    from person_school m join person p on p.owner_id = m.owner_id and p.person_id = m.person_id
    where m.owner_id = ${actor.owner} and m.school_id = ${school} and m.part = 'staff'
      and m.from_on <= ${today} and (m.to_on is null or m.to_on >= ${today})
    order by p.family_name collate "nb-NO-x-icu", p.given_name, p.person_id`.execute(tx)
  return rows
}

export interface OwnClass extends RosterClass {
  /** The one who asks is its contact teacher. */
  readonly own: boolean
}

export const readClasses = async (
  { tx, actor }: Scope,
  { school, year }: RegisterPlace,
): Promise<readonly OwnClass[]> => {
  const { rows } = await sql<OwnClass>`
    select class_id as id, name, year_level as "yearLevel",
      class_id = any((select gate.own_classes())::uuid[]) as own
    from school_class where owner_id = ${actor.owner} and school_id = ${school} and school_year = ${year}
    order by year_level, name`.execute(tx)
  return rows
}

/** What stands, by its id; null where there is none within reach. */
export const findHeld = async (
  { tx, actor }: Scope,
  { school, year }: RegisterPlace,
  id: string,
): Promise<Held | null> => {
  const { rows } = await sql<Held>`
    select h.held_id as id, h.school_id as school, h.school_year as "schoolYear", h.subject, h.audience,
      h.class_id as class, h.year_level as "yearLevel", h.body, h.held_on as "on", h.way, h.replaces, h.stands,
      h.written_by as by, h.written_at as at
    from held h
    where h.owner_id = ${actor.owner} and h.school_id = ${school} and h.school_year = ${year} and h.held_id = ${id}
      and h.stands and not exists (select from held n where n.owner_id = h.owner_id and n.replaces = h.held_id)`.execute(
    tx,
  )
  return rows[0] ?? null
}

export interface NewHeld extends Omit<Holding, 'persons'> {
  readonly replaces: string | null
  readonly stands: boolean
}

/** Null where somebody else has replaced the same row meanwhile. */
export const insertHeld = async (
  { tx, actor, now, shell }: Scope,
  { school, year }: RegisterPlace,
  held: NewHeld,
): Promise<string | null> => {
  const id = shell.newId()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('held')
    .values({
      owner_id: actor.owner,
      held_id: id,
      school_id: school,
      school_year: year,
      subject: held.subject,
      audience: held.audience,
      class_id: held.class,
      year_level: held.yearLevel,
      body: held.body,
      held_on: held.on,
      way: held.way,
      replaces: held.replaces,
      stands: held.stands,
      written_by: actor.person,
      written_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n ? id : null
}

export const insertPresent = async (
  { tx, actor }: Scope,
  { school, held }: { readonly school: SchoolId; readonly held: string },
  persons: readonly PersonId[],
): Promise<void> => {
  if (persons.length === 0) return
  await tx
    .insertInto('held_person')
    .values(
      persons.map((person) => ({
        owner_id: actor.owner,
        held_id: held,
        person_id: person,
        school_id: school,
      })),
    )
    .execute()
}

/** What staff have said that they have read: all for the leaders, for others their own. */
export const readOwnReceipts = async (
  { tx, actor }: Scope,
  { school, year }: RegisterPlace,
): Promise<readonly OwnReceipt[]> => {
  const { rows } = await sql<OwnReceipt>`
    select person_id as person, subject, read_on as "on" from staff_receipt
    where owner_id = ${actor.owner} and school_id = ${school} and school_year = ${year}
      and (person_id = ${actor.person} or school_id = any((select gate.leading_schools())::uuid[]))`.execute(
    tx,
  )
  return rows
}

/** Whether the one who asks has work of their own at a school: an officer of the owner and an administrator have none. */
export const worksAt = async ({ tx }: Scope, school: SchoolId): Promise<boolean> => {
  const { rows } = await sql<{ works: boolean }>`
    select ${school} = any(gate.work_schools()) as works`.execute(tx)
  return rows[0]?.works ?? false
}

/** Said twice, it was said the first time. */
export const insertOwnReceipt = async (
  { tx, actor, now, today }: Scope,
  { school, year }: RegisterPlace,
  subject: Acknowledged,
): Promise<void> => {
  await tx
    .insertInto('staff_receipt')
    .values({
      owner_id: actor.owner,
      school_id: school,
      school_year: year,
      person_id: actor.person,
      subject,
      read_on: today,
      registered_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Who was there, for the one that is taken back. */
export const readPresent = async ({ tx, actor }: Scope, held: string): Promise<readonly PersonId[]> => {
  const { rows } = await sql<{ person: PersonId }>`
    select person_id as person from held_person where owner_id = ${actor.owner} and held_id = ${held}`.execute(
    tx,
  )
  return rows.map(({ person }) => person)
}
