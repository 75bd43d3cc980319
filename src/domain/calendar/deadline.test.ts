import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar } from '../../../demo/calendar.ts'
import { addMonths, day, dayFrom, dayOf, isoWeekText, mondayOfWeekText, textOf, weekdayOf } from './day.ts'
import { countDue, type Deadline } from './deadline.ts'
import { easterOf } from './easter.ts'
import { holidaysOf } from './holidays.ts'
import { addHours, instantOf, minuteOf, momentText, osloMinute, secondsOf } from './moment.ts'
import { compile } from './school-calendar.ts'

const school = compile(calendar)
const days = fc.integer({ min: -100_000, max: 100_000 }).map(day)

describe('days', () => {
  it('agree with Temporal', () => {
    fc.assert(
      fc.property(days, (on) => {
        const plain = Temporal.PlainDate.from('1970-01-01').add({ days: on })
        expect(textOf(on)).toBe(plain.year >= 0 && plain.year <= 9999 ? plain.toString() : textOf(on))
        expect(dayFrom(plain.year, plain.month, plain.day)).toBe(on)
        expect(weekdayOf(on)).toBe(plain.dayOfWeek)
        expect(isoWeekText(on)).toBe(`${plain.yearOfWeek}-W${String(plain.weekOfYear).padStart(2, '0')}`)
        expect(addMonths(on, 1)).toBe(
          dayFrom(
            plain.add({ months: 1 }).year,
            plain.add({ months: 1 }).month,
            plain.add({ months: 1 }).day,
          ),
        )
      }),
    )
  })

  it('give 2026 a week 53, and the first week of 2027 from 4 January', () => {
    expect(isoWeekText(dayOf('2026-12-31'))).toBe('2026-W53')
    expect(isoWeekText(dayOf('2027-01-03'))).toBe('2026-W53')
    expect(isoWeekText(dayOf('2027-01-04'))).toBe('2027-W01')
    expect(mondayOfWeekText('2026-W53')).toBe(dayOf('2026-12-28'))
    expect(mondayOfWeekText('week 53')).toBeNull()
  })
})

describe('moments', () => {
  it('are what the clocks in Oslo show, also on the nights when they are moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
        const shown = instant
          .toZonedDateTimeISO('Europe/Oslo')
          .toPlainDateTime()
          .toString({ smallestUnit: 'minute' })
        // Before 1996 the summer ended in September; no case is that old.
        if (seconds < 820_450_800) return
        expect(momentText(osloMinute(instant.toString()))).toBe(shown)
        expect(secondsOf(instant.toString())).toBe(seconds)
      }),
    )
    expect(momentText(osloMinute('2027-03-28T00:59:00Z'))).toBe('2027-03-28T01:59')
    expect(momentText(osloMinute('2027-03-28T01:00:00Z'))).toBe('2027-03-28T03:00')
    expect(momentText(osloMinute('2026-10-25T00:59:00Z'))).toBe('2026-10-25T02:59')
    expect(momentText(osloMinute('2026-10-25T01:00:00Z'))).toBe('2026-10-25T02:00')
  })

  it('read fractions of seconds, so that order of writing is kept', () => {
    expect(secondsOf('2026-10-25T01:00:00.250Z')).toBeGreaterThan(secondsOf('2026-10-25T01:00:00Z'))
  })

  it('turn back into instants', () => {
    expect(instantOf('2026-12-17T10:20')).toBe('2026-12-17T09:20:00Z')
    expect(instantOf('2026-09-14T10:20')).toBe('2026-09-14T08:20:00Z')
  })

  it('count 72 hours as they pass, also over the night to summer time', () => {
    expect(momentText(addHours(minuteOf('2027-03-26T12:00'), 72))).toBe('2027-03-29T13:00')
  })
})

