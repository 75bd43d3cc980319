import { type Day, day, dayFrom, isoWeekOf, mondayOf, partsOf, weekdayOf } from '../../calendar/day.ts'
import type { DaySpan, SchoolYearDays } from '../../calendar/school-year.ts'
import type { DayOfMonth, Daily, Monthly, Rhythm, Weekly } from '../when.ts'
import { type FreeReason, type Placed, place, trimmed, whyFree } from './place.ts'
import { type Window, windowOf } from './window.ts'

/** A beat of a rhythm before the calendar is asked, and where it landed; null where it falls away. */
export interface Beat {
  readonly raw: { readonly from: Day; readonly to: Day }
  readonly placed: Placed | null
  readonly because: FreeReason | null
}

const held = (raw: Beat['raw'], placed: Placed): Beat => ({ raw, placed, because: null })
const fallen = (raw: Beat['raw'], year: SchoolYearDays): Beat => ({
  raw,
  placed: null,
  because: whyFree(raw.from, year),
})
const oneDay = (on: Day) => ({ from: on, to: on })

const dailyBeats = (_: Daily, year: SchoolYearDays, within: Window): readonly Beat[] => {
  const beats: Beat[] = []
  const { school, last } = year
  const end = Math.min(within.to, last)
  for (
    let on = school.onOrAfter(day(Math.max(within.from, year.first)));
    on <= end;
    on = school.nextSchoolDay(on)
  )
    beats.push(held(oneDay(on), { from: on, to: on, moved: null }))
  return beats
}

const takesWeek = (rhythm: Weekly, monday: Day, nth: number): boolean =>
  rhythm.parity === null
    ? nth % rhythm.interval === 0
    : (isoWeekOf(monday).week % 2 === 0) === (rhythm.parity === 'even')

/** The next week with school before the rhythm's own next beat. */
const laterWeek = (raw: Beat['raw'], interval: number, year: SchoolYearDays): Placed | null => {
  const next = year.school.nextSchoolDay(raw.to)
  if (next > year.last || mondayOf(next) - mondayOf(raw.from) >= interval * 7) return null
  const moved = { from: raw.from, because: whyFree(raw.from, year) }
  if (raw.from === raw.to) {
    const same = day(mondayOf(next) + weekdayOf(raw.from) - 1)
    const on = year.school.isSchoolDay(same) ? same : next
    return { from: on, to: on, moved }
  }
  return { from: next, to: year.school.lastSchoolDayOfWeek(next) ?? next, moved }
}

const nearbyInWeek = (on: Day, year: SchoolYearDays): Placed | null => {
  const monday = mondayOf(on)
  const candidates = [
    day(on + 1),
    day(on + 2),
    day(on - 1),
    day(on + 3),
    day(on - 2),
    day(on - 3),
    day(on - 4),
  ]
  const found = candidates.find(
    (near) => mondayOf(near) === monday && year.school.isSchoolDay(near) && near <= year.last,
  )
  return found === undefined
    ? null
    : { from: found, to: found, moved: { from: on, because: whyFree(on, year) } }
}

/** What comes each week falls away when it is free; what comes more seldom is moved. */
const weekBeat = (raw: Beat['raw'], rhythm: Weekly, year: SchoolYearDays): Beat => {
  const here = trimmed(raw, year)
  if (here) return held(raw, here)
  if (rhythm.interval === 1) return fallen(raw, year)
  const moved =
    (raw.from === raw.to ? nearbyInWeek(raw.from, year) : null) ?? laterWeek(raw, rhythm.interval, year)
  return moved ? held(raw, moved) : fallen(raw, year)
}

/** Of a stretch, a week is in it when its Thursday is. */
const isWithin = (raw: DaySpan, rhythm: Weekly, { from, to }: DaySpan): boolean => {
  const isWeek = raw.from < raw.to && rhythm.within !== null
  return isWeek ? raw.from + 3 >= from && raw.from + 3 <= to : raw.from <= to && raw.to >= from
}

