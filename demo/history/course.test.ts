import { afterAll, beforeAll, expect, test } from 'vitest'
import { compile } from '../../src/domain/calendar/school-calendar.ts'
import { openTelling, type Telling } from '../../tests/stories/telling.ts'
import { calendar } from '../calendar.ts'
import { courseOf } from './course-of.ts'
import { daysUntil } from './days.ts'
import { taleOf } from './play-course.ts'
import { situations } from './situations.ts'
import { tellAll } from './tale.ts'

let telling: Telling
const school = compile(calendar)
const until = '2027-01-15T15:30'
const pupils = ['selma', 'leah', 'sara', 'oskar', '10B:3', '8C:4']

beforeAll(async () => {
  telling = await openTelling('course', '2026-11-23')
  const { cast } = telling.stage
  const tales = situations.map((situation, at) => {
    const pupil = pupils[at] ?? ''
    const course = courseOf({
      name: `course-${at}`,
      part: {
        principal: 'marit',
        responsible: 'mathilde',
        contact: cast.contactTeacherOf(pupil),
        reporter: 'samira',
        carrier: 'anders',
        colleague: 'kari',
      },
      pupil: { pupil, given: cast.person(pupil).given, guardians: cast.guardiansOf(pupil) },
      situation,
      outcome: { answers: ['partly', 'yes'], end: 'closed', slips: [] },
      from: '2026-09-07',
      until,
      school,
    })
    return taleOf(course)
  })
  await tellAll(telling.stage, tales, { on: daysUntil('2026-11-23', school), until })
}, 120_000)
afterAll(() => telling.close())

test('a matter that goes by the rules has nothing late, and makes no mistake, whatever it is about', async () => {
  const { rows } = await telling.world.admin.query<{ number: string }>('select number from pupil_case')
  expect(rows).toHaveLength(situations.length)
  for (const { number } of rows)
    expect(await telling.exported('marit', number)).toEqual({ mistakes: [], late: [] })
})
