import { type KeyObject, verify } from 'node:crypto'
import { type Leaf, merkleRoot, noRoot } from '../../database/merkle.ts'
import { type Anchor, readAnchors, readLeavesOf } from '../../database/records/jobs/anchor.ts'
import { brokenLeaves } from '../../database/records/verify/journal-rows.ts'
import type { Snapshot } from '../../database/records/verify/snapshot.ts'
import type { AnchorLine } from '../../delivery/anchor-store.ts'
import { ownerId, type OwnerId } from '../../domain/people/ids.ts'
import { keyIdOf, signedText } from '../../jobs/anchor.ts'
import type { Findings } from './finding.ts'

interface Anchored extends Anchor {
  readonly changed: readonly Leaf[]
}

/** The database's own anchors: signed, linked, and true of the chains as they are. */
export const checkAnchors = async (
  { sealed }: Snapshot,
  owner: OwnerId,
  publicKey: KeyObject,
  findings: Findings,
): Promise<readonly Anchor[]> => {
  const anchors = await readAnchors(sealed, owner)
  const line = new Line(publicKey, findings)
  for (const anchor of anchors) {
    line.add({ ...anchor, changed: await readLeavesOf(sealed, owner, anchor.no) })
  }
  line.end()
  await compareWithJournal({ sealed }, owner, line.leaves, findings)
  return anchors
}

/** Anchors that lie outside the database: what was cut or computed anew inside does not fit them. */
export const checkAgainst = async (
  { sealed }: Snapshot,
  owner: OwnerId,
  outside: { readonly lines: readonly AnchorLine[]; readonly publicKey: KeyObject },
  findings: Findings,
): Promise<void> => {
  const line = new Line(outside.publicKey, findings)
  const inside = new Map((await readAnchors(sealed, owner)).map((anchor) => [anchor.no, anchor]))
  for (const anchor of outside.lines.filter((one) => one.owner === owner).map(fromLine)) {
    line.add(anchor)
    const known = inside.get(anchor.no)
    if (known === undefined) findings.add('anchor-missing', { anchor: anchor.no })
    else if (!known.root.equals(anchor.root)) findings.add('anchor-differs', { anchor: anchor.no })
  }
  line.end()
  await compareWithJournal({ sealed }, owner, line.leaves, findings)
}

/**
 * A hash that the owner was sent: an anchor of the database must have it, and the chains as that anchor saw them must
 * give it. Without the anchors' file this alone finds a database that was put back or computed anew.
 */
export const checkMailed = async (
  { sealed }: Snapshot,
  owner: OwnerId,
  mailed: { readonly roots: readonly string[]; readonly publicKey: KeyObject },
  findings: Findings,
): Promise<void> => {
  const anchors = await readAnchors(sealed, owner)
  const leaves = new Map<number, readonly Leaf[]>()
  for (const wanted of new Set(mailed.roots)) {
    const found = anchors.findIndex(({ root }) => root.toString('hex') === wanted)
    if (found < 0) {
      findings.add('mailed-anchor-missing')
      continue
    }
    const line = new Line(mailed.publicKey, findings)
    for (const anchor of anchors.slice(0, found + 1)) {
      const changed = leaves.get(anchor.no) ?? (await readLeavesOf(sealed, owner, anchor.no))
      leaves.set(anchor.no, changed)
      line.add({ ...anchor, changed })
    }
    line.end()
    await compareWithJournal({ sealed }, owner, line.leaves, findings)
  }
}

const fromLine = (line: AnchorLine): Anchored => ({
  owner: ownerId(line.owner),
  no: line.no,
  at: line.at,
  root: Buffer.from(line.root, 'hex'),
  previousRoot: Buffer.from(line.previous, 'hex'),
  leaves: line.leaves,
  keyId: line.keyId,
  signature: Buffer.from(line.signature, 'base64'),
  changed: line.changed.map(([stream, length, head]) => ({ stream, length, head: Buffer.from(head, 'hex') })),
})

/** One owner's anchors in order: each linked to the one before, signed, with a root over every chain so far. */
class Line {
  readonly #publicKey: KeyObject
  readonly #findings: Findings
  readonly #now = new Map<string, Leaf>()
  #last: Pick<Anchor, 'no' | 'root' | 'leaves'> = { no: 0, root: noRoot, leaves: 0 }
  readonly leaves: Leaf[] = []

  constructor(publicKey: KeyObject, findings: Findings) {
    this.#publicKey = publicKey
    this.#findings = findings
  }

  add(anchor: Anchored): void {
    const { no } = anchor
    if (no !== this.#last.no + 1 || !anchor.previousRoot.equals(this.#last.root))
      this.#findings.add('anchor-not-linked', { anchor: no })
    if (!this.#isSigned(anchor)) this.#findings.add('anchor-signature', { anchor: no })
    for (const leaf of anchor.changed) {
      this.#now.set(leaf.stream, leaf)
      this.leaves.push(leaf)
    }
    this.#last = { no, root: anchor.root, leaves: anchor.leaves }
  }

  /** The newest root covers every chain in its whole length, so the older ones need only be linked and signed. */
  end(): void {
    const { no, root, leaves } = this.#last
    const whole = this.#now.size === leaves && merkleRoot([...this.#now.values()]).equals(root)
    if (no > 0 && !whole) this.#findings.add('anchor-root', { anchor: no })
  }

  #isSigned(anchor: Anchored): boolean {
    const { signature, ...unsigned } = anchor
    return (
      anchor.keyId === keyIdOf({ publicKey: this.#publicKey }) &&
      verify(null, signedText(unsigned), this.#publicKey, signature)
    )
  }
}

const batch = 10_000

const compareWithJournal = async (
  { sealed }: Pick<Snapshot, 'sealed'>,
  owner: OwnerId,
  leaves: readonly Leaf[],
  findings: Findings,
): Promise<void> => {
  // All that was seen of one stream is compared at once, to find how far it is as it was.
  const inOrder = leaves.toSorted((a, b) =>
    a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : a.length - b.length,
  )
  for (let from = 0; from < inOrder.length; ) {
    let to = Math.min(from + batch, inOrder.length)
    while (to < inOrder.length && inOrder[to]?.stream === inOrder[to - 1]?.stream) to += 1
    for (const broken of await brokenLeaves(sealed, owner, inOrder.slice(from, to)))
      findings.add('chain-differs-from-anchor', { stream: broken.stream_id, seq: broken.known_to + 1 })
    from = to
  }
}
