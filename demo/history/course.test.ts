import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTelling, type Telling } from '../../tests/stories/telling.ts'
import { compile } from '../../src/domain/calendar/school-calendar.ts'
import { caseOverview } from '../../src/queries/case-overview.ts'
import { calendar } from '../calendar.ts'
import { courseOf } from './course-of.ts'
import { daysUntil } from './days.ts'
import { taleOf } from './play-course.ts'
import { situations } from './situations.ts'
import { tellAll } from './tale.ts'

let telling: Telling
const school = compile(calendar)
beforeAll(async () => {
  telling = await openTelling('course', '2026-11-23')
})
afterAll(() => telling.close())

const part = {
  principal: 'marit',
  responsible: 'mathilde',
  contact: 'henrik',
  reporter: 'samira',
  carrier: 'anders',
  colleague: 'kari',
}

test('a matter that goes by the rules has nothing late', async () => {
  const { cast } = telling.stage
  const [situation] = situations
  if (situation === undefined) throw new Error('no situation')
  const until = '2026-11-23T08:00'
  const course = courseOf({
    name: 'by the rules',
    part,
    pupil: { pupil: 'selma', given: 'Selma', guardians: cast.guardiansOf('selma') },
    situation,
    outcome: { answers: ['partly', 'yes'], end: 'closed', slips: [] },
    from: '2026-09-07',
    until,
    school,
  })
  await tellAll(telling.stage, [taleOf(course)], { on: daysUntil('2026-11-23', school), until })
  const { rows } = await telling.world.admin.query<{ number: string }>('select number from pupil_case')
  const number = rows[0]?.number ?? ''
  const { file } = await telling.stage.ask(caseOverview, cast.id('mathilde'), {
    number,
    filter: null,
    skip: 0,
  })
  const late = file.assessment.obligations.filter(
    ({ state }) => state === 'late' || state === 'documented-late',
  )
  expect(late.map(({ rule, state, due }) => [rule, state, due])).toEqual([])
})
