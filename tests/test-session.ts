import { createHash, randomBytes, randomUUID } from 'node:crypto'

interface Sql {
  readonly query: (text: string, values: unknown[]) => Promise<unknown>
}

/**
 * A session as sign-in would have opened it, laid straight into the database by its superuser. The token goes to the
 * gate (hashed) or, as the cookie `__Host-varde`, to the application.
 */
export const openTestSession = async (
  admin: Sql,
  who: {
    readonly owner: string
    readonly person: string
    readonly twoFactor?: boolean
    readonly authMinutesAgo?: number
  },
): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  const issuer = 'http://127.0.0.1:1/feide'
  const identity = randomUUID()
  await admin.query(
    `insert into provider (provider_id, kind, issuer, client_id) values ('feide', 'feide', $1, 'test')
     on conflict (provider_id) do nothing`,
    [issuer],
  )
  await admin.query(
    `with known as (
       select identity_id from identity_link where owner_id = $2 and person_id = $3 and issuer = $4
     ), made as (
       insert into identity (identity_id, issuer, subject) select $1, $4, $3::text where not exists (select from known)
       on conflict (issuer, subject) do update set subject = excluded.subject returning identity_id
     ), linked as (
       insert into identity_link (owner_id, identity_id, person_id, issuer, linked_how)
       select $2, identity_id, $3, $4, 'roster-key' from made returning identity_id
     )
     insert into session (session_id, token_hash, identity_id, owner_id, person_id, provider_id, acr, two_factor,
       auth_time, idle_minutes, absolute_until, shared_device, id_token)
     select $5, $6, identity_id, $2, $3, 'feide', null, $7, now() - make_interval(mins => $8), 60,
       now() + interval '600 minutes', false, '\\x00'
     from (select identity_id from known union all select identity_id from linked) as one`,
    [
      identity,
      who.owner,
      who.person,
      issuer,
      randomUUID(),
      createHash('sha256').update(token).digest(),
      who.twoFactor ?? true,
      who.authMinutesAgo ?? 0,
    ],
  )
  return token
}
