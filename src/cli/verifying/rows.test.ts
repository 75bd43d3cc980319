import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendar } from '../../../demo/calendar.ts'
import { courseOf } from '../../../demo/history/course-of.ts'
import { daysUntil } from '../../../demo/history/days.ts'
import { taleOf } from '../../../demo/history/play-course.ts'
import { situations } from '../../../demo/history/situations.ts'
import { tellAll } from '../../../demo/history/tale.ts'
import { openTelling, type Telling } from '../../../tests/stories/telling.ts'
import { workerPlace } from '../../../tests/worker/place.ts'
import { compile } from '../../domain/calendar/school-calendar.ts'
import { sweep } from '../../jobs/sweep.ts'
import { verifyAll } from '../verify.ts'

const school = compile(calendar)
const part = {
  principal: 'marit',
  responsible: 'mathilde',
  contact: 'henrik',
  reporter: 'samira',
  carrier: 'anders',
  colleague: 'kari',
}

let telling: Telling
let place: ReturnType<typeof workerPlace>
beforeAll(async () => {
  telling = await openTelling('verified', '2026-11-23')
  place = workerPlace(telling.world)
  const [situation] = situations
  if (situation === undefined) throw new Error('no situation')
  const until = '2026-11-23T08:00'
  const course = courseOf({
    name: 'verified',
    part,
    pupil: { pupil: 'selma', given: 'Selma', guardians: telling.stage.cast.guardiansOf('selma') },
    situation,
    outcome: { answers: ['partly', 'yes'], end: 'closed', slips: [] },
    from: '2026-09-07',
    until,
    school,
  })
  await tellAll(telling.stage, [taleOf(course)], { on: daysUntil('2026-11-23', school), until })
  await telling.world.moveTo(until)
  await sweep(place)
})
afterAll(async () => {
  await place.close()
  await telling.close()
})

const verified = () =>
  verifyAll({
    url: (role) => telling.world.database.url(role),
    vault: telling.world.shell.vault,
    anchorKeys: place.keys,
    against: null,
  })
const codes = async () => (await verified()).findings.map(({ code }) => code)
const admin = (sql: string) => telling.world.admin.query(sql)

test('a case from the report to its end: rows, measures and clock are what the journal says', async () => {
  const { findings, counted } = await verified()
  expect(findings).toEqual([])
  expect(counted.entries).toBeGreaterThan(20)
})

test('a case made to look closed, or less serious, or a measure given to somebody else, is found', async () => {
  await admin('update pupil_case set serious = not serious')
  expect(await codes()).toEqual(['row-differs-from-fold'])
  await admin('update pupil_case set serious = not serious')
  await admin('update measure set from_on = from_on - 1')
  expect(await codes()).toEqual(['measures-differ-from-fold'])
})
