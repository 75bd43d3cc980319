import { type Day, day, dayFrom, dayOf, isoWeekOf, mondayOfIsoWeek, textOf, weekdayOf } from './day.ts'
import { easterOf } from './easter.ts'
import { compile, type SchoolCalendar, type SchoolDays } from './school-calendar.ts'

export const breaks = ['autumn-break', 'christmas', 'winter-break', 'easter', 'summer'] as const
export type Break = (typeof breaks)[number]

export interface DaySpan {
  readonly from: Day
  readonly to: Day
}

/** One school year as a plan needs it: 1 August to 31 July, its first and last school day, its breaks. */
export interface SchoolYearDays {
  readonly name: string
  readonly start: Day
  readonly end: Day
  readonly first: Day
  readonly last: Day
  /** First school day of the second term. */
  readonly springFrom: Day
  readonly breaks: Readonly<Record<Break, DaySpan>>
  readonly school: SchoolDays
  /** The calendar says nothing of this year: the usual pattern stands in. */
  readonly assumed: boolean
}

/** The year in which "2026-27" begins; null for anything else. */
export const firstYearOf = (name: string): number | null => {
  const found = /^(20\d{2})-(\d{2})$/.exec(name)
  const year = Number(found?.[1])
  return found && (year + 1) % 100 === Number(found[2]) ? year : null
}

export const schoolYearName = (firstYear: number): string =>
  `${firstYear}-${String((firstYear + 1) % 100).padStart(2, '0')}`

/** The school year that a day lies in. */
export const schoolYearAt = (on: Day): string => {
  const year = Number(textOf(on).slice(0, 4))
  return schoolYearName(on >= dayFrom(year, 8, 1) ? year : year - 1)
}

const friday = (on: Day): Day => day(on - ((weekdayOf(on) + 2) % 7))
const week = (year: number, number: number): DaySpan => {
  const from = mondayOfIsoWeek({ year, week: number })
  return { from, to: day(from + 4) }
}

const usualBreaks = (year: number): Readonly<Record<Exclude<Break, 'summer'>, DaySpan>> => {
  const eve = dayFrom(year, 12, 24)
  const easter = easterOf(year + 1)
  return {
    'autumn-break': week(year, 40),
    christmas: { from: day(eve - weekdayOf(eve) + 1), to: dayFrom(year + 1, 1, 1) },
    'winter-break': week(year + 1, 8),
    easter: { from: day(easter - 6), to: day(easter + 1) },
  }
}

/** What most owners have, for a year that nobody has laid down: from week 34 to the third Friday of June. */
export const usualCalendar = (firstYear: number): SchoolCalendar => ({
  version: 'assumed',
  schoolYears: [
    {
      name: schoolYearName(firstYear),
      from: textOf(mondayOfIsoWeek({ year: firstYear, week: 34 })),
      to: textOf(friday(dayFrom(firstYear + 1, 6, 21))),
    },
  ],
  free: Object.entries(usualBreaks(firstYear)).map(([name, { from, to }]) => ({
    from: textOf(from),
    to: textOf(to),
    name,
  })),
})

/** Runs of weekdays without school, from Monday to Friday as people name them. */
const freeRuns = (school: SchoolDays, first: Day, last: Day): readonly DaySpan[] => {
  const runs: DaySpan[] = []
  for (let at = first; at <= last; at = day(at + 1)) {
    if (school.isSchoolDay(at) || weekdayOf(at) > 5) continue
    const back = school.nextSchoolDay(at)
    let to = day(back - 1)
    while (weekdayOf(to) > 5) to = day(to - 1)
    runs.push({ from: at, to })
    at = back
  }
  return runs
}

const length = ({ from, to }: DaySpan): number => to - from + 1
const holds = (run: DaySpan, on: Day): boolean => run.from <= on && on <= run.to

const longestWithin = (runs: readonly DaySpan[], from: Day, to: Day): DaySpan | null =>
  runs
    .filter((run) => run.from >= from && run.from <= to && length(run) >= 3)
    .toSorted((a, b) => length(b) - length(a))[0] ?? null

const breaksOf = (school: SchoolDays, year: number, first: Day, last: Day): SchoolYearDays['breaks'] => {
  const runs = freeRuns(school, first, last)
  const usual = usualBreaks(year)
  const goodFriday = day(easterOf(year + 1) - 2)
  const easter = runs.find((run) => holds(run, goodFriday)) ?? usual.easter
  const other = runs.filter((run) => !holds(run, goodFriday))
  return {
    'autumn-break':
      longestWithin(other, dayFrom(year, 9, 10), dayFrom(year, 11, 20)) ?? usual['autumn-break'],
    christmas: other.find((run) => holds(run, dayFrom(year, 12, 25))) ?? usual.christmas,
    'winter-break':
      longestWithin(other, dayFrom(year + 1, 1, 20), dayFrom(year + 1, 3, 25)) ?? usual['winter-break'],
    easter,
    summer: { from: day(last + 1), to: dayFrom(year + 1, 7, 31) },
  }
}

/** The school year in a calendar; null when it isn't the name of one. */
export const schoolYearOf = (calendar: SchoolCalendar, name: string): SchoolYearDays | null => {
  const year = firstYearOf(name)
  if (year === null) return null
  const told = calendar.schoolYears.find((one) => one.name === name)
  const used = told ? calendar : usualCalendar(year)
  const { from, to, springFrom } = told ??
    used.schoolYears[0] ?? { from: `${year}-08-15`, to: `${year + 1}-06-20` }
  const school = compile(used)
  const first = school.onOrAfter(dayOf(from))
  const last = school.previousSchoolDay(day(dayOf(to) + 1))
  const found = breaksOf(school, year, first, last)
  return {
    name,
    start: dayFrom(year, 8, 1),
    end: dayFrom(year + 1, 7, 31),
    first,
    last,
    springFrom: school.onOrAfter(springFrom === undefined ? day(found.christmas.to + 1) : dayOf(springFrom)),
    breaks: found,
    school,
    assumed: !told,
  }
}

/** Stretches of weekdays without school within some days, each with the name of the break that it lies in. */
export const freeWithin = (
  { school, breaks: named, first, last }: Pick<SchoolYearDays, 'school' | 'breaks' | 'first' | 'last'>,
  { from, to }: DaySpan,
): readonly (DaySpan & { readonly name: Break | null })[] =>
  freeRuns(school, first, last)
    .filter((run) => run.from <= to && run.to >= from)
    .map((run) => ({ ...run, name: breaks.find((name) => holds(named[name], run.from)) ?? null }))

/** True where the calendar year has the ISO week: most have no week 53. */
export const hasWeek = (year: number, number: number): boolean => {
  const found = isoWeekOf(mondayOfIsoWeek({ year, week: number }))
  return found.year === year && found.week === number
}
