import { randomUUIDv7 } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Route } from '../../src/app/route.ts'
import { routes } from '../../src/app/routes.ts'
import { type Application, openApplication, type Visitor } from '../application.ts'
import { changed, fieldsOf } from '../page-read.ts'
import { openTown, type Town } from '../town.ts'
import { addressOf, withinReach } from './addresses.ts'
import { expectations } from './expectations.ts'
import { people } from './people.ts'

/** What a post must carry, and what becomes of it when something is wrong on the way. */
let town: Town
let app: Application
beforeAll(async () => {
  town = await openTown()
  app = openApplication(town.world)
})
afterAll(async () => {
  await app.close()
  await town.close()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const count = async (text: string, values: readonly unknown[] = []): Promise<number> => {
  const { rows } = await town.world.admin.query<{ n: number }>(`select count(*)::int as n from ${text}`, [
    ...values,
  ])
  return rows[0]?.n ?? -1
}

/** How many rows every table holds; what only says that somebody was here is left out. */
const allCounts = async (): Promise<unknown> => {
  const { rows } = await town.world.admin.query<{ name: string }>(
    `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where relkind = 'r' and nspname = 'public' and relname !~ $$^(access_log|identity|provider|session|kept_form|sign_in)$$ order by 1`,
  )
  const counts: [string, number][] = []
  for (const { name } of rows) counts.push([name, await count(name)])
  return Object.fromEntries(counts)
}

const posts = routes.filter(({ method, name }) => {
  const answered = expectations[name]?.answered ?? []
  return method === 'post' && answered.length > 0
})
const someone = (name: string): Promise<Visitor> => {
  const [kind] = expectations[name]?.answered ?? []
  if (kind === undefined) throw new Error(`nobody posts to ${name}`)
  return app.as(people[kind])
}

const report = {
  whom: 'høy gutt på 9. trinn',
  saw: 'Ordene som ikke skal bli borte.',
  concernsAdult: 'no',
}

/** Without a token, with a wrong one, and from another site. */
const refusedWithout = async (route: Route) => {
  const [who, other] = [await someone(route.name), await someone(route.name)]
  const path = addressOf(route, withinReach(town, route))
  const tokenOf = async (visitor: Visitor): Promise<string> =>
    /name="_csrf" value="([^"]+)"/.exec((await visitor.get('/reports')).html)?.[1] ?? ''
  const [own, foreign] = [await tokenOf(who), await tokenOf(other)]
  const key: [string, string] = ['_key', randomUUIDv7()]
  const send = async (token: string | null, headers: Record<string, string> = {}) =>
    (await who.send(path, [...(token === null ? [] : [['_csrf', token] as const]), key], headers)).status
  expect(own).not.toBe('')
  expect([route.name, await send(null)]).toEqual([route.name, 422])
  expect(await send('x')).toBe(422)
  expect(await send(own.slice(0, -2))).toBe(422)
  // A token of the same person's other session brings the form back; nothing is done with it.
  expect([303, 422]).toContain(await send(foreign))
  const elsewhere = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://elsewhere.example' },
  ]
  for (const headers of elsewhere) expect(await send(own, headers)).toBe(404)
}

describe('a post that is not from a page of ours', () => {
  it('is refused everywhere, and changes nothing', { timeout: 120_000 }, async () => {
    const before = await allCounts()
    await Promise.all(posts.map(refusedWithout))
    const after = await allCounts()
    expect(after).toEqual(before)
  })

  it('is refused where the browser says nothing of where it comes from', async () => {
    const samira = await app.as('samira')
    const fields = changed(fieldsOf((await samira.get('/report')).html), report)
    const answer = await app.request('/report', {
      method: 'POST',
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      headers: { cookie: `__Host-varde=${samira.token}` },
    })
    expect(answer.status).toBe(404)
  })
})

interface Twice {
  readonly what: string
  readonly who: string
  readonly page: () => string
  readonly fields: Readonly<Record<string, string>>
  /** What there is one more of afterwards. */
  readonly rows: string
}

const ofNora = 'entry where stream_id = (select case_id from pupil_case where number = $1)'
const twice: readonly Twice[] = [
  { what: 'a report', who: 'samira', page: () => '/report', fields: report, rows: 'concern' },
  {
    what: 'a measure that was done',
    who: 'samira',
    page: () => `/slips/${town.measure}/done`,
    fields: { how: 'as-planned', on: '2026-12-17' },
    rows: ofNora,
  },
  {
    what: 'a note in a case',
    who: 'mathilde',
    page: () => `/cases/${town.ordinary.number}/note`,
    fields: { note: 'Snakket med trinnet.', day: '2026-12-17', clock: '09.00' },
    rows: ofNora,
  },
]

describe('posting twice', () => {
  it.for(twice)('is $what once', async ({ who, page, fields, rows }) => {
    const visitor = await app.as(who)
    const form = changed(fieldsOf((await visitor.get(page())).html), fields)
    const values = rows === ofNora ? [town.ordinary.number] : []
    const before = await count(rows, values)
    const answers = await Promise.all([1, 2, 3].map(() => visitor.send(page(), form)))
    const again = await visitor.send(page(), form)
    expect(answers.map(({ status, text }) => [status, status === 303 ? '' : text])).toEqual(
      answers.map(() => [303, '']),
    )
    expect(new Set([...answers, again].map(({ location }) => location)).size).toBe(1)
    expect(await count(rows, values)).toBe(before + 1)
  })

  it('by two people with the same key is both', async () => {
    const before = await count('concern')
    const key = randomUUIDv7()
    for (const who of ['samira', 'henrik']) {
      const visitor = await app.as(who)
      const sent = await visitor.fill('/report', { ...report, _key: key })
      expect(sent.status).toBe(303)
    }
    expect(await count('concern')).toBe(before + 2)
  })
})

