import { createHash } from 'node:crypto'

/** A chain as an anchor sees it. */
export interface Leaf {
  readonly stream: string
  readonly length: number
  readonly head: Buffer
}

/** A leaf can never be taken for a node: the first byte says which it is. */
const leafMark = Buffer.from([0])
const nodeMark = Buffer.from([1])

const hashLeaf = ({ stream, length, head }: Leaf): Buffer => {
  const size = Buffer.alloc(8)
  size.writeBigUInt64BE(BigInt(length))
  return createHash('sha256').update(leafMark).update(stream).update(size).update(head).digest()
}

const hashNode = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(nodeMark).update(left).update(right).digest()

export const noRoot = Buffer.alloc(32)

/** The root over all chains in the order of their identifiers; one left over goes up as it is. */
export const merkleRoot = (leaves: readonly Leaf[]): Buffer => {
  let level = leaves.toSorted((a, b) => (a.stream < b.stream ? -1 : 1)).map(hashLeaf)
  while (level.length > 1) {
    const next: Buffer[] = []
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at], level[at + 1]]
      if (left !== undefined) next.push(right === undefined ? left : hashNode(left, right))
    }
    level = next
  }
  return level[0] ?? noRoot
}
