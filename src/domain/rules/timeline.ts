import { type Minute, minute, minuteOf, secondsOf } from '../calendar/moment.ts'
import type { Entry } from '../journal/entry.ts'
import type { EntryKind } from '../journal/entry-kinds.ts'
import type { Compartment } from '../journal/facts.ts'
import type { SafetyRecord } from '../journal/journal.ts'
import type { StreamId } from '../people/ids.ts'
import { effective, type Written } from './corrections.ts'
import { type Round, roundsOf } from './rounds.ts'

/** An entry as it stands: corrected, with its times as numbers. */
export interface Item<K extends EntryKind = EntryKind> {
  readonly entry: Entry<K>
  readonly stream: StreamId
  /** The entry's place when it was first written; later entries point at this one. */
  readonly root: number
  /** Earlier versions, oldest first, where it has been corrected. */
  readonly earlier: readonly Entry[] | null
  /** First and last minute at which it may have happened: the same, unless only the date is told. */
  readonly first: Minute
  readonly last: Minute
  /** Index of the round it belongs to. */
  round: number
}

type Buckets = { [K in EntryKind]?: Item<K>[] }

/** One concern as it stood when it was reported, and as it was routed later. */
export interface ConcernView {
  readonly stream: StreamId
  /** The way it was first sent: § 12-4, § 12-5 first or § 12-5 second paragraph. */
  readonly initial: Compartment
}

/** What had happened by the legal now, as far as it was written by then. Order of insertion plays no part. */
export interface Timeline {
  readonly items: readonly Item[]
  readonly rounds: readonly Round[]
  readonly concerns: readonly ConcernView[]
  /** The first moment at which an entry already written begins to count. */
  readonly nextToCome: Minute | null
  of<K extends EntryKind>(kind: K): readonly Item<K>[]
}

/** By when it happened, then when it was written, then identity: never by place in the journal. */
export const byTime = (a: Item, b: Item): number => {
  if (a.first !== b.first) return a.first - b.first
  if (a.entry.recorded !== b.entry.recorded) return secondsOf(a.entry.recorded) - secondsOf(b.entry.recorded)
  return a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0
}

const put = <K extends EntryKind>(buckets: Buckets, kind: K, item: Item<K>): void => {
  const list: Item<K>[] | undefined = buckets[kind]
  if (list) list.push(item)
  else Object.assign(buckets, { [kind]: [item] })
}

const none: readonly never[] = []

export const timelineOf = (record: SafetyRecord, asOf: Minute, knownAt: number): Timeline => {
  const items: Item[] = []
  let nextToCome: Minute | null = null
  const take = ({ entry, root, earlier }: Written, stream: StreamId): void => {
    const first = minuteOf(entry.happened)
    if (first > asOf) {
      if (nextToCome === null || first < nextToCome) nextToCome = first
      return
    }
    const last = entry.happened.length < 16 ? minute(first + 1439) : first
    items.push({ entry, stream, root, earlier, first, last, round: 0 })
  }
  for (const { concern, entries } of record.concerns) {
    for (const written of effective(entries, knownAt)) take(written, concern)
  }
  if (record.case)
    for (const written of effective(record.case.entries, knownAt)) take(written, record.case.case)
  items.sort(byTime)

  const buckets: Buckets = {}
  for (const item of items) put(buckets, item.entry.kind, item)
  const of = <K extends EntryKind>(kind: K): readonly Item<K>[] => buckets[kind] ?? none
  const concerns = record.concerns.map(({ concern }) => ({
    stream: concern,
    initial: initialOf(concern, of),
  }))
  return { items, rounds: roundsOf(items, of), concerns, nextToCome, of }
}

export type Of = Timeline['of']

const initialOf = (stream: StreamId, of: Of): Compartment => {
  const routed = of('concern-routed').find((item) => item.stream === stream)
  if (routed) return routed.entry.facts.compartment
  const reported = of('concern-reported').find((item) => item.stream === stream)
  // Until somebody has routed it, the stricter of the ordinary ways applies.
  return reported && reported.entry.facts.concernsAdult !== 'no' ? 'staff-offence' : 'ordinary'
}
