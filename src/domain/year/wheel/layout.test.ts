import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar } from '../../../../demo/calendar.ts'
import { day, textOf } from '../../calendar/day.ts'
import { schoolYearOf } from '../../calendar/school-year.ts'
import { anglesOf, degreesOf } from './angles.ts'
import { letterSize, placeRings, type PlacedItem } from './layout.ts'
import { cutTo, firstClause, lengthOf } from './letters.ts'

const year = schoolYearOf(calendar, '2026-27')
if (year === null) throw new Error('no such school year')
const angles = anglesOf(year)
interface Drawn {
  readonly from: string
  readonly to: string
  readonly name: string
}
const namesOf = ({ name }: Drawn) => [36, 18].map((most) => cutTo(name, most))

const anyItem = fc
  .record({
    first: fc.integer({ min: year.first, max: year.last }),
    days: fc.oneof(fc.integer({ min: 0, max: 27 }), fc.integer({ min: 28, max: 200 })),
    name: fc.stringMatching(/^[A-ZÆØÅ][a-zæøå ]{3,44}$/),
  })
  .map(({ first, days, name }): Drawn => {
    const to = Math.min(first + days, year.last)
    return { from: textOf(day(first)), to: textOf(day(to)), name }
  })
const anyRings = fc.array(
  fc.record({ name: fc.constant('Hele skolen'), items: fc.array(anyItem, { maxLength: 40 }) }),
  { minLength: 1, maxLength: 6 },
)

/** From the edge of the mark to the end of the name. */
const spanOf = ({ degrees, radius, label }: PlacedItem<Drawn>): readonly [from: number, to: number] => [
  degrees - degreesOf(6, radius),
  degrees + degreesOf(label === null ? 6 : 7 + lengthOf(label, letterSize), radius),
]

describe('the wheel', () => {
  it('lets no name run into another, and loses nothing', () => {
    fc.assert(
      fc.property(anyRings, (rings) => {
        for (const [at, { placed, left, from, to }] of placeRings(rings, angles, namesOf).entries()) {
          expect(placed.length + left).toBe(rings[at]?.items.length)
          for (const circle of Map.groupBy(placed, ({ radius }) => radius).values()) {
            const spans = circle.map(spanOf).toSorted(([a], [b]) => a - b)
            for (const [place, [start]] of spans.entries())
              expect(start).toBeGreaterThanOrEqual(spans[place - 1]?.[1] ?? 0)
          }
          for (const { radius } of placed) expect(radius > from && radius < to).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('has room for the marks of a hundred and twenty activities over the year, and for most of their names', () => {
    const items = Array.from({ length: 120 }, (_, at): Drawn => {
      const first = year.first + ((at * 37) % (year.last - year.first - 40))
      const to = first + (at % 3 === 0 ? 40 : 4)
      return { from: textOf(day(first)), to: textOf(day(to)), name: `Klassemøte ${at} i trinnets gruppe` }
    })
    const rings = [0, 1, 2].map((ring) => ({
      name: 'Ring',
      items: items.filter((_, at) => (at % 4) % 3 === ring),
    }))
    const placed = placeRings(rings, angles, namesOf)
    expect(placed.map(({ left }) => left)).toEqual([0, 0, 0])
    const named = placed.flatMap((ring) => ring.placed).filter(({ label }) => label !== null)
    expect(named.length).toBeGreaterThan(100)
  })
})

describe('a name on the wheel', () => {
  it.each([
    ['Klassetrivsel: hver klasse har svart', 'Klassetrivsel'],
    ['MOT-økter fra 8. til 10. trinn', 'MOT-økter fra 8. til 10. trinn'],
    ['Denne planen gås gjennom. Mål og tiltak tas med elevene.', 'Denne planen gås gjennom'],
    ['Karneval, halloween og påske', 'Karneval, halloween og påske'],
    ['Ledelsen møter elevrådet, og alltid når noe er tema', 'Ledelsen møter elevrådet'],
  ])('begins as “%s” begins: %s', (name, clause) => {
    expect(firstClause(name)).toBe(clause)
  })
  it.each([
    ['Elevrådsseminar', 20, 'Elevrådsseminar'],
    ['Utviklingssamtale med elev og foresatte', 24, 'Utviklingssamtale…'],
    ['Klassetrivselsundersøkelsen', 18, 'Klassetrivselsund…'],
    ['Et opplegg ved skolestart', 18, 'Et opplegg…'],
  ])('is cut between words: “%s” in %i letters is %s', (name, most, cut) => {
    expect(cutTo(name, most)).toBe(cut)
  })
})
