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

const withCorrections = (all: readonly Written[]): readonly Written[] => {
  const bySeq = new Map(all.map(({ entry }) => [entry.seq, entry]))
  const rootOf = (entry: Entry): number => {
    let at = entry
    // A correction only points back; one that doesn't (a foreign file) stands alone.
    while (at.corrects !== undefined && at.corrects < at.seq) {
      const target = bySeq.get(at.corrects)
      if (!target) break
      at = target
    }
    return at.seq
  }
  const versions = new Map<number, Entry[]>()
  for (const { entry } of all) {
    const root = rootOf(entry)
    const list = versions.get(root)
    if (list) list.push(entry)
    else versions.set(root, [entry])
  }
  return [...versions].flatMap(([root, list]) => {
    const ordered = list.toSorted((a, b) => secondsOf(a.recorded) - secondsOf(b.recorded) || a.seq - b.seq)
    const entry = ordered.at(-1)
    return entry ? [{ entry, root, earlier: ordered.length > 1 ? ordered.slice(0, -1) : null }] : []
  })
}
