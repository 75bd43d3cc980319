import { sql } from 'kysely'
import { type OwnerId, ownerId, type PersonId, personId } from '../../../domain/people/ids.ts'
import type { SignInDatabase } from '../../sign-in-connection.ts'

/** A session as its row tells. Times are seconds since 1970, of the database's own clock. */
export interface SessionRow {
  readonly sessionId: string
  readonly identityId: string
  readonly ownerId: OwnerId
  readonly personId: PersonId
  readonly providerId: string
  readonly acr: string | null
  readonly twoFactor: boolean
  readonly authTime: number
  readonly sharedDevice: boolean
  readonly absoluteUntil: number
  /** The only address it answers, while a pupil holds the device. */
  readonly pupilPage: string | null
}

export interface NewSession {
  readonly sessionId: string
  readonly tokenHash: Buffer
  readonly identityId: string
  readonly ownerId: OwnerId
  readonly personId: PersonId
  readonly vouched: Vouched
  readonly idleMinutes: number
  readonly absoluteMinutes: number
  readonly sharedDevice: boolean
}

/** What the provider said at the last sign-in, as a session keeps it. */
export interface Vouched {
  readonly providerId: string
  readonly acr: string | null
  readonly twoFactor: boolean
  readonly authTime: number
  readonly providerSession: string | null
  readonly sealedIdToken: Buffer
}

export type SessionEnd =
  | 'signed-out'
  | 'another-person'
  | 'front-channel'
  | 'administrator'
  | 'signed-in-anew'

const columns = sql`session_id as "sessionId", identity_id as "identityId", owner_id as "ownerId",
  person_id as "personId", provider_id as "providerId", acr, two_factor as "twoFactor",
  extract(epoch from auth_time)::float8 as "authTime", shared_device as "sharedDevice",
  extract(epoch from absolute_until)::float8 as "absoluteUntil", pupil_page as "pupilPage"`

const isLive = sql`revoked_at is null and now() < absolute_until
  and now() < last_seen_at + make_interval(mins => idle_minutes)`

type Row = Omit<SessionRow, 'ownerId' | 'personId'> & { readonly ownerId: string; readonly personId: string }

const fromRow = (row: Row): SessionRow => ({
  ...row,
  ownerId: ownerId(row.ownerId),
  personId: personId(row.personId),
})

export const insertSession = async (db: SignInDatabase, session: NewSession): Promise<void> => {
  const { vouched } = session
  await sql`
    insert into session (session_id, token_hash, identity_id, owner_id, person_id, provider_id, acr, two_factor,
      auth_time, idle_minutes, absolute_until, shared_device, idp_sid, id_token, roles_mark)
    values (${session.sessionId}, ${session.tokenHash}, ${session.identityId}, ${session.ownerId},
      ${session.personId}, ${vouched.providerId}, ${vouched.acr}, ${vouched.twoFactor},
      to_timestamp(${vouched.authTime}), ${session.idleMinutes},
      now() + make_interval(mins => ${session.absoluteMinutes}), ${session.sharedDevice},
      ${vouched.providerSession}, ${vouched.sealedIdToken},
      gate.roles_mark(${session.ownerId}, ${session.personId}))`.execute(db)
}

export interface SeenSession {
  readonly session: SessionRow
  readonly live: boolean
  /** Since the token was made: a role given, ended, begun or lapsed by its date. */
  readonly rolesChanged: boolean
}