describe('holidays', () => {
  it.each([
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('has Easter of %i on %s', (year, easter) => {
    expect(textOf(easterOf(year))).toBe(easter)
  })

  it('has two of them on 17 May 2027', () => {
    const same = holidaysOf(2027).filter(({ on }) => textOf(on) === '2027-05-17')
    expect(same.map(({ holiday }) => holiday)).toEqual(['constitution-day', 'whit-monday'])
  })
})

const schoolDays = (amount: number, cap: number | null = null): Deadline => ({
  unit: 'school-days',
  amount,
  class: 'adjustable',
  bounds: { min: 0, max: 10 },
  cap,
  exact: false,
})
const due = (deadline: Deadline, from: string) =>
  countDue(deadline, { first: minuteOf(from), last: minuteOf(from) }, school)

describe('school days', () => {
  it.each([
    ['2026-12-17T11:05', 5, '2027-01-07', 'over Christmas and week 53'],
    ['2026-09-25T12:00', 1, '2026-10-05', 'over week 40'],
    ['2027-02-19T12:00', 2, '2027-03-02', 'over week 8'],
    ['2027-03-19T12:00', 1, '2027-03-30', 'over Easter'],
    ['2027-04-30T12:00', 5, '2027-05-11', 'over Ascension Day and the Friday after'],
    ['2027-05-14T12:00', 1, '2027-05-18', 'over 17 May, which is also whit Monday'],
    ['2026-09-12T12:00', 1, '2026-09-14', 'from a Saturday'],
    ['2026-09-12T12:00', 0, '2026-09-14', 'none, from a Saturday'],
    ['2026-09-14T12:00', 0, '2026-09-14', 'none, from a school day'],
  ])('from %s: %i is %s (%s)', (from, amount, expected) => {
    expect(due(schoolDays(amount), from).text).toBe(expected)
  })

  it('say how many days did not count', () => {
    expect(due(schoolDays(5), '2026-12-17T11:05').counted).toEqual({
      unit: 'school-days',
      amount: 5,
      start: '2026-12-17',
      freeDays: 16,
      capped: false,
      assumed: false,
      calendar: '2026-1',
    })
  })

  it('stop standing still after some weeks of summer', () => {
    const open = due(schoolDays(5), '2027-06-17T12:00')
    expect([open.text, open.counted.capped]).toEqual(['2027-08-19', false])
    const capped = due(schoolDays(5, 21), '2027-06-17T12:00')
    expect([capped.text, capped.counted.capped]).toEqual(['2027-07-08', true])
    const christmas = due(schoolDays(5, 14), '2026-12-17T12:00')
    expect([christmas.text, christmas.counted.capped]).toEqual(['2027-01-07', false])
    const begunInSummer = due(schoolDays(5, 21), '2027-07-12T12:00')
    expect([begunInSummer.text, begunInSummer.counted.capped]).toEqual(['2027-08-02', true])
  })

  it('fall back on weekdays outside the years that the calendar knows, and say so', () => {
    const counted = due(schoolDays(1), '2031-03-03T12:00')
    expect([counted.text, counted.counted.assumed]).toEqual(['2031-03-04', true])
  })

  it('agree with counting one by one', () => {
    const within = fc.integer({ min: dayOf('2025-08-18'), max: dayOf('2028-05-01') }).map(day)
    fc.assert(
      fc.property(within, fc.integer({ min: 1, max: 15 }), (from, amount) => {
        let on = from
        for (let left = amount; left > 0; ) {
          on = day(on + 1)
          if (school.isSchoolDay(on)) left--
        }
        expect(textOf(school.addSchoolDays(from, amount))).toBe(textOf(on))
        expect(school.schoolDaysBetween(from, on)).toBe(amount)
        expect(textOf(school.previousSchoolDay(school.nextSchoolDay(from)))).toBe(
          textOf(school.isSchoolDay(from) ? from : school.previousSchoolDay(from)),
        )
      }),
    )
  })

  it('have no week 40, no Christmas and no week 53', () => {
    expect(school.lastSchoolDayOfWeek(dayOf('2026-09-30'))).toBeNull()
    expect(school.lastSchoolDayOfWeek(dayOf('2026-12-30'))).toBeNull()
    expect(textOf(school.lastSchoolDayOfWeek(dayOf('2027-05-04')) ?? day(0))).toBe('2027-05-05')
    expect(school.schoolDaysInWeek(dayOf('2027-05-18'))).toBe(4)
  })
})

describe('working days', () => {
  it('run on in the school holidays, but not on public ones', () => {
    const deadline: Deadline = { ...schoolDays(1), unit: 'working-days' }
    expect(due(deadline, '2026-12-23T12:00').text).toBe('2026-12-24')
    expect(due(deadline, '2026-12-24T12:00').text).toBe('2026-12-28')
  })

  it('are at least the day itself, or the first one after', () => {
    const deadline: Deadline = { ...schoolDays(0), unit: 'working-days' }
    expect(due(deadline, '2026-11-07T12:00').text).toBe('2026-11-09')
    expect(due(deadline, '2026-11-09T12:00').text).toBe('2026-11-09')
  })

  it('can run to the minute', () => {
    const deadline: Deadline = { ...schoolDays(1), unit: 'working-days', exact: true }
    expect(due(deadline, '2026-11-04T09:30').text).toBe('2026-11-05T09:30')
  })
})
