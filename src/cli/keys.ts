import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { rewrapOwner } from '../database/records/rewrapping.ts'
import { Vault } from '../database/vault.ts'
import { joinKeys, readShare, splitKeys } from '../delivery/key-escrow.ts'
import {
  changeKeyFile,
  createKeyFile,
  isForOneAlone,
  KeyStore,
  publicPart,
  readKeyFile,
  withOwner,
  writeSecret,
} from '../delivery/keys.ts'
import { ownerId } from '../domain/people/ids.ts'
import { StartRefusal } from '../start-refusal.ts'
import { openDatabasePlace } from './database-place.ts'

/** What lies in a folder that others can write to can be exchanged under the service's nose. */
const refuseOpenFolder = (file: string): void => {
  const { mode } = statSync(dirname(file))
  if ((mode & 0o022) === 0 || (mode & 0o1000) !== 0) return
  throw new StartRefusal('secrets-in-the-open', `Others can write to the folder of ${file}: chmod 700.`)
}

const refuseReplacing = (file: string): void => {
  if (existsSync(file))
    throw new StartRefusal('wrong-keys-kind', `${file} is there already: keys are never replaced.`)
}

const refuseOpenFile = (file: string): void => {
  if (!existsSync(file)) throw new StartRefusal('keys-do-not-open', `There is no key file at ${file}.`)
  if (!isForOneAlone(file))
    throw new StartRefusal('secrets-in-the-open', `${file} can be read by others: chmod 600.`)
}

const say = (line: string): number => {
  process.stdout.write(`${line}\n`)
  return 0
}

/** A production's keys: outside database, data folder and backup, in escrow by two persons. */
const create = (file: string): number => {
  refuseReplacing(file)
  refuseOpenFolder(file)
  createKeyFile(file, 'production')
  return say(`Keys are in ${file}. Who loses them loses every word that they close.`)
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `owner`: the first keys of a school owner. `rotate`: new ones, from now on; the old go on opening what they closed. */
const addKeys =
  (which: 'owner' | 'rotate') =>
  (file: string, owner: string): number => {
    if (!uuid.test(owner)) return 2
    refuseOpenFile(file)
    const keys = readKeyFile(file)
    const has = keys.owners[owner] !== undefined
    if (which === 'owner' && has)
      throw new StartRefusal('wrong-keys-kind', `${owner} has keys already: rotate makes new ones.`)
    if (which === 'rotate' && !has)
      throw new StartRefusal('keys-do-not-open', `${owner} has no keys to rotate: owner makes the first.`)
    const changed = withOwner(keys, owner)
    changeKeyFile(file, changed)
    return say(
      `${owner} closes with ${changed.owners[owner]?.[0]?.keyId ?? ''} from now on. Renew the escrow.`,
    )
  }

/** What may be seen by everybody: with it anchors are checked, and nothing is opened. */
const showPublic = (file: string): number => {
  refuseOpenFile(file)
  return say(JSON.stringify(publicPart(readKeyFile(file)), undefined, 2))
}

const split = (file: string, one: string, other: string): number => {
  refuseOpenFile(file)
  for (const half of [one, other]) {
    refuseReplacing(half)
    refuseOpenFolder(half)
  }
  const halves = splitKeys(readFileSync(file))
  writeSecret(one, JSON.stringify(halves[0]))
  writeSecret(other, JSON.stringify(halves[1]))
  return say(`Two halves: ${one} and ${other}. Give each to one person; neither opens anything alone.`)
}

const join = (one: string, other: string, file: string): number => {
  refuseReplacing(file)
  refuseOpenFolder(file)
  for (const half of [one, other]) refuseOpenFile(half)
  const joined = joinKeys(readShare(readFileSync(one, 'utf8')), readShare(readFileSync(other, 'utf8')))
  if (typeof joined === 'string')
    throw new StartRefusal('keys-do-not-open', `${one} and ${other} do not make a key file (${joined}).`)
  writeSecret(file, joined)
  readKeyFile(file)
  return say(`Keys are in ${file} again.`)
}

/** After `rotate`: the key of every case and concern lies under the new key. */
const rewrap = async (owner: string): Promise<number> => {
  if (!uuid.test(owner)) return 2
  const place = await openDatabasePlace(process.env)
  try {
    refuseOpenFile(place.keyFile)
    return await rewrapIn({ ...place, url: place.url('varde_owner') }, owner)
  } finally {
    await place.close()
  }
}

export const rewrapIn = async (
  place: { readonly keyFile: string; readonly url: string },
  owner: string,
): Promise<number> => {
  const store = new KeyStore(place.keyFile)
  if (store.keys.owners[owner] === undefined)
    throw new StartRefusal('keys-do-not-open', `${owner} has no keys in ${place.keyFile}.`)
  const currentKeyId = store.keyring(owner).current.keyId
  const vault = new Vault(store.keyring)
  const { keys, numbers } = await rewrapOwner(place.url, { owner: ownerId(owner), currentKeyId, vault })
  return say(
    `${owner}: ${keys} keys and ${numbers} numbers were wrapped anew; all lie under ${currentKeyId}.`,
  )
}

type Act = { readonly files: number; readonly run: (...files: readonly string[]) => number | Promise<number> }

/** Each takes exactly so many words after its name. */
const acts: Readonly<Record<string, Act>> = {
  create: { files: 1, run: (file = '') => create(file) },
  owner: { files: 2, run: (file = '', owner = '') => addKeys('owner')(file, owner) },
  rotate: { files: 2, run: (file = '', owner = '') => addKeys('rotate')(file, owner) },
  rewrap: { files: 1, run: (owner = '') => rewrap(owner) },
  public: { files: 1, run: (file = '') => showPublic(file) },
  split: { files: 3, run: (file = '', one = '', other = '') => split(file, one, other) },
  join: { files: 3, run: (one = '', other = '', file = '') => join(one, other, file) },
}

export const run = async ([name = '', ...files]: readonly string[]): Promise<number> => {
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined
  if (act === undefined || files.length !== act.files || files.includes('')) return 2
  return act.run(...files)
}
