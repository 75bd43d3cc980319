import { type Day, dayOf, textOf } from '../calendar/day.ts'
import type { DoingState, Standing } from '../doing/standing.ts'
import type { DateText } from '../journal/facts.ts'
import type { PlannedActivity } from '../school-plan/line.ts'
import type { Occurrence } from './occurrence.ts'

/** An occurrence with what it is of, and what has become of it. */
export interface YearItem extends Occurrence {
  readonly content: PlannedActivity
  readonly standing: Standing
}

/** One that has days: those it was moved to by hand, else the plan's. */
export interface DatedItem extends YearItem {
  readonly from: DateText
  readonly to: DateText
}

/** What is done each day or each week, once for each activity: from the first to the last. */
export type Rhythm = DatedItem

export interface YearRead {
  /** One by one, by last day: what is to be done once, or now and then. */
  readonly single: readonly DatedItem[]
  readonly rhythms: readonly Rhythm[]
  /** Goes on, or whenever it is needed. */
  readonly standing: readonly YearItem[]
  /** Waits for something to happen. */
  readonly waiting: readonly YearItem[]
}

const withDays = (item: YearItem): readonly DatedItem[] => {
  const { days } = item.standing
  return days === null ? [] : [{ ...item, from: days.from, to: days.to }]
}
const isOften = ({ beat }: YearItem): boolean => beat === 'day' || beat === 'week'

const byLastDay = (a: DatedItem, b: DatedItem): number =>
  a.to.localeCompare(b.to) || a.from.localeCompare(b.from) || a.activity.localeCompare(b.activity)

const rhythmsOf = (items: readonly DatedItem[]): readonly Rhythm[] =>
  [...Map.groupBy(items, ({ activity, part }) => `${activity}/${part}`).values()].flatMap((all) => {
    const [first] = all
    if (first === undefined) return []
    const from = all.reduce((least, one) => (one.from < least ? one.from : least), first.from)
    const to = all.reduce((most, one) => (one.to > most ? one.to : most), first.to)
    return [{ ...first, from, to }]
  })

/** A year as it is read: what comes once each for itself, what comes often once for all. */
export const readYear = (items: readonly YearItem[]): YearRead => {
  const dated = items.filter(({ kind }) => kind !== 'standing').flatMap(withDays)
  return {
    single: dated.filter((item) => !isOften(item)).toSorted(byLastDay),
    rhythms: rhythmsOf(dated.filter(isOften)),
    standing: items.filter(({ kind }) => kind === 'standing'),
    waiting: items.filter((item) => item.kind === 'event' && item.standing.days === null),
  }
}

export interface DayStretch {
  readonly from: Day
  readonly to: Day
}

const goingOn: ReadonlySet<DoingState> = new Set(['now', 'ahead', 'partly'])

const meets = (item: DatedItem, { from, to }: DayStretch): boolean =>
  item.from <= textOf(to) && item.to >= textOf(from)

/** A week or a month of the year: what ends in it first, since that is what must be done; then what goes on. */
export interface StretchRead {
  readonly ends: readonly DatedItem[]
  readonly goesOn: readonly DatedItem[]
  readonly rhythms: readonly Rhythm[]
  /** Should have been done before. */
  readonly late: readonly DatedItem[]
}

export const readStretch = (year: YearRead, stretch: DayStretch): StretchRead => {
  const here = year.single.filter((item) => meets(item, stretch))
  const isLast = (item: DatedItem): boolean => item.to <= textOf(stretch.to)
  return {
    ends: here.filter(isLast),
    goesOn: here.filter((item) => !isLast(item) && goingOn.has(item.standing.state)),
    late: year.single.filter((item) => item.standing.state === 'late' && item.to < textOf(stretch.from)),
    rhythms: year.rhythms.filter((item) => meets(item, stretch)),
  }
}

const shortest = 28
/** What may be done over more than four weeks: a stretch of the year rather than a time in it. */
export const isStretch = ({ from, to }: Pick<DatedItem, 'from' | 'to'>): boolean =>
  dayOf(to) - dayOf(from) >= shortest

const soon = 14
export const looks = ['late', 'partly', 'now', 'ahead', 'done', 'past'] as const
export type Look = (typeof looks)[number]

/** How it is drawn, in wheel and list alike. What may be done for weeks yet isn't *now*. */
export const lookOf = (item: DatedItem, today: DateText): Look => {
  const { state } = item.standing
  switch (state) {
    case 'late':
    case 'partly':
    case 'done':
    case 'ahead':
      return state
    case 'now':
      return isStretch(item) && dayOf(item.to) - dayOf(today) > soon ? 'ahead' : 'now'
    case 'not-done':
    case 'dropped':
    case 'going':
    case 'awaits':
    case 'before':
      return 'past'
  }
}
