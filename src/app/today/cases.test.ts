import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendar } from '../../../demo/calendar.ts'
import { courseOf } from '../../../demo/history/course-of.ts'
import { daysUntil } from '../../../demo/history/days.ts'
import { taleOf } from '../../../demo/history/play-course.ts'
import { situations } from '../../../demo/history/situations.ts'
import { tellAll } from '../../../demo/history/tale.ts'
import { type Application, openApplication } from '../../../tests/application.ts'
import { openTelling, type Telling } from '../../../tests/stories/telling.ts'
import { workerPlace } from '../../../tests/worker/place.ts'
import { compile } from '../../domain/calendar/school-calendar.ts'
import { daily } from '../../jobs/daily.ts'
import { sweep } from '../../jobs/sweep.ts'

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
let application: Application
let place: ReturnType<typeof workerPlace>
beforeAll(async () => {
  telling = await openTelling('today', '2026-09-14')
  application = openApplication(telling.world)
  place = workerPlace(telling.world)
  const [situation] = situations
  if (situation === undefined) throw new Error('no situation')
  const until = '2026-09-22T09:00'
  const course = courseOf({
    name: 'today',
    part,
    pupil: { pupil: 'selma', given: 'Selma', guardians: telling.stage.cast.guardiansOf('selma') },
    situation,
    outcome: { answers: ['partly', 'yes'], end: 'closed', slips: [] },
    from: '2026-09-07',
    until,
    school,
  })
  await tellAll(telling.stage, [taleOf(course)], { on: daysUntil('2026-09-22', school), until })
  await telling.world.moveTo(until)
  await sweep(place)
})
afterAll(async () => {
  await application.close()
  await place.close()
  await telling.close()
})

test('whoever carries a measure says that it is done by one tap, and comes back', async () => {
  const anders = await application.as('anders')
  const before = await anders.get('/')
  expect(before.text).toContain('For Selma Krogh, 8B.')
  const action = /action="(\/slips\/[^"]+\/done)"/.exec(before.html)?.[1] ?? ''
  const done = await anders.fill('/', {}, action)
  expect(done.status).toBe(303)
  expect(done.location).toContain('/?done=')
  const after = await anders.get(done.location ?? '/')
  expect(after.text).toContain('Det er skrevet ned.')
  const left = [...after.html.matchAll(/action="(\/slips\/[^"]+\/done)"/g)].map(([, path]) => path)
  expect(left).not.toContain(action)
})

test('what is late falls on whoever is responsible, with the step to take, and the principal sees the case', async () => {
  await telling.world.moveTo('2026-10-26T09:00')
  await sweep(place)
  const mathilde = await (await application.as('mathilde')).get('/')
  expect(mathilde.text).toContain('Fristen er ute')
  expect(mathilde.text).toContain('Spør eleven: Hjelper det? · Selma Krogh, 8B')
  expect(mathilde.html).toMatch(
    /href="\/cases\/[A-Z0-9]+\/evaluation"[^>]*data-color="accent"|data-color="accent"/,
  )
  const marit = await (await application.as('marit')).get('/')
  expect(marit.text).toContain('Selma Krogh, 8B')
  expect(marit.text).toMatch(/(Sette inn tiltak|Følge med): fristen er ute/)
  // Somebody of the team on whom nothing falls has nothing late.
  const henrik = await (await application.as('henrik')).get('/')
  expect(henrik.text).not.toContain('Spør eleven: Hjelper det?')
})

test('it is told upwards, each once, and is gone from the notices when it has been seen', async () => {
  await daily(place)
  const marit = await application.as('marit')
  const notices = await marit.get('/notices')
  expect(notices.text).toContain('En frist er ute · Sak')
  const { rows } = await telling.world.admin.query(
    `select count(*)::int as n, count(distinct (occasion, recipient_id, channel))::int as once from notice`,
  )
  expect(rows[0].n).toBe(rows[0].once)
  const seen = await marit.fill('/notices', {}, '/notices')
  expect(seen.location).toBe('/?done=seen')
  const unseen = await telling.world.admin.query(
    'select count(*)::int as n from notice where recipient_id = $1 and seen_at is null',
    [telling.world.person('marit').id],
  )
  expect(unseen.rows[0].n).toBe(0)
})
