import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../cluster-roles.ts'
import { serverAccount } from './account.ts'
import { dataFolder } from './data-folder.ts'
import { runningPostmaster } from './postmaster.ts'
import { installPrograms } from './programs.ts'
import { clusterFolder, type ServerPlace, startServer, stopServer } from './server.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const account = serverAccount()
const data = dataFolder({ project, chosen: process.env['VARDE_DATA'], account }).path
const folder = join(data, 'tests', `launcher-${process.pid}`)
const place: ServerPlace = {
  folder,
  programs: installPrograms(project, join(data, 'postgresql')),
  account,
  password: 'a password of this test',
  durable: true,
}
const pidFile = join(clusterFolder(place), 'postmaster.pid')
const url = (port: number) =>
  `postgres://postgres:${encodeURIComponent(place.password)}@127.0.0.1:${port}/postgres`

const ask = async (port: number, sql: string): Promise<unknown> => {
  const { rows } = await withClient(url(port), (client) => client.query<{ answer: unknown }>(sql))
  return rows[0]?.answer
}

const killPostmaster = async () => {
  const pid = runningPostmaster(clusterFolder(place))?.pid
  if (!pid) throw new Error('no server runs')
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => runningPostmaster(clusterFolder(place))).toBeUndefined()
}

const takeOverPid = (pid: number) => {
  const [, ...rest] = readFileSync(pidFile, 'utf8').split('\n')
  writeFileSync(pidFile, [pid, ...rest].join('\n'))
}

beforeAll(() => mkdirSync(folder, { recursive: true }))
afterAll(async () => {
  await stopServer(place)
  rmSync(folder, { recursive: true, force: true })
})

describe('the embedded server', () => {
  it('starts from nothing, in Norwegian order and with checksums, and is adopted by the next start', async () => {
    const first = await startServer(place)
    expect(first.adopted).toBe(false)
    expect(await ask(first.port, `select 'z' < 'æ' and 'æ' < 'ø' and 'ø' < 'å' as answer`)).toBe(true)
    expect(await ask(first.port, `select current_setting('data_checksums') as answer`)).toBe('on')
    await ask(first.port, 'create table kept as select 1 as answer')
    expect(await startServer(place)).toEqual({ port: first.port, adopted: true })
  })

  it('listens to this machine alone, and lets nobody in without the password', async () => {
    const { port } = await startServer(place)
    expect(await ask(port, `select current_setting('listen_addresses') as answer`)).toBe('127.0.0.1')
    const stranger = withClient(`postgres://postgres:wrong@127.0.0.1:${port}/postgres`, async () => undefined)
    await expect(stranger).rejects.toThrow('password authentication failed')
  })

  it('keeps statements, values and rows out of its log', async () => {
    const { port } = await startServer(place)
    await ask(port, `create table canary (name text check (name <> 'Kanarifugl'))`)
    await expect(ask(port, `insert into canary values ('Kanarifugl')`)).rejects.toThrow('violates check')
    const bound = withClient(url(port), (client) => client.query('select $1::int', ['Kanarifugl']))
    await expect(bound).rejects.toThrow('invalid input syntax')
    const log = await ask(port, `select pg_read_file(pg_current_logfile()) as answer`)
    expect(log).toContain('violates check constraint')
    expect(String(log).replaceAll(/invalid input syntax.*/g, '')).not.toContain('Kanarifugl')
  })

  it('comes back after kill -9 with everything that was committed', async () => {
    await startServer(place)
    await killPostmaster()
    const { port } = await startServer(place)
    expect(await ask(port, 'select answer from kept')).toBe(1)
  })

  it('comes back when the pid it left behind is another program by now', async () => {
    await startServer(place)
    await killPostmaster()
    const other = spawn('/bin/sleep', ['60'], { ...account, stdio: 'ignore' })
    takeOverPid(pidOf(other))
    const { port } = await startServer(place)
    other.kill()
    expect(await ask(port, 'select answer from kept')).toBe(1)
  })

  it('comes back when the pid it left behind is a zombie', async () => {
    await startServer(place)
    await killPostmaster()
    // The shell becomes a sleep that never reaps the child it has.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
      ...account,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const zombie = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (text) => resolve(Number(text))),
    )
    await expect.poll(() => readFileSync(`/proc/${zombie}/stat`, 'utf8')).toContain(') Z ')
    takeOverPid(zombie)
    const { port } = await startServer(place)
    parent.kill()
    expect(await ask(port, 'select answer from kept')).toBe(1)
  })

  it('is started once by two starts at the same time', async () => {
    await stopServer(place)
    const both = await Promise.all([startServer(place), startServer(place)])
    expect(both[0].port).toBe(both[1].port)
    expect(await ask(both[0].port, 'select answer from kept')).toBe(1)
  })
})

const pidOf = ({ pid }: ChildProcess): number => {
  if (!pid) throw new Error('the program did not start')
  return pid
}
