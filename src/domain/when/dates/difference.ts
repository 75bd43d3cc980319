import { dayOf } from '../../calendar/day.ts'
import type { Occurrence } from './schedule.ts'

/** What making a year anew changes. Evidence hangs on the ordinal, so the ordinal stays with its occurrence. */
export interface Difference<One extends Occurrence = Occurrence> {
  readonly kept: readonly One[]
  readonly moved: readonly Pair<One>[]
  readonly added: readonly One[]
  readonly gone: readonly One[]
}

interface Pair<One> {
  readonly before: One
  readonly after: One
}

/** An occurrence that has got another place in the plan is still the same when it isn't far away. */
const nearDays = 45

const bySlot = <One extends Occurrence>(
  before: readonly One[],
  after: readonly One[],
): readonly Pair<One>[] => {
  const known = new Map(before.map((one) => [one.slot, one]))
  return after.flatMap((one) => {
    const same = known.get(one.slot)
    return same ? [{ before: same, after: one }] : []
  })
}

const away = ({ before, after }: Pair<Occurrence>): number => Math.abs(dayOf(before.from) - dayOf(after.from))

/** As many left as new: pairs in order of date. Otherwise the nearest find each other. */
const byDate = <One extends Occurrence>(
  before: readonly One[],
  after: readonly One[],
): readonly Pair<One>[] => {
  if (before.length === after.length)
    return before.flatMap((one, at) => {
      const other = after[at]
      return other ? [{ before: one, after: other }] : []
    })
  const candidates = before
    .flatMap((one) => after.map((other) => ({ before: one, after: other })))
    .filter((pair) => away(pair) <= nearDays)
    .toSorted((a, b) => away(a) - away(b))
  const taken = new Set<One>()
  return candidates.filter((pair) => {
    if (taken.has(pair.before) || taken.has(pair.after)) return false
    taken.add(pair.before).add(pair.after)
    return true
  })
}

const without = <One extends Occurrence>(all: readonly One[], found: ReadonlySet<One>): readonly One[] =>
  all.filter((one) => !found.has(one)).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

const isStill = ({ before, after }: Pair<Occurrence>): boolean =>
  before.slot === after.slot &&
  before.from === after.from &&
  before.to === after.to &&
  JSON.stringify(before.moved) === JSON.stringify(after.moved)

/**
 * `before` as it stands with its ordinals; `after` as it is made now. New ones get ordinals that nobody has had:
 * `used` is the highest there ever was, where some have gone and left evidence.
 */
export const difference = <One extends Occurrence>(
  before: readonly One[],
  after: readonly One[],
  used = 0,
): Difference<One> => {
  const same = bySlot(before, after)
  const found = new Set(same.flatMap((pair) => [pair.before, pair.after]))
  const others = byDate(without(before, found), without(after, found))
  const paired = [...same, ...others].map((pair) => ({
    before: pair.before,
    after: { ...pair.after, ordinal: pair.before.ordinal },
    was: pair.after,
  }))
  const met = new Set(paired.flatMap(({ before: one, was }) => [one, was]))
  const highest = before.reduce((most, { ordinal }) => Math.max(most, ordinal), used)
  return {
    kept: paired.filter(isStill).map(({ after: one }) => one),
    moved: paired
      .filter((pair) => !isStill(pair))
      .map((pair) => ({ before: pair.before, after: pair.after })),
    added: without(after, met).map((one, at) => ({ ...one, ordinal: highest + at + 1 })),
    gone: without(before, met),
  }
}

/** The year as it stands after the difference, in order of date. */
export const applied = ({ kept, moved, added }: Difference): readonly Occurrence[] =>
  [...kept, ...moved.map(({ after }) => after), ...added].toSorted((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : a.ordinal - b.ordinal,
  )
