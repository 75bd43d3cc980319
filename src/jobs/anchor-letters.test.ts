import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mailServer } from '../../tests/worker/mail-server.ts'
import { reportOf, workerPlace } from '../../tests/worker/place.ts'
import { openWorld, type World } from '../../tests/world.ts'
import { verifyAll } from '../cli/verify.ts'
import { reportConcern } from '../commands/concern/reporting.ts'
import { readAnchorLetters } from '../delivery/anchor-letter.ts'
import { anchorFile } from '../delivery/anchor-store.ts'
import { openPost, type Post } from '../delivery/mail.ts'
import { anchorAll } from './anchor.ts'
import { sendAnchorLetters } from './anchor-letters.ts'
import { sweep } from './sweep.ts'

let world: World
let place: ReturnType<typeof workerPlace>
let server: Awaited<ReturnType<typeof mailServer>>
let post: Post
let folder: string
beforeAll(async () => {
  world = await openWorld({ at: '2026-12-17T10:20' })
  place = workerPlace(world)
  server = await mailServer()
  post = openPost({ url: server.url, from: 'varde@demonstration.example' })
  folder = mkdtempSync(join(tmpdir(), 'varde-letters-'))
  await report('nora')
  await anchor()
})
afterAll(async () => {
  post.close()
  rmSync(folder, { recursive: true })
  await server.close()
  await place.close()
  await world.close()
})
beforeEach(() => {
  server.caught.length = 0
})

const report = async (about: string) => {
  const token = await world.signIn('samira')
  await reportConcern(world.shell, { token, key: world.newKey() }, reportOf(world, [about]))
  await sweep(place)
}
const anchor = () => anchorAll({ ...place, store: anchorFile(join(folder, 'anchors.jsonl')) })
const send = (more: object = {}) =>
  sendAnchorLetters({
    mail: place.mail,
    newId: place.newId,
    post,
    baseUrl: 'https://varde.example',
    demonstration: true,
    ...more,
  })
const roots = async () => {
  const { rows } = await world.admin.query<{ root: Buffer }>('select root from anchor order by anchor_no')
  return rows.map(({ root }) => root.toString('hex'))
}
const codes = async (mailed: ReturnType<typeof readAnchorLetters>) => {
  const { findings } = await verifyAll({
    url: (role) => world.database.url(role),
    vault: world.shell.vault,
    anchorKeys: place.keys,
    against: { lines: [], mailed },
  })
  return findings.map(({ code }) => code)
}

describe('the weekly letter', () => {
  test('holds the newest hash and which installation it is of, and nothing else', async () => {
    expect(await send()).toEqual({ sent: 1, failed: 0 })
    const [letter] = server.caught
    expect(letter?.to).toBe('arkiv@skoleeier.example')
    const raw = letter?.raw ?? ''
    const body = raw.slice(raw.indexOf('\r\n\r\n')).trim().split('\r\n')
    expect(body).toEqual([
      'Instance: varde.example',
      `Owner: ${world.population.owners.oslo}`,
      `Anchor: ${(await roots()).at(-1)}`,
    ])
  })

  test('goes once a week, and an owner without an address or without journals gets none', async () => {
    expect(await send()).toEqual({ sent: 0, failed: 0 })
    await world.moveTo('2026-12-21T07:00')
    expect(await send()).toEqual({ sent: 1, failed: 0 })
    await world.moveTo('2026-12-28T07:00')
    await world.admin.query('update school_owner set anchor_address = null')
    expect(await send()).toEqual({ sent: 0, failed: 0 })
    await world.admin.query(`update school_owner set anchor_address = 'arkiv@skoleeier.example'`)
  })

  test('that no server took is sent again as the same letter, though a newer anchor stands', async () => {
    await world.moveTo('2027-01-04T07:00')
    server.refuse(true)
    expect(await send()).toEqual({ sent: 0, failed: 1 })
    server.refuse(false)
    const before = (await roots()).at(-1)
    await report('jonas')
    await world.moveTo('2027-01-04T09:00')
    await anchor()
    expect((await roots()).at(-1)).not.toBe(before)
    expect(await send()).toEqual({ sent: 1, failed: 0 })
    expect(server.caught[0]?.raw).toContain(`<anchor-2027-W01-${world.population.owners.oslo}@varde.example>`)
    expect(readAnchorLetters(server.caught[0]?.raw ?? '')[0]?.root).toBe(before)
  })
})

describe('held against the database', () => {
  const mailbox = async () => (await roots()).map((root) => ({ owner: world.population.owners.oslo, root }))

  test('every letter fits, the old ones too', async () => {
    expect(await codes(await mailbox())).toEqual([])
  })

  test('a hash of no anchor is found, and so is an owner who is gone', async () => {
    const owner = world.population.owners.oslo
    expect(await codes([{ owner, root: 'ab'.repeat(32) }])).toEqual(['mailed-anchor-missing'])
    expect(await codes([{ owner: place.newId(), root: 'ab'.repeat(32) }])).toEqual(['mailed-anchor-missing'])
  })

  test('a database put back to before the letter is found', async () => {
    const mailed = await mailbox()
    await world.admin.query('begin')
    await world.admin.query('set local session_replication_role = replica')
    await world.admin.query('create table kept_anchor as table anchor')
    await world.admin.query('create table kept_leaf as table anchor_leaf')
    await world.admin.query('delete from anchor_leaf where anchor_no > 1')
    await world.admin.query('delete from anchor where anchor_no > 1')
    await world.admin.query('commit')
    expect(await codes(mailed)).toContain('mailed-anchor-missing')
    await world.admin.query('begin')
    await world.admin.query('set local session_replication_role = replica')
    await world.admin.query('insert into anchor select * from kept_anchor where anchor_no > 1')
    await world.admin.query('insert into anchor_leaf select * from kept_leaf where anchor_no > 1')
    await world.admin.query('commit')
    expect(await codes(mailed)).toEqual([])
  })

  test('the letters are read as a mail program saves them, line breaks and all', () => {
    const root = 'c0ffee'.padEnd(64, '0')
    const owner = world.population.owners.oslo
    const saved = `Subject: Varde: anchor\r\n\r\nInstance: varde.example\r\nOwner: ${owner.slice(0, 20)}=\r\n${owner.slice(20)}\r\nAnchor: ${root}\r\n\r\n`
    expect(readAnchorLetters(saved + saved.replace('c0ffee', '00ffee'))).toEqual([
      { owner, root },
      { owner, root: root.replace('c0ffee', '00ffee') },
    ])
    expect(readAnchorLetters('nothing of it')).toEqual([])
    const path = join(folder, 'saved.eml')
    writeFileSync(path, saved)
    expect(anchorFile(path).highest(owner)).toBe(0)
  })
})
