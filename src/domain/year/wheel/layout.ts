import { dayOf, type Day, day } from '../../calendar/day.ts'
import { type DatedItem, isStretch } from '../reading.ts'
import { type Angles, degreesOf } from './angles.ts'

const lane = 17
const widthOfLetter = 6.7
const mark = 14
const between = 8
const outer = 404
const inner = 150

/** What is to be drawn in one ring. */
export interface RingWanted<Item extends DatedItem> {
  readonly name: string
  readonly items: readonly Item[]
}

export interface PlacedItem<Item extends DatedItem> {
  readonly item: Item
  /** Null where only the mark has room. */
  readonly label: string | null
  readonly degrees: number
  readonly radius: number
  readonly isStretch: boolean
}

export interface PlacedRing<Item extends DatedItem> {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly placed: readonly PlacedItem<Item>[]
  /** In the list alone: there was no room. */
  readonly left: number
}

interface Lane {
  readonly radius: number
  readonly taken: { readonly from: number; readonly to: number }[]
}

const isFree = ({ taken }: Lane, from: number, to: number): boolean =>
  taken.every((one) => to <= one.from || from >= one.to)

const room = (at: Lane, label: string | null): number =>
  degreesOf(mark + (label === null ? 0 : label.length * widthOfLetter + between), at.radius)

interface Try {
  readonly days: readonly Day[]
  readonly label: string | null
}

/** A short one is named where it begins; a stretch wherever along it there is room. */
const triesOf = (item: DatedItem, label: string): readonly Try[] => {
  const from = dayOf(item.from)
  if (!isStretch(item)) {
    const near = [0, 1, 2, 3].map((more) => day(from + more))
    return [
      { days: [from], label },
      { days: near, label: null },
    ]
  }
  const steps = Math.floor((dayOf(item.to) - from) / 4)
  return [{ days: Array.from({ length: steps }, (_, at) => day(from + at * 4)), label }]
}

const placeOne = <Item extends DatedItem>(
  item: Item,
  label: string,
  lanes: readonly Lane[],
  angles: Angles,
): PlacedItem<Item> | null => {
  for (const wanted of triesOf(item, label))
    for (const on of wanted.days)
      for (const at of lanes) {
        const degrees = angles.of(on)
        const back = degreesOf(mark / 2, at.radius)
        const end = degrees - back + room(at, wanted.label)
        if (end > angles.end + 4 || !isFree(at, degrees - back, end)) continue
        at.taken.push({ from: degrees - back, to: end })
        return {
          item,
          label: wanted.label,
          degrees,
          radius: at.radius,
          isStretch: isStretch(item),
        }
      }
  return null
}

/** Rings share the width by what they hold, and none is thinner than two lanes. */
const widthsOf = (rings: readonly RingWanted<DatedItem>[]): readonly number[] => {
  const total = outer - inner
  const least = Math.min(2 * lane + 4, total / Math.max(rings.length, 1))
  const items = rings.reduce((sum, ring) => sum + ring.items.length, 0)
  const spare = total - least * rings.length
  return rings.map(
    (ring) => least + (items === 0 ? spare / rings.length : (spare * ring.items.length) / items),
  )
}

/**
 * Where everything stands on the wheel. What is short goes first, since it has its day; what has no room is counted, and
 * stands in the list as everything does.
 */
export const placeRings = <Item extends DatedItem>(
  rings: readonly RingWanted<Item>[],
  angles: Angles,
  labelOf: (item: Item) => string,
): readonly PlacedRing<Item>[] => {
  const widths = widthsOf(rings)
  return rings.map(({ name, items }, at) => {
    const to = outer - widths.slice(0, at).reduce((sum, width) => sum + width, 0)
    const from = to - (widths[at] ?? 0)
    const lanes: readonly Lane[] = Array.from({ length: Math.floor((to - from - 4) / lane) }, (_, step) => ({
      radius: to - 2 - lane * (step + 0.5),
      taken: [],
    }))
    const order = items.toSorted((a, b) => Number(isStretch(a)) - Number(isStretch(b)))
    const placed = order.flatMap((item) => placeOne(item, labelOf(item), lanes, angles) ?? [])
    return { name, from, to, placed, left: items.length - placed.length }
  })
}
