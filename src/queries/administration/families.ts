import { sql } from 'kysely'
import { logAccess } from '../../database/records/access-log.ts'
import { findPupils, type FoundPupil } from '../../database/records/find/find.ts'
import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import type { DateText } from '../../domain/journal/facts.ts'
import type { GuardianAccess, GuardianGround, GuardianKind } from '../../domain/people/guardian.ts'
import { type PersonId, personId } from '../../domain/people/ids.ts'
import type { Protection } from '../../domain/people/protection.ts'
import { searchWords } from '../find.ts'
import { absent, query } from '../query.ts'
import { type Identity, identitiesOf } from './identities.ts'

const leads = ({ actor }: Scope): boolean =>
  actor.roles.some(({ role }) => role === 'principal' || role === 'assistant-principal') &&
  !actor.roles.some(({ role }) => role === 'it-administrator')

/** For those who lead a school: pupils by name, as far as they know them. */
export const pupilsToLead = query(
  'family.find',
  async (scope, { typed }: { readonly typed: string }): Promise<readonly FoundPupil[] | typeof absent> => {
    if (!leads(scope)) return absent
    const found = typed === '' ? [] : await findPupils(scope, searchWords(typed))
    await logAccess(scope, {
      action: 'family.find',
      outcome: found.length > 0 || typed === '' ? 'granted' : 'not-found',
    })
    return found
  },
)

export interface FamilyGuardian {
  readonly relation: string
  readonly person: PersonId
  readonly name: string
  readonly kind: GuardianKind
  readonly parentalResponsibility: boolean
  readonly access: GuardianAccess
  readonly source: 'population-register' | 'school-register' | 'by-hand'
  readonly verifiedOn: DateText | null
}

export interface FamilyChange {
  readonly change: string
  readonly relation: string
  readonly kind: GuardianKind
  readonly parentalResponsibility: boolean
  readonly access: GuardianAccess
  readonly ground: GuardianGround
  readonly askedBy: string
  readonly at: string
  readonly settledBy: string | null
  readonly outcome: 'at-once' | 'approved' | 'declined' | null
  readonly maySettle: boolean
  readonly mine: boolean
}

export interface Family {
  readonly pupil: PersonId
  readonly name: string
  readonly school: string
  readonly protection: Protection
  readonly guardians: readonly FamilyGuardian[]
  readonly changes: readonly FamilyChange[]
  readonly named: readonly {
    readonly person: PersonId
    readonly name: string
    readonly until: DateText | null
  }[]
  /** Whom a principal can name: staff of the pupil's school who are not named yet. */
  readonly staff: readonly { readonly person: PersonId; readonly name: string }[]
  readonly isPrincipal: boolean
  readonly self: PersonId
}

interface PupilRow {
  readonly name: string
  readonly school: string
  readonly school_id: string
  readonly protection: Protection
}

/** The pupil, where this person leads the school, knows of the pupil and is not of the family. */
const readPupil = async (scope: Scope, pupil: string): Promise<PupilRow | null> => {
  if (!leads(scope) || !/^[0-9a-f-]{36}$/.test(pupil)) return null
  if (!scope.actor.twoFactor) throw new NotPermitted('two-factor')
  const { rows } = await sql<PupilRow>`
    select p.given_name || ' ' || p.family_name as name, s.name as school, s.school_id, p.protection
    from person p
    join person_school m on m.owner_id = p.owner_id and m.person_id = p.person_id and m.part = 'pupil'
      and m.from_on <= gate.today() and (m.to_on is null or m.to_on >= gate.today())
      and m.school_id = any((select gate.led_schools())::uuid[])
    join school s on s.owner_id = m.owner_id and s.school_id = m.school_id
    where p.owner_id = ${scope.actor.owner} and p.person_id = ${pupil} and gate.leads_pupil(p.person_id)
    limit 1`.execute(scope.tx)
  return rows[0] ?? null
}

const readGuardians = (scope: Scope, pupil: string) =>
  sql<FamilyGuardian>`
    select g.relation_id as relation, g.guardian_id as person,
      coalesce(p.given_name || ' ' || p.family_name, '') as name, g.kind,
      g.parental_responsibility as "parentalResponsibility", g.access, g.source, g.verified_on as "verifiedOn"
    from guardian_relation g
    left join person p on p.owner_id = g.owner_id and p.person_id = g.guardian_id
    where g.owner_id = ${scope.actor.owner} and g.pupil_id = ${pupil}
    order by p.given_name, g.relation_id`.execute(scope.tx)

