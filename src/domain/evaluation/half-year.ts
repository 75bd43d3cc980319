import type { DateText } from '../journal/facts.ts'
import { type SchoolYearName, schoolYearOf } from '../school-plan/ids.ts'

/** Half of a school year. Everything that is counted is counted in whole ones that are over. */
export const halves = ['autumn', 'spring'] as const
export type Half = (typeof halves)[number]

export interface HalfYear {
  readonly schoolYear: SchoolYearName
  readonly half: Half
  readonly from: DateText
  readonly to: DateText
}

export const halfYearOf = (schoolYear: SchoolYearName, half: Half): HalfYear => {
  const first = Number(schoolYear.slice(0, 4))
  return half === 'autumn'
    ? { schoolYear, half, from: `${first}-08-01`, to: `${first}-12-31` }
    : { schoolYear, half, from: `${first + 1}-01-01`, to: `${first + 1}-07-31` }
}

/** The half in which a day lies. */
export const halfOn = (on: DateText): HalfYear =>
  halfYearOf(schoolYearOf(on), on.slice(5, 7) >= '08' ? 'autumn' : 'spring')

const before = ({ from }: HalfYear): HalfYear => {
  const year = Number(from.slice(0, 4))
  return halfOn(from.slice(5, 7) === '08' ? `${year}-07-31` : `${year - 1}-12-31`)
}

/** The latest halves that are over, the newest first. */
export const endedHalves = (today: DateText, count: number): readonly HalfYear[] => {
  const ended: HalfYear[] = []
  for (let half = before(halfOn(today)); ended.length < count; half = before(half)) ended.push(half)
  return ended
}
