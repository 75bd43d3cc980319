import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordStatements } from '../../../bench/pages/statements.ts'
import { type Answer, type Application, openApplication, type Visitor } from '../../../tests/application.ts'
import { reportOf } from '../../../tests/worker/place.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { reportConcern } from '../../commands/concern/reporting.ts'
import { personId } from '../../domain/people/ids.ts'
import { find } from '../../queries/find.ts'

let world: World
let application: Application
let sealed: string
let ordinary: string

const report = async (about: string, more: Parameters<typeof reportOf>[2] = {}): Promise<string> => {
  const token = await world.signIn('samira')
  const told = reportOf(world, [about], more)
  const decision = await reportConcern(world.shell, { token, key: world.newKey() }, told)
  if (!decision.accepted) throw new Error(decision.refusals.join())
  return decision.outcome.number
}

beforeAll(async () => {
  world = await openWorld({ at: '2026-12-17T10:20' })
  // What is waited for when nothing is found is tried in tests/routes/silence.test.ts.
  application = openApplication(world, { now: () => performance.now(), wait: async () => undefined })
  ordinary = await report('nora')
  sealed = await report('jonas', { concernsAdult: 'yes', adult: personId(world.person('jostein').id) })
})
afterAll(async () => {
  await application.close()
  await world.close()
})

const look = (visitor: Visitor, q: string): Promise<Answer> => visitor.fill('/find', { q }, '/find')

test('a pupil is found by the beginning of any name, with cases within reach', async () => {
  const marit = await application.as('marit')
  for (const q of ['Nora', 'nor', 'vik nora', 'NORA VI'])
    expect((await look(marit, q)).text).toContain('Nora Vik')
  expect((await look(marit, 'N')).text).toContain('Fant ingenting')
  expect((await look(marit, ordinary.toLowerCase())).html).toContain(`/concerns/${ordinary}`)
})

test('substitutes find those of today’s groups, others the school, and nobody another owner’s', async () => {
  const vilde = await application.as('vilde')
  await world.admin.query(
    `update group_duty set on_date = '2026-12-17'
     where person_id = $1 and on_date = (select min(on_date) from group_duty where person_id = $1)`,
    [world.person('vilde').id],
  )
  expect((await look(vilde, 'Jonas')).text).toContain('Jonas Berget')
  expect((await look(vilde, 'Nora')).text).toContain('Fant ingenting')
  expect((await look(await application.as('henrik'), 'Nora')).text).toContain('Nora Vik')
  const stranger = await application.as('magnhild')
  expect((await look(stranger, 'Nora')).text).toContain('Fant ingenting')
})

test('a protected pupil is found by those named, and by nobody else', async () => {
  expect((await look(await application.as('marit'), 'Elin Havn')).text).toContain('Elin Havn')
  expect((await look(await application.as('henrik'), 'Elin Havn')).text).toContain('Fant ingenting')
})

/** What differs between any two requests: the token of the form, the nonce, and what was typed. */
const alike = (answer: Answer, typed: string): string =>
  answer.html
    .replaceAll(/nonce="[^"]*"/g, 'nonce')
    .replaceAll(/name="_csrf" value="[^"]*"/g, 'token')
    .replaceAll(typed, 'typed')

const headersOf = ({ headers }: Answer): string =>
  [...headers]
    .map(([name, value]) => `${name}: ${value.replaceAll(/nonce-[^']*/g, 'nonce')}`)
    .filter((line) => !/^date:/i.test(line))
    .join('\n')

test('absent and out of reach: the same page, headers and line in the log', async () => {
  const henrik = await application.as('henrik')
  // The form once, and then only answers: every request begins alike.
  const form = await henrik.get('/find')
  const csrf = /name="_csrf" value="([^"]*)"/.exec(form.html)?.[1] ?? ''
  const ask = (q: string) =>
    henrik.send('/find', [
      ['_csrf', csrf],
      ['q', q],
    ])
  await world.admin.query('delete from access_log')

  const rounds = 60
  const pages = new Set<string>()
  const headers = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    for (const q of [
      `ZZ${String(round).padStart(2, '2').replaceAll(/[01]/g, '3')}ZZ`,
      round % 2 === 0 ? sealed : ordinary,
    ]) {
      const answer = await ask(q)
      expect(answer.status).toBe(200)
      pages.add(alike(answer, q))
      headers.add(headersOf(answer))
    }
  }
  expect(pages.size).toBe(1)
  expect(headers.size).toBe(1)
  const { rows } = await world.admin.query(
    `select distinct action, outcome, stream_id, streams::text, subject_id, compartment, reason from access_log`,
  )
  expect(rows).toEqual([
    {
      action: 'person.find',
      outcome: 'not-found',
      stream_id: null,
      streams: '{}',
      subject_id: null,
      compartment: null,
      reason: null,
    },
  ])
})

test('a thousand of each ask the same, and leave the same answer and the same trace', async () => {
  const token = await world.signIn('henrik')
  await world.admin.query('delete from access_log')
  const answers = new Set<string>()
  const asked = new Set<string>()
  const recording = recordStatements()
  for (let round = 0; round < 1000; round++) {
    for (const typed of ['ZZ22ZZ', sealed]) {
      answers.add(JSON.stringify((await find(world.shell, token, { typed })).answer))
      asked.add(recording.take().reduce((all, { text, rows }) => `${all}${text} → ${rows}\n`, ''))
    }
  }
  recording.stop()
  expect(answers.size).toBe(1)
  expect(asked.size).toBe(1)
  const { rows } = await world.admin.query(
    'select count(*)::int as n, count(distinct (action, outcome, stream_id, streams, subject_id, reason))::int as kinds from access_log',
  )
  expect(rows).toEqual([{ n: 2000, kinds: 1 }])
}, 180_000)

test('the same for whoever a report is about', async () => {
  const jostein = await application.as('jostein')
  const absent = await look(jostein, 'ZZ22ZZ')
  const hidden = await look(jostein, sealed)
  expect(alike(hidden, sealed)).toBe(alike(absent, 'ZZ22ZZ'))
})
