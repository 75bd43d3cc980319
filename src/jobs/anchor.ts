import { createHash, sign } from 'node:crypto'
import type { WebDatabase } from '../database/connection.ts'
import { type Leaf, merkleRoot } from '../database/merkle.ts'
import {
  type Anchor,
  insertAnchor,
  lastAnchor,
  lockAnchors,
  markAnchorSent,
  ownersWithStreams,
  readAnchored,
  readHeads,
  type SentAnchor,
  unsentAnchors,
} from '../database/records/jobs/anchor.ts'
import { inJob, type JobScope } from '../database/records/jobs/clock.ts'
import type { AnchorLine, AnchorStore } from '../delivery/anchor-store.ts'
import type { AnchorKeys } from '../delivery/keys.ts'
import { canonical } from '../domain/journal/head.ts'
import type { OwnerId } from '../domain/people/ids.ts'

export interface AnchorShell {
  /** The role that sees the heads of chains and nothing of what they say. */
  readonly anchor: WebDatabase
  readonly keys: AnchorKeys
  readonly store: AnchorStore
  readonly newId: () => string
}

/** An hourly job that comes a little early makes no second anchor. */
const atMostEvery = { minutes: 50 }

/** What is signed: everything of an anchor but the signature. */
export const signedText = (anchor: Omit<Anchor, 'signature'>): Buffer =>
  Buffer.from(
    canonical({
      version: 1,
      owner: anchor.owner,
      no: anchor.no,
      at: anchor.at,
      leaves: anchor.leaves,
      root: anchor.root.toString('hex'),
      previous: anchor.previousRoot.toString('hex'),
      keyId: anchor.keyId,
    }),
  )

export const keyIdOf = ({ publicKey }: Pick<AnchorKeys, 'publicKey'>): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16)

/** A signed root over every chain of each owner, linked to the one before, and written outside the database. */
export const anchorAll = async (shell: AnchorShell): Promise<void> => {
  const owners = await inJob(shell.anchor, shell.newId, ({ tx }) => ownersWithStreams(tx))
  for (const owner of owners) {
    await inJob(shell.anchor, shell.newId, (scope) => anchorOne(shell, scope, owner))
    await sendOut(shell, owner)
  }
}

const anchorOne = async (shell: AnchorShell, { tx, now }: JobScope, owner: OwnerId): Promise<void> => {
  await lockAnchors(tx, owner)
  const last = await lastAnchor(tx, owner)
  if (last.at !== null && Temporal.Instant.compare(last.at, now.subtract(atMostEvery)) > 0) return
  const heads = await readHeads(tx, owner)
  const unsigned = {
    owner,
    no: last.no + 1,
    at: now.toString({ smallestUnit: 'millisecond' }),
    root: merkleRoot(heads),
    previousRoot: last.root,
    leaves: heads.length,
    keyId: keyIdOf(shell.keys),
  }
  const signature = sign(null, signedText(unsigned), shell.keys.privateKey)
  await insertAnchor(tx, { ...unsigned, signature }, grown(heads, await readAnchored(tx, owner)))
}

const grown = (heads: readonly Leaf[], before: readonly Leaf[]): readonly Leaf[] => {
  const known = new Map(before.map((leaf) => [leaf.stream, leaf]))
  return heads.filter(({ stream, length, head }) => {
    const was = known.get(stream)
    return was === undefined || was.length !== length || !was.head.equals(head)
  })
}

/** What a process that died had signed and not sent is sent now; what it had sent is not sent twice. */
const sendOut = async ({ anchor, newId, store }: AnchorShell, owner: OwnerId): Promise<void> =>
  inJob(anchor, newId, async ({ tx }) => {
    await lockAnchors(tx, owner)
    for (const one of await unsentAnchors(tx, owner)) {
      if (one.no > store.highest(owner)) store.append(lineOf(one))
      await markAnchorSent(tx, one)
    }
  })

const lineOf = (anchor: SentAnchor): AnchorLine => ({
  version: 1,
  owner: anchor.owner,
  no: anchor.no,
  at: anchor.at,
  leaves: anchor.leaves,
  root: anchor.root.toString('hex'),
  previous: anchor.previousRoot.toString('hex'),
  keyId: anchor.keyId,
  signature: anchor.signature.toString('base64'),
  changed: anchor.changed.map(({ stream, length, head }) => [stream, length, head.toString('hex')]),
})
