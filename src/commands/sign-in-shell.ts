import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { countUse } from '../database/records/sign-in/kept-form.ts'
import type { Fingerprint } from '../database/records/sign-in/identity.ts'
import type { SignInDatabase } from '../database/sign-in-connection.ts'
import type { InstanceKind } from '../domain/sign-in/issuer.ts'

/** What the process gives to sign-in: a connection of its own, keys, and what it was installed for. */
export interface SignInShell {
  readonly db: SignInDatabase
  readonly secrets: SignInSecrets
  readonly fingerprint: Fingerprint
  readonly instance: InstanceKind
  /** A UUIDv7. */
  readonly newId: () => string
}

/** One key for each use, all from one secret of the key file. */
export interface SignInSecrets {
  readonly csrf: Buffer
  readonly seal: Buffer
  readonly count: Buffer
}

export const signInSecrets = (secret: Buffer): SignInSecrets => {
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `varde ${use}`, 32))
  return { csrf: keyFor('csrf'), seal: keyFor('sign-in seal'), count: keyFor('rate count') }
}

/** 256 bits; only their hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashed = (token: string): Buffer => createHash('sha256').update(token).digest()

/** An invitation's code as it is read from paper: case, spaces and hyphens don't matter, and look-alikes are one letter. */
export const plainCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')

/** A token for forms, new for every page so that compression gives nothing away, bound to session and person. */
export const formToken = ({ csrf }: SignInSecrets, bound: { session: string; person: string }): string => {
  const salt = randomBytes(12)
  const mac = (what: string) => createHmac('sha256', csrf).update(salt).update(what).digest()
  return Buffer.concat([salt, mac(`session|${bound.session}`), mac(`person|${bound.person}`)]).toString(
    'base64url',
  )
}

/** 'session': made for this session. 'person': made for an earlier one of the same person. */
export const formTokenFits = (
  { csrf }: SignInSecrets,
  token: string,
  bound: { session: string; person: string },
): 'session' | 'person' | null => {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 76) return null
  const fits = (what: string, from: number) =>
    timingSafeEqual(
      createHmac('sha256', csrf).update(bytes.subarray(0, 12)).update(what).digest(),
      bytes.subarray(from, from + 32),
    )
  if (fits(`session|${bound.session}`, 12)) return 'session'
  return fits(`person|${bound.person}`, 44) ? 'person' : null
}

/** Counts one more try; false when there have been too many. Neither address nor account is stored. */
export const mayTry = async (
  { db, secrets }: SignInShell,
  { what, who, most, minutes }: { what: string; who: string; most: number; minutes: number },
): Promise<boolean> => {
  const bucket = createHmac('sha256', secrets.count).update(`${what}|${who}`).digest()
  return (await countUse(db, bucket, minutes)) <= most
}
