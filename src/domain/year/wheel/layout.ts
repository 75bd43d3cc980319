import { dayOf, type Day, day } from '../../calendar/day.ts'
import { type DatedItem, isStretch } from '../reading.ts'
import { type Angles, degreesOf } from './angles.ts'
import { lengthOf } from './letters.ts'

export const lane = 16
export const letterSize = 12.5
const mark = 14
const between = 7
const rim = 404
const core = 128
/** Air on both sides of a ring. */
const air = 4
/** Degrees that a name may go on after the last day, into the gap of summer. */
const slack = 4

/** All that decides a place is its days. */
type Drawable = Pick<DatedItem, 'from' | 'to'>

/** What is to be drawn in one ring. */
export interface RingWanted<Item extends Drawable> {
  readonly name: string
  readonly items: readonly Item[]
}

export interface PlacedItem<Item extends Drawable> {
  readonly item: Item
  /** Null where only the mark has room. */
  readonly label: string | null
  readonly degrees: number
  readonly radius: number
  readonly isStretch: boolean
}

export interface PlacedRing<Item extends Drawable> {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly placed: readonly PlacedItem<Item>[]
  /** In the list alone: there was no room. */
  readonly left: number
}

/** What an item may be called, the best first. */
type NamesOf<Item extends Drawable> = (item: Item) => readonly string[]

interface Taken<Item extends Drawable> {
  readonly from: number
  readonly to: number
  readonly placed: PlacedItem<Item>
}
interface Lane<Item extends Drawable> {
  readonly radius: number
  readonly taken: Taken<Item>[]
}

/** What a mark takes of its circle with its name. */
const lengthWith = (label: string | null): number =>
  mark + (label === null ? 0 : lengthOf(label, letterSize) + between)

interface Try {
  readonly days: readonly Day[]
  readonly label: string | null
}

/**
 * A short one is named where it begins, and by little until all have their places. A stretch is named wherever along it
 * there is most room. The mark alone, if no name has room.
 */
const triesOf = (item: Drawable, names: readonly string[]): readonly Try[] => {
  const from = dayOf(item.from)
  if (!isStretch(item)) {
    const near = [0, 1, 2, 3, 4, 5].map((more) => day(from + more))
    return [
      { days: near.slice(0, 1), label: names.at(-1) ?? null },
      { days: near, label: null },
    ]
  }
  const steps = Math.floor((dayOf(item.to) - from) / 4)
  const along = Array.from({ length: steps }, (_, at) => day(from + at * 4))
  return [...names, null].map((label) => ({ days: along, label }))
}

/** Takes its place in the first lane that has room. */
const placeOne = <Item extends Drawable>(
  item: Item,
  names: readonly string[],
  lanes: readonly Lane<Item>[],
  angles: Angles,
): void => {
  for (const { days, label } of triesOf(item, names)) {
    const length = lengthWith(label)
    for (const on of days)
      for (const { radius, taken } of lanes) {
        const degrees = angles.of(on)
        const from = degrees - degreesOf(mark / 2, radius)
        const to = from + degreesOf(length, radius)
        if (to > angles.end + slack || taken.some((one) => to > one.from && from < one.to)) continue
        taken.push({ from, to, placed: { item, label, degrees, radius, isStretch: isStretch(item) } })
        return
      }
  }
}

/** When all have their places: as much of each name as there is room for up to the next. */
const lengthened = <Item extends Drawable>(
  { radius, taken }: Lane<Item>,
  namesOf: NamesOf<Item>,
  angles: Angles,
): readonly PlacedItem<Item>[] =>
  taken.map(({ from, placed }) => {
    const next = Math.min(angles.end + slack, ...taken.flatMap((one) => (one.from > from ? [one.from] : [])))
    const label = namesOf(placed.item).find((name) => from + degreesOf(lengthWith(name), radius) <= next)
    return { ...placed, label: label ?? null }
  })

/** In so many lanes from a radius inwards. What is short goes first, since it has its day. */
const placeIn = <Item extends Drawable>(
  items: readonly Item[],
  namesOf: NamesOf<Item>,
  angles: Angles,
  { to, count }: { readonly to: number; readonly count: number },
): readonly Lane<Item>[] => {
  const lanes = Array.from(
    { length: count },
    (_, step): Lane<Item> => ({ radius: to - air / 2 - lane * (step + 0.5), taken: [] }),
  )
  const order = items.toSorted((a, b) => Number(isStretch(a)) - Number(isStretch(b)))
  for (const item of order) placeOne(item, namesOf(item), lanes, angles)
  return lanes
}

const most = (rings: number): number => Math.floor((rim - core - rings * air) / lane)

/** As many lanes as each ring needs to name everything; where that is too much for the wheel, its share of what there is. */
const lanesOf = <Item extends Drawable>(
  rings: readonly RingWanted<Item>[],
  namesOf: NamesOf<Item>,
  angles: Angles,
): readonly number[] => {
  const total = most(rings.length)
  const long = (item: Item): readonly string[] => namesOf(item).slice(0, 1)
  const needs = rings.map(
    ({ items }) =>
      placeIn(items, long, angles, { to: rim, count: total }).filter(({ taken }) => taken.length > 0).length,
  )
  const lanes = needs.map(() => 1)
  const wants = (at: number): number => (needs[at] ?? 0) / (lanes[at] ?? 1)
  for (let left = total - lanes.length; left > 0; left--) {
    const neediest = needs.reduce((best, _, at) => (wants(at) > wants(best) ? at : best), 0)
    lanes[neediest] = (lanes[neediest] ?? 0) + 1
  }
  return lanes
}

/**
 * Where everything stands on the wheel, under as much of its name as there is room for. What has no room at all is
 * counted, and stands in the list as everything does.
 */
export const placeRings = <Item extends Drawable>(
  rings: readonly RingWanted<Item>[],
  angles: Angles,
  namesOf: NamesOf<Item>,
): readonly PlacedRing<Item>[] => {
  const lanes = lanesOf(rings, namesOf, angles)
  return rings.map(({ name, items }, at) => {
    const to = rim - lanes.slice(0, at).reduce((sum, count) => sum + count * lane + air, 0)
    const count = lanes[at] ?? 1
    const placed = placeIn(items, namesOf, angles, { to, count }).flatMap((one) =>
      lengthened(one, namesOf, angles),
    )
    return { name, from: to - count * lane - air, to, placed, left: items.length - placed.length }
  })
}
