import type { Minute } from '../calendar/moment.ts'
import type { EntryKind } from '../journal/entry-kinds.ts'
import type { Item, Of } from './timeline.ts'

/**
 * The time from when the school knew until the case or the last concern ended. A case that is opened again,
 * or a pupil who says "not safe" after closing, starts a new round: every duty runs anew.
 */
export interface Round {
  readonly index: number
  /** The entry that set the duties going. */
  readonly opener: Item
  /** An employee knew: the first report, or the call to rektor when that came first. */
  readonly employeeKnew: Item
  readonly raised: Item<'raised-with-principal'> | null
  readonly principalKnew: Item | null
  readonly end: RoundEnd | null
}

export interface RoundEnd {
  readonly item: Item
  readonly at: Minute
  readonly how: 'closed' | 'concerns-ended'
}

const openers: ReadonlySet<EntryKind> = new Set([
  'concern-reported',
  'raised-with-principal',
  'case-opened',
  'case-reopened',
  'followed-up',
])

/** The pupil says after closing that it is not safe: nobody has to decide that the duties run again. */
export const saysNotSafe = ({ entry }: Item): boolean =>
  entry.kind === 'followed-up' &&
  entry.facts.answeredBy === 'pupil' &&
  (entry.facts.safe === 'no' || entry.facts.safe === 'partly')

const opens = (item: Item, reopening: boolean): boolean => {
  if (!openers.has(item.entry.kind)) return false
  if (item.entry.kind === 'followed-up') return reopening && saysNotSafe(item)
  return !(reopening && (item.entry.kind === 'raised-with-principal' || item.entry.kind === 'case-opened'))
}

/** Numbers the items by round and describes each round. Items stand in order of time. */
export const roundsOf = (items: readonly Item[], of: Of): readonly Round[] => {
  const found: { readonly opener: Item; closing: Item | null }[] = []
  let closed = true
  for (const item of items) {
    if (closed && opens(item, found.length > 0)) {
      found.push({ opener: item, closing: null })
      closed = false
    }
    item.round = Math.max(found.length - 1, 0)
    const round = found.at(-1)
    if (item.entry.kind !== 'case-closed' || !round || closed) continue
    round.closing = item
    closed = true
  }
  return found.map(({ opener, closing }, index) => describe({ opener, closing, index, of }))
}

const firstIn = <K extends EntryKind>(list: readonly Item<K>[], index: number): Item<K> | null => {
  for (const item of list) if (item.round === index) return item
  return null
}

const earlier = (a: Item | null, b: Item | null): Item | null => {
  if (!a || !b) return a ?? b
  return b.first < a.first ? b : a
}

interface Found {
  readonly opener: Item
  readonly closing: Item | null
  readonly index: number
  readonly of: Of
}

const describe = ({ opener, closing, index, of }: Found): Round => {
  const raised = firstIn(of('raised-with-principal'), index)
  let opened: Item | null = null
  for (const item of of('concern-opened')) {
    if (item.round === index && item.entry.facts.by === 'principal') {
      opened = item
      break
    }
  }
  const reopened = index > 0 ? firstIn(of('case-reopened'), index) : null
  return {
    index,
    opener,
    employeeKnew: earlier(opener, raised) ?? opener,
    raised,
    principalKnew: earlier(earlier(opened, raised), reopened),
    end: closing ? { item: closing, at: closing.first, how: 'closed' } : concernsEnded(index, of),
  }
}

/** Before there is a case, the duties end when every concern has ended without one. */
const concernsEnded = (index: number, of: Of): RoundEnd | null => {
  const inCase = firstIn(of('case-opened'), index) ?? firstIn(of('case-reopened'), index)
  const reports = of('concern-reported')
  if (inCase || reports.length === 0) return null
  let last: Item | null = null
  for (const report of reports) {
    if (report.round !== index) continue
    const ending = of('concern-ended').find((item) => item.stream === report.stream)
    const { ending: how } = ending?.entry.facts ?? {}
    if (!ending || how === 'opened-case' || how === 'added-to-case') return null
    if (!last || ending.first > last.first) last = ending
  }
  return last ? { item: last, at: last.first, how: 'concerns-ended' } : null
}
