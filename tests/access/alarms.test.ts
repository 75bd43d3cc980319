import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missesThatAlarm, readingsThatAlarm } from '../../src/domain/access/unusual-reading.ts'
import { inJob } from '../../src/database/records/jobs/clock.ts'
import { daily } from '../../src/jobs/daily.ts'
import { alarmOfReading } from '../../src/jobs/raise-alarms.ts'
import { sweep } from '../../src/jobs/sweep.ts'
import { type Application, openApplication } from '../application.ts'
import { workerPlace } from '../worker/place.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let app: Application
let place: ReturnType<typeof workerPlace>
beforeAll(async () => {
  world = await openWorld()
  app = openApplication(world)
  place = workerPlace(world)
})
afterAll(async () => {
  await place.close()
  await app.close()
  await world.close()
})

const nameOf = (key: string) => `${world.person(key).given} ${world.person(key).family}`
const notices = async (who: string) => (await (await app.as(who)).get('/notices')).text

describe('looking again and again for what is not one’s own', () => {
  it('is told to rektor, who sees by whom and how often, and to nobody else', async () => {
    const anders = await app.as('anders')
    for (let at = 0; at < missesThatAlarm.count; at++)
      expect((await anders.get(`/cases/${'ABCDEF23456789'.slice(at % 9, (at % 9) + 6)}`)).status).toBe(404)
    await sweep(place)
    const rektor = await notices('marit')
    expect(rektor).toContain(`${nameOf('anders')} har søkt ${missesThatAlarm.count} ganger`)
    expect(rektor).toContain('uvanlig')
    for (const other of ['anders', 'samira', 'kjersti', 'hallgeir'])
      expect(await notices(other)).not.toContain('har søkt')
  })

  it('about a leader is told to the owner, not to the leaders beside', async () => {
    const jostein = await app.as('jostein')
    for (let at = 0; at < missesThatAlarm.count; at++) await jostein.get(`/concerns/ABCDE${2 + (at % 8)}`)
    await sweep(place)
    expect(await notices('astri')).toContain(`${nameOf('jostein')} har søkt`)
    for (const other of ['marit', 'jostein', 'renate'])
      expect(await notices(other)).not.toContain(`${nameOf('jostein')} har søkt`)
  })

  it('is settled by a person who has looked, and then by nobody else', async () => {
    const marit = await app.as('marit')
    await marit.fill('/notices', {}, '/notices')
    const { rows } = await world.admin.query(`select alarm_id from alarm where about_id = $1`, [
      world.person('anders').id,
    ])
    await marit.post('/notices', { alarm: String(rows[0]?.alarm_id) })
    expect(await notices('marit')).not.toContain('har søkt')
    const seen = await world.admin.query('select seen_by from alarm where about_id = $1', [
      world.person('anders').id,
    ])
    expect(seen.rows).toEqual([{ seen_by: world.person('marit').id }])
  })
})

describe('reading out of pattern', () => {
  const readings = (who: string, count: number) =>
    world.admin.query(
      `insert into access_log (owner_id, log_id, at, actor_id, action, stream_id, outcome)
       select p.owner_id, gen_random_uuid(), gate.now() - interval '1 hour', p.person_id, 'case.read', gen_random_uuid(),
         'granted'
       from person p, generate_series(1, $2) where p.person_id = $1`,
      [world.person(who).id, count],
    )

  it('of a teacher is told to rektor; of rektor, whose sign-in may be somebody else’s, to the owner', async () => {
    await readings('samira', readingsThatAlarm.others + 1)
    await readings('marit', readingsThatAlarm.leaders + 1)
    await readings('henrik', readingsThatAlarm.others)
    await inJob(place.jobs, place.newId, alarmOfReading)
    expect(await notices('marit')).toContain(`${nameOf('samira')} har åpnet ${readingsThatAlarm.others + 1}`)
    expect(await notices('marit')).not.toContain(`${nameOf('marit')} har åpnet`)
    expect(await notices('solfrid')).toContain(`${nameOf('marit')} har åpnet`)
    expect(await notices('solfrid')).not.toContain(nameOf('henrik'))
    expect(await notices('samira')).not.toContain('har åpnet')
  })
})

describe('the access log', () => {
  const months = async () => {
    const { rows } = await world.admin.query<{ name: string }>(
      `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
       where i.inhparent = 'access_log'::regclass order by 1`,
    )
    return rows.map(({ name }) => name)
  }

  it('gets its months made ahead, closed to everybody, years from now too', async () => {
    await world.moveTo('2031-11-20T06:30')
    expect(await months()).not.toContain('access_log_2031_11')
    await daily(place)
    expect(await months()).toEqual(
      expect.arrayContaining(['access_log_2031_11', 'access_log_2031_12', 'access_log_2032_01']),
    )
    const { rows } = await world.admin.query(
      `select relrowsecurity and relforcerowsecurity as closed from pg_class where relname like 'access_log_2031_1_'`,
    )
    expect(rows).toEqual([{ closed: true }, { closed: true }])
    expect(await notices('astri')).not.toContain('Tilgangsloggen har ikke plass')
  })

  it('says so where a month can’t be made, once a day', async () => {
    await world.moveTo('2035-03-03T06:30')
    await world.admin.query(`update training set valid_until = '2036-01-01'`)
    const line = `insert into access_log (owner_id, log_id, at, action, outcome)
      select owner_id, $1, '2035-04-10', 'case.read', 'granted' from school_owner limit 1`
    await world.admin.query(line, [randomUUIDv7()])
    await daily(place)
    await daily(place)
    expect(await months()).not.toContain('access_log_2035_04')
    expect(await notices('astri')).toContain('Tilgangsloggen har ikke plass')
    expect(await notices('marit')).not.toContain('Tilgangsloggen')
    const { rows } = await world.admin.query(
      `select count(*)::int as alarms from alarm where kind = 'log-month-missing' group by owner_id`,
    )
    for (const { alarms } of rows) expect(alarms).toBe(1)
  })
})
