import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import type { OwnerId, StreamId } from '../domain/people/ids.ts'

/** One owner's keys. They lie outside the database and its backup; `wrap` is 32 bytes. */
export interface OwnerKeys {
  readonly keyId: string
  readonly wrap: Buffer
  readonly lookup: Buffer
}

/** Finds an owner's keys, newest first; an older key only unwraps. */
export type Keyring = (owner: OwnerId) => { readonly current: OwnerKeys; byId(keyId: string): OwnerKeys }

/** The key of one concern or case, unwrapped for this request only. */
export interface StreamKey {
  readonly owner: OwnerId
  readonly stream: StreamId
  readonly secret: Buffer
}

export interface WrappedKey {
  readonly keyId: string
  readonly wrapped: Buffer
}

const formatVersion = 1
const ivBytes = 12
const tagBytes = 16

/** AES-256-GCM with the place of the text as additional data, so that a moved ciphertext is refused. */
export const seal = (secret: Buffer, plain: Buffer, place: string): Buffer => {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', secret, iv)
  cipher.setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([Buffer.from([formatVersion]), iv, cipher.getAuthTag(), body])
}

/** Throws when the key, the place or a single bit is not the one that was sealed. */
export const unseal = (secret: Buffer, sealed: Buffer, place: string): Buffer => {
  if (sealed[0] !== formatVersion) throw new Error('sealed text of an unknown format')
  const iv = sealed.subarray(1, 1 + ivBytes)
  const tag = sealed.subarray(1 + ivBytes, 1 + ivBytes + tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', secret, iv)
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(1 + ivBytes + tagBytes)), decipher.final()])
}

/** Where a national identity number is sealed. */
export const numberPlace = (person: string): string => `number|${person}`

const wrapPlace = (owner: OwnerId, stream: StreamId) => `key|${owner}|${stream}`

/** Keys and texts of one installation. Makes no query: rows go in, rows come out. */
export class Vault {
  readonly #keyring: Keyring

  constructor(keyring: Keyring) {
    this.#keyring = keyring
  }

  /** A new key for a new stream, and the row to store. */
  newStreamKey(owner: OwnerId, stream: StreamId): { key: StreamKey; row: WrappedKey } {
    const { current } = this.#keyring(owner)
    const secret = randomBytes(32)
    const wrapped = seal(current.wrap, secret, wrapPlace(owner, stream))
    return { key: { owner, stream, secret }, row: { keyId: current.keyId, wrapped } }
  }

  openStreamKey(owner: OwnerId, stream: StreamId, row: WrappedKey): StreamKey {
    const keys = this.#keyring(owner).byId(row.keyId)
    return { owner, stream, secret: unseal(keys.wrap, row.wrapped, wrapPlace(owner, stream)) }
  }

  /** Rotation: the same case key under the owner's current key. */
  rewrap(key: StreamKey): WrappedKey {
    const { current } = this.#keyring(key.owner)
    return { keyId: current.keyId, wrapped: seal(current.wrap, key.secret, wrapPlace(key.owner, key.stream)) }
  }

  /** Text that belongs to no stream (a reporter's own copy, a kept draft), under the owner's key. */
  sealForOwner(owner: OwnerId, text: string, place: string): Buffer {
    const { current } = this.#keyring(owner)
    const header = Buffer.from(current.keyId.padEnd(36).slice(0, 36))
    return Buffer.concat([header, seal(current.wrap, Buffer.from(text), `${owner}|${place}`)])
  }

  unsealForOwner(owner: OwnerId, sealed: Buffer, place: string): string {
    const keys = this.#keyring(owner).byId(sealed.subarray(0, 36).toString().trimEnd())
    return unseal(keys.wrap, sealed.subarray(36), `${owner}|${place}`).toString()
  }

  /** Rotation: the same text under the owner's current key. */
  resealForOwner(owner: OwnerId, sealed: Buffer, place: string): Buffer {
    return this.sealForOwner(owner, this.unsealForOwner(owner, sealed, place), place)
  }

  /** A keyed fingerprint of an identity number or account name: finds an equal one, tells nothing else. */
  lookup(owner: OwnerId, kind: string, value: string): Buffer {
    return createHmac('sha256', this.#keyring(owner).current.lookup).update(`${kind}|${value}`).digest()
  }
}

const textPlace = (key: StreamKey, entry: string, passage: string) =>
  `${key.owner}|${key.stream}|${entry}|${passage}`

export const sealText = (key: StreamKey, place: { entry: string; passage: string }, text: string): Buffer =>
  seal(key.secret, Buffer.from(text), textPlace(key, place.entry, place.passage))

export const unsealText = (
  key: StreamKey,
  place: { entry: string; passage: string },
  sealed: Buffer,
): string => unseal(key.secret, sealed, textPlace(key, place.entry, place.passage)).toString()

export const newSalt = (): Buffer => randomBytes(16)

export const commitmentTo = (salt: Buffer, text: string): Buffer =>
  createHash('sha256').update(salt).update(text).digest()

export const commits = (commitment: Buffer, salt: Buffer, text: string): boolean =>
  timingSafeEqual(commitment, commitmentTo(salt, text))
