import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { mailServer } from '../../tests/worker/mail-server.ts'
import { workerPlace } from '../../tests/worker/place.ts'
import { openWorld, type World } from '../../tests/world.ts'
import { openDatabase } from '../database/connection.ts'
import type { NoticeChannel } from '../database/records/notice.ts'
import { openPost, type Post } from '../delivery/mail.ts'
import { sendMail } from './mail.ts'

let world: World
let place: ReturnType<typeof workerPlace>
let server: Awaited<ReturnType<typeof mailServer>>
let post: Post
beforeAll(async () => {
  world = await openWorld({ at: '2026-12-17T10:20' })
  place = workerPlace(world)
  server = await mailServer()
  post = openPost({ url: server.url, from: 'varde@demonstration.example' })
})
afterAll(async () => {
  post.close()
  await server.close()
  await place.close()
  await world.close()
})
beforeEach(async () => {
  server.caught.length = 0
  await world.admin.query('delete from notice')
})

const shell = (more: object = {}) => ({
  mail: place.mail,
  newId: place.newId,
  post,
  baseUrl: 'http://localhost:3000',
  demonstration: true,
  ...more,
})

const notice = async (key: string, channel: NoticeChannel, at: string, occasion = place.newId()) => {
  const person = world.person(key)
  await world.admin.query(
    `insert into notice (owner_id, notice_id, occasion, recipient_id, channel, kind, created_at)
     values ($1, $2, $3, $4, $5, 'duty-late', $6::timestamp at time zone 'Europe/Oslo')`,
    [world.population.owners.oslo, place.newId(), occasion, person.id, channel, at],
  )
}

const unsent = async () =>
  (await world.admin.query('select count(*)::int as n from notice where sent_at is null')).rows[0].n

test('a digest is one mail for all that waits, and only at its times', async () => {
  await notice('marit', 'mail-digest', '2026-12-17T08:00')
  await notice('marit', 'mail-digest', '2026-12-17T09:00')
  await notice('samira', 'mail-digest', '2026-12-17T09:00')
  await world.moveTo('2026-12-17T14:29')
  await sendMail(shell(), 'mail-digest')
  expect(server.caught).toEqual([])
  await world.moveTo('2026-12-17T14:31')
  expect(await sendMail(shell(), 'mail-digest')).toEqual({ sent: 2, failed: 0 })
  expect(server.caught.map(({ to }) => to).toSorted()).toHaveLength(2)
  expect(await unsent()).toBe(0)
  await sendMail(shell(), 'mail-digest')
  expect(server.caught).toHaveLength(2)
})

test('on a free day too', async () => {
  await notice('marit', 'mail-digest', '2026-12-25T12:00')
  await world.moveTo('2026-12-25T14:30')
  await sendMail(shell(), 'mail-digest')
  expect(server.caught).toHaveLength(1)
})

test('it says that something waits, and nothing of what', async () => {
  await world.moveTo('2026-12-26T10:00')
  await notice('marit', 'mail-now', '2026-12-26T10:00')
  await sendMail(shell(), 'mail-now')
  const raw = server.caught[0]?.raw ?? ''
  expect(raw).toContain('http://localhost:3000/')
  expect(raw).toMatch(/Subject: .*Noe_venter/)
  const body = raw.slice(raw.indexOf('\r\n\r\n'))
  expect(body).not.toMatch(/Marit|Aasen|late|frist|sak |melding om|\b\d+ (sak|melding)/i)
})

test('what is seen in the program meanwhile needs no digest, but what cannot wait is sent', async () => {
  await world.moveTo('2026-12-27T10:00')
  await notice('marit', 'mail-digest', '2026-12-27T09:00')
  await notice('marit', 'mail-now', '2026-12-27T09:00')
  await world.admin.query('update notice set seen_at = now()')
  await world.moveTo('2026-12-27T15:00')
  await sendMail(shell(), 'mail-digest')
  expect(server.caught).toHaveLength(0)
  await sendMail(shell(), 'mail-now')
  expect(server.caught).toHaveLength(1)
})

test('a server that refuses loses nothing', async () => {
  await notice('marit', 'mail-now', '2026-12-27T15:00')
  server.refuse(true)
  expect(await sendMail(shell(), 'mail-now')).toEqual({ sent: 0, failed: 1 })
  server.refuse(false)
  expect(await sendMail(shell(), 'mail-now')).toEqual({ sent: 1, failed: 0 })
})

test('a process that dies between sending and the mark sends the same message again', async () => {
  await notice('marit', 'mail-now', '2026-12-27T15:00')
  const doomed = openDatabase(world.database.url('varde_mail'), 1)
  const dying: Post = {
    close: () => undefined,
    // Taken by the server, and then the process is gone: its connection breaks before the mark.
    send: async (letter) => {
      await post.send(letter)
      await world.admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'varde_mail' and state = 'idle in transaction'",
      )
      await wait(50)
    },
  }
  await expect(sendMail(shell({ mail: doomed, post: dying }), 'mail-now')).rejects.toThrow()
  await doomed.destroy()
  expect(await unsent()).toBe(1)
  await sendMail(shell(), 'mail-now')
  expect(await unsent()).toBe(0)
  expect(server.caught).toHaveLength(2)
  expect(new Set(server.caught.map(({ messageId }) => messageId)).size).toBe(1)
})

test('two that send at once share the work', async () => {
  for (const key of ['marit', 'samira', 'jostein', 'renate', 'kari', 'henrik'])
    await notice(key, 'mail-now', '2026-12-27T15:00')
  const outcomes = await Promise.all([sendMail(shell(), 'mail-now'), sendMail(shell(), 'mail-now')])
  expect(outcomes.reduce((sum, { sent }) => sum + sent, 0)).toBe(6)
  expect(new Set(server.caught.map(({ messageId }) => messageId)).size).toBe(6)
  expect(server.caught).toHaveLength(6)
})
