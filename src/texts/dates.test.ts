import { describe, expect, it } from 'vitest'
import * as say from './dates.ts'
import { locales } from './locale.ts'

const today = Temporal.PlainDate.from('2026-12-17')
const moment = Temporal.Instant.from('2026-12-17T09:20:00Z')
const nb = (text: string): string => text.replaceAll('_', '\u00a0')

describe('days', () => {
  it.each([
    ['nb', ['i går', 'i dag', 'i morgen', 'lørdag 19._desember']],
    ['nn', ['i går', 'i dag', 'i morgon', 'laurdag 19._desember']],
    ['en', ['yesterday', 'today', 'tomorrow', 'Saturday 19_December']],
  ] as const)('are said near and far in %s', (locale, said) => {
    expect([-1, 0, 1, 2].map((days) => say.sayDay(locale, today.add({ days }), today))).toEqual(said.map(nb))
  })

  it('carry the year only when it is another', () => {
    const next = Temporal.PlainDate.from('2027-01-04')
    expect(say.sayDate('nb', next, today)).toBe(nb('mandag 4._januar_2027'))
    expect(say.sayDate('nb', next, next)).toBe(nb('mandag 4._januar'))
    expect(say.sayFullDate('nn', next)).toBe(nb('måndag 4._januar_2027'))
  })

  it('have the seven names of nynorsk', () => {
    const monday = Temporal.PlainDate.from('2026-12-21')
    const names = [0, 1, 2, 3, 4, 5, 6].map(
      (days) => say.sayDate('nn', monday.add({ days }), monday).split(' ')[0],
    )
    expect(names).toEqual(['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'])
  })

  it('are a weekday alone only within the coming week', () => {
    const on = (days: number): string => say.sayWeekday('nb', today.add({ days }), today)
    expect([0, 1, 2, 6, 7, -2].map(on)).toEqual(
      ['i dag', 'i morgen', 'lørdag', 'onsdag', '24._desember', '15._desember'].map(nb),
    )
  })
})

describe('times', () => {
  it('are those of Norway, summer and winter', () => {
    expect(say.sayMoment('nb', moment, today)).toBe(nb('i dag kl._10.20'))
    const summer = Temporal.Instant.from('2026-06-17T22:30:00Z')
    expect(say.sayMoment('en', summer, today)).toBe(nb('Thursday 18_June at_00:30'))
  })

  it('are told as how long ago within half a day', () => {
    const after = (minutes: number): string => say.sayAgo('nb', moment, moment.add({ minutes }))
    expect(after(0)).toBe('nå nettopp')
    expect(after(1)).toBe('for ett minutt siden')
    expect(after(42)).toBe('for 42 minutter siden')
    expect(after(119)).toBe('for én time siden')
    expect(after(25 * 60)).toBe(nb('i går kl._10.20'))
  })
})

it('says ranges with an end, without one, and of one day', () => {
  const to = Temporal.PlainDate.from('2027-02-08')
  expect(say.sayRange('nb', { from: today, to }, today)).toBe(nb('17._desember–8._februar_2027'))
  const friday = Temporal.PlainDate.from('2026-12-18')
  expect(say.sayRange('nb', { from: today, to: friday }, today)).toBe(nb('17.–18._desember'))
  expect(say.sayRange('nn', { from: today, to: null }, today)).toBe(nb('frå 17._desember'))
  expect(say.sayRange('nb', { from: today, to: today }, today)).toBe(nb('17._desember'))
})

it('counts weeks by ISO 8601: 2026 has week 53', () => {
  expect(say.sayWeek('nb', Temporal.PlainDate.from('2027-01-01'))).toBe(nb('uke_53'))
})

it('never breaks a line inside a date or a time', () => {
  const day = Temporal.PlainDate.from('2027-05-17')
  for (const locale of locales) {
    expect(say.sayDayOfMonth(locale, day, today)).not.toContain(' ')
    expect(say.sayTime(locale, Temporal.PlainTime.from('08:05'))).not.toContain(' ')
  }
})
