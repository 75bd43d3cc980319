import { type Day, day, isoWeekOf, mondayOf } from '../../calendar/day.ts'
import type { SchoolYearDays } from '../../calendar/school-year.ts'

/** The wheel's own units. */
export const centre = 480
/** Summer, where nothing is drawn: the names of the rings stand there, level, on the left. */
const gap = 41.54

export interface Angles {
  /** Degrees clockwise from the top, for the middle of a day. */
  of(on: Day): number
  /** For the morning of a day. */
  edge(on: Day): number
  /** First and last degree of the year. */
  readonly start: number
  readonly end: number
  readonly weeks: readonly { readonly monday: Day; readonly number: number }[]
}

/** The school year from nine o'clock, autumn over the top. */
export const anglesOf = ({ first, last }: Pick<SchoolYearDays, 'first' | 'last'>): Angles => {
  const from = mondayOf(first)
  const count = (mondayOf(last) - from) / 7 + 1
  const perDay = (360 - gap) / count / 7
  const start = 270 + gap / 2
  const within = (on: Day): number => Math.min(Math.max(on - from, 0), count * 7)
  return {
    of: (on) => start + (Math.min(within(on), count * 7 - 1) + 0.5) * perDay,
    edge: (on) => start + within(on) * perDay,
    start,
    end: start + count * 7 * perDay,
    weeks: Array.from({ length: count }, (_, at) => {
      const monday = day(from + at * 7)
      return { monday, number: isoWeekOf(monday).week }
    }),
  }
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const rounded = (value: number): number => Math.round(value * 10) / 10

export const pointAt = (degrees: number, radius: number): readonly [x: number, y: number] => [
  rounded(centre + radius * Math.sin(radians(degrees))),
  rounded(centre - radius * Math.cos(radians(degrees))),
]

/** Degrees that a length takes on a circle. */
export const degreesOf = (length: number, radius: number): number => (length / radius) * (180 / Math.PI)

/** Words on the lower half run the other way, so that none is upside down. */
export const isBelow = (degrees: number): boolean => {
  const turned = ((degrees % 360) + 360) % 360
  return turned > 95 && turned < 265
}

/** How far along its circle a word begins: circles begin in the gap, at nine o'clock. */
export const alongCircle = (degrees: number, radius: number): number =>
  rounded(radius * radians(isBelow(degrees) ? 630 - degrees : degrees - 270))
