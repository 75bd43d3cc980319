import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar } from '../../../../demo/calendar.ts'
import { part, rhythm, when } from '../../../../tests/when/generated.ts'
import { dayOf } from '../../calendar/day.ts'
import { type SchoolYearDays, schoolYearOf } from '../../calendar/school-year.ts'
import { parseWhen } from '../parse.ts'
import type { When } from '../when.ts'
import { applied, difference } from './difference.ts'
import { occurrencesOf, scheduleOf } from './schedule.ts'

const yearOf = (name: string, of = calendar): SchoolYearDays => {
  const year = schoolYearOf(of, name)
  if (!year) throw new Error(`${name} is no school year`)
  return year
}
const years = ['2025-26', '2026-27', '2027-28', '2030-31'].map((name) => yearOf(name))
const anyYear = fc.constantFrom(...years)
const year = yearOf('2026-27')

const read = (text: string): When => {
  const found = parseWhen(text)
  if (!found.ok) throw new Error(`${text}: ${found.reason}`)
  return found.when
}
const shown = (text: string, of = year) =>
  occurrencesOf(read(text), of).map(({ from, to, moved }) =>
    [from === to ? from : `${from}/${to}`, ...(moved ? [`${moved.from} ${moved.because}`] : [])].join(' ← '),
  )

