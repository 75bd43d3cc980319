import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../tests/world.ts'
import { openDatabase } from '../../src/database/connection.ts'
import { inJob } from '../../src/database/records/jobs/clock.ts'
import { streamsAround } from '../../src/database/records/jobs/streams.ts'
import { compile } from '../../src/domain/calendar/school-calendar.ts'
import { looksLikeId, measureId, ownerId, personId } from '../../src/domain/people/ids.ts'
import { assessStreams } from '../../src/jobs/assess.ts'
import { calendar } from '../calendar.ts'
import { castOf } from '../history/cast.ts'
import type { Course, Outcome } from '../history/course.ts'
import { courseOf } from '../history/course-of.ts'
import { daysUntil } from '../history/days.ts'
import { taleOf } from '../history/play-course.ts'
import { situations } from '../history/situations.ts'
import { Stage } from '../history/stage.ts'
import { tellAll } from '../history/tale.ts'
import { Bulk } from './bulk.ts'
import { Enacting } from './enact.ts'
import type { Ground } from './matter-rows.ts'
import { comparable } from './rows-compared.ts'
import { tablesOfMatters } from './tables.ts'

const today = '2026-11-23'
const now = `${today}T09:00`
const school = compile(calendar)
let played: World
let bulked: World

const outcomes: readonly Outcome[] = [
  { answers: ['yes'], end: 'closed', slips: [] },
  { answers: ['partly', 'yes'], end: 'closed', slips: [{ step: 'send-home', days: 2 }] },
  { answers: ['no', 'partly', 'yes'], end: 'closed', slips: [{ step: 'contact', days: 1 }] },
  { answers: ['partly'], end: 'left', slips: [{ step: 'week', days: 2 }] },
  { answers: ['no'], end: 'goes-on', slips: [{ step: 'conclude', days: 3 }] },
  { answers: ['yes'], end: 'closed', slips: [] },
]
const pupils = ['nora', 'leah', 'sara', 'oskar', '10B:3', '8C:4']

const coursesIn = (world: World): readonly Course[] => {
  const cast = castOf(world.population)
  return outcomes.map((outcome, at) => {
    const pupil = pupils[at] ?? ''
    const situation = situations[at % situations.length]
    if (situation === undefined) throw new Error('no situation')
    return courseOf({
      name: `equal-${at}`,
      part: {
        principal: 'marit',
        responsible: at % 2 === 0 ? 'mathilde' : 'preben',
        contact: cast.contactTeacherOf(pupil),
        reporter: 'samira',
        carrier: 'anders',
        colleague: 'kari',
      },
      pupil: { pupil, given: cast.person(pupil).given, guardians: cast.guardiansOf(pupil) },
      situation,
      outcome,
      // The last has just been reported.
      from: at === 5 ? '2026-11-20' : ['2026-08-24', '2026-09-07', '2026-08-18', '2026-09-21', '2026-10-19'][at] ?? '',
      until: now,
      school,
    })
  })
}

const enactAll = async (world: World): Promise<void> => {
  const cast = castOf(world.population)
  const owner = ownerId(cast.ownerOf('marit'))
  const ground: Ground = { owner, school: cast.schools.tarnlia, days: school, now, newId: world.shell.newId }
  const [marit, jostein, renate] = [cast.id('marit'), cast.id('jostein'), cast.id('renate')]
  const situation = {
    adultRoles: [],
    principal: marit,
    holders: [
      { person: marit, position: 'principal' as const },
      { person: jostein, position: 'leader' as const },
      { person: renate, position: 'leader' as const },
    ],
    nearestLeader: jostein,
    conflicts: [],
  }
  const facts = { situation, officers: [], standIns: [], nameOf: cast.nameOf }
  const bulk = new Bulk(world.admin, tablesOfMatters)
  for (const course of coursesIn(world)) {
    const measures = new Map<string, ReturnType<typeof measureId>>()
    const measure = (tag: string) => {
      const known = measures.get(tag) ?? measureId(world.shell.newId())
      measures.set(tag, known)
      return known
    }
    const id = (someone: string) => (looksLikeId(someone) ? personId(someone) : cast.id(someone))
    new Enacting({ ground, facts, makers: world.shell }, course, { id, measure }).lay(bulk)
  }
  await bulk.finish()
}

/** The clock's answers as of one and the same moment. */
const assessNow = async (world: World): Promise<void> => {
  await world.moveTo(now)
  const jobs = openDatabase(world.database.url('varde_jobs'), 1)
  const { rows } = await world.admin.query<{ owner_id: string; stream_id: string }>(
    'select owner_id, stream_id from obligation_cache order by 1, 2',
  )
  await inJob(jobs, world.newKey, async (scope) => {
    for (const row of rows)
      await assessStreams(scope, await streamsAround(scope.tx, ownerId(row.owner_id), row.stream_id))
  })
  await jobs.destroy()
}

beforeAll(async () => {
  played = await openWorld({ today })
  bulked = await openWorld({ today })
  const stage = await Stage.open(played.shell, castOf(played.population), played.database.url('admin'))
  const tales = coursesIn(played).map((course) => taleOf(course))
  await tellAll(stage, tales, { on: daysUntil(today, school), until: now })
  await stage.close()
  await enactAll(bulked)
}, 120_000)
afterAll(async () => {
  await played.close()
  await bulked.close()
})

test('the same decisions give the same rows, whether played or laid down in bulk', async () => {
  const bulkCache = (await comparable(bulked.admin))['obligation_cache']
  await assessNow(played)
  const [one, other] = [await comparable(played.admin), await comparable(bulked.admin)]
  for (const table of tablesOfMatters) {
    expect(other[table]?.length, table).toBeGreaterThan(0)
    expect(other[table], table).toEqual(one[table])
  }
  await assessNow(bulked)
  expect((await comparable(bulked.admin))['obligation_cache']).toEqual(bulkCache)
})
