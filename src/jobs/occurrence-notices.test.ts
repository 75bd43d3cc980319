import { afterAll, beforeAll, expect, test } from 'vitest'
import { activity, publishedYear } from '../../tests/school-plan/published-year.ts'
import { mailServer } from '../../tests/worker/mail-server.ts'
import { workerPlace } from '../../tests/worker/place.ts'
import { openWorld, type World } from '../../tests/world.ts'
import { writeAct } from '../commands/doing/act.ts'
import { openPost, type Post } from '../delivery/mail.ts'
import type { LineId } from '../domain/school-plan/ids.ts'
import { daily } from './daily.ts'
import { sendMail } from './mail.ts'

let world: World
let place: ReturnType<typeof workerPlace>
let server: Awaited<ReturnType<typeof mailServer>>
let post: Post
let lines: readonly LineId[]
const by = (role: 'year-lead' | 'social-teacher') => ({ responsible: [{ kind: 'role' as const, role }] })
beforeAll(async () => {
  world = await openWorld({ at: '2026-08-24T08:00' })
  place = workerPlace(world)
  server = await mailServer()
  post = openPost({ url: server.url, from: 'varde@demonstration.example' })
  lines = await publishedYear(world, [
    activity('Temauke for trygghet', 'uke 39', by('social-teacher')),
    activity('Enda en temauke', 'uke 39', by('social-teacher')),
    activity('Friminutt', 'daglig', by('social-teacher')),
  ])
  await world.admin.query('delete from notice')
})
afterAll(async () => {
  post.close()
  await server.close()
  await place.close()
  await world.close()
})

const told = async (): Promise<readonly string[]> => {
  const { rows } = await world.admin.query(
    `select p.given_name, n.channel, n.kind from notice n join person p using (owner_id)
     where p.person_id = n.recipient_id and n.kind like 'occurrence%' order by n.created_at, 3, 1, 2`,
  )
  return rows.map((row) => `${row.given_name} ${row.channel} ${row.kind}`)
}
const on = async (moment: string) => {
  await world.moveTo(moment)
  await daily(place)
  await daily(place)
}

/** As the school's plan has it; null where it says nothing. */
const remindsBefore = (schoolDays: number | null) =>
  world.admin.query(`update school_plan_version set content = jsonb_set(content, '{deadlines}', $1::jsonb)`, [
    JSON.stringify(schoolDays === null ? {} : { 'remind-before': schoolDays }),
  ])

test('what comes is told a week before, or as long before as the plan has it, once, whatever it is and how much', async () => {
  await on('2026-09-13T06:30')
  expect(await told()).toEqual([])
  await remindsBefore(3)
  await on('2026-09-14T06:30')
  expect(await told()).toEqual([])
  await remindsBefore(null)
  await on('2026-09-14T06:35')
  // Preben stands in for the social teacher.
  expect(await told()).toEqual([
    'Mathilde app occurrence-due',
    'Mathilde mail-digest occurrence-due',
    'Preben app occurrence-due',
    'Preben mail-digest occurrence-due',
  ])
  await on('2026-09-21T06:30')
  expect(await told()).toHaveLength(4)
})

test('by mail it is only that something waits', async () => {
  await world.moveTo('2026-09-21T07:31')
  const shell = {
    mail: place.mail,
    newId: place.newId,
    post,
    baseUrl: 'http://localhost:3000',
    demonstration: true,
  }
  await sendMail(shell, 'mail-digest')
  await sendMail(shell, 'mail-digest')
  const mine = server.caught.filter(({ to }) => to.startsWith('mathilde'))
  expect(mine).toHaveLength(1)
  expect(mine[0]?.raw).not.toMatch(/tema|trygghet|uke 39|årshjul/i)
})

test('what is late is told on a free day too, and a week later to the leaders; what is done is not', async () => {
  const token = await world.signIn('mathilde')
  const decision = await writeAct(
    world.shell,
    { token, key: world.newKey() },
    {
      school: 'tarnlia-skole',
      year: '2026-27',
      activity: lines[0] ?? '',
      ordinal: 1,
      seen: 0,
      act: { kind: 'done', on: '2026-09-21', tookPart: null, note: null, link: null, reason: null, to: null },
    },
  )
  expect(decision).toMatchObject({ accepted: true })
  await world.admin.query('delete from notice')
  await on('2026-09-25T06:30')
  expect(await told()).toEqual([])
  // A Saturday.
  await on('2026-09-26T06:30')
  expect(await told()).toEqual([
    'Mathilde app occurrence-late',
    'Mathilde mail-digest occurrence-late',
    'Preben app occurrence-late',
    'Preben mail-digest occurrence-late',
  ])
  await on('2026-10-01T06:30')
  expect(await told()).toHaveLength(4)
  await on('2026-10-02T06:30')
  expect((await told()).slice(4)).toEqual([
    'Jostein app occurrence-escalated',
    'Jostein mail-digest occurrence-escalated',
    'Marit app occurrence-escalated',
    'Marit mail-digest occurrence-escalated',
  ])
})

test('a clock that jumps tells what it passed, and nothing of what is daily', async () => {
  await on('2027-06-20T06:30')
  const { rows } = await world.admin.query(
    `select activity_id, what from occurrence_told where activity_id = any($1)`,
    [lines],
  )
  expect(rows.map(({ activity_id, what }) => `${lines.indexOf(activity_id)} ${what}`).toSorted()).toEqual([
    '0 due',
    '1 due',
    '1 escalated',
    '1 late',
  ])
})
