import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoPlan } from '../../../demo/plan/plan.ts'
import { type Application, openApplication } from '../../../tests/application.ts'
import { planAt } from '../../../tests/school-plan/laid-down.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { approveSchoolPlan, publishSchoolPlan } from '../../commands/school-plan/approval.ts'
import { beginPlan } from '../../commands/school-plan/beginning.ts'
import { writePlan } from '../../commands/school-plan/writing.ts'

let world: World
let app: Application
const base = `/plan/${planAt.school}/${planAt.year}/wheel`

/** The whole plan of the demonstration school. */
const publishPlan = async (): Promise<void> => {
  const token = await world.signIn('marit')
  const request = () => ({ token, key: world.newKey() })
  await beginPlan(world.shell, request(), { ...planAt, from: 'nothing' })
  const changes = demoPlan(world.newKey).map((change) => ({ change, seen: null }))
  const wrote = await writePlan(world.shell, request(), { ...planAt, changes })
  if (!wrote.accepted) throw new Error(String(wrote.refusals))
  const approval = {
    ...planAt,
    on: '2026-08-20',
    approvedIn: 'school-board' as const,
    seen: wrote.outcome,
  }
  const approved = await approveSchoolPlan(world.shell, request(), approval)
  if (!approved.accepted) throw new Error(String(approved.refusals))
  await publishSchoolPlan(world.shell, request(), { ...planAt, version: approved.outcome.version })
}

beforeAll(async () => {
  world = await openWorld({ today: '2026-11-16', at: '2026-11-16T10:20' })
  app = openApplication(world)
})
afterAll(async () => {
  await app.close()
  await world.close()
})

describe("the school's year", () => {
  test('says that it is empty until the plan is published, and is nobody else’s to see', async () => {
    expect((await (await app.as('samira')).get(base)).text).toContain('Årshjulet er tomt')
    expect((await (await app.as('torbjørg')).get(base)).status).toBe(404)
    await publishPlan()
    expect((await (await app.as('eira')).get(base)).status).toBe(404)
    const [pupil] = [...world.population.tarnlia.pupils.keys()]
    expect((await (await app.as(pupil ?? '')).get(base)).status).toBe(404)
  })

  test('has everything of the wheel in the list beside it', async () => {
    const { html } = await (await app.as('samira')).get(base)
    const [wheel = ''] = /<svg class="wheel"[\s\S]*?<\/svg>/.exec(html) ?? []
    const named = [...wheel.matchAll(/<g><title>([^<]+)<\/title>/g)].map(([, name]) => name ?? '')
    expect(named.length).toBeGreaterThan(60)
    const list = html.slice(html.indexOf('id="months"'))
    expect(named.filter((name) => !list.includes(`>${name}</a>`))).toEqual([])
    expect(wheel).not.toMatch(/<a |tabindex|style=/)
    expect(wheel).toContain('role="img"')
  })

  test('shows one week with what must be done in it, and the weeks beside', async () => {
    const { text, html } = await (await app.as('samira')).get(`${base}?show=week&at=2026-W39`)
    expect(text).toContain('Uke 39, 21.–27. september')
    expect(text).toContain('Tårnliaukene: miljøet i klassen')
    expect(html).toContain('at=2026-W38')
    expect(html).toContain('at=2026-W40')
    const now = await (await app.as('samira')).get(`${base}?show=week&at=nonsense`)
    expect(now.text).toContain('Uke 47')
    const free = await (await app.as('samira')).get(`${base}?show=week&at=2026-W40`)
    expect(free.text).toContain('Skolen har fri: høstferie 28. september–2. oktober.')
    const may = await (await app.as('samira')).get(`${base}?show=month&at=2027-05`)
    expect(may.text).toContain('Skolen har fri: 6.–7. mai 2027, 17. mai 2027.')
  })

  test('shows one month, and what is for one year, one role, or oneself', async () => {
    const samira = await app.as('samira')
    expect((await samira.get(`${base}?show=month&at=2026-11`)).text).toContain('Elevundersøkelsen')
    const eighth = (await samira.get(`${base}?show=list&for=year-8`)).text
    expect(eighth).toContain('Bli-kjent-samtale')
    expect(eighth).not.toContain('Klassequiz')
    const nurse = (await samira.get(`${base}?show=list&for=role-school-nurse`)).text
    expect(nurse).toContain('Helsesykepleier snakker med alle på 8. trinn')
    expect(nurse).not.toContain('Bli-kjent-samtale')
    const own = (await samira.get(`${base}?show=list&for=me`)).text
    expect(own).toContain('Gule vester på uteinspeksjon')
    expect(own).not.toContain('Årlig rapport om læringsmiljøet til skoleeier')
  })
})

const addressIn = (html: string): string =>
  /http:\/\/localhost:3000(\/feed\/[\w-]{43}\.ics)/.exec(html)?.[1] ?? ''

