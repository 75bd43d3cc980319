import { z } from 'zod'
import { dayOf } from '../../domain/calendar/day.ts'
import { freeKinds, type SchoolCalendar } from '../../domain/calendar/school-calendar.ts'
import { firstYearOf, schoolYearAt, usualCalendar } from '../../domain/calendar/school-year.ts'
import { choiceOf, day, maybeDay, maybeWords, wholeNumber } from '../form-fields.ts'
import { type Typed, typedFrom } from '../forms.ts'

const mostRows = 40
const spareRows = 4

const row = z
  .object({
    name: maybeWords(80),
    from: maybeDay,
    to: maybeDay,
    kind: choiceOf(freeKinds),
  })
  .superRefine(({ name, from, to }, context) => {
    // A row without name and dates is a row that nobody has used, or that has been emptied to take it away.
    if (name === null && from === null && to === null) return
    if (name === null) context.addIssue({ code: 'custom', path: ['name'], message: 'missing' })
    if (from === null) context.addIssue({ code: 'custom', path: ['from'], message: 'missing' })
  })

/** A school year as it is typed: its ends, and rows of free days. */
export const yearForm = z.object({
  from: day,
  to: day,
  springFrom: maybeDay,
  basedOn: wholeNumber(0, 100_000),
  free: z.array(row).max(mostRows).default([]),
})

/** What stands in the calendar; for a year that it doesn't have, the usual pattern to begin from. */
export const typedOf = (calendar: SchoolCalendar, name: string): Typed => {
  const known = calendar.schoolYears.some((year) => year.name === name)
  const used = known ? calendar : usualCalendar(firstYearOf(name) ?? 2000)
  const year = used.schoolYears.find((one) => one.name === name)
  const free = known ? used.free.filter(({ from }) => schoolYearAt(dayOf(from)) === name) : []
  const rows = free.flatMap(({ name: called, from, to, kind }, at): [string, string][] => [
    [`free.${at}.name`, called],
    [`free.${at}.from`, from],
    [`free.${at}.to`, to],
    [`free.${at}.kind`, kind ?? 'holiday'],
  ])
  return typedFrom({
    from: year?.from,
    to: year?.to,
    springFrom: year?.springFrom,
    count: String(free.length),
    ...Object.fromEntries(rows),
  })
}

/** Those that are filled in, and some to spare. */
export const rowsShown = (typed: Typed): number => {
  let last = Number(typed.one('count') || 0)
  while (last < mostRows && typed.all(`free.${last}.kind`).length > 0) last += 1
  return Math.min(last + spareRows, mostRows)
}
