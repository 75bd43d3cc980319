import type { InstantText, MomentText } from './facts.ts'

interface Written {
  readonly seq: number
  readonly corrects?: number
  readonly happened: MomentText
  readonly recorded: InstantText
}

/** The two times that every judgement of a journal is made at: the legal now, and what had been written by then. */
export interface JudgedAt {
  readonly asOf: MomentText
  readonly knownAt: InstantText
}

/** A date alone means the whole of that day. */
const endOf = (moment: MomentText): string => (moment.length === 10 ? `${moment}T23:59` : moment)

/** What had been written, and had happened, at the two times. */
export const knownEntries = <E extends Written>(entries: readonly E[], at: JudgedAt): readonly E[] => {
  const end = endOf(at.asOf)
  return entries.filter((entry) => entry.recorded <= at.knownAt && entry.happened <= end)
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
