import type { DateText } from '../journal/facts.ts'
import { day, dayOf, textOf } from './day.ts'
import { compile, type SchoolCalendar, type SchoolYear } from './school-calendar.ts'
import { firstYearOf } from './school-year.ts'

export const calendarProblems = [
  'no-years',
  'too-many',
  'bad-year-name',
  'bad-date',
  'same-year-twice',
  'year-backwards',
  'year-outside',
  'term-outside',
  'free-without-name',
  'free-backwards',
  'free-outside-year',
  'free-too-long',
  'too-few-school-days',
] as const
export type CalendarProblem = (typeof calendarProblems)[number]

export interface CalendarFault {
  readonly problem: CalendarProblem
  /** The name of a school year, or of free days, as it was written. */
  readonly of: string
}

const isDate = (text: DateText): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && textOf(dayOf(text)) === text

/** The Education Act asks for 190 (§ 14-1); a calendar with far fewer is a slip, not a school route. */
const fewest = 120
const longestFree = 45
const mostYears = 12
const mostFree = 400

const yearFaults = (year: SchoolYear): readonly CalendarProblem[] => {
  const first = firstYearOf(year.name)
  if (first === null) return ['bad-year-name']
  const dates = [year.from, year.to, ...(year.springFrom === undefined ? [] : [year.springFrom])]
  if (!dates.every(isDate)) return ['bad-date']
  if (year.to < year.from) return ['year-backwards']
  if (year.from < `${first}-08-01` || year.to > `${first + 1}-07-31`) return ['year-outside']
  const spring = year.springFrom
  return spring !== undefined && (spring <= year.from || spring >= year.to) ? ['term-outside'] : []
}

const freeFaults = (calendar: Pick<SchoolCalendar, 'schoolYears' | 'free'>): readonly CalendarFault[] =>
  calendar.free.flatMap(({ from, to, name }): readonly CalendarFault[] => {
    if (name.trim() === '') return [{ problem: 'free-without-name', of: from }]
    if (!isDate(from) || !isDate(to)) return [{ problem: 'bad-date', of: name }]
    if (to < from) return [{ problem: 'free-backwards', of: name }]
    if (dayOf(to) - dayOf(from) >= longestFree) return [{ problem: 'free-too-long', of: name }]
    const held = calendar.schoolYears.some((year) => {
      const first = firstYearOf(year.name)
      return first !== null && from >= `${first}-08-01` && to <= `${first + 1}-07-31`
    })
    return held ? [] : [{ problem: 'free-outside-year', of: name }]
  })

export const schoolDaysIn = (calendar: SchoolCalendar, year: SchoolYear): number =>
  compile(calendar).schoolDaysBetween(day(dayOf(year.from) - 1), dayOf(year.to))

/** What is wrong with a calendar before it becomes the owner's; nothing is mended in silence. */
export const faultsOf = (calendar: SchoolCalendar): readonly CalendarFault[] => {
  const { schoolYears, free } = calendar
  if (schoolYears.length === 0) return [{ problem: 'no-years', of: '' }]
  if (schoolYears.length > mostYears || free.length > mostFree) return [{ problem: 'too-many', of: '' }]
  const names = schoolYears.map(({ name }) => name)
  const faults = [
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((of): CalendarFault => ({ problem: 'same-year-twice', of })),
    ...schoolYears.flatMap((year) =>
      yearFaults(year).map((problem): CalendarFault => ({ problem, of: year.name })),
    ),
    ...freeFaults(calendar),
  ]
  if (faults.length > 0) return faults
  return schoolYears
    .filter((year) => schoolDaysIn(calendar, year) < fewest)
    .map(({ name }) => ({ problem: 'too-few-school-days', of: name }))
}
