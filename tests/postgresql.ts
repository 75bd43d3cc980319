import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDatabase, makeClusterRoles, prepareDatabase } from '../src/database/cluster-roles.ts'
import { serverAccount } from '../src/database/embedded/account.ts'
import { dataFolder } from '../src/database/embedded/data-folder.ts'
import { debianPrograms, installPrograms } from '../src/database/embedded/programs.ts'
import { type ServerPlace, startServer, stopServer } from '../src/database/embedded/server.ts'
import { stampInstance } from '../src/database/instance.ts'
import { migrate, migrationsFolder } from '../src/database/migrate.ts'
import { adminUrl, type Cluster, roleUrl } from '../src/database/roles.ts'
import { newKeys, sealCanary } from '../src/delivery/keys.ts'

/**
 * One PostgreSQL for a whole run: vitest's globalSetup of the project `database`. The migrated cluster is kept and
 * copied for the next run while its recipe is the same, so that a run starts in a second; each run has its own.
 */
const project = fileURLToPath(new URL('..', import.meta.url))
const secret = 'known to everybody, for tests only'

export const setup = async (): Promise<() => Promise<void>> => {
  const account = serverAccount()
  const data = dataFolder({ project, chosen: process.env['VARDE_DATA'], account }).path
  const tests = join(data, 'tests')
  mkdirSync(tests, { recursive: true, mode: 0o755 })
  const major = process.env['VARDE_TEST_POSTGRES']
  const programs = major ? debianPrograms(Number(major)) : installPrograms(project, join(data, 'postgresql'))
  const placeIn = (folder: string): ServerPlace => ({
    folder,
    programs,
    account,
    password: secret,
    durable: false,
  })

  await removeLeftovers(tests, placeIn)
  const kept = await keptCluster(join(tests, `${programs.major}-${recipe()}`), placeIn)
  const place = placeIn(join(tests, `run-${process.pid}-${programs.major}`))
  copy(kept, place)
  const server = await startServer(place)
  process.env['VARDE_TEST_CLUSTER'] = JSON.stringify(clusterAt(server.port))
  return async () => {
    await stopServer(place)
    rmSync(place.folder, { recursive: true, force: true })
  }
}

const clusterAt = (port: number): Cluster => ({
  adminUrl: `postgres://postgres:${encodeURIComponent(secret)}@127.0.0.1:${port}/postgres`,
  secret,
})

/** `varde_unstamped` is migrated and no more; `varde_template` is also stamped as a demonstration. */
const keptCluster = async (
  folder: string,
  placeIn: (folder: string) => ServerPlace,
): Promise<ServerPlace> => {
  if (existsSync(folder)) return placeIn(folder)
  const draft = placeIn(`${folder}.${process.pid}`)
  const { port } = await startServer(draft)
  const cluster = clusterAt(port)
  try {
    await makeClusterRoles(cluster)
    await createDatabase(cluster, 'varde_unstamped')
    await prepareDatabase(adminUrl(cluster, 'varde_unstamped'))
    await migrate(roleUrl(cluster, 'varde_owner', 'varde_unstamped'))
    await createDatabase(cluster, 'varde_template', 'varde_unstamped')
    const keyCanary = sealCanary(newKeys('demonstration'))
    await stampInstance(adminUrl(cluster, 'varde_template'), { kind: 'demonstration', keyCanary })
  } catch (error) {
    await stopServer(draft)
    rmSync(draft.folder, { recursive: true, force: true })
    throw error
  }
  await stopServer({ ...draft, durable: true })
  removeOlder(folder)
  if (existsSync(folder)) rmSync(draft.folder, { recursive: true, force: true })
  else renameSync(draft.folder, folder)
  return placeIn(folder)
}

const copy = (from: ServerPlace, to: ServerPlace) => {
  rmSync(to.folder, { recursive: true, force: true })
  // Keeps the owner of each file, which Node's own copying doesn't.
  execFileSync('/bin/cp', ['-a', from.folder, to.folder])
}

const recipe = () => {
  const here = dirname(migrationsFolder)
  const files = [
    ...readdirSync(migrationsFolder).map((file) => join(migrationsFolder, file)),
    ...['cluster-roles.ts', 'roles.ts', 'migrate.ts', 'instance.ts', 'embedded/server.ts'].map((f) =>
      join(here, f),
    ),
  ]
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(basename(file)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

const removeOlder = (folder: string) => {
  const [major] = basename(folder).split('-')
  for (const name of readdirSync(dirname(folder))) {
    if (name.startsWith(`${major}-`) && !name.includes('.'))
      rmSync(join(dirname(folder), name), { recursive: true })
  }
}

/** A run that was killed could not clean up after itself. */
const removeLeftovers = async (tests: string, placeIn: (folder: string) => ServerPlace) => {
  for (const name of readdirSync(tests)) {
    const [kind, owner, major] = name.split('-')
    if (kind !== 'run' || existsSync(`/proc/${owner}`) || Number(major) !== placeIn('').programs.major)
      continue
    await stopServer(placeIn(join(tests, name)))
    rmSync(join(tests, name), { recursive: true, force: true })
  }
}
