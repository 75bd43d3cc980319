import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBundle, productionBundle } from '../bin/bundle.ts'
import { createKeyFile } from '../src/delivery/keys.ts'
import { startRefusals } from '../src/start-refusal.ts'
import { testDatabase } from './database.ts'
import { freePort } from './free-port.ts'

/** Far from any node_modules: what the bundle doesn't carry it can't find here. */
const folder = mkdtempSync(join(tmpdir(), 'varde-production-'))
let texts: ReadonlyMap<string, string>

beforeAll(async () => {
  await makeBundle({ ...productionBundle, folder })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  texts = new Map(
    files
      .filter((file) => /\.(js|sql)$/.test(file))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const holding = (pattern: RegExp) => [...texts].filter(([, text]) => pattern.test(text)).map(([file]) => file)

describe('the production bundle', () => {
  it('has the programs, the migrations and what a browser fetches', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    expect(files).toEqual(
      expect.arrayContaining([
        ...['start.js', 'web.js', 'worker.js', 'cli.js', 'assets/varde.css', 'assets/varde.js'],
        ...['typst/compiler.node', 'typst/Inter_400Regular.ttf'],
        'migrations/20261123T0900-instance.sql',
      ]),
    )
  })

  it.each([
    [
      'the demonstration’s own sources',
      /\/\/ demo\/|["'(]\.{1,2}\/demo\/|identity-provider\/(server|provider)/,
    ],
    ['an identity provider', /oidc-provider/],
    ['a mailbox', /smtp-server|SMTPServer/],
    ['a test runner', /["']vitest["']|@playwright\/test/],
    ['a name of the demonstration school', /Tårnlia|T\\xE5rnlia|T\\u00e5rnlia/i],
  ])('holds nothing of %s', (_, pattern) => {
    expect(holding(pattern)).toEqual([])
  })

  it('is searched where such things would be found', () => {
    expect(holding(/\/\/ src\/web\.ts|VARDE_PROCESS/)).not.toEqual([])
    expect(holding(/openid-client|discovery/)).not.toEqual([])
  })

  it('asks for its configuration', async () => {
    expect(await startWith({})).toEqual({
      exitCode: startRefusals['kind-not-stated'],
      sentence: 'This is the production bundle: it wants VARDE_INSTANCE=production.\n',
    })
  })

  it('runs: prepares an empty database, serves, works, and ends when it is told to', async () => {
    const database = await testDatabase('unstamped')
    const port = await freePort()
    createKeyFile(join(folder, 'keys.json'), 'production')
    writeFileSync(join(folder, 'providers.json'), JSON.stringify({ providers: [provider] }), { mode: 0o600 })
    const child = spawn(process.execPath, ['start.js'], {
      cwd: folder,
      stdio: 'inherit',
      env: {
        PORT: String(port),
        VARDE_INSTANCE: 'production',
        DATABASE_URL: database.url('admin'),
        VARDE_BASE_URL: 'https://varde.kommune.no',
        VARDE_KEYS: join(folder, 'keys.json'),
        VARDE_PROVIDERS: join(folder, 'providers.json'),
        VARDE_MAIL_URL: 'smtp://127.0.0.1:25',
        VARDE_MAIL_FROM: 'varde@kommune.no',
      },
    })
    const health = () => fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined)
    await expect.poll(async () => (await health())?.status, { timeout: 25_000 }).toBe(200)
    child.kill('SIGTERM')
    await expect.poll(() => child.exitCode, { timeout: 20_000 }).toBe(0)
    await database.drop()
  }, 60_000)
})

const provider = {
  providerId: 'feide',
  kind: 'feide',
  issuer: 'https://auth.dataporten.no',
  clientId: 'varde',
  proof: { by: 'secret', secret: 'a secret of sixteen or more' },
}

const startWith = (env: Record<string, string>) =>
  new Promise((resolve) => {
    execFile(process.execPath, ['start.js'], { cwd: folder, env }, (error, _, sentence) =>
      resolve({ exitCode: error?.code, sentence }),
    )
  })
