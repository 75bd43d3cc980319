import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stampInstance } from '../src/database/instance.ts'
import { createKeyFile, readKeyFile, sealCanary } from '../src/delivery/keys.ts'
import { type StartRefusalCode, startRefusals } from '../src/start-refusal.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { oldPostgresql } from './installation/old-postgresql.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const folder = join(project, 'build', 'tests', `wrong-starts-${process.pid}`)
const file = (name: string) => join(folder, name)

let demonstration: TestDatabase
let production: TestDatabase

const providers = (issuer: string) =>
  JSON.stringify({
    providers: [
      {
        providerId: 'feide',
        kind: 'feide',
        issuer,
        clientId: 'varde',
        proof: { by: 'secret', secret: 'a secret of sixteen or more' },
      },
    ],
  })

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  createKeyFile(file('production-keys.json'), 'production')
  createKeyFile(file('other-keys.json'), 'production')
  createKeyFile(file('demonstration-keys.json'), 'demonstration')
  const alone = { mode: 0o600 }
  writeFileSync(file('providers.json'), providers('https://auth.dataporten.no'), alone)
  writeFileSync(file('open-providers.json'), providers('https://auth.dataporten.no'), { mode: 0o640 })
  writeFileSync(file('http-providers.json'), providers('http://auth.dataporten.no'), alone)
  writeFileSync(file('loopback-providers.json'), providers('https://localhost:3901/feide'), alone)
  createKeyFile(file('open-keys.json'), 'production')
  chmodSync(file('open-keys.json'), 0o604)
  demonstration = await testDatabase()
  production = await testDatabase('unstamped')
  const keyCanary = sealCanary(readKeyFile(file('production-keys.json')))
  await stampInstance(production.url('admin'), { kind: 'production', keyCanary })
})
afterAll(async () => {
  await Promise.all([demonstration.drop(), production.drop()])
  rmSync(folder, { recursive: true, force: true })
})

type Ended = { readonly exitCode: number | string | null | undefined; readonly sentence: string }

const startWith = (
  program: 'src/start.ts' | 'src/web.ts' | 'demo/start.ts',
  environment: Record<string, string>,
): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], PORT: '0', VARDE_DATA: folder, ...environment }
    execFile(
      process.execPath,
      ['--import', 'tsx', program],
      { cwd: project, env, timeout: 30_000 },
      (error, _, sentence) => resolve({ exitCode: error?.code, sentence }),
    )
  })

const asProduction = (changes: Record<string, string> = {}) =>
  startWith('src/start.ts', {
    VARDE_INSTANCE: 'production',
    DATABASE_URL: production.url('admin'),
    VARDE_BASE_URL: 'https://varde.kommune.no',
    VARDE_KEYS: file('production-keys.json'),
    VARDE_PROVIDERS: file('providers.json'),
    VARDE_MAIL_URL: 'smtp://127.0.0.1:25',
    VARDE_MAIL_FROM: 'varde@kommune.no',
    ...changes,
  })

const asDemonstration = (changes: Record<string, string> = {}) => startWith('demo/start.ts', changes)

const refused = (code: StartRefusalCode, sentence: string) => ({
  exitCode: startRefusals[code],
  sentence: expect.stringMatching(new RegExp(`^${sentence}\n$`)),
})

describe('a production is refused', () => {
  it('on a database that is a demonstration', async () => {
    expect(await asProduction({ DATABASE_URL: demonstration.url('admin') })).toEqual(
      refused('demonstration-stamp', 'This database is a demonstration: no production runs on it.'),
    )
  })

  it.each(['http', 'loopback'])('with a provider that is %s', async (which) => {
    expect(await asProduction({ VARDE_PROVIDERS: file(`${which}-providers.json`) })).toEqual(
      refused('production-provider', 'A production does not take the provider .*'),
    )
  })

  it('with keys that were made for a demonstration', async () => {
    expect(await asProduction({ VARDE_KEYS: file('demonstration-keys.json') })).toEqual(
      refused('wrong-keys-kind', 'A production does not run with the keys of a demonstration.'),
    )
  })

  it('with keys of another installation', async () => {
    expect(await asProduction({ VARDE_KEYS: file('other-keys.json') })).toEqual(
      refused('keys-do-not-open', 'The key file is not the one that this database was made with.'),
    )
  })

  it('without its keys', async () => {
    expect(await asProduction({ VARDE_KEYS: file('lost-keys.json') })).toEqual(
      refused('keys-do-not-open', 'There is no key file at .*'),
    )
  })

  it.each([
    ['keys', { VARDE_KEYS: 'open-keys.json' }],
    ['providers', { VARDE_PROVIDERS: 'open-providers.json' }],
  ])('with %s that others on the machine can read', async (_name, which) => {
    const changes = Object.fromEntries(Object.entries(which).map(([name, value]) => [name, file(value)]))
    expect(await asProduction(changes)).toEqual(
      refused('secrets-in-the-open', '.*open-(keys|providers).json can be read by others: chmod 600.'),
    )
  })

  it('on a PostgreSQL that is too old', async () => {
    const old = await oldPostgresql()
    expect(await asProduction({ DATABASE_URL: old.url })).toEqual(
      refused('old-postgresql', 'Varde wants PostgreSQL 15 or newer.'),
    )
    old.close()
  })

  it('at an address that is not https', async () => {
    expect(await asProduction({ VARDE_BASE_URL: 'http://varde.kommune.no' })).toEqual(
      refused('incomplete-production', 'VARDE_BASE_URL of a production is an https address.'),
    )
  })

  it('with half of its configuration', async () => {
    const half = { VARDE_INSTANCE: 'production', DATABASE_URL: production.url('admin') }
    expect(await startWith('src/start.ts', half)).toEqual(
      refused('incomplete-production', 'A production also wants .*VARDE_KEYS.*'),
    )
  })

  it('by npm start', async () => {
    expect(
      await asDemonstration({ VARDE_INSTANCE: 'production', DATABASE_URL: production.url('admin') }),
    ).toEqual(refused('kind-not-stated', 'npm start runs the demonstration; .*'))
  })
})

