import { sql } from 'kysely'
import type { SignInDatabase } from '../../sign-in-connection.ts'
import type { Vouched } from './session.ts'

export interface NewAttempt {
  readonly stateHash: Buffer
  readonly browserHash: Buffer
  readonly providerId: string
  readonly nonce: string
  readonly codeVerifier: string
  readonly returnTo: string
  readonly stepUpSession: string | null
  readonly wantsTwoFactor: boolean
  readonly promptLogin: boolean
  readonly maxAge: number
  readonly sharedDevice: boolean
}

/** Seconds since 1970. */
export type Attempt = Omit<NewAttempt, 'stateHash' | 'browserHash'> & { readonly startedAt: number }

export const insertAttempt = async (db: SignInDatabase, attempt: NewAttempt): Promise<void> => {
  await sql`delete from sign_in_attempt where expires_at < now()`.execute(db)
  await sql`
    insert into sign_in_attempt (state_hash, browser_hash, provider_id, nonce, code_verifier, return_to,
      step_up_session, wants_two_factor, prompt_login, max_age, shared_device, expires_at)
    values (${attempt.stateHash}, ${attempt.browserHash}, ${attempt.providerId}, ${attempt.nonce},
      ${attempt.codeVerifier}, ${attempt.returnTo}, ${attempt.stepUpSession}, ${attempt.wantsTwoFactor},
      ${attempt.promptLogin}, ${attempt.maxAge}, ${attempt.sharedDevice}, now() + interval '20 minutes')`.execute(
    db,
  )
}

/** Taking an attempt uses it up, whatever then comes of it. */
export const takeAttempt = async (
  db: SignInDatabase,
  stateHash: Buffer,
  browserHash: Buffer,
): Promise<Attempt | null> => {
  const { rows } = await sql<Attempt>`
    delete from sign_in_attempt
    where state_hash = ${stateHash} and browser_hash = ${browserHash} and expires_at > now()
    returning provider_id as "providerId", nonce, code_verifier as "codeVerifier", return_to as "returnTo",
      step_up_session as "stepUpSession", wants_two_factor as "wantsTwoFactor", prompt_login as "promptLogin",
      max_age as "maxAge", shared_device as "sharedDevice",
      extract(epoch from started_at)::float8 as "startedAt"`.execute(db)
  return rows[0] ?? null
}

/** Known by the provider, with no session yet. */
export interface Unfinished {
  readonly identityId: string
  readonly vouched: Vouched
  readonly sharedDevice: boolean
  /** The provider asked for this very sign-in. */
  readonly prompted: boolean
  readonly returnTo: string
  readonly hints: { readonly places: readonly string[]; readonly pupilOnly: boolean }
}

export const insertUnfinished = async (
  db: SignInDatabase,
  tokenHash: Buffer,
  { identityId, vouched, sharedDevice, prompted, returnTo, hints }: Unfinished,
): Promise<void> => {
  await sql`delete from unfinished_sign_in where expires_at < now()`.execute(db)
  await sql`
    insert into unfinished_sign_in (token_hash, identity_id, provider_id, acr, two_factor, auth_time, shared_device,
      prompted, idp_sid, id_token, return_to, places, pupil_only)
    values (${tokenHash}, ${identityId}, ${vouched.providerId}, ${vouched.acr}, ${vouched.twoFactor},
      to_timestamp(${vouched.authTime}), ${sharedDevice}, ${prompted}, ${vouched.providerSession},
      ${vouched.sealedIdToken}, ${returnTo}, ${[...hints.places]}::text[], ${hints.pupilOnly})`.execute(db)
}

type UnfinishedRow = Omit<Unfinished, 'vouched' | 'hints'> & Vouched & Unfinished['hints']

export const findUnfinished = async (db: SignInDatabase, tokenHash: Buffer): Promise<Unfinished | null> => {
  const { rows } = await sql<UnfinishedRow>`
    select identity_id as "identityId", provider_id as "providerId", acr, two_factor as "twoFactor",
      extract(epoch from auth_time)::float8 as "authTime", shared_device as "sharedDevice", prompted,
      idp_sid as "providerSession", id_token as "sealedIdToken", return_to as "returnTo", places,
      pupil_only as "pupilOnly"
    from unfinished_sign_in where token_hash = ${tokenHash} and expires_at > now()`.execute(db)
  const [row] = rows
  if (!row) return null
  const { identityId, sharedDevice, prompted, returnTo, places, pupilOnly, ...vouched } = row
  return { identityId, sharedDevice, prompted, returnTo, hints: { places, pupilOnly }, vouched }
}

export const removeUnfinished = async (db: SignInDatabase, tokenHash: Buffer): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    delete from unfinished_sign_in where token_hash = ${tokenHash}`.execute(db)
  return numAffectedRows === 1n
}

/** Counts before the code is looked at, so that trying at once from many sides gains nothing. */
export const mayTryCode = async (db: SignInDatabase, tokenHash: Buffer): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update unfinished_sign_in set wrong_codes = wrong_codes + 1
    where token_hash = ${tokenHash} and wrong_codes < 5`.execute(db)
  return numAffectedRows === 1n
}
