import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { chownSync, linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const secret = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32)
const ownerFile = z.object({ keyId: z.string().max(36), wrap: secret, lookup: secret })
const keyFile = z.object({
  kind: z.enum(['demonstration', 'production']),
  canary: secret,
  forms: secret,
  anchor: z.string(),
  // Newest first: an older key only opens what it once closed.
  owners: z.record(z.string(), z.array(ownerFile).min(1)),
})

/** All keys of one installation, as they lie in a file outside the database and its backup. */
export type Keys = z.infer<typeof keyFile>

export type OwnerKeys = { readonly keyId: string; readonly wrap: Buffer; readonly lookup: Buffer }
export type OwnersKeys = { readonly current: OwnerKeys; byId(keyId: string): OwnerKeys }
export type AnchorKeys = { readonly privateKey: KeyObject; readonly publicKey: KeyObject }

export const newKeys = (kind: Keys['kind']): Keys => ({
  kind,
  canary: newSecret(),
  forms: newSecret(),
  anchor: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  owners: {},
})

/** A second key for the same owner is a rotation. */
export const withOwner = (keys: Keys, owner: string): Keys => {
  const fresh = { keyId: randomBytes(8).toString('hex'), wrap: newSecret(), lookup: newSecret() }
  const before = keys.owners[owner] ?? []
  // What is found by its fingerprint must go on being found.
  const lookup = before[0]?.lookup ?? fresh.lookup
  return { ...keys, owners: { ...keys.owners, [owner]: [{ ...fresh, lookup }, ...before] } }
}

export const ownersKeys = (keys: Keys, owner: string): OwnersKeys | undefined => {
  const all = keys.owners[owner]?.map(({ keyId, wrap, lookup }) => ({
    keyId,
    wrap: Buffer.from(wrap, 'base64'),
    lookup: Buffer.from(lookup, 'base64'),
  }))
  const current = all?.[0]
  if (!all || !current) return undefined
  const byId = (keyId: string) => {
    const found = all.find((one) => one.keyId === keyId)
    if (!found) throw new Error(`the key ${keyId} is not in the key file`)
    return found
  }
  return { current, byId }
}

export const anchorKeys = (keys: Keys): AnchorKeys => {
  const privateKey = createPrivateKey(keys.anchor)
  return { privateKey, publicKey: createPublicKey(privateKey) }
}

const canaryWord = Buffer.from('varde')

/** Stored in the database when it is made, so that a start with other keys is found before anything is written. */
export const sealCanary = (keys: Keys): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(keys.canary, 'base64'), nonce)
  return Buffer.concat([nonce, cipher.update(canaryWord), cipher.final(), cipher.getAuthTag()])
}

export const opensCanary = (keys: Keys, sealed: Uint8Array): boolean => {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(keys.canary, 'base64'), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(-16))
  try {
    const opened = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
    return opened.equals(canaryWord)
  } catch {
    return false
  }
}

/** Keeps the file open in memory, and reads it again when somebody else has added an owner. */
export class KeyStore {
  readonly #path: string
  #keys: Keys

  constructor(path: string) {
    this.#path = path
    this.#keys = readKeyFile(path)
  }

  get kind(): Keys['kind'] {
    return this.#keys.kind
  }

  get keys(): Keys {
    return this.#keys
  }

  /** What form tokens, kept forms and sign-in attempts hang on. */
  get formSecret(): Buffer {
    return Buffer.from(this.#keys.forms, 'base64')
  }

  /** The keyring that the vault asks; throws for an owner without keys. */
  readonly keyring = (owner: string): OwnersKeys => {
    const known = ownersKeys(this.#keys, owner) ?? this.#readAgain(owner)
    const has = (keyId: string) => this.#keys.owners[owner]?.some((one) => one.keyId === keyId) === true
    // Another process may have rotated since this one read the file.
    return { ...known, byId: (keyId) => (has(keyId) ? known : this.#readAgain(owner)).byId(keyId) }
  }

  #readAgain(owner: string): OwnersKeys {
    this.#keys = readKeyFile(this.#path)
    const now = ownersKeys(this.#keys, owner)
    if (!now) throw new Error(`no keys for the owner ${owner}`)
    return now
  }

  addOwner(owner: string): void {
    this.#keys = readKeyFile(this.#path)
    if (this.#keys.owners[owner]) return
    this.#keys = withOwner(this.#keys, owner)
    changeKeyFile(this.#path, this.#keys)
  }
}

export const createKeyFile = (path: string, kind: Keys['kind']): void => {
  const draft = writeDraft(path, newKeys(kind))
  try {
    // Unlike a rename, a link never replaces the keys of a start that was quicker.
    linkSync(draft, path)
  } finally {
    rmSync(draft)
  }
}

/** No right of group or others, whatever the umask was. */
export const isForOneAlone = (path: string): boolean => (statSync(path).mode & 0o077) === 0

export const readKeyFile = (path: string): Keys => {
  if (!isForOneAlone(path)) throw new Error(`The key file ${path} can be read by others: chmod 600.`)
  return keyFile.parse(JSON.parse(readFileSync(path, 'utf8')))
}

/** Whole or not at all, and still the service's own where an administrator changes it. */
export const changeKeyFile = (path: string, keys: Keys): void => {
  const { uid, gid } = statSync(path)
  const draft = writeDraft(path, keys)
  if (process.getuid?.() === 0) chownSync(draft, uid, gid)
  renameSync(draft, path)
}

/** A new file for one alone; an existing one is never written over. */
export const writeSecret = (path: string, content: string | Buffer): void =>
  writeFileSync(path, content, { mode: 0o600, flag: 'wx', flush: true })

/** The half of the anchors' key that checks, and which keys each owner has, newest first. */
export const publicPart = (keys: Keys) => ({
  kind: keys.kind,
  anchor: anchorKeys(keys).publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  owners: Object.fromEntries(
    Object.entries(keys.owners).map(([owner, all]) => [owner, all.map(({ keyId }) => keyId)]),
  ),
})

const writeDraft = (path: string, keys: Keys) => {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify(keys, undefined, 2), { mode: 0o600, flush: true })
  return draft
}

const newSecret = () => randomBytes(32).toString('base64')
