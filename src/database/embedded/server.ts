import { spawn } from 'node:child_process'
import { appendFileSync, chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './account.ts'
import { clearStaleLock, runningPostmaster } from './postmaster.ts'
import type { Programs } from './programs.ts'
import { settingsFile } from './settings.ts'

export type ServerPlace = {
  readonly folder: string
  readonly programs: Programs
  readonly account: Account | undefined
  /** The password of the cluster's superuser, `postgres`. */
  readonly password: string
  readonly durable: boolean
}

export type Server = { readonly port: number; readonly adopted: boolean }

const logFolder = (place: ServerPlace) => join(place.folder, 'log')
export const clusterFolder = (place: ServerPlace) => join(place.folder, `cluster-${place.programs.major}`)

/** Makes the cluster where there is none, takes over a server that runs, starts one otherwise. */
export const startServer = async (place: ServerPlace, wantedPort?: number): Promise<Server> => {
  await makeCluster(place)
  for (let attempt = 1; ; attempt++) {
    const running = await readyServer(place)
    if (running) return { port: running.port, adopted: true }
    await clearStaleLock(clusterFolder(place))
    const port = wantedPort ?? (await freePort())
    const exit = await control(place, ['start', '-w', '-t', '120', '-o', `-p ${port}`])
    if (exit === 0) return { port, adopted: false }
    // Another start may have been quicker, the port taken in between, or a killed server's memory still held.
    if (attempt === 5) throw new Error(`PostgreSQL did not start; see ${logFolder(place)}.`)
    await sleep(500 * attempt)
  }
}

/** Fast: open transactions are rolled back, nothing that was committed is lost. */
export const stopServer = async (place: ServerPlace): Promise<void> => {
  if (!runningPostmaster(clusterFolder(place))) return
  const exit = await control(place, ['stop', '-m', place.durable ? 'fast' : 'immediate', '-w', '-t', '60'])
  if (exit !== 0 && runningPostmaster(clusterFolder(place))) throw new Error('PostgreSQL did not stop.')
}

export const makeCluster = async (place: ServerPlace): Promise<void> => {
  const cluster = clusterFolder(place)
  for (const folder of [place.folder, logFolder(place)]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    own(place, folder)
  }
  if (!existsSync(cluster)) {
    // Made beside its place and then moved, so that a start that was killed leaves no half cluster.
    const draft = `${cluster}.${process.pid}`
    const passwordFile = `${draft}.password`
    rmSync(draft, { recursive: true, force: true })
    writeFileSync(passwordFile, place.password, { mode: 0o600 })
    own(place, passwordFile)
    const exit = await run(place, 'initdb', initialOptions(place, draft, passwordFile))
    rmSync(passwordFile, { force: true })
    if (exit !== 0) throw new Error('PostgreSQL could not make its data folder (initdb).')
    appendFileSync(join(draft, 'postgresql.conf'), "\ninclude 'varde.conf'\n")
    if (existsSync(cluster)) rmSync(draft, { recursive: true, force: true })
    else renameSync(draft, cluster)
  }
  const settings = join(cluster, 'varde.conf')
  writeFileSync(settings, settingsFile({ durable: place.durable, logFolder: logFolder(place) }), {
    mode: 0o600,
  })
  own(place, settings)
}

const initialOptions = (place: ServerPlace, data: string, passwordFile: string) => [
  ...['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
  ...['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=nb-NO', '--data-checksums'],
  ...(place.durable ? [] : ['--no-sync']),
]

const readyServer = async (place: ServerPlace) => {
  for (let round = 0; round < 600; round++) {
    const running = runningPostmaster(clusterFolder(place))
    if (!running || running.ready) return running
    await sleep(100)
  }
  throw new Error(
    'A database server is starting or stopping on the data folder, and has not finished in a minute.',
  )
}

const control = (place: ServerPlace, options: readonly string[]) =>
  run(place, 'pg_ctl', ['-D', clusterFolder(place), '-l', join(logFolder(place), 'start.log'), ...options])

/** Without our pipes: a server that holds them would keep whoever started it from ending. */
const run = (place: ServerPlace, program: string, options: readonly string[]): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const child = spawn(join(place.programs.folder, program), options, {
      ...place.account,
      cwd: place.folder,
      detached: true,
      stdio: 'ignore',
      env: { LC_ALL: 'C.UTF-8', PATH: '/usr/bin:/bin' },
    })
    child.on('error', reject)
    child.on('exit', resolve)
  })

const own = ({ account }: ServerPlace, path: string) => {
  if (account) chownSync(path, account.uid, account.gid)
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error()),
      )
    })
  })
