import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serverAccount } from '../src/database/embedded/account.ts'
import { dataFolder } from '../src/database/embedded/data-folder.ts'
import { freePort } from './free-port.ts'
import { commandLine, descendantsOf, processesOf } from './crash/processes.ts'

/** `npm start`, really: several processes, and what is left when they are killed. */
const project = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const account = serverAccount()
const top = join(
  dataFolder({ project, chosen: process.env['VARDE_DATA'], account }).path,
  'tests',
  `start-${process.pid}`,
)
// A first start tells the whole history; on a busy machine that takes a while.
const patience = { timeout: 240_000, interval: 100 }

type Start = { readonly child: ChildProcess; readonly port: number; output(): string }

const running: Start[] = []

const start = async (options: {
  readonly project?: string
  readonly data?: string
  readonly as?: { uid: number; gid: number } | undefined
}): Promise<Start> => {
  const from = options.project ?? project
  const port = await freePort()
  const child = spawn('node', ['bin/bootstrap.mjs', 'start'], {
    ...options.as,
    cwd: from,
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      ...(options.data === undefined ? {} : { VARDE_DATA: options.data }),
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += String(piece)))
  const started = { child, port, output: () => output }
  running.push(started)
  const ended = new Promise<string>((resolve) => child.once('exit', () => resolve(`ended: ${output}`)))
  const ready = expect
    .poll(() => output, patience)
    .toContain(`Varde is ready on http://localhost:${port}`)
    .then(() => 'ready')
  expect(await Promise.race([ready, ended])).toBe('ready')
  return started
}

const end = async ({ child }: Start) => {
  child.kill('SIGTERM')
  await expect.poll(() => child.exitCode, patience).toBe(0)
}

const health = async ({ port }: Start) => {
  const answer = await fetch(`http://localhost:${port}/health`).catch(() => undefined)
  return answer?.status
}

/** A checkout of its own with what is installed; `build` and data are not taken along. */
const checkout = (place: string, how: 'linked' | 'copied') => {
  mkdirSync(place, { recursive: true })
  for (const name of ['bin', 'demo', 'src', 'package.json', 'package-lock.json', 'tsconfig.base.json']) {
    execFileSync('/bin/cp', ['-a', join(project, name), place])
  }
  if (how === 'linked') symlinkSync(join(project, 'node_modules'), join(place, 'node_modules'))
  else execFileSync('/bin/cp', ['-a', join(project, 'node_modules'), place])
  return place
}

const removeData = (folder: string) => {
  for (const pid of processesOf([folder])) process.kill(pid, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}

beforeAll(() => mkdirSync(top, { recursive: true, mode: 0o755 }))
afterAll(() => {
  for (const { child } of running) if (child.exitCode === null) child.kill('SIGKILL')
  removeData(top)
})

describe('npm start', () => {
  const data = join(top, 'data')
  // A backend bears its parent's command line until it has written its own.
  const postmaster = () => {
    const servers = processesOf([`-D ${join(data, 'postgresql')}`])
    return servers.filter((pid) => !servers.some((other) => descendantsOf(other).includes(pid)))
  }

  it('starts from nothing, and starts again what is killed: web, worker, database', async () => {
    const demonstration = await start({ data })
    await expect.poll(() => health(demonstration), patience).toBe(200)
    for (const find of [
      () => descendantsOf(demonstration.child.pid ?? 0).filter((pid) => commandLine(pid).includes('web.js')),
      () =>
        descendantsOf(demonstration.child.pid ?? 0).filter((pid) => commandLine(pid).includes('worker.js')),
      postmaster,
    ]) {
      const [pid] = find()
      if (!pid) throw new Error('a process is missing')
      process.kill(pid, 'SIGKILL')
      await expect.poll(() => find().some((other) => other !== pid), patience).toBe(true)
      await expect.poll(() => health(demonstration), patience).toBe(200)
    }
    await end(demonstration)
    expect(postmaster()).toEqual([])
  }, 600_000)

  it('comes back with the same keys and data after all of it was killed at once', async () => {
    const before = await start({ data })
    const keys = readFileSync(join(data, 'keys.json'), 'utf8')
    const all = [...descendantsOf(before.child.pid ?? 0), ...postmaster(), before.child.pid ?? 0]
    expect(all.length).toBeGreaterThanOrEqual(5)
    for (const pid of all) process.kill(pid, 'SIGKILL')

    const after = await start({ data })
    await expect.poll(() => health(after), patience).toBe(200)
    expect(readFileSync(join(data, 'keys.json'), 'utf8')).toBe(keys)
    await end(after)
  }, 600_000)

  it('takes over a database that outlived its program', async () => {
    const before = await start({ data })
    const server = postmaster()
    for (const pid of [before.child.pid ?? 0, ...descendantsOf(before.child.pid ?? 0)])
      process.kill(pid, 'SIGKILL')
    const after = await start({ data })
    expect(postmaster()).toEqual(server)
    await end(after)
  }, 600_000)
})

describe('npm start of a checkout', () => {
  it('that lies in a folder closed to all others keeps its data with the system, and says so', async () => {
    const closed = join(top, 'closed')
    const place = checkout(join(closed, `varde-${process.pid}`), 'linked')
    chmodSync(closed, 0o700)
    const { path: elsewhere } = dataFolder({ project: place, chosen: undefined, account })
    const demonstration = await start({ project: place })
    await expect.poll(() => health(demonstration), patience).toBe(200)
    expect(demonstration.output().includes(`data is kept in ${elsewhere}`)).toBe(account !== undefined)
    expect(existsSync(join(elsewhere, 'postgresql'))).toBe(true)
    await end(demonstration)
    removeData(elsewhere)
  }, 600_000)

  it('works for an ordinary user', async () => {
    const place = checkout(join(top, 'ordinary'), 'copied')
    if (account) {
      for (const name of ['.', 'bin', 'demo', 'src']) chownSync(join(place, name), account.uid, account.gid)
    }
    const demonstration = await start({ project: place, as: account })
    await expect.poll(() => health(demonstration), patience).toBe(200)
    await end(demonstration)
  }, 600_000)
})
