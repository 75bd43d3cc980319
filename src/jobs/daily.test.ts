import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportOf, workerPlace } from '../../tests/worker/place.ts'
import { openWorld, type World } from '../../tests/world.ts'
import { reportConcern } from '../commands/concern/reporting.ts'
import { inJob } from '../database/records/jobs/clock.ts'
import { daily } from './daily.ts'
import { alarmOfReading } from './raise-alarms.ts'
import { sweep } from './sweep.ts'

let world: World
let place: ReturnType<typeof workerPlace>
beforeAll(async () => {
  world = await openWorld({ at: '2026-12-17T10:20' })
  place = workerPlace(world)
})
afterAll(async () => {
  await place.close()
  await world.close()
})

const told = async (kind: string): Promise<readonly string[]> => {
  const { rows } = await world.admin.query(
    `select p.given_name, n.channel from notice n join person p using (owner_id)
     where p.person_id = n.recipient_id and n.kind = $1 order by 1, 2`,
    [kind],
  )
  return rows.map((row) => `${row.given_name} ${row.channel}`)
}

test('training that lapses within thirty days is warned of once', async () => {
  const { rows } = await world.admin.query(
    `select max(valid_until)::text as last from training where person_id = $1`,
    [world.person('ronny').id],
  )
  const last = Temporal.PlainDate.from(String(rows[0]?.last))
  await world.moveTo(`${last.subtract({ days: 30 })}T06:30`)
  await daily(place)
  await daily(place)
  expect((await told('training-lapses')).filter((line) => line.startsWith('Ronny'))).toEqual([
    'Ronny app',
    'Ronny mail-digest',
  ])
})

test('what falls due today is told in the morning, and what has become late goes upwards', async () => {
  await world.moveTo('2026-12-17T10:20')
  const token = await world.signIn('samira')
  await reportConcern(
    world.shell,
    { token, key: world.newKey() },
    reportOf(world, ['nora'], { violenceTold: true }),
  )
  await world.moveTo('2026-12-18T06:30')
  await sweep(place)
  // The reporter's own duty towards barnevernet (§ 24-3) was due at once.
  expect(await told('duty-late')).toEqual([
    'Marit app',
    'Marit mail-digest',
    'Samira app',
    'Samira mail-digest',
  ])
  await daily(place)
  const once = await told('duty-due')
  expect(once).toEqual(expect.arrayContaining(['Marit app']))
  await daily(place)
  await sweep(place)
  expect(await told('duty-due')).toEqual(once)
})

test('the adult whom a report is about is told nothing, by mail neither', async () => {
  const { rows } = await world.admin.query(`select concern_id, owner_id from concern limit 1`)
  const [row] = rows
  await world.admin.query(
    `insert into case_barred (owner_id, stream_id, person_id, ground, since) values ($1, $2, $3, 'other', now())`,
    [row.owner_id, row.concern_id, world.person('marit').id],
  )
  await world.admin.query('delete from notice')
  await world.admin.query('update obligation_cache set next_change_at = computed_at')
  await sweep(place)
  expect((await told('duty-late')).filter((line) => line.startsWith('Marit'))).toEqual([])
  expect(await told('duty-late')).toContain('Samira app')
})

test('months of the access log are made ahead, and old sessions go', async () => {
  await world.moveTo('2029-11-20T06:30')
  await daily(place)
  const { rows } = await world.admin.query(`select to_regclass('public.access_log_2030_01')::text as made`)
  expect(rows[0]?.made).toBe('access_log_2030_01')
})

test('looking again and again for what is not there is seen by the principal, once a day', async () => {
  await world.moveTo('2027-02-01T10:00')
  const { id } = world.person('henrik')
  for (let at = 0; at < 12; at++)
    await world.admin.query(
      `insert into access_log (owner_id, log_id, at, actor_id, action, outcome)
       values ($1, $2, '2027-02-01T08:55:00Z', $3, 'person.find', 'not-found')`,
      [world.population.owners.oslo, place.newId(), id],
    )
  await sweep(place)
  await sweep(place)
  const { rows } = await world.admin.query('select kind, about_id, school_id, facts from alarm')
  expect(rows).toEqual([
    {
      kind: 'repeated-misses',
      about_id: id,
      school_id: world.population.schools.tarnlia,
      facts: { count: 12 },
    },
  ])
  expect(await told('unusual-reading')).toEqual(['Marit app', 'Marit mail-digest'])
})

test('reading many different cases in a day is seen by the principal, and by the owner where a leader did it', async () => {
  await world.admin.query('delete from alarm')
  const read = async (key: string, many: number) => {
    for (let at = 0; at < many; at++)
      await world.admin.query(
        `insert into access_log (owner_id, log_id, at, actor_id, action, outcome, stream_id)
         values ($1, $2, '2027-02-01T08:00:00Z', $3, 'case.read', 'granted', $4)`,
        [world.population.owners.oslo, place.newId(), world.person(key).id, place.newId()],
      )
  }
  await read('kari', 20)
  await read('henrik', 21)
  await read('marit', 61)
  await inJob(place.jobs, place.newId, alarmOfReading)
  const { rows } = await world.admin.query(
    `select p.given_name, a.school_id is null as owner, a.facts from alarm a
     join person p on p.owner_id = a.owner_id and p.person_id = a.about_id order by 1`,
  )
  expect(rows).toEqual([
    { given_name: 'Henrik', owner: false, facts: { count: 21 } },
    { given_name: 'Marit', owner: true, facts: { count: 61 } },
  ])
})
