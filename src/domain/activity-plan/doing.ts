import { type Day, day, dayOf, isoWeekText, mondayOfWeekText, textOf, weekdayOf } from '../calendar/day.ts'
import type { SchoolDays } from '../calendar/school-calendar.ts'
import type { CaseEntry } from '../journal/entry.ts'
import type { DateText, Period, PlannedMeasure } from '../journal/facts.ts'
import { standing } from '../journal/standing.ts'
import type { MeasureId } from '../people/ids.ts'
import type { RunningMeasure } from './measure-rows.ts'

/** How a measure went on a day. */
export type DayStatus = 'as-planned' | 'partly' | 'not'

/** What is told about one measure: day by day, and week by week. */
export interface Told {
  readonly days: ReadonlyMap<DateText, DayStatus>
  readonly weeks: ReadonlyMap<string, DayStatus>
}

/** Does it run within these days? What is no time may run any day. */
export const runsWithin = (when: Period, span: { readonly from: Day; readonly to: Day }): boolean =>
  'text' in when || (dayOf(when.from) <= span.to && (when.to === undefined || dayOf(when.to) >= span.from))

/** The days from–to on which a measure is to be done: its weekdays, where there is school. */
export const plannedDays = (
  measure: Pick<PlannedMeasure, 'when' | 'weekdays'>,
  span: { readonly from: DateText; readonly to: DateText },
  school: SchoolDays,
): readonly DateText[] => {
  if ('text' in measure.when) return []
  const weekdays = measure.weekdays ?? []
  const first = Math.max(dayOf(measure.when.from), dayOf(span.from))
  const last = Math.min(dayOf(measure.when.to ?? span.to), dayOf(span.to))
  const days: DateText[] = []
  for (let at = first; at <= last; at++) {
    const on = day(at)
    if (weekdays.includes(weekdayOf(on)) && school.isSchoolDay(on)) days.push(textOf(on))
  }
  return days
}

export const toldOf = (entries: readonly CaseEntry[], measure: MeasureId): Told => {
  const days = new Map<DateText, DayStatus>()
  const weeks = new Map<string, DayStatus>()
  for (const entry of standing(entries)) {
    if (entry.kind === 'measure-done' && entry.facts.measure === measure)
      days.set(entry.facts.on, entry.facts.asPlanned ? 'as-planned' : 'partly')
    if (entry.kind === 'measure-missed' && entry.facts.measure === measure) days.set(entry.facts.on, 'not')
    if (entry.kind === 'weekly-status')
      for (const line of entry.facts.measures)
        if (line.measure === measure) weeks.set(entry.facts.week, line.done)
  }
  return { days, weeks }
}

export interface Doing {
  /** Null for a measure with no weekdays: it lasts, or is done once. */
  readonly planned: number | null
  readonly done: number
  readonly missed: number
  readonly lastDone: DateText | null
}

/** "Done 10 of 10 days": what is told of the days themselves wins over what is told of their week. */
export const doingOf = (
  { measure, stoppedOn }: RunningMeasure,
  told: Told,
  today: DateText,
  school: SchoolDays,
): Doing => {
  const to = stoppedOn !== null && stoppedOn < today ? stoppedOn : today
  const days = 'text' in measure.when ? [] : plannedDays(measure, { from: measure.when.from, to }, school)
  const statusOn = (on: DateText) => told.days.get(on) ?? told.weeks.get(isoWeekText(dayOf(on)))
  const doneDays = [...told.days].filter(([, status]) => status !== 'not').map(([on]) => on)
  const lastDone = doneDays.toSorted().at(-1) ?? lastWeek(told)
  if (days.length === 0)
    return {
      planned: null,
      done: doneDays.length,
      missed: [...told.days.values()].filter((status) => status === 'not').length,
      lastDone,
    }
  const done = days.filter((on) => ['as-planned', 'partly'].includes(statusOn(on) ?? '')).length
  const missed = days.filter((on) => statusOn(on) === 'not').length
  return { planned: days.length, done, missed, lastDone }
}

const lastWeek = (told: Told): DateText | null => {
  const week = [...told.weeks]
    .filter(([, status]) => status !== 'not')
    .map(([text]) => text)
    .toSorted()
    .at(-1)
  const monday = week === undefined ? null : mondayOfWeekText(week)
  return monday === null ? null : textOf(monday)
}
