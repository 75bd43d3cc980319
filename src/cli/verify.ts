import { existsSync, readFileSync } from 'node:fs'
import { openDatabase } from '../database/connection.ts'
import { inSnapshot, readOwners, type Snapshot } from '../database/records/verify/snapshot.ts'
import { Vault } from '../database/vault.ts'
import { type MailedAnchor, readAnchorLetters } from '../delivery/anchor-letter.ts'
import { type AnchorLine, readAnchorFile } from '../delivery/anchor-store.ts'
import { type AnchorKeys, anchorKeys, KeyStore } from '../delivery/keys.ts'
import { type OwnerId, ownerId } from '../domain/people/ids.ts'
import { textsFor } from '../texts/catalogue.ts'
import { isLocale, type Locale } from '../texts/locale.ts'
import { openDatabasePlace } from './database-place.ts'
import { checkAgainst, checkAnchors, checkMailed } from './verifying/anchors.ts'
import { checkChains, checkWords } from './verifying/chains.ts'
import { type Finding, Findings } from './verifying/finding.ts'
import { checkRows } from './verifying/rows.ts'

export interface Counted {
  readonly owners: number
  readonly streams: number
  readonly entries: number
  readonly texts: number
  readonly anchors: number
}

export interface Verified {
  readonly findings: readonly Finding[]
  readonly counted: Counted
}

/** The anchors' own file, or what the owner was sent by mail. */
export interface Outside {
  readonly lines: readonly AnchorLine[]
  readonly mailed: readonly MailedAnchor[]
}

interface Place {
  readonly url: (role: 'varde_jobs' | 'varde_anchor') => string
  readonly vault: Vault
  readonly anchorKeys: Pick<AnchorKeys, 'publicKey'>
  /** Anchors that lie outside the database, to hold it against. */
  readonly against: Outside | null
}

/**
 * Reads everything once and compares: chains, words, rows as fold of the journal, cached clock, anchors. Nobody passes
 * row-level security for it: facts are read as varde_jobs, sealed words and chains as varde_anchor, in one snapshot.
 */
export const verifyAll = async (place: Place): Promise<Verified> => {
  const jobs = openDatabase(place.url('varde_jobs'), 1)
  const anchor = openDatabase(place.url('varde_anchor'), 1)
  try {
    return await inSnapshot({ jobs, anchor }, async (snapshot) => {
      const all: Verified[] = []
      const owners = await readOwners(snapshot.facts)
      for (const owner of owners) all.push(await verifyOwner(snapshot, owner, place))
      return sumOf([...all, ...gone(place.against, owners)])
    })
  } finally {
    await Promise.all([jobs.destroy(), anchor.destroy()])
  }
}

const verifyOwner = async (snapshot: Snapshot, owner: OwnerId, place: Place): Promise<Verified> => {
  const findings = new Findings(owner)
  const { publicKey } = place.anchorKeys
  const entries = await checkChains(snapshot, owner, findings)
  const texts = await checkWords(snapshot, owner, place.vault, findings)
  const streams = await checkRows(snapshot, owner, findings)
  const anchors = await checkAnchors(snapshot, owner, publicKey, findings)
  if (place.against !== null) {
    const { lines, mailed } = place.against
    await checkAgainst(snapshot, owner, { lines, publicKey }, findings)
    const roots = mailed.filter((one) => one.owner === owner).map(({ root }) => root)
    await checkMailed(snapshot, owner, { roots, publicKey }, findings)
  }
  const counted = { owners: 1, streams, entries, texts, anchors: anchors.length }
  return { findings: findings.all, counted }
}

const nothing: Counted = { owners: 0, streams: 0, entries: 0, texts: 0, anchors: 0 }

/** An owner who was sent a hash and is in the database no more. */
const gone = (against: Outside | null, owners: readonly OwnerId[]): readonly Verified[] =>
  [...new Set(against?.mailed.map(({ owner }) => owner))]
    .filter((owner) => !owners.some((one) => one === owner))
    .map((owner) => {
      const findings = new Findings(ownerId(owner))
      findings.add('mailed-anchor-missing')
      return { findings: findings.all, counted: { ...nothing, owners: 1 } }
    })

const sumOf = (all: readonly Verified[]): Verified => ({
  findings: all.flatMap(({ findings }) => findings),
  counted: all.reduce(
    (sum, { counted }) => ({
      owners: sum.owners + counted.owners,
      streams: sum.streams + counted.streams,
      entries: sum.entries + counted.entries,
      texts: sum.texts + counted.texts,
      anchors: sum.anchors + counted.anchors,
    }),
    nothing,
  ),
})

interface Options {
  readonly against: string | null
  readonly json: boolean
  readonly locale: Locale
}

const readOptions = (args: readonly string[]): Options | null => {
  let options: Options = { against: null, json: false, locale: 'nb' }
  for (let at = 0; at < args.length; at++) {
    const [name, stated] = (args[at] ?? '').split(/=(.*)/s)
    const value = () => stated ?? args[++at] ?? ''
    if (name === '--json' && stated === undefined) options = { ...options, json: true }
    else if (name === '--against') options = { ...options, against: value() }
    else if (name === '--lang') {
      const locale = value()
      if (!isLocale(locale)) return null
      options = { ...options, locale }
    } else return null
  }
  return options
}

const everythingFits = 0
const somethingDoesNot = 1
const notUnderstood = 2

/** `varde verify [--against FILE]`: 0 everything fits, 1 something does not, 2 it could not be read. */
export const run = async (args: readonly string[]): Promise<number> => {
  const options = readOptions(args)
  const { verify } = textsFor(options?.locale ?? 'nb')
  if (options === null) {
    process.stderr.write(`${verify.usage}\n`)
    return notUnderstood
  }
  const against = readAgainst(options.against)
  if (against === 'unreadable') {
    process.stderr.write(`${verify.unreadable(options.against ?? '')}\n`)
    return notUnderstood
  }
  const place = await openDatabasePlace(process.env)
  try {
    const keys = new KeyStore(place.keyFile)
    const verified = await verifyAll({
      url: place.url,
      vault: new Vault(keys.keyring),
      anchorKeys: anchorKeys(keys.keys),
      against,
    })
    process.stdout.write(options.json ? `${JSON.stringify(verified)}\n` : plain(verified, options.locale))
    return verified.findings.length === 0 ? everythingFits : somethingDoesNot
  } finally {
    await place.close()
  }
}

const readAgainst = (path: string | null): Outside | null | 'unreadable' => {
  if (path === null) return null
  if (!existsSync(path)) return 'unreadable'
  try {
    const lines = readAnchorFile(path)
    const mailed = readAnchorLetters(readFileSync(path, 'utf8'))
    return lines.length + mailed.length === 0 ? 'unreadable' : { lines, mailed }
  } catch {
    return 'unreadable'
  }
}

const plain = ({ findings, counted }: Verified, locale: Locale): string => {
  const { verify } = textsFor(locale)
  const lines = findings.map((finding) => verify.line(verify.findings[finding.code], finding))
  const last = findings.length === 0 ? verify.fits : verify.doesNotFit(findings.length)
  return `${[...lines, verify.read(counted), last].join('\n')}\n`
}