const weeklyBeats = (rhythm: Weekly, year: SchoolYearDays, within: Window): readonly Beat[] => {
  const first = mondayOf(day(Math.max(year.first, within.from)))
  const end = Math.min(year.last, within.to)
  const beats: Beat[] = []
  for (let nth = 0, monday = first; monday <= end; nth++, monday = day(monday + 7)) {
    if (!takesWeek(rhythm, monday, nth)) continue
    const raws =
      rhythm.weekdays.length === 0
        ? [{ from: monday, to: day(monday + 6) }]
        : rhythm.weekdays.map((weekday) => oneDay(day(monday + weekday - 1)))
    beats.push(
      ...raws
        .filter((raw) =>
          isWithin(raw, rhythm, { from: day(Math.max(year.first, within.from)), to: day(end) }),
        )
        .map((raw) => weekBeat(raw, rhythm, year)),
    )
  }
  return beats
}

const nthOf = (days: readonly Day[], nth: number): Day | null => days.at(nth < 0 ? nth : nth - 1) ?? null

const rawInMonth = (month: Beat['raw'], on: DayOfMonth, year: SchoolYearDays): Beat['raw'] | null => {
  const days = Array.from({ length: month.to - month.from + 1 }, (_, at) => day(month.from + at))
  const taught = days.filter(
    (each) => year.school.isSchoolDay(each) && each >= year.first && each <= year.last,
  )
  switch (on.by) {
    case 'date':
      return on.dayOfMonth > days.length ? null : oneDay(day(month.from + on.dayOfMonth - 1))
    case 'school-day': {
      const found = nthOf(taught, on.nth)
      return found === null ? null : oneDay(found)
    }
    case 'weekday': {
      // The last Friday of June is the last one with school.
      const named = days.filter((each) => weekdayOf(each) === on.weekday && (on.nth > 0 || each <= year.last))
      const found = nthOf(named, on.nth)
      return found === null ? null : oneDay(found)
    }
    case 'week': {
      const mondays = [...new Set(taught.map((each) => mondayOf(each)))]
      const found = nthOf(mondays, on.nth)
      return found === null ? null : { from: found, to: day(found + 6) }
    }
  }
}

const monthBeat = (raw: Beat['raw'], rhythm: Monthly, year: SchoolYearDays): Beat => {
  const here = trimmed(raw, year)
  if (here) return held(raw, here)
  if (raw.to < year.first || raw.from > year.last || rhythm.on === null) return fallen(raw, year)
  const last = year.school.previousSchoolDay(raw.from)
  // The last Friday of the month goes back, the third Thursday goes forward.
  return 'nth' in rhythm.on && rhythm.on.nth < 0 && partsOf(last).month === partsOf(raw.from).month
    ? held(raw, { from: last, to: last, moved: { from: raw.from, because: whyFree(raw.from, year) } })
    : held(raw, place({ ...raw, onSchoolDays: true }, year))
}

const monthlyBeats = (rhythm: Monthly, year: SchoolYearDays, within: Window): readonly Beat[] => {
  const begin = partsOf(day(Math.max(year.first, within.from)))
  const beats: Beat[] = []
  for (let nth = 0; ; nth += rhythm.interval) {
    const at = begin.month - 1 + nth
    const from = dayFrom(begin.year + Math.floor(at / 12), (at % 12) + 1, 1)
    if (from > year.last || from > within.to) return beats
    const next = dayFrom(begin.year + Math.floor((at + 1) / 12), ((at + 1) % 12) + 1, 1)
    const month = { from, to: day(next - 1) }
    const raw = rhythm.on === null ? month : rawInMonth(month, rhythm.on, year)
    if (raw && raw.to >= within.from && raw.from <= within.to) beats.push(monthBeat(raw, rhythm, year))
  }
}

/** Every beat of a rhythm in the school year, those that fall away among them. */
export const beatsOf = (rhythm: Rhythm, year: SchoolYearDays): readonly Beat[] => {
  const within = windowOf(rhythm.within ?? { unit: 'school-year' }, year)
  if (typeof within === 'string') return []
  switch (rhythm.every) {
    case 'day':
      return dailyBeats(rhythm, year, within)
    case 'week':
      return weeklyBeats(rhythm, year, within)
    case 'month':
      return monthlyBeats(rhythm, year, within)
  }
}
