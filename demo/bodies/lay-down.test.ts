import { expect, test } from 'vitest'
import { openWorld } from '../../tests/world.ts'
import { castOf } from '../history/cast.ts'
import { Stage } from '../history/stage.ts'
import { layDownPlan } from '../plan/lay-down.ts'
import { layDownBodies } from './lay-down.ts'

/** A first start comes on any day: before school has begun, and in the summer. */
test.each(['2026-08-03', '2027-07-10'])(
  'begun on %s, the bodies have met and said something to the plan',
  async (begunOn) => {
    const world = await openWorld({ today: begunOn })
    const stage = await Stage.open(world.shell, castOf(world.population), world.database.url('admin'))
    await layDownPlan(stage, begunOn)
    await layDownBodies(stage, begunOn)
    const { rows } = await world.admin.query<Record<string, number>>(
      `select (select count(*) from body)::int as bodies, (select count(*) from body_minutes)::int as minutes,
        (select count(*) from plan_comment)::int as comments, (select count(*) from class_agreement)::int as agreements,
        (select count(*) from deviation_step)::int as steps, (select count(*) from body_answer)::int as answers,
        (select count(*) from evaluation_asked)::int as asked`,
    )
    await stage.close()
    await world.close()
    expect(rows).toEqual([
      { bodies: 5, minutes: 2, comments: 3, agreements: 4, steps: 2, answers: 1, asked: 2 },
    ])
  },
  120_000,
)
