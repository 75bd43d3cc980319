import { sql } from 'kysely'
import {
  type KnownPerson,
  readKnown,
  readReportSchools,
  searchNames,
} from '../../database/records/concern/whom.ts'
import { logAccess } from '../../database/records/access-log.ts'
import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import { type PersonId, personId, type SchoolId } from '../../domain/people/ids.ts'
import { isOwnerRole, type Role } from '../../domain/people/role.ts'
import { absent, query } from '../query.ts'
import { type ConcernFile, logConcernRead, readConcernFile } from './file.ts'
import { isEnough, wordsAsked } from './whom.ts'

/** An adult looked up by name for a page that decides something. */
export interface AdultAsked {
  readonly number: string
  readonly adult: string | null
  readonly look: string | null
}

export interface ReroutingView {
  readonly file: ConcernFile
  readonly adult: KnownPerson | null
  readonly hits: readonly KnownPerson[]
  /** Teams of the cases out of it: who stays is decided with the move. */
  readonly members: readonly { readonly person: PersonId; readonly name: string }[]
}

/** Who gets to know is decided behind a fresh sign-in, whatever the compartment. */
const mustBeFresh = ({ actor }: Scope): void => {
  if (!actor.fresh) throw new NotPermitted('fresh-sign-in')
}

const findStaff = async (
  scope: Scope,
  look: string | null,
  fits: (school: SchoolId) => boolean,
): Promise<readonly KnownPerson[]> => {
  const words = wordsAsked(look ?? '')
  if (look === null || !isEnough(words)) return []
  const schools = (await readReportSchools(scope)).map(({ school }) => school).filter(fits)
  return searchNames(scope, { ...words, part: 'staff', schools })
}

const oneKnown = async (scope: Scope, person: string | null): Promise<KnownPerson | null> =>
  (await readKnown(scope, 'staff', person === null ? [] : [person]))[0] ?? null

export const reroutingView = query('concern.read', async (scope, { number, adult, look }: AdultAsked) => {
  const file = await readConcernFile(scope, number)
  if (file === null) return absent
  await logConcernRead(scope, file, 'rerouting')
  if (!file.row.leads) throw new NotPermitted('role')
  mustBeFresh(scope)
  return {
    file,
    adult: await oneKnown(scope, adult),
    hits: await findStaff(scope, look, (school) => school === file.row.school_id),
    members: await readMembers(scope, file),
  }
})

const readMembers = async ({ tx, actor }: Scope, file: ConcernFile): Promise<ReroutingView['members']> => {
  const { rows } = await sql<{ person: string; name: string }>`
    select distinct m.person_id as person, p.given_name || ' ' || p.family_name as name
    from case_concern x
    join case_member m on m.owner_id = x.owner_id and m.case_id = x.case_id and m.ended_at is null
    join person p on p.owner_id = m.owner_id and p.person_id = m.person_id
    where x.owner_id = ${actor.owner} and x.concern_id = ${file.id}
    order by name`.execute(tx)
  return rows.map(({ person, name }) => ({ person: personId(person), name }))
}

export interface HandingOnView {
  readonly file: ConcernFile
  readonly chosen: KnownPerson | null
  readonly hits: readonly KnownPerson[]
  readonly office: readonly { readonly person: PersonId; readonly name: string; readonly role: Role }[]
}

/** Whom the owner may appoint: people of other schools, and the owner's own officers. */
export const handingOnView = query('concern.read', async (scope, { number, adult, look }: AdultAsked) => {
  const file = await readConcernFile(scope, number)
  if (file === null) return absent
  await logConcernRead(scope, file, 'handing-on')
  mustBeOfficer(scope)
  mustBeFresh(scope)
  return {
    file,
    chosen: await oneKnown(scope, adult),
    hits: await findStaff(scope, look, (school) => school !== file.row.school_id),
    office: await readOffice(scope),
  }
})

const mustBeOfficer = ({ actor }: Scope): void => {
  if (!actor.roles.some(({ role }) => isOwnerRole(role))) throw new NotPermitted('role')
}

const readOffice = async ({ tx, actor, today }: Scope): Promise<HandingOnView['office']> => {
  const { rows } = await sql<{ person: string; name: string; role: Role }>`
    select p.person_id as person, p.given_name || ' ' || p.family_name as name, min(g.role) as role
    from role_grant g join person p on p.owner_id = g.owner_id and p.person_id = g.person_id
    where g.owner_id = ${actor.owner} and g.role in ('owner-case-officer', 'owner-leader') and g.from_on <= ${today}
      and (g.to_on is null or g.to_on >= ${today})
    group by p.person_id, p.given_name, p.family_name order by p.family_name, p.given_name`.execute(tx)
  return rows.map((row) => ({ ...row, person: personId(row.person) }))
}

/** Suggestions while the owner's officer writes a name: staff of every school of the owner. */
export const suggestAppointees = query(
  'person.suggest',
  async (scope, { typed }: { readonly typed: string }) => {
    mustBeOfficer(scope)
    const found = await findStaff(scope, typed, () => true)
    await logAccess(scope, { action: 'person.suggest', outcome: 'granted', reason: 'appointee' })
    return found
  },
)

export interface EndingView {
  readonly file: ConcernFile
  /** Other reports about the same pupils, in reach: one of them may have said the same. */
  readonly same: readonly { readonly number: string; readonly reportedAt: string }[]
}

export const endingView = query('concern.read', async (scope, { number }: { readonly number: string }) => {
  const file = await readConcernFile(scope, number)
  if (file === null) return absent
  await logConcernRead(scope, file, 'ending')
  if (!file.row.leads) throw new NotPermitted('role')
  return { file, same: await readSame(scope, file) }
})

const readSame = async ({ tx, actor }: Scope, file: ConcernFile): Promise<EndingView['same']> => {
  if (file.about.length === 0) return []
  const { rows } = await sql<{ number: string; reportedAt: string }>`
    select distinct n.number, n.reported_at as "reportedAt"
    from concern_person x
    join concern n on n.owner_id = x.owner_id and n.concern_id = x.concern_id
    where x.owner_id = ${actor.owner} and x.part = 'about' and x.withdrawn_at is null
      and x.person_id = any(${[...file.about]}::uuid[]) and x.concern_id <> ${file.id}
      and n.compartment = ${file.row.compartment}
    order by n.reported_at desc limit 10`.execute(tx)
  return rows
}
