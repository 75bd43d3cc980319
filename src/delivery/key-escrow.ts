import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** One of two halves: random to whoever has only this one. */
const shareFile = z.object({
  share: z.union([z.literal(1), z.literal(2)]),
  of: z.string().length(64),
  part: z.base64(),
})
export type Share = z.infer<typeof shareFile>

export type JoinRefusal = 'same-half' | 'other-keys' | 'damaged'

const fingerprint = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const xor = (one: Buffer, other: Buffer): Buffer =>
  Buffer.from(one.map((byte, at) => byte ^ (other[at] ?? 0)))

/** For escrow by two persons: neither half says anything of the keys but how long their file is. */
export const splitKeys = (bytes: Buffer): readonly [Share, Share] => {
  const of = fingerprint(bytes)
  const pad = randomBytes(bytes.length)
  return [
    { share: 1, of, part: pad.toString('base64') },
    { share: 2, of, part: xor(bytes, pad).toString('base64') },
  ]
}

export const readShare = (text: string): Share => shareFile.parse(JSON.parse(text))

/** The file again, to the last bit, or why not. */
export const joinKeys = (one: Share, other: Share): Buffer | JoinRefusal => {
  if (one.share === other.share) return 'same-half'
  if (one.of !== other.of) return 'other-keys'
  const [a, b] = [Buffer.from(one.part, 'base64'), Buffer.from(other.part, 'base64')]
  const bytes = xor(a, b)
  return a.length === b.length && fingerprint(bytes) === one.of ? bytes : 'damaged'
}