describe('a calendar address of one’s own', () => {
  let address = ''

  test('is shown once, and gives titles and days as a calendar reads them', async () => {
    const henrik = await app.as('henrik')
    const made = await henrik.post('/calendar-feed', { what: 'make' })
    address = addressIn(made.html)
    expect(address).not.toBe('')
    expect((await henrik.get('/calendar-feed')).html).not.toContain('/feed/')
    const answer = await app.request(address)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toContain('no-store')
    const events = new ICAL.Component(ICAL.parse(answer.html)).getAllSubcomponents('vevent')
    const read = events.map((event) => new ICAL.Event(event))
    const weeks = read.find(({ summary }) => summary.startsWith('Tårnliaukene: miljøet i klassen'))
    expect([weeks?.startDate.toString(), weeks?.endDate.toString()]).toEqual(['2026-09-21', '2026-09-26'])
    expect(read.every(({ startDate }) => startDate.isDate)).toBe(true)
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(read.length)
    const named = new Set(events.flatMap((event) => event.getAllProperties().map(({ name }) => name)))
    expect([...named].toSorted()).toEqual(['dtend', 'dtstamp', 'dtstart', 'summary', 'transp', 'uid'])
    expect(read.some(({ summary }) => summary.includes('Årlig rapport'))).toBe(false)
  })

  test('has what its person is named for, though no role of theirs carries it, until the naming ends', async () => {
    const henrik = await app.as('henrik')
    const wanted = { summary: 'Unge motivatorer velges', of: `${base}?show=list&for=me` }
    const told = async () => {
      const inFeed = (await app.request(address)).html.includes(wanted.summary)
      return [inFeed, (await henrik.get(wanted.of)).text.includes(wanted.summary)]
    }
    expect(await told()).toEqual([false, false])
    await world.admin.query(
      `insert into plan_seat (owner_id, school_id, party, person_id, from_on, named_by)
       values ($1, $2, 'role:mot-lead', $3, '2026-08-20', $4)`,
      [
        world.population.owners.oslo,
        world.population.schools.tarnlia,
        world.person('henrik').id,
        world.person('marit').id,
      ],
    )
    expect(await told()).toEqual([true, true])
    await world.admin.query(`update plan_seat set to_on = '2026-08-21'`)
    expect(await told()).toEqual([false, false])
  })

  test('moves with what the school moves, and loses what it drops', async () => {
    const days = async () => {
      const events = new ICAL.Component(ICAL.parse((await app.request(address)).html)).getAllSubcomponents(
        'vevent',
      )
      const [first] = events
        .map((event) => new ICAL.Event(event))
        .filter(({ summary }) => summary.startsWith('Tårnliaukene: mi'))
      return `${first?.startDate.toString()} ${first?.summary.match(/\((.+)\)$/)?.[1] ?? ''}`.trim()
    }
    const write = (seq: number, kind: string, from: string | null) =>
      world.admin.query(
        `insert into occurrence_act (owner_id, school_id, school_year, activity_id, ordinal, seq, kind, reason, from_on,
           to_on, written_by, written_at)
         select owner_id, school_id, school_year, activity_id, ordinal, $1, $2, 'Busstreik', $3, $3, $4, now()
         from occurrence where from_on = '2026-09-21' and ordinal = 1
           and activity_id = (select activity_id from year_activity where content -> 'what' ->> 'nb' like 'Tårnliaukene: mi%')`,
        [seq, kind, from, world.person('marit').id],
      )
    await write(1, 'moved', '2026-10-08')
    expect(await days()).toBe('2026-10-08 flyttet')
    await write(2, 'dropped', null)
    expect(await days()).toBe('2027-01-25')
  })

  test('is written down nowhere', async () => {
    const secret = address.slice('/feed/'.length, -'.ics'.length)
    const { rows: tables } = await world.admin.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r'`,
    )
    expect(tables.length).toBeGreaterThan(60)
    for (const { name } of tables) {
      const { rows } = await world.admin.query(
        `select 1 from ${name} t where t::text like '%' || $1 || '%'`,
        [secret],
      )
      expect([name, rows.length]).toEqual([name, 0])
    }
    const henrik = world.person('henrik').id
    const { rows } = await world.admin.query('select person_id from calendar_feed')
    expect(rows).toEqual([{ person_id: henrik }])
  })

  test('is one at a time: a new one stops the old', async () => {
    const henrik = await app.as('henrik')
    const key = world.newKey()
    const made = addressIn((await henrik.post('/calendar-feed', { what: 'make', _key: key })).html)
    const again = await henrik.post('/calendar-feed', { what: 'make', _key: key })
    expect(again.text).toContain('Adressen ble laget, men kan ikke vises igjen.')
    expect((await app.request(address)).status).toBe(404)
    expect((await app.request(made)).status).toBe(200)
    address = made
  })

  test('ends with the role, in the middle of the day', async () => {
    const grants = (to: string | null) =>
      world.admin.query('update role_grant set to_on = $2 where person_id = $1', [
        world.person('henrik').id,
        to,
      ])
    await grants('2026-11-15')
    expect((await app.request(address)).status).toBe(404)
    await grants(null)
    expect((await app.request(address)).status).toBe(200)
  })

  test('is taken back by its person and by nobody else', async () => {
    const samira = await app.as('samira')
    expect((await samira.post('/calendar-feed', { what: 'drop' })).text).toContain(
      'Det finnes ingen adresse å slette.',
    )
    expect((await app.request(address)).status).toBe(200)
    const henrik = await app.as('henrik')
    expect((await henrik.post('/calendar-feed', { what: 'drop' })).location).toBe(
      '/calendar-feed?done=dropped',
    )
    expect((await app.request(address)).status).toBe(404)
  })

  test('stops whoever asks too often, one address alone', async () => {
    const samira = await app.as('samira')
    const mine = addressIn((await samira.post('/calendar-feed', { what: 'make' })).html)
    for (let asked = 0; asked < 40; asked++) expect((await app.request(mine)).status).toBe(200)
    expect((await app.request(mine)).status).toBe(429)
    const marit = await app.as('marit')
    const other = addressIn((await marit.post('/calendar-feed', { what: 'make' })).html)
    expect((await app.request(other)).status).toBe(200)
  })
})
