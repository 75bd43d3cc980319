import { expect, test } from 'vitest'
import type { Measured } from './clock.ts'
import { line } from './pages/lines.ts'
import { missedAims } from './reasons.ts'
import { markdownTables, table } from './table.ts'
import { inFlight, least, quantile, sequence } from './timing.ts'

const all: readonly Measured[] = [
  line('one school · case · p99', 12.345, 'ms', 25),
  line('one school · find · p99', 30, 'ms', 25),
  line('one school · case · page ÷ its SQL', 1.2, 'ratio', 2),
  line('start, data folder filled', 3, 's'),
]

test('a line keeps its aim, and says whether it is met', () => {
  expect(all.map(({ value, aim, ok }) => [value, aim, ok])).toEqual([
    [12.35, '≤ 25', true],
    [30, '≤ 25', false],
    [1.2, '≤ 2', true],
    [3, '', true],
  ])
})

test('the printed table ends with how many aims are missed', () => {
  expect(table(all)).toMatch(/find · p99 +30 +ms +≤ 25 +MISSED/)
  expect(table(all)).toMatch(/1 of 3 aims are missed\.\n$/)
  expect(table(all.slice(0, 1))).toMatch(/Every aim is met\.\n$/)
})

test('pages become one table a size, with what is missed in bold; the rest stands below', () => {
  const lines = markdownTables(all).split('\n')
  expect(lines).toContain('| page | p99 (ms, ≤ 25) | page ÷ its SQL (≤ 2) |')
  expect(lines).toContain('| case | 12.35 | 1.2 |')
  expect(lines).toContain('| find | **30** |  |')
  expect(lines).toContain('| start, data folder filled | 3 | s |  |')
})

test('what misses its aim is named, with why; what nobody can explain says so', () => {
  const odd = line('an odd thing', 3, 'ms', 2)
  expect(missedAims(all.slice(0, 1))).toBe('Every aim is met.\n')
  expect(missedAims(all)).toMatch(
    /^1 of 3 aims are missed\.\n\n\* one school · find · p99: 30 \(≤ 25\)\n\n {2}One request/,
  )
  expect(missedAims([odd])).toContain('* an odd thing: 3 (≤ 2)\n\n  Why is not known yet.')
})

test('quantiles are values that were measured', () => {
  const values = Array.from({ length: 200 }, (_, at) => 200 - at)
  expect([quantile(values, 0.5), quantile(values, 0.99), quantile([7], 0.99)]).toEqual([100, 198, 7])
  expect(least([[3], [1], [2]], ([one = 0]) => one)).toEqual([1])
})

test('so many are asked as was said, and never more at a time', async () => {
  let [asked, now, most] = [0, 0, 0]
  const work = async () => {
    asked += 1
    now += 1
    most = Math.max(most, now)
    await new Promise((resolve) => setTimeout(resolve, 1))
    now -= 1
  }
  await inFlight(work, { count: 40, lanes: 8 })
  expect([asked, most]).toEqual([40, 8])
  const { p50, p99, perSecond } = await sequence(work, 10)
  expect([asked, most]).toEqual([50, 8])
  expect(p99).toBeGreaterThanOrEqual(p50)
  expect(perSecond).toBeLessThanOrEqual(1100)
})
