import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../tests/world.ts'
import { coverage } from '../../src/queries/doing/coverage.ts'
import { receipts } from '../../src/queries/held/receipts.ts'
import { castOf } from '../history/cast.ts'
import { Stage } from '../history/stage.ts'
import { layDownPlan } from './lay-down.ts'
import { liveYear } from './live-year.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ today: '2026-11-23' })
})
afterAll(() => world.close())

const acts = async () => {
  const { rows } = await world.admin.query<{ kind: string; n: number }>(
    'select kind, count(*)::int as n from occurrence_act group by kind order by kind',
  )
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n]))
}

test('the year so far is partly done, and told again it is the same', async () => {
  const stage = await Stage.open(world.shell, castOf(world.population), world.database.url('admin'))
  await layDownPlan(stage, '2026-11-23')
  await liveYear(stage, '2026-11-23')
  const first = await acts()
  expect(Object.keys(first)).toEqual(['done', 'not-done', 'partly'])
  await liveYear(stage, '2026-11-23')
  expect(await acts()).toEqual(first)
  await stage.moveTo('2026-11-23T08:00')
  const at = { school: 'tarnlia-skole', year: '2026-27' }
  const { coverage: covered } = (await coverage(world.shell, await world.signIn('marit'), at)).answer
  expect(covered.all.late).toBeGreaterThan(0)
  expect(covered.all.done).toBeGreaterThan(20)
  const { receipts: gone } = (await receipts(world.shell, await world.signIn('marit'), at)).answer
  expect(gone.find(({ subject }) => subject === 'duty-to-act')?.staff?.missing).toHaveLength(3)
  await stage.close()
})