describe('occurrences', () => {
  it('lie in the school year, the first day not after the last', () => {
    fc.assert(
      fc.property(when, anyYear, (one, of) => {
        for (const { from, to } of occurrencesOf(one, of)) {
          expect(dayOf(from)).toBeLessThanOrEqual(dayOf(to))
          expect(dayOf(from)).toBeGreaterThanOrEqual(of.start)
          expect(dayOf(to)).toBeLessThanOrEqual(of.end)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('of a rhythm begin and end on school days', () => {
    fc.assert(
      fc.property(rhythm, anyYear, (on, of) => {
        const one: When = { parts: [{ kind: 'dated', on, about: false, time: null, label: null }] }
        for (const { from, to } of occurrencesOf(one, of)) {
          expect(of.school.isSchoolDay(dayOf(from))).toBe(true)
          expect(of.school.isSchoolDay(dayOf(to))).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('are numbered from one in order of date, each with a slot of its own', () => {
    fc.assert(
      fc.property(when, anyYear, (one, of) => {
        const all = occurrencesOf(one, of)
        expect(all.map(({ ordinal }) => ordinal)).toEqual(all.map((_, at) => at + 1))
        expect(new Set(all.map(({ slot }) => slot)).size).toBe(all.length)
        expect(all.map(({ from }) => from)).toEqual(all.map(({ from }) => from).toSorted())
      }),
    )
  })

  it('are as many as are counted', () => {
    fc.assert(
      fc.property(part, anyYear, (one, of) => {
        const { count, occurrences } = scheduleOf({ parts: [one] }, of)
        expect(occurrences.length).toBe(count?.least ?? 0)
      }),
    )
  })

  it.each([
    ['a free week moves to the next with school', 'uke 40', ['2026-10-05/2026-10-09 ← 2026-09-28 free-day']],
    ['a Saturday moves to Monday', '10.10.', ['2026-10-12 ← 2026-10-10 weekend']],
    ['a public holiday that is meant stays', '17. mai', ['2027-05-17']],
    ['Maundy Thursday moves past Easter', '25. mars', ['2027-03-30 ← 2027-03-25 public-holiday']],
    ['a break is what it is', 'i høstferien', ['2026-09-28/2026-10-02']],
    ['free days at the ends fall away', 'november', ['2026-11-02/2026-11-30']],
    ['week 53 belongs to the old year', 'uke 53', ['2027-01-04/2027-01-08 ← 2026-12-28 free-day']],
    ['the days before school are the staff’s', 'uka før skolestart', ['2026-08-10/2026-08-16']],
    ['over the turn of the year', 'uke 50–2', ['2026-12-07/2027-01-15']],
    ['a date of another year is not in this one', '10. oktober 2027', []],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it('that are seldom move, and that are weekly fall away', () => {
    expect(shown('annenhver onsdag')).toContain('2026-10-07 ← 2026-09-30 free-day')
    expect(scheduleOf(read('hver onsdag'), year).fallen).toContainEqual({
      part: 0,
      from: '2026-09-30',
      because: 'free-day',
    })
    expect(shown('siste fredag i måneden')).toContain('2026-12-18 ← 2026-12-25 public-holiday')
    expect(shown('tredje torsdag i måneden')).toHaveLength(11)
  })

  it('of fourteen over three years are fourteen in any three years', () => {
    const count = (name: string) => occurrencesOf(read('14 økter over tre år'), yearOf(name)).length
    expect(['2024-25', '2025-26', '2026-27'].map(count).reduce((a, b) => a + b)).toBe(14)
    expect(['2026-27', '2027-28', '2028-29'].map(count).reduce((a, b) => a + b)).toBe(14)
  })

  it('of an event come when it has happened', () => {
    const one = read('første møte etter at resultatene foreligger')
    expect(scheduleOf(one, year)).toMatchObject({ kind: 'event', occurrences: [], count: null, window: null })
    expect(occurrencesOf(one, year, { 'survey-results': '2026-12-10' })).toMatchObject([
      { ordinal: 1, from: '2026-12-10', to: '2027-01-21' },
    ])
  })

  it('say when nobody has laid down the calendar of the year', () => {
    expect(scheduleOf(read('uke 39'), yearOf('2030-31')).assumed).toBe(true)
    expect(scheduleOf(read('uke 39'), year).assumed).toBe(false)
  })
})

describe('making a year anew', () => {
  it('changes nothing where nothing has changed', () => {
    fc.assert(
      fc.property(when, anyYear, (one, of) => {
        const all = occurrencesOf(one, of)
        const again = difference(all, occurrencesOf(one, of))
        expect(again).toEqual({ kept: all, moved: [], added: [], gone: [] })
      }),
      { numRuns: 200 },
    )
  })

  it('leads to what is made, with every ordinal used once', () => {
    fc.assert(
      fc.property(when, when, anyYear, (before, after, of) => {
        const change = difference(occurrencesOf(before, of), occurrencesOf(after, of))
        const stands = applied(change)
        const dates = (all: readonly { from: string; to: string }[]) =>
          all.map(({ from, to }) => `${from}/${to}`).toSorted()
        expect(dates(stands)).toEqual(dates(occurrencesOf(after, of)))
        const used = [...stands, ...change.gone].map(({ ordinal }) => ordinal)
        expect(new Set(used).size).toBe(used.length)
      }),
    )
  })

  it('keeps each occurrence in its place when a free day comes', () => {
    const before = occurrencesOf(read('annenhver onsdag'), year)
    const changed = {
      ...calendar,
      free: [...calendar.free, { from: '2026-11-11', to: '2026-11-11', name: 'Fri' }],
    }
    const change = difference(before, occurrencesOf(read('annenhver onsdag'), yearOf('2026-27', changed)))
    expect(change.kept).toHaveLength(before.length - 1)
    expect(
      change.moved.map((one) => [one.before.from, one.after.from, one.before.ordinal === one.after.ordinal]),
    ).toEqual([['2026-11-11', '2026-11-12', true]])
    expect([...change.added, ...change.gone]).toEqual([])
  })

  it('gives what is new an ordinal that nobody has had', () => {
    const before = occurrencesOf(read('uke 39'), year)
    const change = difference(before, occurrencesOf(read('uke 4 og uke 39'), year), 7)
    expect(change.kept.map(({ ordinal }) => ordinal)).toEqual([1])
    expect(change.added.map(({ ordinal, from }) => [ordinal, from])).toEqual([[8, '2027-01-25']])
  })
})
