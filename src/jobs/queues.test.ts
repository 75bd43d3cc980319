import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailServer } from '../../tests/worker/mail-server.ts'
import { reportOf, workerPlace } from '../../tests/worker/place.ts'
import { openWorld, type World } from '../../tests/world.ts'
import { reportConcern } from '../commands/concern/reporting.ts'
import { openPost } from '../delivery/mail.ts'
import { personId } from '../domain/people/ids.ts'
import { startJobs } from './queues.ts'

let world: World
let place: ReturnType<typeof workerPlace>
let server: Awaited<ReturnType<typeof mailServer>>
const said: unknown[] = []
beforeAll(async () => {
  world = await openWorld({ at: '2026-12-17T10:20' })
  place = workerPlace(world)
  server = await mailServer()
})
afterAll(async () => {
  await server.close()
  await place.close()
  await world.close()
})

const until = async (holds: () => Promise<boolean> | boolean) => {
  for (let round = 0; round < 150; round++) {
    if (await holds()) return
    await wait(100)
  }
  throw new Error('it did not come to hold')
}

const start = () =>
  startJobs({
    ...place,
    jobsUrl: world.database.url('varde_jobs'),
    post: openPost({ url: server.url, from: 'varde@demonstration.example' }),
    baseUrl: 'http://localhost:3000',
    demonstration: true,
    store: { highest: () => 0, append: () => undefined },
    say: (line) => said.push(line),
  })

test('what a command wished for is done, and mail that cannot wait goes at once', async () => {
  const stop = await start()
  const token = await world.signIn('samira')
  const adult = personId(world.person('kari').id)
  const decision = await reportConcern(
    world.shell,
    { token, key: world.newKey() },
    reportOf(world, ['nora'], { concernsAdult: 'yes', adult }),
  )
  expect(decision.accepted).toBe(true)
  await until(() => server.caught.some(({ to }) => to.startsWith('marit')))
  await until(async () => {
    const { rows } = await world.admin.query('select from outbox where relayed_at is null')
    return rows.length === 0
  })
  await stop()
  expect(said).toEqual([])
})

test('a second start goes on where the first ended, and sends nothing twice', async () => {
  const notices = () =>
    server.caught.map(({ messageId }) => messageId).filter((id) => !id.startsWith('<anchor-'))
  const before = notices()
  const stop = await start()
  // The week's letter with the anchor goes when the first anchor is made, and that may be before the letters are looked for.
  await wait(2_500)
  await stop()
  expect(notices()).toEqual(before)
  const all = server.caught.map(({ messageId }) => messageId)
  expect(new Set(all).size).toBe(all.length)
  expect(said).toEqual([])
})

test('a job holds identifiers and nothing else', async () => {
  const { rows } = await world.admin.query('select name, data::text as data from pgboss.job')
  expect(rows.length).toBeGreaterThan(0)
  const uuid = /"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/g
  for (const { data } of rows) expect(String(data).replaceAll(uuid, '')).toMatch(/^(null|\{[\s":,a-z]*\})$/)
})
