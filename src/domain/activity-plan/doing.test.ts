import { describe, expect, it } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import type { SchoolDays } from '../calendar/school-calendar.ts'
import { compile } from '../calendar/school-calendar.ts'
import { measureId, personId } from '../people/ids.ts'
import { doingOf, plannedDays, type Told } from './doing.ts'

const school: SchoolDays = compile({
  version: 'test',
  schoolYears: [{ name: '2026-27', from: '2026-08-17', to: '2027-06-18' }],
  free: [{ from: '2026-09-28', to: '2026-10-02', name: 'autumn' }],
})
const daily = {
  id: measureId('m'),
  level: null,
  responsible: { person: personId('kari') },
  when: { from: '2026-09-21' },
  weekdays: [1, 2, 3, 4, 5],
}
const told = (days: Told['days'] = new Map(), weeks: Told['weeks'] = new Map()): Told => ({ days, weeks })

describe('the days a measure is to be done', () => {
  it('are its weekdays with school, from its first day', () => {
    const days = plannedDays(daily, { from: '2026-09-14', to: '2026-10-06' }, school)
    expect(days.at(0)).toBe('2026-09-21')
    expect(days).toHaveLength(7)
    expect(days.some((on) => dayOf(on) > dayOf('2026-09-25') && dayOf(on) < dayOf('2026-10-05'))).toBe(false)
  })

  it('are none where it has no weekdays, or no time at all', () => {
    expect(plannedDays({ when: daily.when }, { from: '2026-09-14', to: '2026-10-06' }, school)).toEqual([])
    expect(
      plannedDays({ ...daily, when: { text: 'x' } }, { from: '2026-09-14', to: '2026-10-06' }, school),
    ).toEqual([])
  })
})

describe('what was done', () => {
  const running = { measure: daily, version: 1, stoppedOn: null }

  it('counts a confirmed week as its days, and what is told of a day before its week', () => {
    const days = new Map([['2026-09-23', 'not' as const]])
    const weeks = new Map([['2026-W39', 'as-planned' as const]])
    const doing = doingOf(running, told(days, weeks), '2026-09-25', school)
    expect(doing).toEqual({ planned: 5, done: 4, missed: 1, lastDone: '2026-09-21' })
  })

  it('stops counting when the measure stopped', () => {
    const doing = doingOf({ ...running, stoppedOn: '2026-09-22' }, told(), '2026-10-09', school)
    expect(doing).toEqual({ planned: 2, done: 0, missed: 0, lastDone: null })
  })
})
