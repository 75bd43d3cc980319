import { sql } from 'kysely'
import { type OwnerId, ownerId, type PersonId, personId } from '../../../domain/people/ids.ts'
import { type Role, roles } from '../../../domain/people/role.ts'
import type { SignInPart } from '../../../domain/sign-in/limits.ts'
import type { RosterKey } from '../../../domain/sign-in/roster-key.ts'
import type { SignInDatabase } from '../../sign-in-connection.ts'

/** Keyed fingerprint of a roster key, made with the owner's key. */
export type Fingerprint = (owner: OwnerId, key: RosterKey) => Buffer

/** Somebody whom an identity leads to, as "Who are you today?" shows it. */
export interface LinkedPerson {
  readonly ownerId: OwnerId
  readonly ownerName: string
  readonly personId: PersonId
  readonly name: string
  readonly part: SignInPart
  readonly roles: readonly Role[]
}

export const identityFor = async (
  db: SignInDatabase,
  {
    issuer,
    subject,
    newId,
  }: { readonly issuer: string; readonly subject: string; readonly newId: () => string },
): Promise<string> => {
  const known = async () => {
    const { rows } = await sql<{ identity_id: string }>`
      select identity_id from identity where issuer = ${issuer} and subject = ${subject}`.execute(db)
    return rows[0]?.identity_id
  }
  const found = await known()
  if (found) return found
  await sql`insert into identity (identity_id, issuer, subject) values (${newId()}, ${issuer}, ${subject})
    on conflict (issuer, subject) do nothing`.execute(db)
  const made = await known()
  if (!made) throw new Error('the identity that was just made is gone')
  return made
}

const ownersOf = async (db: SignInDatabase): Promise<OwnerId[]> => {
  const { rows } = await sql<{ owner_id: string }>`select owner_id from school_owner`.execute(db)
  return rows.map((row) => ownerId(row.owner_id))
}

/**
 * A person who already has an identity of this issuer keeps that one: account names are given to new people. A link that
 * was ended stands in the way for good.
 */
export const linkByRosterKey = async (
  db: SignInDatabase,
  identityId: string,
  key: RosterKey,
  fingerprint: Fingerprint,
): Promise<void> => {
  const owners = await ownersOf(db)
  const macs = owners.map((owner) => fingerprint(owner, key))
  const found =
    key.kind === 'national-identity-number'
      ? sql`select n.owner_id, n.person_id from person_number n
          join unnest(${owners}::uuid[], ${macs}::bytea[]) as asked (owner_id, mac)
          on n.owner_id = asked.owner_id and n.lookup = asked.mac`
      : sql`select k.owner_id, k.person_id from roster_key k
          join unnest(${owners}::uuid[], ${macs}::bytea[]) as asked (owner_id, mac)
          on k.owner_id = asked.owner_id and k.key_mac = asked.mac and k.key_kind = ${key.kind}`
  await sql`
    insert into identity_link (owner_id, identity_id, person_id, issuer, linked_how)
    select found.owner_id, i.identity_id, found.person_id, i.issuer, 'roster-key'
    from (${found}) as found, identity i where i.identity_id = ${identityId}
    on conflict do nothing`.execute(db)
}

export const personsOf = async (db: SignInDatabase, identityId: string): Promise<LinkedPerson[]> => {
  const { rows } = await sql<{
    owner_id: string
    owner_name: string
    person_id: string
    name: string
    part: SignInPart
    roles: string[]
  }>`
    select p.owner_id, o.name as owner_name, p.person_id, p.given_name || ' ' || p.family_name as name,
      case
        when exists (select from person_school s where s.owner_id = p.owner_id and s.person_id = p.person_id
          and s.part = 'pupil' and (s.to_on is null or s.to_on >= current_date)) then 'pupil'
        when exists (select from role_grant g where g.owner_id = p.owner_id and g.person_id = p.person_id)
          or exists (select from person_school s where s.owner_id = p.owner_id and s.person_id = p.person_id
            and s.part = 'staff') then 'staff'
        else 'guardian'
      end as part,
      array(select distinct g.role from role_grant g where g.owner_id = p.owner_id and g.person_id = p.person_id
        and g.from_on <= current_date and (g.to_on is null or g.to_on >= current_date) order by g.role) as roles
    from identity_link l
    join person p using (owner_id, person_id)
    join school_owner o using (owner_id)
    where l.identity_id = ${identityId} and l.ended_at is null
    order by o.name collate "C", p.person_id`.execute(db)
  return rows.map((row) => ({
    ownerId: ownerId(row.owner_id),
    ownerName: row.owner_name,
    personId: personId(row.person_id),
    name: row.name,
    part: row.part,
    roles: roles.filter((role) => row.roles.includes(role)),
  }))
}

/** Uses the invitation up and links in one transaction. */
export const redeemInvitation = (
  db: SignInDatabase,
  identityId: string,
  tokenHash: Buffer,
): Promise<'linked' | 'code-not-valid' | 'already-linked'> =>
  db
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (tx) => {
      const used = await sql<{ owner_id: string; person_id: string; made_by: string }>`
        update invitation set used_at = now(), used_by = ${identityId}
        where token_hash = ${tokenHash} and used_at is null and expires_at > now()
        returning owner_id, person_id, made_by`.execute(tx)
      const [invited] = used.rows
      if (!invited) return 'code-not-valid'
      const { numAffectedRows } = await sql`
        insert into identity_link (owner_id, identity_id, person_id, issuer, linked_how, linked_by)
        select ${invited.owner_id}, i.identity_id, ${invited.person_id}, i.issuer, 'invitation', ${invited.made_by}
        from identity i where i.identity_id = ${identityId}
        on conflict do nothing`.execute(tx)
      if (numAffectedRows === 1n) return 'linked'
      return (await reviveLink(tx, identityId, invited)) ? 'linked' : 'already-linked'
    })

/** The account was unlinked from this very person before: an invitation, and nothing else, brings it back. */
const reviveLink = async (
  tx: SignInDatabase,
  identityId: string,
  invited: { readonly owner_id: string; readonly person_id: string; readonly made_by: string },
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update identity_link l set ended_at = null, ended_by = null, ended_why = null, linked_how = 'invitation',
      linked_by = ${invited.made_by}, linked_at = now()
    where l.owner_id = ${invited.owner_id} and l.person_id = ${invited.person_id} and l.identity_id = ${identityId}
      and l.ended_at is not null and not exists (
        select from identity_link o where o.owner_id = l.owner_id and o.person_id = l.person_id
          and o.issuer = l.issuer and o.ended_at is null)`.execute(tx)
  return numAffectedRows === 1n
}
