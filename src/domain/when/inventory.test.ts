import { describe, expect, it } from 'vitest'
import { calendar } from '../../../demo/calendar.ts'
import { inventory, many, noTimes } from '../../../tests/when/inventory.ts'
import { schoolYearOf } from '../calendar/school-year.ts'
import { scheduleOf } from './dates/schedule.ts'
import { parseWhen } from './parse.ts'

const year = schoolYearOf(calendar, '2026-27')
const inYear = (text: string) => {
  const read = parseWhen(text)
  if (!read.ok || !year) return null
  const { kind, occurrences } = scheduleOf(read.when, year)
  const dates = occurrences.map(({ from, to }) => (from === to ? from : `${from}/${to}`))
  return { kind, dates }
}

describe('the whens of the inventory', () => {
  it.each(inventory)('%s: %s', (_, text, kind, dates) => {
    const found = inYear(text)
    expect(found?.kind).toBe(kind)
    const all = found?.dates ?? []
    if ('count' in dates) expect(many(all.length, all[0] ?? '', all.at(-1) ?? '')).toEqual(dates)
    else expect(all).toEqual(dates)
  })

  it.each(noTimes)('%s has something else where the time should be, and is told so: %s', (_, text) => {
    const read = parseWhen(text)
    expect(read.ok ? 'understood' : read.reason).toBe('not-a-time')
  })
})
