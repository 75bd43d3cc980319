import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { reportOf, workerPlace } from '../../tests/worker/place.ts'
import { openWorld, type World } from '../../tests/world.ts'
import { reportConcern } from '../commands/concern/reporting.ts'
import { anchorFile, readAnchorFile } from '../delivery/anchor-store.ts'
import { anchorKeys, newKeys } from '../delivery/keys.ts'
import { anchorAll } from '../jobs/anchor.ts'
import { sweep } from '../jobs/sweep.ts'
import { verifyAll } from './verify.ts'

let world: World
let place: ReturnType<typeof workerPlace>
let folder: string
const streams: string[] = []

const file = () => join(folder, 'anchors.jsonl')
const report = async (about: string) => {
  const token = await world.signIn('samira')
  const told = reportOf(world, [about], { said: 'Jeg tør ikke gå i garderoben.' })
  const decision = await reportConcern(world.shell, { token, key: world.newKey() }, told)
  if (!decision.accepted) throw new Error(decision.refusals.join())
  const { rows } = await world.admin.query('select concern_id from concern where number = $1', [
    decision.outcome.number,
  ])
  return String(rows[0].concern_id)
}
const anchor = () => anchorAll({ ...place, store: anchorFile(file()) })
const verified = async (against = false) =>
  verifyAll({
    url: (role) => world.database.url(role),
    vault: world.shell.vault,
    anchorKeys: place.keys,
    against: against ? { lines: readAnchorFile(file()), mailed: [] } : null,
  })
const codes = async (against = false) => (await verified(against)).findings.map(({ code }) => code)

/** What somebody with the database in hand does, and everything put back afterwards. */
const tampered = async <Result>(sql: readonly string[], look: () => Promise<Result>): Promise<Result> => {
  const tables = ['anchor_leaf', 'anchor', 'passage_about', 'passage', 'entry', 'obligation_cache']
  for (const table of tables) await world.admin.query(`create table kept_${table} as table ${table}`)
  await world.admin.query('create table kept_concern as table concern')
  await world.admin.query('set session_replication_role = replica')
  for (const one of sql) await world.admin.query(one)
  const seen = await look()
  for (const table of tables) await world.admin.query(`delete from ${table}`)
  for (const table of tables.toReversed()) await world.admin.query(`insert into ${table} table kept_${table}`)
  await world.admin.query('delete from concern')
  await world.admin.query('insert into concern table kept_concern')
  for (const table of [...tables, 'concern']) await world.admin.query(`drop table kept_${table}`)
  await world.admin.query('set session_replication_role = default')
  return seen
}

beforeAll(async () => {
  world = await openWorld({ at: '2026-12-17T10:20' })
  place = workerPlace(world)
  folder = mkdtempSync(join(tmpdir(), 'varde-anchors-'))
  streams.push(await report('nora'), await report('jonas'))
  await anchor()
  await world.moveTo('2026-12-19T00:01')
  await sweep(place)
  await anchor()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await place.close()
  await world.close()
})

test('everything that commands and the worker have written fits', async () => {
  const { findings, counted } = await verified(true)
  expect(findings).toEqual([])
  expect(counted).toMatchObject({ streams: 2, anchors: 2 })
  expect(counted.entries).toBeGreaterThan(6)
  expect(counted.texts).toBe(4)
})

test('anchors lie outside as lines that say nothing of what happened', () => {
  const text = readFileSync(file(), 'utf8')
  expect(text).not.toMatch(/concern|Nora|garderobe/)
  expect(readAnchorFile(file())).toHaveLength(2)
})

test('an anchor comes at most once an hour, and one that was signed but not sent is sent once', async () => {
  await anchor()
  await world.admin.query('update anchor set sent_at = null')
  await anchor()
  expect(readAnchorFile(file())).toHaveLength(2)
})

