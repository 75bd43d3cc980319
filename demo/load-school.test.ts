import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createKeyFile } from '../src/delivery/keys.ts'
import type { Installation } from '../src/installation.ts'
import { type TestDatabase, testCluster, testDatabase } from '../tests/database.ts'
import { loadSchool } from './load-school.ts'

let database: TestDatabase
let admin: Client
let folder: string
let installation: Installation
const said: string[] = []

beforeAll(async () => {
  database = await testDatabase()
  folder = mkdtempSync(join(tmpdir(), 'varde-school-'))
  const keyFile = join(folder, 'keys.json')
  createKeyFile(keyFile, 'demonstration')
  installation = { cluster: testCluster(), database: database.name, kind: 'demonstration', keyFile }
  admin = new Client({ connectionString: database.url('admin') })
  await admin.connect()
  await loadSchool(installation, folder, (line) => said.push(line))
}, 300_000)
afterAll(async () => {
  await admin.end()
  await database.drop()
  rmSync(folder, { recursive: true })
})

const rows = async <Row>(text: string): Promise<readonly Row[]> => (await admin.query(text)).rows
const one = async (text: string): Promise<unknown> => Object.values((await rows<object>(text))[0] ?? {})[0]

test('everything could be told', () => {
  expect(said).toEqual(['Loading the demonstration school and what has happened there …'])
})

test('there is a case in every state and compartment, and a concern with every ending', async () => {
  expect(await rows(`select distinct compartment from pupil_case order by 1`)).toHaveLength(3)
  expect(await rows(`select distinct status from pupil_case order by 1`)).toEqual([
    { status: 'closed' },
    { status: 'following-up' },
    { status: 'open' },
  ])
  expect(
    await rows(`select distinct closing_ground from pupil_case where closing_ground is not null`),
  ).toHaveLength(3)
  expect(await rows(`select distinct ending from concern where ending is not null order by 1`)).toHaveLength(
    5,
  )
  expect(await one(`select count(*)::int from pupil_case`)).toBeGreaterThanOrEqual(34)
  expect(await one(`select count(*)::int from concern where status <> 'ended'`)).toBeGreaterThanOrEqual(8)
})

test('nothing lies in the future, and the clock shows now', async () => {
  expect(await one(`select count(*)::int from entry where recorded_at > now()`)).toBe(0)
  expect(await one(`select count(*)::int from notice where created_at > now()`)).toBe(0)
  expect(await one(`select extract(epoch from ahead)::int from demonstration_clock`)).toBe(0)
})

test('no sign-in is left behind', async () => {
  for (const table of ['session', 'identity', 'identity_link', 'provider'])
    expect(await one(`select count(*)::int from ${table}`), table).toBe(0)
})

test('the duties are as of now', async () => {
  expect(
    await one(
      `select count(*)::int from obligation_cache where next_change_at < now() - interval '1 minute'`,
    ),
  ).toBe(0)
})

test('a second start adds nothing', async () => {
  const before = await one(`select count(*)::int from entry`)
  const history = readFileSync(join(folder, 'history.json'), 'utf8')
  await loadSchool(installation, folder, (line) => said.push(line))
  expect(await one(`select count(*)::int from entry`)).toBe(before)
  expect(readFileSync(join(folder, 'history.json'), 'utf8')).toBe(history)
  expect(JSON.parse(history)).toMatchObject({ told: true })
})
