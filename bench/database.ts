import { createHash, randomUUIDv7 } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import {
  createDatabase,
  databaseExists,
  makeClusterRoles,
  prepareDatabase,
  withClient,
} from '../src/database/cluster-roles.ts'
import { stampInstance } from '../src/database/instance.ts'
import { migrate } from '../src/database/migrate.ts'
import { adminUrl, type LoginRole, roleUrl } from '../src/database/roles.ts'
import { createKeyFile, KeyStore, sealCanary } from '../src/delivery/keys.ts'
import { Vault } from '../src/database/vault.ts'
import type { BenchServer } from './server.ts'

export type Size = 'school' | 'oslo'

/** One database of the bench, filled. */
export interface BenchDatabase {
  readonly size: Size
  readonly admin: Client
  readonly keys: KeyStore
  readonly vault: Vault
  url(role: LoginRole | 'admin'): string
  /** Takes away what earlier measurements have left in the logs. */
  tidy(): Promise<void>
  close(): Promise<void>
}

export type Fill = (database: BenchDatabase) => Promise<void>

/**
 * Built once and kept as long as what it is made of stays the same; each run has a copy, which goes with it.
 * @param reuse any older one of this size will do; the copy is brought up to date
 */
export const openBenchDatabase = async (
  server: BenchServer,
  size: Size,
  { fill, reuse }: { readonly fill: Fill; readonly reuse: boolean },
): Promise<BenchDatabase> => {
  const older = await namesOf(server, size)
  const wanted = `bench_${size}_${recipe(server.project)}`
  const name = reuse ? (older.at(-1) ?? wanted) : wanted
  if (!(await databaseExists(server.cluster, name))) {
    for (const one of older) await drop(server, one)
    await build(server, { name, size, fill })
  }
  const copy = `run_${size}`
  await drop(server, copy)
  await withClient(server.cluster.adminUrl, (client) =>
    client.query(`create database ${copy} template ${name} strategy file_copy`),
  )
  await makeClusterRoles(server.cluster)
  await prepareDatabase(adminUrl(server.cluster, copy))
  await migrate(roleUrl(server.cluster, 'varde_owner', copy))
  const database = await open(server, copy, size)
  const close = async () => {
    await database.close()
    await drop(server, copy)
  }
  return { ...database, close }
}

const build = async (
  server: BenchServer,
  { name, size, fill }: { readonly name: string; readonly size: Size; readonly fill: Fill },
): Promise<void> => {
  const { cluster } = server
  const draft = `draft_${size}`
  await drop(server, draft)
  await makeClusterRoles(cluster)
  await createDatabase(cluster, draft)
  await prepareDatabase(adminUrl(cluster, draft))
  await migrate(roleUrl(cluster, 'varde_owner', draft))
  const keyFile = keysOf(server, size)
  rmSync(keyFile, { force: true })
  createKeyFile(keyFile, 'demonstration')
  const stamp = { kind: 'demonstration', keyCanary: sealCanary(new KeyStore(keyFile).keys) } as const
  await stampInstance(adminUrl(cluster, draft), stamp)
  const database = await open(server, draft, size)
  try {
    await fill(database)
    await database.admin.query('vacuum analyze')
  } finally {
    await database.close()
  }
  await withClient(cluster.adminUrl, (client) => client.query(`alter database ${draft} rename to ${name}`))
}

const open = async (server: BenchServer, name: string, size: Size): Promise<BenchDatabase> => {
  const { cluster } = server
  const keys = new KeyStore(keysOf(server, size))
  const admin = new Client({ connectionString: adminUrl(cluster, name) })
  await admin.connect()
  // Made in order of time.
  const mark = randomUUIDv7()
  return {
    size,
    admin,
    keys,
    vault: new Vault(keys.keyring),
    url: (role) => (role === 'admin' ? adminUrl(cluster, name) : roleUrl(cluster, role, name)),
    tidy: async () => {
      await admin.query('delete from access_log where log_id > $1', [mark])
      await admin.query('vacuum analyze access_log')
      await admin.query('vacuum analyze session')
      await admin.query('checkpoint')
    },
    close: () => admin.end(),
  }
}

/** There is one database of each size. */
const keysOf = ({ folder }: BenchServer, size: Size): string => join(folder, `${size}.keys.json`)

const namesOf = ({ cluster }: BenchServer, size: Size): Promise<readonly string[]> =>
  withClient(cluster.adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname like 'bench\\_' || $1 || '\\_%' order by oid`,
      [size],
    )
    return rows.map(({ name }) => name)
  })

const drop = ({ cluster }: BenchServer, name: string): Promise<unknown> =>
  withClient(cluster.adminUrl, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  )

/** What the rows are made by. */
const ingredients = ['demo', 'src/commands', 'src/domain', 'src/database', 'bench/fill']

const recipe = (project: string): string => {
  const hash = createHash('sha256')
  const files = ingredients
    .map((folder) => join(project, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true }).map((one) => ({ one, folder })),
    )
    .filter(({ one }) => one.isFile() && !/\.test\.tsx?$/.test(one.name))
    .map(({ one }) => join(one.parentPath, one.name))
  for (const file of files.sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}
