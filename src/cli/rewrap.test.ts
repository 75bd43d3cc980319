import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openWorld, type World } from '../../tests/world.ts'
import { rewrapOwner } from '../database/records/rewrapping.ts'
import { numberPlace, Vault } from '../database/vault.ts'
import { createKeyFile, KeyStore } from '../delivery/keys.ts'
import { ownerId, streamId } from '../domain/people/ids.ts'
import { rewrapIn, run } from './keys.ts'

let world: World
let folder: string
let owner: string
let keyFile: string
const vault = () => new Vault(new KeyStore(keyFile).keyring)
const streams = Array.from({ length: 7 }, () => streamId(randomUUID()))
const secrets = new Map<string, string>()

/** What lies in the database, opened by the newest key alone. */
const openedByNewest = async (): Promise<number> => {
  const { current } = new KeyStore(keyFile).keyring(owner)
  const only = new Vault(() => ({
    current,
    byId: (keyId) => {
      if (keyId !== current.keyId) throw new Error(`closed by ${keyId}`)
      return current
    },
  }))
  const keys = await world.admin.query(
    'select stream_id, key_id, wrapped from stream_key where owner_id = $1',
    [owner],
  )
  const opened = keys.rows.filter(({ stream_id, key_id, wrapped }) => {
    try {
      const key = only.openStreamKey(ownerId(owner), streamId(stream_id), { keyId: key_id, wrapped })
      return key.secret.toString('hex') === secrets.get(stream_id)
    } catch {
      return false
    }
  })
  return opened.length
}

beforeAll(async () => {
  world = await openWorld()
  folder = mkdtempSync(join(tmpdir(), 'varde-rewrap-'))
  keyFile = join(folder, 'keys.json')
  createKeyFile(keyFile, 'production')
  owner = (await world.admin.query('select owner_id from school_owner order by 1 limit 1')).rows[0].owner_id
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  expect(await run(['owner', keyFile, owner])).toBe(0)
  await world.admin.query('delete from person_number')
  const { rows } = await world.admin.query('select person_id from person where owner_id = $1 limit 3', [
    owner,
  ])
  for (const { person_id } of rows)
    await world.admin.query('insert into person_number values ($1, $2, $3, $4)', [
      owner,
      person_id,
      vault().sealForOwner(ownerId(owner), `number of ${person_id}`, numberPlace(person_id)),
      Buffer.from(person_id),
    ])
  for (const stream of streams) {
    const { key, row } = vault().newStreamKey(ownerId(owner), stream)
    secrets.set(stream, key.secret.toString('hex'))
    await world.admin.query('insert into stream_key values ($1, $2, $3, $4)', [
      owner,
      stream,
      row.keyId,
      row.wrapped,
    ])
  }
  expect(await run(['rotate', keyFile, owner])).toBe(0)
})
afterAll(async () => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
  await world.close()
})

describe('varde keys rewrap', () => {
  it('after a rotation, nothing opens by the new key alone', async () => {
    expect(await openedByNewest()).toBe(0)
  })

  it('broken off, it leaves whole what it has done', async () => {
    const { keyring } = new KeyStore(keyFile)
    const currentKeyId = keyring(owner).current.keyId
    const failing = new Vault(keyring)
    let left = 4
    vi.spyOn(failing, 'rewrap').mockImplementation((key) => {
      left -= 1
      if (left < 0) throw new Error('killed')
      return new Vault(keyring).rewrap(key)
    })
    const place = { owner: ownerId(owner), currentKeyId, vault: failing }
    await expect(rewrapOwner(world.database.url('varde_owner'), place, 2)).rejects.toThrow('killed')
    expect(await openedByNewest()).toBe(4)
  })

  it('goes on where it stood, and again does nothing', async () => {
    const place = { keyFile, url: world.database.url('varde_owner') }
    expect(await rewrapIn(place, owner)).toBe(0)
    expect(await openedByNewest()).toBe(streams.length)
    const { rows } = await world.admin.query('select person_id, ciphertext from person_number')
    const currentKeyId = new KeyStore(keyFile).keyring(owner).current.keyId
    for (const { person_id, ciphertext } of rows) {
      expect(ciphertext.subarray(0, 36).toString().trimEnd()).toBe(currentKeyId)
      expect(vault().unsealForOwner(ownerId(owner), ciphertext, numberPlace(person_id))).toBe(
        `number of ${person_id}`,
      )
    }
    const before = await world.admin.query('select * from stream_key order by stream_id')
    expect(await rewrapIn(place, owner)).toBe(0)
    expect((await world.admin.query('select * from stream_key order by stream_id')).rows).toEqual(before.rows)
  })

  it('is no act of what runs day and night', async () => {
    for (const role of ['varde_web', 'varde_jobs', 'varde_anchor', 'varde_export'] as const) {
      const client = new Client({ connectionString: world.database.url(role) })
      await client.connect()
      await expect(client.query("update stream_key set key_id = 'x'")).rejects.toThrow(/permission denied/)
      await client.end()
    }
  })

  it('refuses an owner that has no keys, and what is no owner', async () => {
    const place = { keyFile, url: world.database.url('varde_owner') }
    await expect(rewrapIn(place, randomUUID())).rejects.toMatchObject({ exitCode: 18 })
    expect(await run(['rewrap', 'nobody'])).toBe(2)
  })
})
