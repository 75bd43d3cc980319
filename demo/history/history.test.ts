import { expect, test } from 'vitest'
import { openWorld } from '../../tests/world.ts'
import { castOf } from './cast.ts'
import { tellHistory } from './history.ts'
import { Stage } from './stage.ts'

/** A first start comes on any day: in the summer, after Christmas, when school has just begun. */
test.each(['2027-07-10', '2027-01-05'])(
  'begun on %s, everything can be told',
  async (begunOn) => {
    const world = await openWorld({ today: begunOn, size: 'whole' })
    await world.admin.query('analyze')
    const stage = await Stage.open(world.shell, castOf(world.population), world.database.url('admin'))
    const failed: string[] = []
    await tellHistory(stage, {
      begunOn,
      until: `${begunOn}T12:00`,
      failed: (name, error) => failed.push(`${name}: ${String(error)}`),
    })
    const { rows } = await world.admin.query('select count(*)::int as cases from pupil_case')
    await stage.close()
    await world.close()
    expect(failed).toEqual([])
    expect(rows[0].cases).toBeGreaterThanOrEqual(34)
  },
  300_000,
)
