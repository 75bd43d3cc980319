import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Client } from 'pg'

/** Where the sessions of what has happened come from: a provider that nobody can sign in at. */
const provider = 'history'
const issuer = 'http://127.0.0.1:1/history'

/** What lets the demonstration act as its people: sessions laid down from outside, in a demonstration only. */
export interface Acting {
  /** A session as sign-in would have opened it just now, with two factors. */
  enter(who: { readonly owner: string; readonly person: string }): Promise<string>
  /** Takes every trace of these sign-ins away again; what was done with them stays. */
  leave(): Promise<void>
}

/** @param admin connected as whoever owns the installation: no role of the program may open a session for another. */
export const openActing = async (admin: Client): Promise<Acting> => {
  const { rows } = await admin.query<{ stamped: boolean }>(
    `select exists (select from instance where kind = 'demonstration') as stamped`,
  )
  if (rows[0]?.stamped !== true) throw new Error('nobody is acted for outside a demonstration')
  await admin.query(
    `insert into provider (provider_id, kind, issuer, client_id, withdrawn_at) values ($1, 'feide', $2, 'none', now())
     on conflict (provider_id) do nothing`,
    [provider, issuer],
  )
  return {
    enter: ({ owner, person }) => openSession(admin, owner, person),
    leave: async () => {
      await admin.query('delete from session where provider_id = $1', [provider])
      await admin.query('delete from identity_link where issuer = $1', [issuer])
      await admin.query('delete from identity where issuer = $1', [issuer])
      await admin.query('delete from provider where provider_id = $1', [provider])
    },
  }
}

const openSession = async (admin: Client, owner: string, person: string): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  await admin.query(
    `with known as (
       select identity_id from identity_link where owner_id = $2 and person_id = $3 and issuer = $4
     ), made as (
       insert into identity (identity_id, issuer, subject)
       select $1, $4, $2::text || $3::text where not exists (select from known)
       on conflict (issuer, subject) do update set subject = excluded.subject returning identity_id
     ), linked as (
       insert into identity_link (owner_id, identity_id, person_id, issuer, linked_how)
       select $2, identity_id, $3, $4, 'roster-key' from made returning identity_id
     )
     insert into session (session_id, token_hash, identity_id, owner_id, person_id, provider_id, acr, two_factor,
       auth_time, idle_minutes, absolute_until, shared_device, id_token)
     select $5, $6, identity_id, $2, $3, $7, null, true, now(), 60, now() + interval '600 minutes', false, '\\x00'
     from (select identity_id from known union all select identity_id from linked) as one`,
    [
      randomUUID(),
      owner,
      person,
      issuer,
      randomUUID(),
      createHash('sha256').update(token).digest(),
      provider,
    ],
  )
  return token
}
