import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { serverAccount } from '../../src/database/embedded/account.ts'
import { dataFolder } from '../../src/database/embedded/data-folder.ts'
import { debianPrograms, installPrograms } from '../../src/database/embedded/programs.ts'
import { type ServerPlace, startServer, stopServer } from '../../src/database/embedded/server.ts'
import type { Cluster } from '../../src/database/roles.ts'
import { testCluster } from '../database.ts'

/** A copy of the tests' whole server, taken while it is used and begun again beside it. */
export interface CopiedServer {
  /** A place for what belongs to the drill beside the copy. */
  file(name: string): string
  /** One of PostgreSQL's own programs, of the version that is tried; null where it brings none. */
  program(name: string): string | null
  /** Copies; what `meanwhile` writes is written while the copy is taken. */
  copy(meanwhile: () => Promise<void>): Promise<void>
  start(): Promise<Cluster>
  remove(): Promise<void>
}

const project = fileURLToPath(new URL('../..', import.meta.url))

export const copiedServer = (): CopiedServer => {
  const account = serverAccount()
  const data = dataFolder({ project, chosen: process.env['VARDE_DATA'], account }).path
  const major = process.env['VARDE_TEST_POSTGRES']
  const programs = major ? debianPrograms(Number(major)) : installPrograms(project, join(data, 'postgresql'))
  const folder = join(data, 'tests', `restore-${process.pid}`)
  const { adminUrl, secret } = testCluster()
  const place: ServerPlace = { folder, programs, account, password: secret, durable: false }
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return {
    file: (name) => join(folder, name),
    program: (name) => {
      const path = join(programs.folder, name)
      return existsSync(path) ? path : null
    },
    copy: async (meanwhile) => {
      const to = join(folder, `cluster-${programs.major}`)
      await copyRunning(adminUrl, to, meanwhile)
      if (account) execFileSync('/bin/chown', ['-R', `${account.uid}:${account.gid}`, to])
    },
    start: async () => {
      const { port } = await startServer(place)
      const password = encodeURIComponent(secret)
      return { adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, secret }
    },
    remove: async () => {
      await stopServer(place)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What pg_basebackup does, without it: npm's PostgreSQL brings none. */
const copyRunning = async (url: string, to: string, meanwhile: () => Promise<void>): Promise<void> => {
  const backup = new Client({ connectionString: url })
  await backup.connect()
  const { rows } = await backup.query<{ data_directory: string }>('show data_directory')
  const from = rows[0]?.data_directory ?? ''
  await backup.query("select pg_backup_start('drill', true)")
  await meanwhile()
  copyAll(from, to)
  const stop = await backup.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
  await backup.end()
  rmSync(join(to, 'pg_wal'), { recursive: true, force: true })
  copyAll(join(from, 'pg_wal'), join(to, 'pg_wal'))
  for (const name of ['postmaster.pid', 'postmaster.opts']) rmSync(join(to, name), { force: true })
  writeFileSync(join(to, 'backup_label'), stop.rows[0]?.labelfile ?? '', { mode: 0o600 })
}

/** Files of other tests' databases may go meanwhile; what this one needs is in the log of changes. */
const copyAll = (from: string, to: string): void => {
  try {
    execFileSync('/bin/cp', ['-a', from, to], { stdio: 'ignore' })
  } catch {
    if (!existsSync(to)) throw new Error('nothing was copied')
  }
}
