import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startRefusals } from './start-refusal.ts'
import { supervise } from './supervisor.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = join(here, '..', 'build', 'tests', `supervisor-${process.pid}`)
const journal = join(folder, 'journal')
const program = join(folder, 'program.mjs')
const supervisor = join(folder, 'supervisor.mjs')

const lines = () => readFileSync(journal, 'utf8').trim().split('\n').filter(Boolean)
const pids = () => lines().flatMap((line) => (line.startsWith('start ') ? [Number(line.slice(6))] : []))
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

beforeAll(() => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    program,
    `import { appendFileSync } from 'node:fs'
    import { reportReady, whenTold } from '${here}supervisor.ts'
    const note = (line) => appendFileSync('${journal}', line + '\\n')
    note('start ' + process.pid)
    note('secret ' + process.env.SECRET_OF_THE_DEPLOYMENT)
    if (process.env.ENDS_WITH) process.exit(Number(process.env.ENDS_WITH))
    whenTold(async () => note('told'))
    setInterval(() => {}, 1000)
    reportReady()`,
  )
  writeFileSync(
    supervisor,
    `import { supervise } from '${here}supervisor.ts'
    supervise([{ name: 'one', file: '${program}', environment: {} }], () => {})`,
  )
})
beforeEach(() => writeFileSync(journal, ''))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (environment: Record<string, string> = {}) =>
  supervise([{ name: 'one', file: program, environment }], () => undefined)

describe('the supervisor', () => {
  it('says when all are ready, tells them to end, and ends with 0', async () => {
    const { ready, ended, stop } = run()
    await ready
    stop()
    expect(await ended).toBe(0)
    expect(lines().at(-1)).toBe('told')
  })

  it('starts again what was killed', async () => {
    const { ready, ended, stop } = run()
    await ready
    process.kill(pids()[0] ?? 0, 'SIGKILL')
    await expect.poll(() => pids().length, { timeout: 10_000 }).toBe(2)
    stop()
    expect(await ended).toBe(0)
  })

  it('waits longer before each new start', async () => {
    const { ended, stop } = run({ ENDS_WITH: '1' })
    await expect.poll(() => pids().length, { timeout: 10_000 }).toBe(3)
    const after = performance.now()
    await expect.poll(() => pids().length, { timeout: 10_000 }).toBe(4)
    expect(performance.now() - after).toBeGreaterThan(700)
    stop()
    expect(await ended).toBe(0)
  })

  it('ends with the code of one that refuses its configuration, and does not try again', async () => {
    const code = startRefusals['keys-do-not-open']
    expect(await run({ ENDS_WITH: String(code) }).ended).toBe(code)
    expect(pids()).toHaveLength(1)
  })

  it('hands on nothing of its own environment that was not meant for them', async () => {
    process.env['SECRET_OF_THE_DEPLOYMENT'] = 'an address with a password'
    const { ready, ended, stop } = run()
    await ready
    delete process.env['SECRET_OF_THE_DEPLOYMENT']
    stop()
    await ended
    expect(lines()).toContain('secret undefined')
  })

  it('leaves nobody behind when it is killed itself', async () => {
    const parent: ChildProcess = fork(supervisor)
    await expect.poll(() => pids().length, { timeout: 10_000 }).toBe(1)
    parent.kill('SIGKILL')
    await expect.poll(() => isAlive(pids()[0] ?? 0), { timeout: 10_000 }).toBe(false)
    expect(lines().at(-1)).toBe('told')
  })
})
