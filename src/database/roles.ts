import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'

/** Each with the least it needs; nobody is superuser, nobody passes row-level security. */
export const loginRoles = [
  'varde_owner',
  'varde_web',
  'varde_signin',
  'varde_jobs',
  'varde_mail',
  'varde_export',
  'varde_anchor',
] as const

export type LoginRole = (typeof loginRoles)[number]

/** What the administrator of the cluster gives: an address that may make roles, and the secret of the passwords. */
export type Cluster = { readonly adminUrl: string; readonly secret: string }

/** Every copy of the program derives the same passwords, so none has to be handed around. */
export const rolePassword = (secret: string, role: LoginRole): string =>
  createHmac('sha256', secret).update(`varde database role ${role}`).digest('base64url')

export const roleUrl = (cluster: Cluster, role: LoginRole, database?: string): string =>
  urlFor(cluster.adminUrl, { database, user: role, password: rolePassword(cluster.secret, role) })

export const adminUrl = (cluster: Cluster, database: string): string => urlFor(cluster.adminUrl, { database })

const urlFor = (
  address: string,
  change: { database?: string | undefined; user?: string; password?: string },
): string => {
  const url = new URL(address)
  if (change.database) url.pathname = `/${encodeURIComponent(change.database)}`
  if (!change.user || !change.password) return url.href
  if (url.hostname) {
    url.username = change.user
    url.password = change.password
  } else {
    // An address of a Unix socket has no room for them before the host.
    url.searchParams.set('user', change.user)
    url.searchParams.set('password', change.password)
  }
  return url.href
}

/** What PostgreSQL stores for a SCRAM password: handing over this, the password itself is in no statement or log. */
export const scramVerifier = (password: string, salt: Buffer): string => {
  const iterations = 4096
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const clientKey = createHmac('sha256', salted).update('Client Key').digest()
  const storedKey = createHash('sha256').update(clientKey).digest('base64')
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`
}
