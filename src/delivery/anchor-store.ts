import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** One anchor as it lies outside the database. Hashes and identifiers only; it tells nothing of what happened. */
export const anchorLine = z.object({
  version: z.literal(1),
  owner: z.uuid(),
  no: z.int().positive(),
  at: z.string(),
  leaves: z.int().nonnegative(),
  root: hash,
  previous: hash,
  keyId: z.string(),
  signature: z.base64(),
  /** Chains that have grown since the anchor before: stream, length, hash of the last entry. */
  changed: z.array(z.tuple([z.uuid(), z.int().positive(), hash])),
})
export type AnchorLine = z.infer<typeof anchorLine>

/** Where anchors go. What is there is never changed: a write-once store can take the place of the file. */
export interface AnchorStore {
  /** The highest number there for an owner; 0 for none. */
  highest(owner: string): number
  append(line: AnchorLine): void
}

/** Half a line at the end is what a process leaves that died while writing: the next line begins after it. */
export const readAnchorFile = (path: string): readonly AnchorLine[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text) => {
      if (!text.startsWith('{') || !text.endsWith('}')) return []
      return [anchorLine.parse(JSON.parse(text))]
    })

/** A file that is only added to, each line on the disk before the next is made. */
export const anchorFile = (path: string): AnchorStore => {
  const known = new Map<string, number>()
  if (existsSync(path))
    for (const { owner, no } of readAnchorFile(path)) known.set(owner, Math.max(known.get(owner) ?? 0, no))
  return {
    highest: (owner) => known.get(owner) ?? 0,
    append: (line) => {
      const file = openSync(path, 'a', 0o600)
      try {
        writeSync(file, `\n${JSON.stringify(line)}`)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      known.set(line.owner, line.no)
    },
  }
}
