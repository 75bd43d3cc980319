interface Written {
  readonly seq: number
  readonly corrects?: number
}

/**
 * The journal as it stands after corrections: the last correction stands in the place of the first entry.
 * Nothing is lost by it: the journal itself keeps every entry readable.
 */
export const standing = <E extends Written>(entries: readonly E[]): readonly E[] => {
  if (!entries.some((entry) => entry.corrects !== undefined)) return entries
  const first = new Map<number, number>()
  const last = new Map<number, E>()
  for (const entry of entries) {
    const origin = entry.corrects === undefined ? entry.seq : (first.get(entry.corrects) ?? entry.corrects)
    first.set(entry.seq, origin)
    last.set(origin, entry)
  }
  return [...last].sort(([one], [other]) => one - other).map(([, entry]) => entry)
}
