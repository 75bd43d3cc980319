import { secondsOf } from '../calendar/moment.ts'
import type { Entry } from '../journal/entry.ts'

/** An entry that stands, with what it replaced. */
export interface Written {
  readonly entry: Entry
  readonly root: number
  readonly earlier: readonly Entry[] | null
  /** When it was written, in seconds. */
  readonly recorded: number
}

/** The entries that stand, of those written by a given second: a correction replaces the whole of what it corrects. */
export const effective = (entries: readonly Entry[], knownAt: number): readonly Written[] => {
  const standing: Written[] = []
  let corrected = false
  for (const entry of entries) {
    const recorded = secondsOf(entry.recorded)
    if (recorded > knownAt) continue
    if (entry.corrects !== undefined) corrected = true
    standing.push({ entry, root: entry.seq, earlier: null, recorded })
  }
  return corrected ? withCorrections(standing) : standing
}

interface Version {
  readonly entry: Entry
  readonly recorded: number
  /** How many corrections lie between it and what was first written. */
  readonly depth: number
}

const withCorrections = (all: readonly Written[]): readonly Written[] => {
  const bySeq = new Map(all.map(({ entry }) => [entry.seq, entry]))
  const versions = new Map<number, Version[]>()
  for (const { entry, recorded } of all) {
    let root = entry
    let depth = 0
    // A foreign file may point in a ring, or at what isn't there: the entry then stands as far as it leads.
    for (; root.corrects !== undefined && depth < all.length; depth++) {
      const target = bySeq.get(root.corrects)
      if (!target) break
      root = target
    }
    const list = versions.get(root.seq)
    if (list) list.push({ entry, recorded, depth })
    else versions.set(root.seq, [{ entry, recorded, depth }])
  }
  return [...versions].flatMap(([root, list]) => {
    const ordered = list.toSorted(byWriting)
    const last = ordered.pop()
    const earlier = ordered.length > 0 ? ordered.map(({ entry }) => entry) : null
    return last ? [{ entry: last.entry, root, earlier, recorded: last.recorded }] : []
  })
}

const byWriting = (a: Version, b: Version): number =>
  a.recorded - b.recorded || a.depth - b.depth || (a.entry.id < b.entry.id ? -1 : 1)
