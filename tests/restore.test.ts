import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run as keys } from '../src/cli/keys.ts'
import { verifyAll } from '../src/cli/verify.ts'
import { reportConcern } from '../src/commands/concern/reporting.ts'
import { hashed } from '../src/commands/sign-in-shell.ts'
import { createDatabase, prepareDatabase, withClient } from '../src/database/cluster-roles.ts'
import { adminUrl, type Cluster, type LoginRole, roleUrl } from '../src/database/roles.ts'
import { anchorFile, readAnchorFile } from '../src/delivery/anchor-store.ts'
import { createKeyFile, readKeyFile, sealCanary } from '../src/delivery/keys.ts'
import { openInstallation } from '../src/installation.ts'
import { anchorAll } from '../src/jobs/anchor.ts'
import { sweep } from '../src/jobs/sweep.ts'
import { testCluster } from './database.ts'
import { copiedServer } from './installation/copied-server.ts'
import { reportOf, workerPlace } from './worker/place.ts'
import { openWorld, type World } from './world.ts'

/** The drill of docs/operations.md: copied while it is used, begun again elsewhere, held against what lies outside. */
const server = copiedServer()
const { file } = server

let world: World
let worker: ReturnType<typeof workerPlace>
let before: Readonly<Record<string, number>>
let cluster: Cluster
let token: string

const report = async (about: string) => {
  const request = { token: await world.signIn('samira'), key: world.newKey() }
  const decision = await reportConcern(
    world.shell,
    request,
    reportOf(world, [about], { said: 'De lukker meg ute.' }),
  )
  if (!decision.accepted) throw new Error(decision.refusals.join())
}

const anchor = () => anchorAll({ ...worker, store: anchorFile(file('anchors.jsonl')) })

/** How many rows each table has. */
const counted = (url: string): Promise<Readonly<Record<string, number>>> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I', c.relname) as name from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
    )
    const all: [string, number][] = []
    for (const { name } of rows) {
      const { rows: found } = await client.query<{ n: number }>(`select count(*)::int as n from ${name}`)
      all.push([name, found[0]?.n ?? 0])
    }
    return Object.fromEntries(all)
  })

const url = (role: LoginRole) => roleUrl(cluster, role, world.database.name)

const verified = (against: boolean) =>
  verifyAll({
    url,
    vault: world.shell.vault,
    anchorKeys: worker.keys,
    against: against ? { lines: readAnchorFile(file('anchors.jsonl')), mailed: [] } : null,
  })

beforeAll(async () => {
  world = await openWorld({ at: '2026-12-17T10:20' })
  worker = workerPlace(world)
  createKeyFile(file('keys.json'), 'demonstration')
  await keys(['split', file('keys.json'), file('one.json'), file('two.json')])
  // Nobody changes the stamp of an installation; only here, where the template's keys are nobody's.
  await world.admin.query('set session_replication_role = replica')
  const canary = sealCanary(readKeyFile(file('keys.json')))
  await world.admin.query('update instance set key_canary = $1', [canary])
  await world.admin.query('set session_replication_role = default')
  await report('nora')
  await anchor()
  token = await world.signIn('marit')
  await server.copy(() => report('jonas'))
  before = await counted(world.database.url('admin'))
  cluster = await server.start()
}, 240_000)
afterAll(async () => {
  await worker.close()
  await world.close()
  await server.remove()
}, 120_000)

describe('a server that was copied while it was used', () => {
  it('has every row, what was written during the copying too', async () => {
    expect(await counted(adminUrl(cluster, world.database.name))).toEqual(before)
    expect(before['concern']).toBe(2)
  })

  it('passes verification: chains, words, rows, anchors, and those that lie outside', async () => {
    const { findings, counted: all } = await verified(true)
    expect(findings).toEqual([])
    expect(all).toMatchObject({ streams: 2, anchors: 1 })
    expect(all.texts).toBe(4)
  })

  it('is found to lack what was anchored after it was copied', async () => {
    await world.moveTo('2026-12-17T12:00')
    await report('selma')
    await anchor()
    expect((await verified(false)).findings).toEqual([])
    expect((await verified(true)).findings.length).toBeGreaterThan(0)
  })

  it('is opened by the keys that two persons joined, and by no others', async () => {
    expect(await keys(['join', file('two.json'), file('one.json'), file('joined.json')])).toBe(0)
    createKeyFile(file('others.json'), 'demonstration')
    writeFileSync(file('providers.json'), JSON.stringify({ providers: [provider] }), { mode: 0o600 })
    const open = (keyFile: string) =>
      openInstallation({
        kind: 'demonstration',
        keyFile: file(keyFile),
        providersFile: file('providers.json'),
        databaseUrl: url('varde_web'),
      })
    await expect(open('joined.json')).resolves.toMatchObject({ providers: [{ providerId: 'feide' }] })
    await expect(open('others.json')).rejects.toMatchObject({ code: 'keys-do-not-open' })
  })

  it('brings sessions back with it, until they are ended as the drill says', async () => {
    const opens = () =>
      withClient(url('varde_web'), async (client) => {
        const { rows } = await client.query<{ open: boolean }>('select gate.enter($1) as open', [
          hashed(token),
        ])
        return rows[0]?.open
      })
    expect(await opens()).toBe(true)
    await withClient(url('varde_owner'), (client) => client.query(afterwards))
    expect(await opens()).toBe(false)
  })
})

const provider = {
  providerId: 'feide',
  kind: 'feide',
  issuer: 'http://127.0.0.1:1/feide',
  clientId: 'varde',
  proof: { by: 'secret', secret: 'a secret of sixteen or more' },
}

/** As it stands in docs/operations.md: the one statement after every restore. */
const afterwards =
  /^update session [^\n]+;$/m.exec(
    readFileSync(new URL('../docs/operations.md', import.meta.url), 'utf8'),
  )?.[0] ?? ''

// PostgreSQL from npm brings no pg_dump; Debian's does, and the checks run with that one too.
const [pgDump, pgRestore] = [server.program('pg_dump'), server.program('pg_restore')]
if (pgDump !== null && pgRestore !== null)
  describe('a dump', () => {
    it('taken and restored by PostgreSQL’s own programs has every row and passes verification', async () => {
      const name = `${world.database.name}_dump`
      const dump = (program: string, ...options: readonly string[]) =>
        execFileSync(program, options, { stdio: ['ignore', 'ignore', 'inherit'] })
      const source = world.database.url('admin')
      await sweep(worker)
      dump(pgDump, '--format=custom', `--file=${file('varde.dump')}`, source)
      const here = testCluster()
      await createDatabase(here, name)
      dump(pgRestore, '--exit-on-error', `--dbname=${adminUrl(here, name)}`, file('varde.dump'))
      await prepareDatabase(adminUrl(here, name))
      expect(await counted(adminUrl(here, name))).toEqual(await counted(source))
      const { findings } = await verifyAll({
        url: (role) => roleUrl(here, role, name),
        vault: world.shell.vault,
        anchorKeys: worker.keys,
        against: { lines: readAnchorFile(file('anchors.jsonl')), mailed: [] },
      })
      expect(findings).toEqual([])
      await withClient(here.adminUrl, (client) => client.query(`drop database ${name} with (force)`))
    }, 120_000)
  })
