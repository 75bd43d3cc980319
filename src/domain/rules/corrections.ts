import { secondsOf } from '../calendar/moment.ts'
import type { Entry } from '../journal/entry.ts'

/** An entry that stands, with what it replaced. */
export interface Written {
  readonly entry: Entry
  readonly root: number
  readonly earlier: readonly Entry[] | null
}

const plain = (entry: Entry): Written => ({ entry, root: entry.seq, earlier: null })

/** The entries that stand, of those written by a given second: a correction replaces the whole of what it corrects. */
export const effective = (entries: readonly Entry[], knownAt: number): readonly Written[] => {
  const standing: Written[] = []
  let corrected = false
  for (const entry of entries) {
    if (secondsOf(entry.recorded) > knownAt) continue
    if (entry.corrects !== undefined) corrected = true
    standing.push(plain(entry))
  }
  return corrected ? withCorrections(standing) : standing
}

interface Version {
  readonly entry: Entry
  /** How many corrections lie between it and what was first written. */
  readonly depth: number
}

const withCorrections = (all: readonly Written[]): readonly Written[] => {
  const bySeq = new Map(all.map(({ entry }) => [entry.seq, entry]))
  const versions = new Map<number, Version[]>()
  for (const { entry } of all) {
    let root = entry
    let depth = 0
    // A foreign file may point in a ring, or at what isn't there: the entry then stands as far as it leads.
    for (; root.corrects !== undefined && depth < all.length; depth++) {
      const target = bySeq.get(root.corrects)
      if (!target) break
      root = target
    }
    const list = versions.get(root.seq)
    if (list) list.push({ entry, depth })
    else versions.set(root.seq, [{ entry, depth }])
  }
  return [...versions].flatMap(([root, list]) => {
    const ordered = list.toSorted(byWriting).map(({ entry }) => entry)
    const entry = ordered.at(-1)
    return entry ? [{ entry, root, earlier: ordered.length > 1 ? ordered.slice(0, -1) : null }] : []
  })
}

const byWriting = (a: Version, b: Version): number =>
  secondsOf(a.entry.recorded) - secondsOf(b.entry.recorded) ||
  a.depth - b.depth ||
  (a.entry.id < b.entry.id ? -1 : 1)