describe('what somebody with the database in hand has done is found', () => {
  const [nora, second] = [() => streams[0] ?? '', () => streams[1] ?? '']
  let first: string
  beforeEach(() => {
    first = nora()
  })

  test('an entry changed: its number is told', async () => {
    const change = `update entry set head = replace(head, 'break', 'class') where stream_id = '${first}' and seq = 1`
    const { findings } = await tampered([change], () => verified())
    expect(findings[0]).toMatchObject({ code: 'entry-changed', stream: first, seq: 1 })
  })

  test('the columns beside an entry changed, the head left as it was', async () => {
    const change = `update entry set facts = jsonb_set(facts, '{place}', '"class"') where stream_id = '${first}' and seq = 1`
    expect(await tampered([change], () => verified())).toMatchObject({
      findings: [{ code: 'columns-differ', stream: first, seq: 1 }],
    })
  })

  test('an entry removed from the middle', async () => {
    const { findings } = await tampered([`delete from entry where stream_id = '${first}' and seq = 2`], () =>
      verified(),
    )
    expect(findings[0]).toMatchObject({ code: 'entry-missing', stream: first, seq: 2 })
  })

  test('words changed, another audience, and a text taken away', async () => {
    const texts = `passage where stream_id = '${first}' and field = 'pupil-words'`
    const id = `(select passage_id from ${texts})`
    const salt = `update passage set salt = '\\x00' where passage_id = ${id}`
    expect(await tampered([salt], () => codes())).toEqual(['text-unreadable'])
    const open = `update passage set audience = 'slip' where passage_id = ${id}`
    expect(await tampered([open], () => codes())).toEqual(['text-differs'])
    const about = `delete from passage_about where passage_id = ${id}`
    expect(await tampered([about], () => codes())).toEqual(['text-differs'])
    expect(await tampered([`delete from ${texts}`], () => codes())).toEqual(['text-missing'])
  })

  test('the row beside the journal, and the answer kept for lists', async () => {
    const open = `update concern set compartment = 'staff-offence' where concern_id = '${first}'`
    expect(await tampered([open], () => codes())).toEqual(['row-differs-from-fold'])
    const clock = `update obligation_cache set lines = '[]' where stream_id = '${first}'`
    expect(await tampered([clock], () => codes())).toEqual(['clock-differs'])
    const behind = `update obligation_cache set next_change_at = '2026-12-18T10:00Z' where stream_id = '${first}'`
    expect(await tampered([behind], () => codes())).toEqual(['clock-behind'])
  })

  /** The end of a journal taken away, the row and the database's own anchors made to fit. */
  const cutTail = (stream: string): readonly string[] => [
    `delete from entry where stream_id = '${stream}' and seq > 2`,
    `update concern c set last_seq = 2, version = 2, last_hash = e.hash from entry e
     where c.concern_id = '${stream}' and e.stream_id = c.concern_id and e.seq = 2`,
    'delete from anchor_leaf',
    'delete from anchor',
    `delete from obligation_cache where stream_id = '${stream}'`,
  ]

  test('a cut tail: by the anchors inside, and where those are gone too, by those outside', async () => {
    const [cut = '', row = ''] = cutTail(first)
    expect(await tampered([cut, row], () => codes())).toContain('chain-differs-from-anchor')
    const inside = await tampered(cutTail(first), () => codes())
    expect(inside).not.toContain('chain-differs-from-anchor')
    const { findings } = await tampered(cutTail(first), () => verified(true))
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'chain-differs-from-anchor', stream: first, seq: 1 }),
    )
    expect(findings.map(({ code }) => code)).toContain('anchor-missing')
  })

  test('a chain computed anew from its second entry on, by those outside', async () => {
    const anew = await recomputed(second())
    expect(await tampered(anew, () => codes())).toEqual([])
    const { findings } = await tampered(anew, () => verified(true))
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'chain-differs-from-anchor', stream: second() }),
    )
  })

  test('an anchor signed by somebody else', async () => {
    const other = anchorKeys(newKeys('demonstration'))
    const { findings } = await verifyAll({
      url: (role) => world.database.url(role),
      vault: world.shell.vault,
      anchorKeys: other,
      against: null,
    })
    expect(findings.map(({ code }) => code)).toEqual(['anchor-signature', 'anchor-signature'])
  })
})

/** Statements that write one thing otherwise and hash everything after it again, anchors and clock taken away. */
const recomputed = async (stream: string): Promise<readonly string[]> => {
  const { rows } = await world.admin.query(
    'select seq, head, previous_hash from entry where stream_id = $1 order by seq',
    [stream],
  )
  const statements: string[] = []
  let previous = Buffer.alloc(32)
  for (const row of rows) {
    const old = String(row.head)
    const moved = row.seq === 2 ? old.replace(/"happened":"[^"]+"/, '"happened":"2026-12-17T10:19"') : old
    const head = moved.replace(/"previous":"[0-9a-f]{64}"/, `"previous":"${previous.toString('hex')}"`)
    const hash = createHash('sha256').update(previous).update(head).digest()
    statements.push(
      `update entry set head = '${head}', previous_hash = '\\x${previous.toString('hex')}',
         hash = '\\x${hash.toString('hex')}', happened = ('${head}'::jsonb) ->> 'happened'
       where stream_id = '${stream}' and seq = ${row.seq}`,
    )
    previous = hash
  }
  return [
    ...statements,
    `update concern set last_hash = '\\x${previous.toString('hex')}' where concern_id = '${stream}'`,
    'delete from anchor_leaf',
    'delete from anchor',
  ]
}
