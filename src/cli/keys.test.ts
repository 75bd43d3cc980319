import { randomUUID, sign, verify } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Vault } from '../database/vault.ts'
import { anchorKeys, KeyStore, readKeyFile } from '../delivery/keys.ts'
import { ownerId, streamId } from '../domain/people/ids.ts'
import { startRefusals } from '../start-refusal.ts'
import { run } from './keys.ts'

let folder: string
let said = ''
const owner = '01980000-0000-7000-8000-000000000001'
const at = (name: string) => join(folder, name)
const keys = () => at('keys.json')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'varde-cli-keys-'))
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  said = ''
})

const refusedWith = (code: keyof typeof startRefusals, sentence: string, ...options: readonly string[]) =>
  expect(run(options)).rejects.toMatchObject({
    exitCode: startRefusals[code],
    message: expect.stringContaining(sentence),
  })

describe('varde keys', () => {
  it('makes a production’s keys for one alone, and never over others', async () => {
    expect(await run(['create', keys()])).toBe(0)
    expect(statSync(keys()).mode & 0o777).toBe(0o600)
    expect(readKeyFile(keys()).kind).toBe('production')
    await refusedWith('wrong-keys-kind', 'is there already', 'create', keys())
  })

  it('gives an owner its first keys, once', async () => {
    expect(await run(['owner', keys(), owner])).toBe(0)
    await refusedWith('wrong-keys-kind', 'has keys already', 'owner', keys(), owner)
    await refusedWith('keys-do-not-open', 'no keys to rotate', 'rotate', keys(), randomUUID())
  })

  it('rotates: what was closed opens, what is closed from now on has the new key, in processes that run too', async () => {
    const running = new Vault(new KeyStore(keys()).keyring)
    const stream = streamId(randomUUID())
    const before = running.newStreamKey(ownerId(owner), stream)
    expect(await run(['rotate', keys(), owner])).toBe(0)
    expect(statSync(keys()).mode & 0o777).toBe(0o600)
    const started = new Vault(new KeyStore(keys()).keyring)
    const after = started.newStreamKey(ownerId(owner), stream)
    expect(after.row.keyId).not.toBe(before.row.keyId)
    expect(started.openStreamKey(ownerId(owner), stream, before.row).secret).toEqual(before.key.secret)
    expect(running.openStreamKey(ownerId(owner), stream, after.row).secret).toEqual(after.key.secret)
    expect(started.rewrap(before.key).keyId).toBe(after.row.keyId)
    expect(started.lookup(ownerId(owner), 'feide-principal', 'a')).toEqual(
      running.lookup(ownerId(owner), 'feide-principal', 'a'),
    )
  })

  it('shows what everybody may see: the anchors’ public key and which keys there are', async () => {
    expect(await run(['public', keys()])).toBe(0)
    const shown = JSON.parse(said)
    const file = readKeyFile(keys())
    expect(shown.owners[owner]).toEqual(file.owners[owner]?.map(({ keyId }) => keyId))
    const root = Buffer.from('a root')
    expect(verify(null, root, shown.anchor, sign(null, root, anchorKeys(file).privateKey))).toBe(true)
    const secrets = [
      file.canary,
      file.forms,
      file.anchor,
      ...(file.owners[owner] ?? []).flatMap(({ wrap, lookup }) => [wrap, lookup]),
    ]
    for (const secret of secrets) expect(said).not.toContain(secret.slice(0, 40))
  })

  it('splits for two persons and joins again to the last bit; one half alone is noise', async () => {
    const [one, two, again] = [at('one.json'), at('two.json'), at('again.json')]
    expect(await run(['split', keys(), one, two])).toBe(0)
    for (const half of [one, two]) {
      expect(statSync(half).mode & 0o777).toBe(0o600)
      const part = Buffer.from(JSON.parse(readFileSync(half, 'utf8')).part, 'base64')
      expect(part.toString('latin1')).not.toContain('production')
      expect(new Set(part).size).toBeGreaterThan(200)
    }
    expect(await run(['join', two, one, again])).toBe(0)
    expect(readFileSync(again)).toEqual(readFileSync(keys()))
    expect(statSync(again).mode & 0o777).toBe(0o600)
    await refusedWith('wrong-keys-kind', 'is there already', 'join', one, two, again)
    await refusedWith('keys-do-not-open', '(same-half)', 'join', one, one, at('third.json'))
  })

  it('joins no halves of different keys, and none that are damaged', async () => {
    await run(['create', at('other.json')])
    await run(['split', at('other.json'), at('a.json'), at('b.json')])
    await refusedWith('keys-do-not-open', '(other-keys)', 'join', at('one.json'), at('b.json'), at('c.json'))
    const half = JSON.parse(readFileSync(at('b.json'), 'utf8'))
    const part = Buffer.from(half.part, 'base64')
    part.writeUInt8(part.readUInt8(9) ^ 1, 9)
    const damaged = JSON.stringify({ ...half, part: part.toString('base64') })
    writeFileSync(at('damaged.json'), damaged, { mode: 0o600 })
    await refusedWith('keys-do-not-open', '(damaged)', 'join', at('a.json'), at('damaged.json'), at('c.json'))
  })

  it('refuses files that others can read, and folders that others can write to', async () => {
    const open = at('open')
    mkdirSync(open)
    chmodSync(open, 0o777)
    await refusedWith('secrets-in-the-open', 'Others can write', 'create', join(open, 'keys.json'))
    await refusedWith('secrets-in-the-open', 'Others can write', 'split', keys(), join(open, 'x'), at('y'))
    chmodSync(at('other.json'), 0o640)
    for (const act of ['owner', 'rotate'])
      await refusedWith('secrets-in-the-open', 'can be read by others', act, at('other.json'), owner)
    await refusedWith('secrets-in-the-open', 'can be read by others', 'public', at('other.json'))
    await refusedWith(
      'secrets-in-the-open',
      'can be read by others',
      'split',
      at('other.json'),
      at('x'),
      at('y'),
    )
  })

  it.each([[[]], [['create']], [['make', 'x']], [['owner', 'x', 'not-an-owner']], [['split', 'x', 'y']]])(
    'says how it is used: %j',
    async (options) => {
      expect(await run(options)).toBe(2)
    },
  )
})
