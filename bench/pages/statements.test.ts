import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../tests/world.ts'
import { today } from '../../src/queries/today/today.ts'
import { isEnter, isLog, recordStatements, sumOf } from './statements.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('every statement of a page is written down, with its role, its values and its time', async () => {
  const token = await world.signIn('marit')
  const recording = recordStatements()
  await today(world.shell, token, { forProjector: false }).finally(recording.stop)
  const taken = recording.take()
  expect(taken.map(({ text }) => text).slice(0, 1)).toEqual(['begin'])
  expect(taken.at(-1)?.text).toBe('commit')
  expect(taken.filter(isEnter)).toHaveLength(1)
  expect(taken.filter(isLog)).toHaveLength(1)
  expect(taken.find(isEnter)?.values).toEqual([expect.any(Buffer)])
  expect(new Set(taken.map(({ role }) => role))).toEqual(new Set(['varde_web']))
  expect(taken.every(({ ms }) => ms > 0)).toBe(true)
  expect(taken.filter(isEnter).map(({ rows }) => rows)).toEqual([1])
  expect(sumOf(taken)).toBeGreaterThan(0)
  expect(recording.take()).toEqual([])
})

test('nothing is written down any more once it has stopped', async () => {
  const recording = recordStatements()
  recording.stop()
  await sql`select 1`.execute(world.shell.web)
  expect(recording.take()).toEqual([])
})