describe('a session that has ended', () => {
  /** Left lying too long. */
  const end = (person: string) =>
    town.world.admin.query(
      `update session set last_seen_at = now() - interval '2 hours', created_at = now() - interval '3 hours',
         absolute_until = now() - interval '1 hour' where person_id = $1`,
      [town.id(person)],
    )

  it('keeps the words, shows them after sign-in, and sends them once', async () => {
    const samira = await app.as('samira')
    const form = changed(fieldsOf((await samira.get('/report')).html), report)
    await end('samira')
    const before = await count('concern')
    const sent = await samira.send('/report', form)
    expect(sent.location).toBe('/sign-in?why=kept')
    expect(await count('concern')).toBe(before)

    samira.cookies.set('__Host-varde', await town.world.signIn('samira'))
    const page = await samira.get('/sign-in/continue')
    expect(page.status).toBe(200)
    expect(page.text).toContain(report.saw)
    const again = fieldsOf(page.html)
    const receipt = await samira.send('/report', again)
    expect(receipt.location).toMatch(/^\/report\/receipt\//)
    expect((await samira.send('/report', again)).location).toBe(receipt.location)
    expect(await count('concern')).toBe(before + 1)
  })

  it('shows them to nobody else', async () => {
    const samira = await app.as('samira')
    const form = changed(fieldsOf((await samira.get('/report')).html), report)
    await end('samira')
    await samira.send('/report', form)
    samira.cookies.set('__Host-varde', await town.world.signIn('henrik'))
    const page = await samira.get('/sign-in/continue')
    expect(page.status).not.toBe(200)
    expect(page.text).not.toContain(report.saw)
  })

  it('keeps nothing that was not written in it', async () => {
    const kept = await count('kept_form')
    const answer = await app.nobody().send('/report', [['saw', 'Noe en annen skrev.']])
    expect(answer.location).toBe('/sign-in?why=ended')
    expect(await count('kept_form')).toBe(kept)
  })
})

describe('what goes wrong', () => {
  const spoken = () => {
    const lines: string[] = []
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
      lines.push(String(line))
      return true
    })
    return lines
  }

  it('is said plainly where the form is too large', async () => {
    const samira = await app.as('samira')
    const answer = await samira.post('/report', { saw: 'x'.repeat(300 * 1024) })
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('Dette ble for mye på én gang')
  })

  it('shows a reference and nothing else, and logs the same one without a name', async () => {
    const lines = spoken()
    await town.world.admin.query('alter table entry rename column head to head_gone')
    try {
      const marit = await app.as('marit')
      const answer = await marit.get(`/cases/${town.ordinary.number}`)
      expect(answer.status).toBe(500)
      const [reference] = /\b[0-9A-F]{8}\b/.exec(answer.text) ?? ['none']
      expect(answer.text).not.toMatch(/head_gone|column|select|entry|Error/)
      expect(answer.text).not.toContain('Nora')
      expect(lines.join('')).toContain(reference)
      expect(lines.join('')).not.toMatch(/Nora|Vik|head_gone|select/)
    } finally {
      await town.world.admin.query('alter table entry rename column head_gone to head')
    }
  })
})

/** Empty forms, names of staff for them, the school's plan and its year: nothing of a case is in these. */
const unlogged: readonly string[] = [
  'bodies',
  'body',
  'body.meeting',
  'body.members',
  'body.plan',
  'body.plan-line',
  'break-glass.form',
  'calendar-feed',
  'case.child-welfare-weighed.form',
  'case.child-welfare.form',
  'class-agreement',
  'classes',
  'clock',
  'find',
  'hand-over.form',
  'plan-evaluation.list',
  'plan-news',
  'report.show',
  'school-plan',
  'school-plan.approval',
  'school-plan.chain',
  'school-plan.comments',
  'school-plan.difference',
  'school-plan.editors',
  'school-plan.findings',
  'school-plan.history',
  'school-plan.line',
  'school-plan.read-in',
  'school-plan.schools',
  'school-plan.section',
  'school-plan.sections',
  'school-plan.settings',
  'school-plan.step',
  'school-plan.template',
  'school-plan.version',
  'school-plan.write-in',
  'year',
]

describe('without a line in the access log', () => {
  const pages = routes.filter(({ method, who }) => method === 'get' && who === 'signed-in')

  it('there is no page', { timeout: 60_000 }, async () => {
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
    const visitors = new Map<string, Visitor>()
    for (const { name } of pages) visitors.set(name, await someone(name))
    await town.world.admin.query('revoke insert on access_log from varde_web, varde_gate')
    try {
      const shown: string[] = []
      for (const route of pages) {
        const answer = await visitors.get(route.name)?.get(addressOf(route, withinReach(town, route)))
        if (answer?.status === 200) shown.push(route.name)
      }
      expect(shown.sort()).toEqual([...unlogged].sort())
    } finally {
      await town.world.admin.query('grant insert on access_log to varde_web, varde_gate')
    }
  })

  it('nothing is written either', async () => {
    vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
    const mathilde = await app.as('mathilde')
    const before = await count(ofNora, [town.ordinary.number])
    await town.world.admin.query('revoke insert on entry from varde_web')
    try {
      const path = `/cases/${town.ordinary.number}/note`
      const answer = await mathilde.fill(path, { note: 'Noe.', day: '2026-12-17', clock: '09.00' })
      expect([404, 500]).toContain(answer.status)
      expect(await count(ofNora, [town.ordinary.number])).toBe(before)
    } finally {
      await town.world.admin.query('grant insert on entry to varde_web')
    }
  })
})
