import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar } from '../../../demo/calendar.ts'
import { when as anyWhen } from '../../../tests/when/generated.ts'
import { type SchoolYearDays, schoolYearOf } from '../calendar/school-year.ts'
import { lineId } from '../school-plan/ids.ts'
import { parseWhen } from '../when/parse.ts'
import type { When } from '../when/when.ts'
import { afterDifference, yearDifference } from './difference.ts'
import { occurrencesOfWhen } from './making.ts'
import type { KeptOccurrence, MadeOccurrence } from './occurrence.ts'

const yearOf = (name: string, of = calendar): SchoolYearDays => {
  const year = schoolYearOf(of, name)
  if (!year) throw new Error(`${name} is no school year`)
  return year
}
const year = yearOf('2026-27')
const freeInNovember = yearOf('2026-27', {
  ...calendar,
  free: [...calendar.free, { from: '2026-11-02', to: '2026-11-13', name: 'Fri' }],
})
const anyYear = fc.constantFrom(year, freeInNovember, yearOf('2027-28'))
const [one, other] = [
  lineId('01900000-0000-7000-8000-000000000001'),
  lineId('01900000-0000-7000-8000-000000000002'),
]

const read = (text: string): When => {
  const found = parseWhen(text)
  if (!found.ok) throw new Error(`${text}: ${found.reason}`)
  return found.when
}
const made = (text: string, of = year) => occurrencesOfWhen(one, read(text), of)
const shown = (text: string) =>
  made(text).map(({ kind, slot, from, to }) => [kind, from === to ? from : `${from}/${to}`, slot].join(' '))

/** A school's year through the plans it has had. */
const lived = (...plans: readonly (readonly MadeOccurrence[])[]): readonly KeptOccurrence[] =>
  plans.reduce<readonly KeptOccurrence[]>(
    (before, after) => afterDifference(before, yearDifference(before, after)),
    [],
  )
const inPlan = (kept: readonly KeptOccurrence[]): readonly KeptOccurrence[] =>
  kept.filter((each) => each.inPlan)

describe('the occurrences of a year', () => {
  it.each([
    ['uke 39', ['dated 2026-09-21/2026-09-25 2026-09-21/2026-09-27']],
    [
      '2 ganger høst',
      [
        'count 2026-08-17/2026-10-20 2026-08-17/2027-01-03#1',
        'count 2026-10-21/2026-12-18 2026-08-17/2027-01-03#2',
      ],
    ],
    ['hele skoleåret', ['standing 2026-08-17/2027-06-18 standing:throughout']],
    ['ved behov', ['standing 2026-08-17/2027-06-18 standing:on-need']],
    ['første møte etter at resultatene foreligger', ['event  first-meeting-after:survey-results']],
  ])('of “%s” are %j', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it('of an event wait, and have days in the same place when it has happened', () => {
    const text = read('første møte etter at resultatene foreligger')
    const waiting = occurrencesOfWhen(one, text, year)
    const come = occurrencesOfWhen(one, text, year, { 'survey-results': '2026-12-10' })
    expect(lived(waiting, come)).toMatchObject([
      { ordinal: 1, from: '2026-12-10', to: '2027-01-21', inPlan: true },
    ])
  })

  it('say how often they come', () => {
    expect([
      ...new Set(['daglig', 'hver 14. dag', 'månedlig', 'uke 39'].map((text) => made(text)[0]?.beat)),
    ]).toEqual(['day', 'week', 'month', null])
  })

  it('have a slot each, and at least one for every part that the year has days for', () => {
    fc.assert(
      fc.property(anyWhen, anyYear, (when, of) => {
        const all = occurrencesOfWhen(one, when, of)
        expect(new Set(all.map(({ slot }) => slot)).size).toBe(all.length)
        const standing = when.parts.filter(({ kind }) => kind === 'standing' || kind === 'event').length
        expect(all.length).toBeGreaterThanOrEqual(standing)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a year made anew', () => {
  it('is as it was where nothing has changed', () => {
    fc.assert(
      fc.property(anyWhen, anyYear, (when, of) => {
        const before = lived(occurrencesOfWhen(one, when, of))
        const change = yearDifference(before, occurrencesOfWhen(one, when, of))
        expect([change.changed, change.added, change.left]).toEqual([[], [], []])
      }),
      { numRuns: 200 },
    )
  })

  it('has just what is planned now, loses nothing, and gives no ordinal to another', () => {
    const plan = fc.tuple(anyWhen, anyWhen, anyYear)
    fc.assert(
      fc.property(fc.array(plan, { minLength: 2, maxLength: 5 }), (plans) => {
        let before: readonly KeptOccurrence[] = []
        for (const [first, second, of] of plans) {
          const now = [...occurrencesOfWhen(one, first, of), ...occurrencesOfWhen(other, second, of)]
          const after = afterDifference(before, yearDifference(before, now))
          const bare = (kept: KeptOccurrence): Record<string, unknown> =>
            Object.fromEntries(
              Object.entries(kept).filter(([name]) => name !== 'ordinal' && name !== 'inPlan'),
            )
          const inOrder = <One extends MadeOccurrence>(all: readonly One[]) =>
            all.toSorted((a, b) => `${a.activity}${a.slot}`.localeCompare(`${b.activity}${b.slot}`))
          expect(inOrder(inPlan(after)).map(bare)).toEqual(inOrder(now))
          const keys = after.map(({ activity, ordinal }) => `${activity}/${ordinal}`)
          expect(new Set(keys).size).toBe(keys.length)
          for (const { activity, ordinal } of before) expect(keys).toContain(`${activity}/${ordinal}`)
          before = after
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the ordinal of what is moved: by a free day, by another week, to a count', () => {
    const ordinals = (kept: readonly KeptOccurrence[]) => inPlan(kept).map(({ ordinal }) => ordinal)
    expect(ordinals(lived(made('uke 45'), made('uke 45', freeInNovember)))).toEqual([1])
    expect(lived(made('uke 45'), made('uke 45', freeInNovember))[0]?.moved?.because).toBe('free-day')
    expect(ordinals(lived(made('uke 39'), made('uke 41')))).toEqual([1])
    expect(
      ordinals(lived(made('uke 39 og uke 4'), made('uke 39, uke 50 og uke 4'))).toSorted((a, b) => a - b),
    ).toEqual([1, 2, 3])
    expect(ordinals(lived(made('løpende'), made('hele skoleåret')))).toEqual([1])
  })

  it('marks what is gone, and finds it again when it comes back', () => {
    const gone = lived(made('uke 39 og uke 4'), made('uke 39'))
    expect(gone.map(({ ordinal, inPlan: still }) => [ordinal, still])).toEqual([
      [1, true],
      [2, false],
    ])
    expect(lived(made('uke 39 og uke 4'), made('uke 39'), made('uke 39 og uke 4'))).toMatchObject([
      { ordinal: 1, inPlan: true },
      { ordinal: 2, inPlan: true },
    ])
    expect(
      lived(made('uke 39'), [], made('ved behov')).map(({ ordinal, inPlan: still }) => [ordinal, still]),
    ).toEqual([
      [1, false],
      [2, true],
    ])
  })
})
