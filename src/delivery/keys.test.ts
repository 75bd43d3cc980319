import { sign, verify } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  anchorKeys,
  createKeyFile,
  KeyStore,
  newKeys,
  opensCanary,
  ownersKeys,
  readKeyFile,
  sealCanary,
  withOwner,
} from './keys.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'varde-keys-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the key file', () => {
  it('is for its owner alone, and is refused when others can read it', () => {
    const path = join(folder, 'alone.json')
    createKeyFile(path, 'demonstration')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    chmodSync(path, 0o640)
    expect(() => readKeyFile(path)).toThrow('can be read by others')
  })

  it('never replaces another', () => {
    const path = join(folder, 'first.json')
    createKeyFile(path, 'demonstration')
    const first = readKeyFile(path)
    expect(() => createKeyFile(path, 'demonstration')).toThrow('EEXIST')
    expect(readKeyFile(path)).toEqual(first)
  })

  it('is read again when another process has added an owner', () => {
    const path = join(folder, 'owners.json')
    createKeyFile(path, 'production')
    const [here, there] = [new KeyStore(path), new KeyStore(path)]
    expect(() => here.keyring('new owner')).toThrow('no keys for the owner')
    there.addOwner('new owner')
    there.addOwner('new owner')
    expect(here.keyring('new owner').current).toEqual(there.keyring('new owner').current)
    expect(readKeyFile(path).owners['new owner']).toHaveLength(1)
  })
})

describe('the keys of an owner', () => {
  it('are rotated without losing what the old ones closed, or what is found by its fingerprint', () => {
    const once = withOwner(newKeys('production'), 'owner')
    const old = ownersKeys(once, 'owner')?.current
    const twice = ownersKeys(withOwner(once, 'owner'), 'owner')
    if (!old || !twice) throw new Error('the owner has keys')
    expect(twice.current.wrap).not.toEqual(old.wrap)
    expect(twice.current.lookup).toEqual(old.lookup)
    expect(twice.byId(old.keyId)).toEqual(old)
    expect(() => twice.byId('unknown')).toThrow('is not in the key file')
  })

  it('are an owner’s own', () => {
    const keys = withOwner(withOwner(newKeys('production'), 'one'), 'two')
    expect(ownersKeys(keys, 'one')?.current.wrap).not.toEqual(ownersKeys(keys, 'two')?.current.wrap)
  })
})

describe('the canary', () => {
  it('opens with the keys it was sealed with, and no others', () => {
    const keys = newKeys('demonstration')
    const sealed = sealCanary(keys)
    expect(opensCanary(keys, sealed)).toBe(true)
    expect(opensCanary(newKeys('demonstration'), sealed)).toBe(false)
    sealed.writeUInt8(sealed.readUInt8(12) ^ 1, 12)
    expect(opensCanary(keys, sealed)).toBe(false)
  })
})

it('holds a key that signs anchors, and its public half', () => {
  const { privateKey, publicKey } = anchorKeys(newKeys('demonstration'))
  const root = Buffer.from('a root')
  expect(verify(null, root, publicKey, sign(null, root, privateKey))).toBe(true)
})
