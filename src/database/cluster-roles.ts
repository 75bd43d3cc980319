import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { type Cluster, type LoginRole, loginRoles, rolePassword, scramVerifier } from './roles.ts'

/** Once per cluster, not per database; safe to repeat. */
export const makeClusterRoles = (cluster: Cluster): Promise<void> =>
  withClient(cluster.adminUrl, async (client) => {
    await client.query('begin')
    await client.query("select pg_advisory_xact_lock(hashtext('varde roles'))")
    const have = await client.query<{ rolname: string }>(
      "select rolname from pg_roles where rolname like 'varde%'",
    )
    const names = new Set(have.rows.map((row) => row.rolname))
    if (!names.has('varde_gate')) await client.query(`create role varde_gate nologin ${least}`)
    for (const role of loginRoles) {
      if (!names.has(role)) await client.query(`create role ${role} login ${least}`)
      await setPassword(client, cluster, role)
    }
    await client.query('grant varde_gate to varde_owner')
    await client.query('grant varde_owner to current_user')
    await hideActivity(client)
    await client.query('commit')
  })

export const createDatabase = (cluster: Cluster, name: string, template = 'template0'): Promise<void> =>
  withClient(cluster.adminUrl, async (client) => {
    const locale =
      template === 'template0'
        ? `encoding 'UTF8' locale_provider icu icu_locale 'nb-NO' locale 'C.UTF-8'`
        : ''
    await client.query(
      `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)} ${locale}`,
    )
  })

export const databaseExists = (cluster: Cluster, name: string): Promise<boolean> =>
  withClient(cluster.adminUrl, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name])
    return found.rowCount === 1
  })

/** The rights on the database itself, which a copy of it doesn't take along. */
export const prepareDatabase = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.query(`do $$ begin
      execute format('revoke all on database %I from public', current_database());
      execute format('grant connect on database %I to ${loginRoles.join(', ')}', current_database());
      execute format('grant create on database %I to varde_owner', current_database());
    end $$`)
    await client.query('revoke all on schema public from public')
    // Not its owner, who could drop the stamp of the installation.
    await client.query('grant create, usage on schema public to varde_owner with grant option')
    await client.query(`grant usage on schema public to varde_gate, ${others.join(', ')}`)
  })

export const withClient = async <Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const others = loginRoles.filter((role) => role !== 'varde_owner')

const least = 'nosuperuser nocreatedb nocreaterole noreplication nobypassrls'

const setPassword = async (client: Client, cluster: Cluster, role: LoginRole) => {
  const verifier = scramVerifier(rolePassword(cluster.secret, role), randomBytes(16))
  await client.query(`alter role ${role} password ${client.escapeLiteral(verifier)}`)
}

/** One web connection could otherwise read another's statements; only a superuser may say so for a role. */
const hideActivity = async (client: Client) => {
  const user = await client.query<{ super: boolean }>(
    'select rolsuper as super from pg_roles where rolname = current_user',
  )
  if (user.rows[0]?.super) await client.query('alter role varde_web set track_activities = off')
}
