import { describe, expect, it } from 'vitest'
import { calendar } from '../../../demo/calendar.ts'
import { type DaySpan, schoolYearAt, schoolYearOf, usualCalendar } from './school-year.ts'
import { dayOf, textOf } from './day.ts'

const shown = ({ from, to }: DaySpan) => `${textOf(from)}/${textOf(to)}`
const yearOf = (name: string, of = calendar) => {
  const year = schoolYearOf(of, name)
  return (
    year && {
      days: shown({ from: year.first, to: year.last }),
      spring: textOf(year.springFrom),
      breaks: Object.fromEntries(Object.entries(year.breaks).map(([name, span]) => [name, shown(span)])),
      assumed: year.assumed,
    }
  )
}

describe('a school year', () => {
  it('has its days and its breaks from the calendar', () => {
    expect(yearOf('2026-27')).toEqual({
      days: '2026-08-17/2027-06-18',
      spring: '2027-01-04',
      breaks: {
        'autumn-break': '2026-09-28/2026-10-02',
        christmas: '2026-12-21/2027-01-01',
        'winter-break': '2027-02-22/2027-02-26',
        easter: '2027-03-22/2027-03-29',
        summer: '2027-06-19/2027-07-31',
      },
      assumed: false,
    })
  })

  it('takes the second term from where the owner has laid it', () => {
    const schoolYears = calendar.schoolYears.map((year) => ({ ...year, springFrom: '2027-01-18' }))
    expect(yearOf('2026-27', { ...calendar, schoolYears })?.spring).toBe('2027-01-18')
  })

  it('follows the usual pattern where nobody has laid it down, and says so', () => {
    expect(yearOf('2029-30')).toMatchObject({ assumed: true, days: '2029-08-20/2030-06-21' })
    expect(yearOf('2026-27', usualCalendar(2026))).toEqual({ ...yearOf('2026-27') })
  })

  it.each(['2026-28', '2026', 'now', ''])('isn’t called “%s”', (name) => {
    expect(schoolYearOf(calendar, name)).toBeNull()
  })

  it('turns on 1 August', () => {
    expect([schoolYearAt(dayOf('2027-07-31')), schoolYearAt(dayOf('2027-08-01'))]).toEqual([
      '2026-27',
      '2027-28',
    ])
  })
})
