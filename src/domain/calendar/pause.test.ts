import { expect, it } from 'vitest'
import { pauseAhead } from './pause.ts'
import { compile } from './school-calendar.ts'

const days = compile({
  version: 'test',
  schoolYears: [{ name: '2026-27', from: '2026-08-17', to: '2027-06-18' }],
  free: [
    { from: '2026-12-21', to: '2027-01-01', name: 'Christmas' },
    { from: '2027-05-07', to: '2027-05-07', name: 'planning' },
  ],
})
const christmas = { from: '2026-12-21', back: '2027-01-04' }

it.each([
  ['2026-12-13', null],
  ['2026-12-14', { ...christmas, now: false }],
  ['2026-12-18', { ...christmas, now: false }],
  // The weekend that leads into it is free already.
  ['2026-12-19', { ...christmas, now: true }],
  ['2026-12-28', { from: '2026-12-28', back: '2027-01-04', now: true }],
  ['2027-01-01', { from: '2027-01-01', back: '2027-01-04', now: true }],
  ['2027-01-04', null],
  ['2027-05-05', null],
])('on %s the free time ahead is %j', (today, pause) => {
  expect(pauseAhead(today, days)).toEqual(pause)
})
