import type { LineId } from '../school-plan/ids.ts'
import { difference } from '../when/dates/difference.ts'
import type { DateText } from '../journal/facts.ts'
import type { KeptOccurrence, MadeOccurrence, Occurrence } from './occurrence.ts'

/** What making a year anew writes. What is in neither list stands untouched. */
export interface YearDifference {
  /** As they stood; nothing is written. */
  readonly kept: readonly KeptOccurrence[]
  /** Other days or another place in the plan than before, or back in the plan; the ordinal is the one they had. */
  readonly changed: readonly Occurrence[]
  readonly added: readonly Occurrence[]
  /** No longer in the plan. */
  readonly left: readonly KeptOccurrence[]
}

interface Pair {
  readonly before: KeptOccurrence
  readonly after: MadeOccurrence
}

const isStill = ({ before, after }: Pair): boolean =>
  before.inPlan &&
  before.slot === after.slot &&
  before.part === after.part &&
  before.kind === after.kind &&
  before.beat === after.beat &&
  before.from === after.from &&
  before.to === after.to &&
  before.moved?.from === after.moved?.from &&
  before.moved?.because === after.moved?.because

/** Those that have a place in the plan by the same name; those in the plan before those that have left it. */
const bySlot = (before: readonly KeptOccurrence[], after: readonly MadeOccurrence[]): readonly Pair[] => {
  const known = new Map<string, KeptOccurrence>()
  for (const one of before) if (one.inPlan || !known.has(one.slot)) known.set(one.slot, one)
  return after.flatMap((one) => {
    const same = known.get(one.slot)
    return same ? [{ before: same, after: one }] : []
  })
}

type Dated<One> = One & { readonly from: DateText; readonly to: DateText }
const isDated = <One extends MadeOccurrence>(one: One): one is Dated<One> =>
  one.kind !== 'standing' && one.from !== null && one.to !== null

/** What has days finds what is near it, as the calendar's own difference has it. */
const byDate = (before: readonly KeptOccurrence[], after: readonly MadeOccurrence[]): readonly Pair[] => {
  const was = new Map(before.map((one) => [one.ordinal, one]))
  const made = after.filter(isDated)
  const will = new Map(made.map((one) => [one.slot, one]))
  const { kept, moved } = difference<Dated<Occurrence>>(
    before.filter(isDated),
    made.map((one) => ({ ...one, ordinal: 0 })),
  )
  const pairs = [...kept.map((one) => ({ before: one, after: one })), ...moved]
  return pairs.flatMap((pair) => {
    const stood = was.get(pair.before.ordinal)
    const stands = will.get(pair.after.slot)
    return stood && stands ? [{ before: stood, after: stands }] : []
  })
}

/** What stands finds what stands, what waits finds what waits, in their order. */
const byKind = (before: readonly KeptOccurrence[], after: readonly MadeOccurrence[]): readonly Pair[] =>
  (['standing', 'event'] as const).flatMap((kind) => {
    const others = after.filter((one) => one.kind === kind && !isDated(one))
    return before
      .filter((one) => one.kind === kind && !isDated(one))
      .flatMap((one, at) => {
        const other = others[at]
        return other ? [{ before: one, after: other }] : []
      })
  })

const ofActivity = (before: readonly KeptOccurrence[], after: readonly MadeOccurrence[]): YearDifference => {
  const pairs: Pair[] = []
  const restOf = () => {
    const met = new Set<MadeOccurrence>(pairs.flatMap((pair) => [pair.before, pair.after]))
    return {
      before: before.filter((one) => one.inPlan && !met.has(one)),
      after: after.filter((one) => !met.has(one)),
    }
  }
  pairs.push(...bySlot(before, after))
  for (const find of [byDate, byKind]) {
    const rest = restOf()
    pairs.push(...find(rest.before, rest.after))
  }
  const rest = restOf()
  const highest = before.reduce((most, { ordinal }) => Math.max(most, ordinal), 0)
  return {
    kept: pairs.filter(isStill).map((pair) => pair.before),
    changed: pairs
      .filter((pair) => !isStill(pair))
      .map((pair) => ({ ...pair.after, ordinal: pair.before.ordinal })),
    added: rest.after.map((one, at) => ({ ...one, ordinal: highest + at + 1 })),
    left: rest.before,
  }
}

/**
 * What a year that is made anew changes. Evidence hangs on activity and ordinal: an occurrence that is still there keeps
 * its ordinal, one that is gone is marked and never removed, one that comes back has the ordinal it had, and no ordinal
 * is used for another. `before` is everything there has been, what has left the plan among it.
 */
export const yearDifference = (
  before: readonly KeptOccurrence[],
  after: readonly MadeOccurrence[],
): YearDifference => {
  const was = Map.groupBy(before, ({ activity }) => activity)
  const will = Map.groupBy(after, ({ activity }) => activity)
  const activities = new Set<LineId>([...was.keys(), ...will.keys()])
  const each = [...activities].map((id) => ofActivity(was.get(id) ?? [], will.get(id) ?? []))
  return {
    kept: each.flatMap(({ kept }) => kept),
    changed: each.flatMap(({ changed }) => changed),
    added: each.flatMap(({ added }) => added),
    left: each.flatMap(({ left }) => left),
  }
}

/** Everything there is after the difference, what has left the plan among it. */
export const afterDifference = (
  before: readonly KeptOccurrence[],
  { changed, added, left }: YearDifference,
): readonly KeptOccurrence[] => {
  const key = ({ activity, ordinal }: Occurrence): string => `${activity}/${ordinal}`
  const now = new Map<string, KeptOccurrence>(before.map((one) => [key(one), one]))
  for (const one of left) now.set(key(one), { ...one, inPlan: false })
  for (const one of [...changed, ...added]) now.set(key(one), { ...one, inPlan: true })
  return [...now.values()]
}
