import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportConcern } from '../commands/concern/reporting.ts'
import { personId } from '../domain/people/ids.ts'
import { reportOf, workerPlace } from '../../tests/worker/place.ts'
import { openWorld, type World } from '../../tests/world.ts'
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

const report = async (
  by: string,
  ...rest: Parameters<typeof reportOf> extends [unknown, ...infer R] ? R : never
) => {
  const token = await world.signIn(by)
  const decision = await reportConcern(world.shell, { token, key: world.newKey() }, reportOf(world, ...rest))
  if (!decision.accepted) throw new Error(decision.refusals.join())
  return decision.outcome.number
}

const concern = async (number: string) => {
  const { rows } = await world.admin.query('select * from concern where number = $1', [number])
  return rows[0]
}

const entries = async (number: string): Promise<readonly string[]> => {
  const { concern_id } = await concern(number)
  const { rows } = await world.admin.query(
    'select kind, actor_id from entry where stream_id = $1 order by seq',
    [concern_id],
  )
  return rows.map((row) => `${row.kind}${row.actor_id === null ? ' (system)' : ''}`)
}

const told = async (number: string, kind: string): Promise<readonly string[]> => {
  const { concern_id } = await concern(number)
  const { rows } = await world.admin.query(
    `select p.given_name, n.channel from notice n join person p using (owner_id)
     where p.person_id = n.recipient_id and n.stream_id = $1 and n.kind = $2 order by 1, 2`,
    [concern_id, kind],
  )
  return rows.map((row) => `${row.given_name} ${row.channel}`)
}

test('a concern that nobody takes hold of goes to the next in line, and at last to the owner', async () => {
  const number = await report('samira', ['nora'])
  const { id: marit } = world.person('marit')
  expect(await concern(number)).toMatchObject({ holder_id: marit, status: 'received' })

  await world.moveTo('2026-12-18T23:30')
  await sweep(place)
  expect(await concern(number)).toMatchObject({ holder_id: marit })

  await world.moveTo('2026-12-19T00:01')
  await sweep(place)
  await sweep(place)
  expect(await concern(number)).toMatchObject({
    holder_id: world.person('jostein').id,
    holder_role: 'assistant-principal',
  })
  expect(await told(number, 'concern-handed-to-you')).toEqual(['Jostein app', 'Jostein mail-digest'])
  expect(await told(number, 'concern-not-taken')).toEqual(['Marit app', 'Marit mail-digest'])

  await world.moveTo('2027-01-05T00:01')
  await sweep(place)
  expect(await concern(number)).toMatchObject({ holder_id: world.person('renate').id })
  await world.moveTo('2027-01-07T00:01')
  await sweep(place)
  expect(await concern(number)).toMatchObject({ holder_id: null, holder_role: 'owner-case-officer' })
  expect((await entries(number)).filter((kind) => kind.startsWith('concern-handed-on'))).toEqual(
    Array(3).fill('concern-handed-on (system)'),
  )
})

test('one about an employee passes no other leader of the school', async () => {
  await world.moveTo('2027-01-11T09:00')
  const adult = personId(world.person('kari').id)
  const number = await report('samira', ['nora'], {
    concernsAdult: 'yes',
    adult,
    happened: '2027-01-11T08:50',
  })
  expect(await concern(number)).toMatchObject({ compartment: 'staff-offence' })
  await world.moveTo('2027-01-13T00:01')
  await sweep(place)
  expect(await concern(number)).toMatchObject({ holder_id: null, holder_role: 'owner-case-officer' })
  expect(await told(number, 'concern-not-taken')).toEqual(
    expect.arrayContaining(['Astri app', 'Astri mail-now', 'Solfrid mail-now']),
  )
})

test('§ 12-5: unopened by the owner after a working day, the reporter gets a number to ring', async () => {
  await world.moveTo('2027-01-18T09:30')
  const adult = personId(world.person('jostein').id)
  const number = await report('samira', ['jonas'], {
    concernsAdult: 'yes',
    adult,
    happened: '2027-01-18T09:30',
  })
  expect(await concern(number)).toMatchObject({ compartment: 'leader-offence', holder_id: null })
  await world.moveTo('2027-01-19T09:30')
  await sweep(place)
  expect(await told(number, 'give-reporter-phone')).toEqual([])
  await world.moveTo('2027-01-19T09:32')
  await sweep(place)
  await sweep(place)
  expect(await told(number, 'give-reporter-phone')).toEqual(['Samira app', 'Samira mail-now'])
  expect((await entries(number)).filter((kind) => kind === 'reporter-given-phone (system)')).toHaveLength(1)
})

test('a holder who has left is followed by the next at once', async () => {
  await world.moveTo('2027-01-25T09:00')
  const number = await report('samira', ['nora'], { happened: '2027-01-25T08:50' })
  const { id } = world.person('marit')
  await world.admin.query("update role_grant set to_on = '2027-01-25' where person_id = $1", [id])
  await world.moveTo('2027-01-26T07:00')
  await sweep(place)
  expect(await concern(number)).toMatchObject({ holder_id: world.person('jostein').id })
  const { rows } = await world.admin.query(
    "select facts from entry where kind = 'concern-handed-on' order by recorded_at desc limit 1",
  )
  expect(rows[0]?.facts).toMatchObject({ because: 'away', from: id })
})
