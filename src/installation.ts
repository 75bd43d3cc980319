import { existsSync, readFileSync } from 'node:fs'
import {
  createDatabase,
  databaseExists,
  makeClusterRoles,
  prepareDatabase,
  withClient,
} from './database/cluster-roles.ts'
import { type Instance, type InstanceKind, readInstance, stampInstance } from './database/instance.ts'
import { migrate } from './database/migrate.ts'
import { mirrorProviders } from './database/records/sign-in/provider.ts'
import { adminUrl, type Cluster, loginRoles, roleUrl } from './database/roles.ts'
import { type ProviderConfiguration, parseProviders } from './delivery/identity/configuration.ts'
import { createKeyFile, isForOneAlone, KeyStore, opensCanary, sealCanary } from './delivery/keys.ts'
import { issuerRefusal } from './domain/sign-in/issuer.ts'
import { StartRefusal } from './start-refusal.ts'

export type Installation = {
  readonly cluster: Cluster
  readonly database: string
  readonly kind: InstanceKind
  readonly keyFile: string
}

/** Roles, database, migrations, keys and stamp, as far as they are missing; everything is asked before anything is written. */
export const prepareInstallation = async (installation: Installation): Promise<void> => {
  const { cluster, database, kind, keyFile } = installation
  await refuseOldPostgresql(cluster)
  const isNew = !(await databaseExists(cluster, database))
  const stamped = isNew ? undefined : await readStamp(adminUrl(cluster, database))
  if (stamped) refuseOtherKind(stamped, kind)
  // Keys are made for a new demonstration; those of a production are made apart, and kept by two persons.
  if (kind === 'demonstration' && !stamped && !existsSync(keyFile)) createKeyFile(keyFile, kind)
  const keys = openKeys(keyFile, kind)
  if (stamped) refuseOtherKeys(stamped, keys)

  await makeClusterRoles(cluster)
  if (isNew) await createDatabase(cluster, database)
  await prepareDatabase(adminUrl(cluster, database))
  await migrate(roleUrl(cluster, 'varde_owner', database))
  if (!stamped) await stampInstance(adminUrl(cluster, database), { kind, keyCanary: sealCanary(keys.keys) })
}

/** After preparing: the database knows the providers of this start, and refuses another kind's by itself. */
export const installProviders = ({ cluster, database, kind }: Installation, file: string): Promise<void> =>
  mirrorProviders(roleUrl(cluster, 'varde_owner', database), readProvidersOf(file, kind))

export const databaseUrls = ({ cluster, database }: Installation): Record<string, string> =>
  Object.fromEntries(loginRoles.map((role) => [role, roleUrl(cluster, role, database)]))

/** Each process asks for itself too: nothing is written where stamp, keys or providers are another kind's. */
export const openInstallation = async (configuration: {
  readonly kind: InstanceKind
  readonly keyFile: string
  readonly providersFile: string
  readonly databaseUrl: string
}): Promise<{ readonly keys: KeyStore; readonly providers: readonly ProviderConfiguration[] }> => {
  const keys = openKeys(configuration.keyFile, configuration.kind)
  const stamped = await readInstance(configuration.databaseUrl)
  if (!stamped)
    throw new StartRefusal('malformed-configuration', 'The database has not been prepared by a start.')
  refuseOtherKind(stamped, configuration.kind)
  refuseOtherKeys(stamped, keys)
  return { keys, providers: readProvidersOf(configuration.providersFile, configuration.kind) }
}

export const readProvidersOf = (file: string, kind: InstanceKind): readonly ProviderConfiguration[] => {
  refuseOpenFile(file)
  const providers = parseProviders(readFileSync(file, 'utf8'))
  for (const { issuer } of providers) {
    const refusal = issuerRefusal(issuer, kind)
    if (refusal && kind === 'production') {
      throw new StartRefusal(
        'production-provider',
        `A production does not take the provider ${issuer} (${refusal}).`,
      )
    }
    if (refusal) {
      throw new StartRefusal(
        'demonstration-provider',
        `A demonstration takes no real provider, as ${issuer} is.`,
      )
    }
  }
  return providers
}

/** What holds secrets is readable by the service alone, or the start says so instead of going on. */
const refuseOpenFile = (file: string) => {
  if (isForOneAlone(file)) return
  throw new StartRefusal('secrets-in-the-open', `${file} can be read by others: chmod 600.`)
}

const openKeys = (keyFile: string, kind: InstanceKind) => {
  if (!existsSync(keyFile)) throw new StartRefusal('keys-do-not-open', `There is no key file at ${keyFile}.`)
  refuseOpenFile(keyFile)
  const keys = new KeyStore(keyFile)
  if (keys.kind !== kind) {
    throw new StartRefusal('wrong-keys-kind', `A ${kind} does not run with the keys of a ${keys.kind}.`)
  }
  return keys
}

const refuseOtherKind = (stamped: Instance, kind: InstanceKind) => {
  if (stamped.kind === kind) return
  if (stamped.kind === 'production') {
    throw new StartRefusal('production-stamp', 'This database is a production: no demonstration runs on it.')
  }
  throw new StartRefusal('demonstration-stamp', 'This database is a demonstration: no production runs on it.')
}

const refuseOtherKeys = (stamped: Instance, { keys }: KeyStore) => {
  if (opensCanary(keys, stamped.keyCanary)) return
  throw new StartRefusal('keys-do-not-open', 'The key file is not the one that this database was made with.')
}

/** A database that a start was killed in the middle of may have no stamp, or no tables at all. */
const readStamp = async (url: string): Promise<Instance | undefined> => {
  const { rows } = await withClient(url, (client) =>
    client.query<{ found: boolean }>("select to_regclass('public.instance') is not null as found"),
  )
  return rows[0]?.found ? readInstance(url) : undefined
}

const refuseOldPostgresql = async ({ adminUrl }: Cluster) => {
  const answer = await withClient(adminUrl, (client) =>
    client.query<{ version: number }>("select current_setting('server_version_num')::int as version"),
  )
  const version = answer.rows[0]?.version ?? 0
  if (version < 150_000) {
    throw new StartRefusal('old-postgresql', 'Varde wants PostgreSQL 15 or newer.')
  }
}