/** Finds what the token opens; being seen moves the idle limit, at most twice a minute. */
export const seeSession = async (db: SignInDatabase, tokenHash: Buffer): Promise<SeenSession | null> => {
  const { rows } = await sql<Row & { live: boolean; rolesChanged: boolean }>`
    with found as (
      select *, ${isLive} as live, gate.roles_mark(owner_id, person_id) as roles_now
      from session where token_hash = ${tokenHash}
    ), seen as (
      update session s set last_seen_at = now(), roles_mark = coalesce(s.roles_mark, f.roles_now) from found f
      where s.session_id = f.session_id and f.live
        and (f.last_seen_at < now() - interval '30 seconds' or f.roles_mark is null)
    )
    select ${columns}, live, coalesce(roles_mark <> roles_now, false) as "rolesChanged" from found
    where live or (revoked_why is null or revoked_why <> 'signed-out') and created_at > now() - interval '1 day'`.execute(
    db,
  )
  const [row] = rows
  if (!row) return null
  const { live, rolesChanged, ...rest } = row
  return { session: fromRow(rest), live, rolesChanged }
}

/** The same session under another token, if nobody has changed it meanwhile. */
export const rotateSession = async (db: SignInDatabase, from: Buffer, to: Buffer): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update session set token_hash = ${to}, roles_mark = gate.roles_mark(owner_id, person_id), last_seen_at = now()
    where token_hash = ${from} and ${isLive}`.execute(db)
  return numAffectedRows === 1n
}

/** A stronger or fresher sign-in of the same person: the token changes, the session and its end stay. */
export const renewSession = async (
  db: SignInDatabase,
  sessionId: string,
  tokenHash: Buffer,
  vouched: Vouched,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update session set token_hash = ${tokenHash}, provider_id = ${vouched.providerId}, acr = ${vouched.acr},
      two_factor = ${vouched.twoFactor}, auth_time = to_timestamp(${vouched.authTime}), last_seen_at = now(),
      idp_sid = ${vouched.providerSession}, id_token = ${vouched.sealedIdToken}
    where session_id = ${sessionId} and ${isLive}`.execute(db)
  return numAffectedRows === 1n
}

/** What outlives a session's end: for signing out at the provider, and for the session that follows it. */
export const signOutFactsOf = async (
  db: SignInDatabase,
  sessionId: string,
): Promise<(Vouched & { readonly minutesLeft: number }) | null> => {
  const { rows } = await sql<Vouched & { minutesLeft: number }>`
    select provider_id as "providerId", acr, two_factor as "twoFactor",
      extract(epoch from auth_time)::float8 as "authTime", idp_sid as "providerSession",
      id_token as "sealedIdToken",
      greatest(0, floor(extract(epoch from absolute_until - now()) / 60))::int as "minutesLeft"
    from session where session_id = ${sessionId}`.execute(db)
  return rows[0] ?? null
}

export const liveIdentityOf = async (
  db: SignInDatabase,
  sessionId: string,
): Promise<{ readonly issuer: string; readonly subject: string } | null> => {
  const { rows } = await sql<{ issuer: string; subject: string }>`
    select i.issuer, i.subject from session join identity i using (identity_id)
    where session_id = ${sessionId} and ${isLive}`.execute(db)
  return rows[0] ?? null
}

export const endSession = async (db: SignInDatabase, sessionId: string, why: SessionEnd): Promise<void> => {
  await sql`update session set revoked_at = now(), revoked_why = ${why}
    where session_id = ${sessionId} and revoked_at is null`.execute(db)
}

/** From now on the session answers this address and no other; only a new sign-in opens more. */
export const keepToPage = async (db: SignInDatabase, sessionId: string, path: string): Promise<void> => {
  await sql`update session set pupil_page = ${path} where session_id = ${sessionId} and ${isLive}`.execute(db)
}

/** The provider names its own session; ours may be several, and no cookie of ours is needed. */
export const endSessionsOfProvider = async (
  db: SignInDatabase,
  issuer: string,
  sid: string,
): Promise<number> => {
  const { numAffectedRows } = await sql`
    update session s set revoked_at = now(), revoked_why = 'front-channel'
    from provider p
    where p.provider_id = s.provider_id and p.issuer = ${issuer} and s.idp_sid = ${sid}
      and s.revoked_at is null`.execute(db)
  return Number(numAffectedRows ?? 0n)
}