const readChanges = (scope: Scope, pupil: string) =>
  sql<FamilyChange>`
    select change_id as change, relation_id as relation, kind, parental_responsibility as "parentalResponsibility",
      access, ground, requested_by as "askedBy", requested_at as at, settled_by as "settledBy", outcome,
      may_settle as "maySettle", mine
    from gate.family_changes(${pupil})`.execute(scope.tx)

const readNamed = (scope: Scope, pupil: string) =>
  sql<Family['named'][number]>`
    select n.person_id as person, coalesce(p.given_name || ' ' || p.family_name, '') as name, n.until
    from protected_named n
    left join person p on p.owner_id = n.owner_id and p.person_id = n.person_id
    where n.owner_id = ${scope.actor.owner} and n.pupil_id = ${pupil} and (n.until is null or n.until >= gate.today())
    order by p.given_name, n.person_id`.execute(scope.tx)

const readStaffToName = (scope: Scope, pupil: string, school: string) =>
  sql<Family['staff'][number]>`
    select distinct p.person_id as person, p.given_name || ' ' || p.family_name as name
    from person_school m
    join person p on p.owner_id = m.owner_id and p.person_id = m.person_id
    where m.owner_id = ${scope.actor.owner} and m.school_id = ${school} and m.part = 'staff'
      and m.from_on <= gate.today() and (m.to_on is null or m.to_on >= gate.today())
      and m.person_id <> ${scope.actor.person}
      and not exists (select from protected_named n where n.owner_id = m.owner_id and n.pupil_id = ${pupil}
        and n.person_id = m.person_id and (n.until is null or n.until >= gate.today()))
      and not exists (select from role_grant r where r.owner_id = m.owner_id and r.person_id = m.person_id
        and r.role = 'it-administrator' and (r.to_on is null or r.to_on >= gate.today()))
    order by name`.execute(scope.tx)

export const family = query(
  'family.read',
  async (scope, { pupil }: { readonly pupil: string }): Promise<Family | typeof absent> => {
    const found = await readPupil(scope, pupil)
    if (found === null) return absent
    await logAccess(scope, { action: 'family.read', outcome: 'granted', subject: personId(pupil) })
    const [guardians, changes, named, staff] = [
      await readGuardians(scope, pupil),
      await readChanges(scope, pupil),
      await readNamed(scope, pupil),
      await readStaffToName(scope, pupil, found.school_id),
    ]
    return {
      pupil: personId(pupil),
      name: found.name,
      school: found.school,
      protection: found.protection,
      guardians: guardians.rows,
      changes: changes.rows,
      named: named.rows,
      staff: staff.rows,
      isPrincipal: scope.actor.roles.some(({ role }) => role === 'principal'),
      self: scope.actor.person,
    }
  },
)

export interface Relation extends FamilyGuardian {
  readonly pupil: PersonId
  readonly pupilName: string
  readonly changes: readonly FamilyChange[]
  readonly identities: readonly Identity[]
  readonly vouches: boolean
}

/** One guardian of one pupil, with what was decided before. */
export const familyRelation = query(
  'family.read',
  async (
    scope,
    { pupil, relation }: { readonly pupil: string; readonly relation: string },
  ): Promise<Relation | typeof absent> => {
    const found = await readPupil(scope, pupil)
    if (found === null) return absent
    const guardians = await readGuardians(scope, pupil)
    const guardian = guardians.rows.find((one) => one.relation === relation)
    if (guardian === undefined) return absent
    await logAccess(scope, { action: 'family.read', outcome: 'granted', subject: personId(pupil) })
    const changes = await readChanges(scope, pupil)
    const { vouches, identities } = await identitiesOf(scope, guardian.person)
    return {
      ...guardian,
      pupil: personId(pupil),
      pupilName: found.name,
      changes: changes.rows.filter((one) => one.relation === relation),
      identities,
      vouches,
    }
  },
)

export interface KnownPerson {
  readonly person: PersonId
  readonly name: string
  readonly ofPupils: readonly string[]
}

/** Those of the name whom the school knows already: nobody is laid down twice. */
export const knownGuardians = query(
  'family.find',
  async (
    scope,
    { pupil, family: familyName }: { readonly pupil: string; readonly family: string },
  ): Promise<readonly KnownPerson[] | typeof absent> => {
    const found = await readPupil(scope, pupil)
    if (found === null) return absent
    const { rows } = await sql<KnownPerson>`
      select person_id as person, given_name || ' ' || family_name as name, of_pupils as "ofPupils"
      from gate.guardians_called(${pupil}, ${familyName})`.execute(scope.tx)
    await logAccess(scope, { action: 'family.find', outcome: 'granted', subject: personId(pupil) })
    return rows
  },
)
