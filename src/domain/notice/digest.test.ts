import { expect, it } from 'vitest'
import { digestBefore } from './digest.ts'

const oslo = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Oslo').toInstant()

it.each([
  ['2026-12-17T07:29', '2026-12-16T14:30'],
  ['2026-12-17T07:30', '2026-12-17T07:30'],
  ['2026-12-17T14:29', '2026-12-17T07:30'],
  ['2026-12-17T23:59', '2026-12-17T14:30'],
  // The nights when the clocks are moved.
  ['2027-03-28T04:00', '2027-03-27T14:30'],
  ['2027-10-31T07:31', '2027-10-31T07:30'],
])('at %s what arose before %s is due', (now, before) => {
  expect(digestBefore(oslo(now)).equals(oslo(before))).toBe(true)
})
