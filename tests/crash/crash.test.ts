import { execFile } from 'node:child_process'
import { randomUUIDv7 } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { Client as Database } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { paths } from '../../src/app/paths.ts'
import { serverAccount } from '../../src/database/embedded/account.ts'
import { dataFolder } from '../../src/database/embedded/data-folder.ts'
import { attribute } from '../page-read.ts'
import { Client } from './client.ts'
import { firstDay } from './opened-case.ts'
import { adminOf, type CrashPlace, makePlace } from './place.ts'
import { patience, Program } from './program.ts'
import { differences, kept, mailsMeant, mailsThere, observed, toldOf, unsent } from './reckoning.ts'
import { donesOf, mostDone, observationsOf, observationText, reportsOf } from './sendings.ts'

/**
 * `npm start`, really, and a client that writes down each receipt as it arrives, while web, worker and database are
 * killed in turn. Nothing that was receipted is lost, nothing is there twice, every notice went once.
 */
const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const data = join(
  dataFolder({ project, chosen: process.env['VARDE_DATA'], account: serverAccount() }).path,
  'tests',
  `crash-${process.pid}`,
)
const rounds = 20

let place: CrashPlace
let adminUrl: string
let program: Program
let client: Client
/** Why the client gave up. */
let failure: unknown

beforeAll(async () => {
  mkdirSync(data, { recursive: true, mode: 0o755 })
  place = await makePlace(project, data)
  program = await Program.start(project, data)
  client = new Client(program.port, join(data, 'receipts'))
  adminUrl = await adminOf(project, data)
}, 400_000)

afterAll(async () => {
  client.close()
  await program.end()
  rmSync(data, { recursive: true, force: true })
}, 180_000)

/** Dead, and answers come again; where it was the worker, they go on coming. */
const kill = async (part: Parameters<Program['kill']>[0]): Promise<void> => {
  await program.kill(part)
  const before = client.receipts
  await vi.waitUntil(() => failure !== undefined || client.receipts - before >= 4, patience)
  if (failure !== undefined) throw failure
}

const withDatabase = async <Result>(work: (admin: Database) => Promise<Result>): Promise<Result> => {
  const admin = new Database({ connectionString: adminUrl })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

/** Nobody reports thirty times an hour; how many one may is not what is tried here. */
const forgetLimits = () => withDatabase((admin) => admin.query('delete from rate_count'))

const moveClock = (to: string) =>
  withDatabase((admin) =>
    admin.query(
      `update demonstration_clock set ahead = $1::timestamp at time zone 'Europe/Oslo' - clock_timestamp()`,
      [to],
    ),
  )

describe('killed in turn, twenty times', () => {
  it('keeps what it has receipted, once, and tells of it once', { timeout: 900_000 }, async () => {
    const dones = place.measures.map((measure) => donesOf(place, measure))
    for (const sending of [reportsOf(place), observationsOf(place), ...dones]) await client.learn(sending)
    const work = Promise.all([
      client.send(reportsOf(place)),
      client.send(observationsOf(place)),
      ...dones.map((done) => client.send(done, mostDone)),
    ])
    work.catch((error: unknown) => {
      failure = error
    })
    for (let round = 0; round < rounds; round++) {
      if (round === rounds / 2) await moveClock(`${firstDay}T14:31`)
      await kill((['web', 'worker', 'postmaster'] as const)[round % 3] ?? 'web')
      await forgetLimits()
    }
    client.stop()
    const [reports, observations] = await work

    const receipts = client.written()
    const ofReports = receipts.filter((line) => line.startsWith('report '))
    expect(ofReports).toHaveLength(reports)
    expect(reports).toBeGreaterThan(rounds)
    expect(client.repeated).toBeGreaterThan(rounds / 2)
    const told = receipts.filter((line) => !line.startsWith('observation '))
    const rows = await withDatabase((admin) => kept(admin, place))
    expect(differences(told, rows)).toEqual({ lost: [], twice: [], unasked: [] })
    expect(await withDatabase((admin) => observed(admin, place))).toBe(observations)
    await allObservationsAreRead(observations)
  })

  it('has told everybody of every report, once, and sent each mail as one message', async () => {
    // What waits for the morning is sent too.
    await moveClock('2026-12-18T07:31')
    const waiting = () => withDatabase((admin) => unsent(admin, '2026-12-18T07:30'))
    await expect.poll(waiting, patience).toEqual([])
    const ways = await withDatabase(toldOf)
    expect(ways.map(({ compartment }) => compartment)).toEqual(['ordinary', 'staff-offence'])
    for (const { ways: told } of ways) expect(told).toMatch(/^[^,]+ app, /)
    const meant = await withDatabase(mailsMeant)
    expect(meant.length).toBeGreaterThan(rounds)
    expect(mailsThere(data)).toEqual(meant)
  }, 400_000)

  it('is found whole by `varde verify`', async () => {
    const verify = promisify(execFile)('bin/varde', ['verify'], {
      cwd: project,
      env: { PATH: process.env['PATH'], VARDE_DATA: data },
    })
    await expect(verify).resolves.toMatchObject({ stderr: '' })
  }, 400_000)

  it('would have noticed: a form sent again under another key is there twice, a receipt of nothing is lost', async () => {
    const forgetful = new Client(program.port, join(data, 'forgotten'))
    const before = await withDatabase((admin) => observed(admin, place))
    await forgetful.learn(observationsOf(place))
    for (const key of [randomUUIDv7(), randomUUIDv7()])
      await forgetful.sendOnce(observationsOf(place), 10_000, { key, lost: false })
    forgetful.close()
    expect(await withDatabase((admin) => observed(admin, place))).toBe(before + 2)
    const rows = await withDatabase((admin) => kept(admin, place))
    const invented = 'report ZZZZZZ ordinary'
    const [some = ''] = rows
    expect(differences([...rows.slice(1), invented], [...rows, some])).toEqual({
      lost: [invented],
      twice: [some],
      unasked: [some, some],
    })
  })
})

/** As whoever works in the case reads them, page by page: each text is there once. */
const allObservationsAreRead = async (count: number): Promise<void> => {
  let pages = ''
  for (let next: string | undefined = paths.case(place.caseNumber); next !== undefined; ) {
    const { status, html } = await client.read(place.sessions.mathilde, next)
    expect(status).toBe(200)
    pages += html
    next = attribute(/<a [^>]*before=\d+[^>]*>/.exec(html)?.[0] ?? '', 'href')?.split('#')[0]
  }
  const wrong = Array.from({ length: count }, (_, at) => observationText(at)).filter(
    (text) => pages.split(text).length !== 2,
  )
  expect(wrong).toEqual([])
}
