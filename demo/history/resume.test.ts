import { afterAll, beforeAll, expect, test } from 'vitest'
import { compile } from '../../src/domain/calendar/school-calendar.ts'
import { openWorld, type World } from '../../tests/world.ts'
import { calendar } from '../calendar.ts'
import { comparable } from '../oslo/rows-compared.ts'
import { castOf } from './cast.ts'
import { courseOf } from './course-of.ts'
import { daysUntil } from './days.ts'
import { taleOf } from './play-course.ts'
import { situations } from './situations.ts'
import { Stage } from './stage.ts'
import { tellAll } from './tale.ts'

const today = '2026-11-23'
const until = `${today}T09:00`
const school = compile(calendar)
let whole: World
let interrupted: World

const tell = async (world: World, diesAfter: number): Promise<void> => {
  const cast = castOf(world.population)
  let made = 0
  // A process that dies between two statements of a command.
  const newId = () => {
    made += 1
    if (made > diesAfter) throw new Error('killed')
    return world.shell.newId()
  }
  const stage = await Stage.open({ ...world.shell, newId }, cast, world.database.url('admin'))
  const [situation] = situations
  if (situation === undefined) throw new Error('no situation')
  const course = courseOf({
    name: 'resume',
    part: {
      principal: 'marit',
      responsible: 'mathilde',
      contact: 'henrik',
      reporter: 'samira',
      carrier: 'anders',
      colleague: 'kari',
    },
    pupil: { pupil: 'selma', given: 'Selma', guardians: cast.guardiansOf('selma') },
    situation,
    outcome: { answers: ['partly', 'yes'], end: 'closed', slips: [] },
    from: '2026-10-12',
    until,
    school,
  })
  try {
    await tellAll(stage, [taleOf(course)], { on: daysUntil(today, school), until })
  } finally {
    await stage.close()
  }
}

beforeAll(async () => {
  whole = await openWorld({ today })
  interrupted = await openWorld({ today })
})
afterAll(async () => {
  await whole.close()
  await interrupted.close()
})

test('killed again and again, it ends as if nothing had been', async () => {
  await tell(whole, Number.POSITIVE_INFINITY)
  for (const diesAfter of [2, 9, 23, 40]) await expect(tell(interrupted, diesAfter)).rejects.toThrow('killed')
  await tell(interrupted, Number.POSITIVE_INFINITY)
  const [one, other] = [await comparable(whole.admin), await comparable(interrupted.admin)]
  for (const table of ['entry', 'passage', 'measure', 'pupil_case', 'concern', 'notice'])
    expect(other[table], table).toEqual(one[table])
  expect(one['entry']?.length).toBeGreaterThan(30)
})
