import { sql } from 'kysely'
import { type PersonId, personId, type SchoolId } from '../../../domain/people/ids.ts'
import type { Role } from '../../../domain/people/role.ts'
import type { Scope } from '../../scope.ts'

export type Part = 'pupil' | 'staff'

/** Somebody whom a report can name, with what tells two of the same name apart. */
export interface KnownPerson {
  readonly person: PersonId
  readonly name: string
  /** A pupil's class today. */
  readonly class: string | null
  readonly roles: readonly Role[]
  readonly school: SchoolId
}

export interface NameAsked {
  /** Words of a name in small letters; each is the beginning of one. */
  readonly words: readonly string[]
  /** "8b": only pupils of that class. */
  readonly class: string | null
  readonly part: Part
  readonly schools: readonly SchoolId[]
  /** For who takes hold of a report and must name its pupil: those with a protected address whom the reader knows. */
  readonly protectedToo?: boolean
}

interface Row {
  readonly person: string
  readonly name: string
  readonly class: string | null
  readonly roles: readonly Role[] | null
  readonly school: SchoolId
}

const known = (row: Row): KnownPerson => ({ ...row, person: personId(row.person), roles: row.roles ?? [] })

/** The last character there is: words from `word` up to it begin with `word`. */
const end = '\u{10ffff}'
export const mostHits = 8

const classOf = (today: string) => sql`(
  select max(k.name) from class_member y
  join school_class k on k.owner_id = y.owner_id and k.class_id = y.class_id
  where y.owner_id = p.owner_id and y.person_id = p.person_id and y.part = 'pupil'
    and y.from_on <= ${today} and (y.to_on is null or y.to_on >= ${today}))`

const rolesOf = (today: string) => sql`(
  select jsonb_agg(distinct g.role) from role_grant g
  where g.owner_id = p.owner_id and g.person_id = p.person_id and g.school_id = m.school_id
    and g.from_on <= ${today} and (g.to_on is null or g.to_on >= ${today}))`

/** Nobody with a protected address is ever suggested to the one who reports, not even to those who know them. */
const suggestible = (protectedToo: boolean) =>
  protectedToo ? sql`true` : sql`(m.part = 'staff' or p.protection = 'none')`

/** People of the schools whose names begin so, within what this person may know; row-level security narrows once more. */
export const searchNames = async (scope: Scope, asked: NameAsked): Promise<readonly KnownPerson[]> => {
  const [first, ...rest] = asked.words
  if (first === undefined || asked.schools.length === 0) return []
  const { owner } = scope.actor
  const { today } = scope
  const others = rest.map(
    (
      word,
    ) => sql`and exists (select from name_token u where u.owner_id = ${owner} and u.school_id = t.school_id
      and u.person_id = t.person_id and u.part = ${asked.part} and u.token >= ${word} and u.token < ${word + end})`,
  )
  const { rows } = await sql<Row>`
    select f.person, f.name, f.class, f.roles, f.school from (
      select distinct on (p.person_id) p.person_id as person, p.given_name || ' ' || p.family_name as name,
        p.family_name, p.given_name, m.school_id as school,
        ${asked.part === 'pupil' ? classOf(today) : sql`null`} as class,
        ${asked.part === 'staff' ? rolesOf(today) : sql`null::jsonb`} as roles
      from name_token t
      join person_school m on m.owner_id = t.owner_id and m.person_id = t.person_id and m.school_id = t.school_id
        and m.part = t.part and m.from_on <= ${today} and (m.to_on is null or m.to_on >= ${today})
      join person p on p.owner_id = t.owner_id and p.person_id = t.person_id
      where t.owner_id = ${owner} and t.school_id = any(${[...asked.schools]}::uuid[]) and t.part = ${asked.part}
        and t.token >= ${first} and t.token < ${first + end} and ${suggestible(asked.protectedToo ?? false)} ${sql.join(others, sql` `)}
    ) f
    where ${asked.class}::text is null or starts_with(lower(f.class), ${asked.class}::text)
    order by f.family_name, f.given_name, f.person limit ${mostHits}`.execute(scope.tx)
  return rows.map(known)
}

/** Those of the given whom this person may name: the others are simply not in the answer. */
export const readKnown = async (
  scope: Scope,
  part: Part,
  persons: readonly string[],
  protectedToo = false,
): Promise<readonly KnownPerson[]> => {
  if (persons.length === 0) return []
  const { today, actor } = scope
  const { rows } = await sql<Row>`
    select distinct on (p.person_id) p.person_id as person, p.given_name || ' ' || p.family_name as name,
      m.school_id as school,
      ${part === 'pupil' ? classOf(today) : sql`null`} as class,
      ${part === 'staff' ? rolesOf(today) : sql`null::jsonb`} as roles
    from person_school m
    join person p on p.owner_id = m.owner_id and p.person_id = m.person_id
    where m.owner_id = ${actor.owner} and m.person_id = any(${[...persons]}::uuid[]) and m.part = ${part}
      and m.from_on <= ${today} and (m.to_on is null or m.to_on >= ${today}) and ${suggestible(protectedToo)}`.execute(
    scope.tx,
  )
  const found = rows.map(known)
  return persons.flatMap((id) => found.find(({ person }) => person === id) ?? [])
}

/** Which of them are this person's own children: asked before a report as "employee or parent?". */
export const readOwnChildren = async (
  scope: Scope,
  persons: readonly string[],
): Promise<readonly PersonId[]> => {
  if (persons.length === 0) return []
  const { owner, person } = scope.actor
  const { rows } = await sql<{ id: string }>`
    select g.pupil_id as id from guardian_relation g
    where g.owner_id = ${owner} and g.guardian_id = ${person} and g.pupil_id = any(${[...persons]}::uuid[])
    union
    select k.other_id from kinship k
    where k.owner_id = ${owner} and k.person_id = ${person} and k.kind = 'own-child'
      and k.other_id = any(${[...persons]}::uuid[])`.execute(scope.tx)
  return rows.map((row) => personId(row.id))
}

export interface KnownSchool {
  readonly school: SchoolId
  readonly name: string
}

/** The schools where this person can report: one's own, or all of the owner's for who works there. */
export const readReportSchools = async (scope: Scope): Promise<readonly KnownSchool[]> => {
  const { rows } = await sql<KnownSchool>`
    select s.school_id as school, s.name from school s
    where s.owner_id = ${scope.actor.owner} and s.school_id = any((select gate.schools())::uuid[])
    order by s.name`.execute(scope.tx)
  return rows
}