describe('a demonstration is refused', () => {
  it('on a database that is a production', async () => {
    const address = { VARDE_INSTANCE: 'demonstration', DATABASE_URL: production.url('admin') }
    expect(await asDemonstration(address)).toEqual(
      refused('production-stamp', 'This database is a production: no demonstration runs on it.'),
    )
  })

  it('on any address but this machine’s own', async () => {
    expect(await asDemonstration({ HOST: '0.0.0.0' })).toEqual(
      refused('not-loopback', 'A demonstration is served to this machine alone: .*'),
    )
  })

  it('by the production bundle', async () => {
    const environment = { VARDE_INSTANCE: 'demonstration', DATABASE_URL: demonstration.url('admin') }
    expect(await startWith('src/start.ts', environment)).toEqual(
      refused('kind-not-stated', 'This is the production bundle: .*'),
    )
  })

  it('with keys that were made for a production', async () => {
    const data = file('with-production-keys')
    mkdirSync(data)
    createKeyFile(join(data, 'keys.json'), 'production')
    const unstamped = await testDatabase('unstamped')
    const environment = {
      VARDE_INSTANCE: 'demonstration',
      DATABASE_URL: unstamped.url('admin'),
      VARDE_DATA: data,
    }
    expect(await asDemonstration(environment)).toEqual(
      refused('wrong-keys-kind', 'A demonstration does not run with the keys of a production.'),
    )
    await unstamped.drop()
  })

  it('when its keys are gone and its database is not', async () => {
    const data = file('without-keys')
    mkdirSync(data)
    const environment = {
      VARDE_INSTANCE: 'demonstration',
      DATABASE_URL: demonstration.url('admin'),
      VARDE_DATA: data,
    }
    expect(await asDemonstration(environment)).toEqual(
      refused('keys-do-not-open', 'There is no key file at .*'),
    )
  })
})

/** The web as the supervisor starts it: what it refuses ends the whole start with the same code. */
const web = async (
  database: TestDatabase,
  changes: { readonly providersFile?: string; readonly port?: number },
): Promise<Ended> =>
  startWith('src/web.ts', {
    VARDE_PROCESS: JSON.stringify({
      kind: 'demonstration',
      host: '127.0.0.1',
      port: 0,
      baseUrl: 'http://localhost:3000',
      trustedProxies: 0,
      theme: 'varde',
      databases: { varde_web: database.url('varde_web'), varde_signin: database.url('varde_signin') },
      keyFile: file('demonstration-keys.json'),
      providersFile: file('demonstration-providers.json'),
      mail: { url: 'smtp://127.0.0.1:25', from: 'varde@demonstration.example' },
      ...changes,
    }),
  })

describe('the web of a demonstration is refused', () => {
  let own: TestDatabase
  beforeAll(async () => {
    own = await testDatabase('unstamped')
    const keyCanary = sealCanary(readKeyFile(file('demonstration-keys.json')))
    await stampInstance(own.url('admin'), { kind: 'demonstration', keyCanary })
    const loopback = providers('http://127.0.0.1:3901/feide')
    writeFileSync(file('demonstration-providers.json'), loopback, { mode: 0o600 })
  })
  afterAll(() => own.drop())

  it('with a real provider', async () => {
    expect(await web(own, { providersFile: file('providers.json') })).toEqual(
      refused('demonstration-provider', 'A demonstration takes no real provider, as .* is.'),
    )
  })

  it('where another program has the port, after it has waited for one that is just ending', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    expect(await web(own, { port })).toEqual(
      refused('port-taken', `Port ${port} is taken by another program: choose one with PORT.`),
    )
    other.close()
  })
})

describe('any start is refused', () => {
  it.each(['src/start.ts', 'demo/start.ts'] as const)(
    'with DATABASE_URL and no word of the kind: %s',
    async (program) => {
      expect(await startWith(program, { DATABASE_URL: demonstration.url('admin') })).toEqual(
        refused('kind-not-stated', 'With DATABASE_URL, VARDE_INSTANCE must say which it is: .*'),
      )
    },
  )

  it('with an environment that cannot be understood', async () => {
    expect(await asDemonstration({ PORT: 'three thousand', VARDE_INSTANCE: 'test' })).toEqual(
      refused('malformed-configuration', 'Not understood in the environment: PORT, VARDE_INSTANCE.'),
    )
    expect(await asDemonstration({ VARDE_TRUSTED_PROXIES: '-1', VARDE_THEME: 'bergen' })).toEqual(
      refused(
        'malformed-configuration',
        'Not understood in the environment: VARDE_THEME, VARDE_TRUSTED_PROXIES.',
      ),
    )
  })
})
