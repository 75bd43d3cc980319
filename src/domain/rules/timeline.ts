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
  /** When it was written, in seconds since the epoch. */
  readonly recorded: number
  /** First and last minute at which it may have happened: the same, unless only the date is told. */
  readonly first: Minute
  readonly last: Minute
  /** Index of the round it belongs to. */
  round: number
}

/** Items by kind. */
interface Buckets {
  get<K extends EntryKind>(kind: K): Item<K>[] | undefined
  set<K extends EntryKind>(kind: K, items: Item<K>[]): unknown
}

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
  if (a.recorded !== b.recorded) return a.recorded - b.recorded
  return a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0
}

const put = <K extends EntryKind>(buckets: Buckets, kind: K, item: Item<K>): void => {
  const list = buckets.get(kind)
  if (list) list.push(item)
  else buckets.set(kind, [item])
}

const none: readonly never[] = []

export const timelineOf = (record: SafetyRecord, asOf: Minute, knownAt: number): Timeline => {
  const reading: Reading = { items: [], ordered: true, nextToCome: null, asOf, knownAt }
  for (const { concern, entries } of record.concerns) readStream(reading, concern, entries)
  if (record.case) readStream(reading, record.case.case, record.case.entries)
  const { items, nextToCome } = reading
  if (!reading.ordered) items.sort(byTime)

  const buckets: Buckets = new Map()
  for (const item of items) put(buckets, item.entry.kind, item)
  const of = <K extends EntryKind>(kind: K): readonly Item<K>[] => buckets.get(kind) ?? none
  const concerns = record.concerns.map(({ concern }) => ({
    stream: concern,
    initial: initialOf(concern, of),
  }))
  return { items, rounds: roundsOf(items, of), concerns, nextToCome, of }
}

interface Reading {
  readonly items: Item[]
  /** The journals were written in the order in which things happened: no need to sort. */
  ordered: boolean
  nextToCome: Minute | null
  readonly asOf: Minute
  readonly knownAt: number
}

const readStream = (reading: Reading, stream: StreamId, entries: readonly Entry[]): void => {
  for (const { corrects } of entries) {
    if (corrects === undefined) continue
    for (const written of effective(entries, reading.knownAt)) take(reading, stream, written)
    return
  }
  // Most journals hold no correction, and are read as they stand.
  for (const entry of entries) {
    const recorded = secondsOf(entry.recorded)
    if (recorded <= reading.knownAt)
      take(reading, stream, { entry, root: entry.seq, earlier: null, recorded })
  }
}

const take = (reading: Reading, stream: StreamId, { entry, root, earlier, recorded }: Written): void => {
  const first = minuteOf(entry.happened)
  if (first > reading.asOf) {
    if (reading.nextToCome === null || first < reading.nextToCome) reading.nextToCome = first
    return
  }
  const last = entry.happened.length < 16 ? minute(first + 1439) : first
  const item = { entry, stream, root, earlier, recorded, first, last, round: 0 }
  const before = reading.items.at(-1)
  if (before && byTime(before, item) > 0) reading.ordered = false
  reading.items.push(item)
}

export type Of = Timeline['of']

const initialOf = (stream: StreamId, of: Of): Compartment => {
  const routed = of('concern-routed').find((item) => item.stream === stream)
  if (routed) return routed.entry.facts.compartment
  const reported = of('concern-reported').find((item) => item.stream === stream)
  // Until somebody has routed it, the stricter of the ordinary ways applies.
  return reported && reported.entry.facts.concernsAdult !== 'no' ? 'staff-offence' : 'ordinary'
}
