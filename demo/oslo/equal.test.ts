import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../tests/world.ts'
import { openDatabase } from '../../src/database/connection.ts'
import { inJob } from '../../src/database/records/jobs/clock.ts'
import { streamsAround } from '../../src/database/records/jobs/streams.ts'
import { compile } from '../../src/domain/calendar/school-calendar.ts'
import { ownerId } from '../../src/domain/people/ids.ts'
import { assessStreams } from '../../src/jobs/assess.ts'
import { calendar } from '../calendar.ts'
import { castOf } from '../history/cast.ts'
import { daysUntil } from '../history/days.ts'
import { taleOf } from '../history/play-course.ts'
import { Stage } from '../history/stage.ts'
import { tellAll } from '../history/tale.ts'
import { coursesIn, enactAll } from './few-matters.ts'
import { comparable } from './rows-compared.ts'
import { tablesOfMatters } from './tables.ts'

const today = '2026-11-23'
const now = `${today}T09:00`
const school = compile(calendar)
let played: World
let bulked: World

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
  const tales = coursesIn(castOf(played.population), { now, school }).map((course) => taleOf(course))
  await tellAll(stage, tales, { on: daysUntil(today, school), until: now })
  await stage.close()
  await enactAll(bulked.admin, bulked.shell, castOf(bulked.population), { now, school })
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
