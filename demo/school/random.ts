/** A seeded source of chance (mulberry32): the same seed gives the same school on every machine. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number
  /** from, from + 1 … to */
  between(from: number, to: number): number
  of<T>(list: readonly T[]): T
  /** A UUIDv7 whose time is the seed's own count, so that ids sort as they were made. */
  id(): string
}

export const chance = (seed: number): Chance => {
  let state = seed >>> 0
  let made = 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('')
  return {
    next,
    between,
    of: (list) => {
      const found = list[Math.floor(next() * list.length)]
      if (found === undefined) throw new RangeError('nothing to choose from')
      return found
    },
    id: () => {
      made += 1
      const time = (1_787_000_000_000 + made).toString(16).padStart(12, '0')
      const variant = '89ab'[between(0, 3)]
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`
    },
  }
}
