import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database.ts'
import { openTestSession } from '../test-session.ts'
import { actorFacts, type Expected, expected } from './judge.ts'
import { layDown } from './lay-down.ts'
import type { Laid } from './places.ts'
import { scenario } from './scenario.ts'

let database: TestDatabase
let admin: Client
let web: Client

beforeAll(async () => {
  database = await testDatabase()
  admin = new Client({ connectionString: database.url('admin') })
  web = new Client({ connectionString: database.url('varde_web') })
  await admin.connect()
  await web.connect()
})

afterAll(async () => {
  await web.end()
  await admin.end()
  await database.drop()
})

const column = async (sql: string): Promise<readonly string[]> => {
  const { rows } = await web.query<{ id: string }>(sql)
  return rows.map(({ id }) => id).sort()
}

const led = async (streams: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await web.query<{ id: string }>(
    'select s as id from unnest($1::uuid[]) s where gate.leads(s)',
    [streams],
  )
  return rows.map(({ id }) => id).sort()
}

/** Everything that the session's person can select, directly, without any narrowing by the program. */
const everything = async (token: string, streams: readonly string[]) => {
  await web.query('begin')
  await web.query('select gate.enter($1)', [createHash('sha256').update(token).digest()])
  const seen = {
    concerns: await column('select concern_id as id from concern'),
    cases: await column('select case_id as id from pupil_case'),
    passages: await column('select passage_id as id from passage'),
    about: await column('select passage_id as id from passage_about'),
    keys: await column('select stream_id as id from stream_key'),
    measures: await column('select measure_id as id from measure'),
    logs: await column('select measure_id as id from measure_log'),
    entries: await column('select stream_id as id from entry'),
    caches: await column('select stream_id as id from obligation_cache'),
    barred: await column('select distinct stream_id as id from case_barred'),
    concernPeople: await column('select distinct concern_id as id from concern_person'),
    casePeople: await column('select distinct case_id as id from case_person'),
    members: await column('select distinct case_id as id from case_member'),
    links: await column("select case_id || ' ' || concern_id as id from case_concern"),
    receipts: await column('select number as id from gate.my_receipts() where status is not null'),
    led: await led(streams),
  }
  await web.query('rollback')
  return seen
}

const streamsOf = (laid: Laid) => [...laid.concerns, ...laid.cases].map(({ id }) => id)
const sorted = (list: readonly string[]) => [...list].sort()

const compare = (seen: Awaited<ReturnType<typeof everything>>, may: Expected) => {
  const streams = sorted([...may.concerns, ...may.cases])
  expect(seen.concerns).toEqual(sorted(may.concerns))
  expect(seen.cases).toEqual(sorted(may.cases))
  expect(seen.entries).toEqual(streams)
  expect(seen.caches).toEqual(streams)
  expect(seen.passages).toEqual(sorted(may.passages))
  expect(seen.about).toEqual(sorted(may.passages))
  expect(seen.keys).toEqual(sorted(may.keys))
  expect(seen.measures).toEqual(sorted(may.measures))
  expect(seen.logs).toEqual(sorted(may.measures))
  for (const [tables, within] of [
    [[seen.barred], streams],
    [[seen.concernPeople], may.concerns],
    [[seen.casePeople, seen.members], may.cases],
  ] as const)
    for (const id of tables.flat()) expect(within).toContain(id)
  for (const link of seen.links) {
    const [theCase, concern] = link.split(' ')
    expect([...may.cases, ...may.concerns].some((id) => id === theCase || id === concern)).toBe(true)
  }
  expect(seen.led).toEqual(sorted(may.led))
  expect(seen.receipts.length).toBe(may.receipts)
}

describe('the table and the policies', () => {
  it('give every person the same rows and the same texts, decided twice', { timeout: 280_000 }, async () => {
    const tally = { read: 0, text: 0, slip: 0, nothing: 0, led: 0 }
    await fc.assert(
      fc.asyncProperty(scenario, async (facts) => {
        const laid = await layDown(admin, facts)
        for (const [place, person] of laid.staff.entries()) {
          const own = facts.staff[place]
          if (!own) continue
          const token = await openTestSession(admin, {
            ...{ owner: laid.owner, person, twoFactor: own.twoFactor, authMinutesAgo: own.fresh ? 1 : 20 },
          })
          const may = expected(facts, laid, actorFacts(facts, laid, place))
          compare(await everything(token, streamsOf(laid)), may)
          tally.read += may.cases.length + may.concerns.length
          tally.text += may.passages.length
          tally.slip += may.cases.length === 0 && may.measures.length > 0 ? 1 : 0
          tally.nothing += may.keys.length === 0 ? 1 : 0
          tally.led += may.led.length
        }
      }),
      { numRuns: Number(process.env['VARDE_ACCESS_RUNS'] ?? 60) },
    )
    // A comparison of nothing with nothing would agree too.
    for (const count of Object.values(tally)) expect(count).toBeGreaterThan(5)
  })
})
