import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../tests/world.ts'
import { castOf } from './cast.ts'
import { tellHistory } from './history.ts'
import { Stage } from './stage.ts'

let world: World
let stage: Stage
const begunOn = '2026-11-23'
beforeAll(async () => {
  world = await openWorld({ today: begunOn, size: 'whole' })
  stage = await Stage.open(world.shell, castOf(world.population), world.database.url('admin'))
  await tellHistory(stage, { begunOn, until: `${begunOn}T09:00` })
}, 300_000)
afterAll(async () => {
  await stage.close()
  await world.close()
})

const rows = async (sql: string) => (await world.admin.query(sql)).rows

test('has cases in every state', async () => {
  console.log(
    await rows(`select status, compartment, count(*)::int from pupil_case group by 1, 2 order by 1, 2`),
  )
  console.log(
    await rows(
      `select status, ending, compartment, count(*)::int from concern group by 1, 2, 3 order by 1, 2, 3`,
    ),
  )
  console.log(await rows(`select count(*)::int from entry`))
  expect(1).toBe(1)
})
