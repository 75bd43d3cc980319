import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castOf } from '../../demo/history/cast.ts'
import { Stage } from '../../demo/history/stage.ts'
import { layDownLastYear } from '../../demo/plan/last-year/lay-down.ts'
import { layDownPlan } from '../../demo/plan/lay-down.ts'
import { propose } from '../../src/commands/bodies/council.ts'
import { beginPlan } from '../../src/commands/school-plan/beginning.ts'
import { writePlan } from '../../src/commands/school-plan/writing.ts'
import { inJob } from '../../src/database/records/jobs/clock.ts'
import { inScope } from '../../src/database/scope.ts'
import { lineId } from '../../src/domain/school-plan/ids.ts'
import { countSchools } from '../../src/jobs/count-schools.ts'
import { type Application, openApplication, type Visitor } from '../application.ts'
import { accepted, bodiesOf } from '../bodies/laid-down.ts'
import { workerPlace } from '../worker/place.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let app: Application
let place: ReturnType<typeof workerPlace>
let marit: Visitor
let kari: Visitor
const base = '/plan/tarnlia-skole/2026-27'
const answers = { worked: 'Temaukene.', 'did-not-work': 'For lite tid.', 'to-change': 'Færre møter.' }

beforeAll(async () => {
  world = await openWorld({ at: '2027-01-10T10:20' })
  const stage = await Stage.open(world.shell, castOf(world.population), world.database.url('admin'))
  await layDownLastYear(stage, '2026-12-17', null)
  await layDownPlan(stage, '2026-12-17')
  await stage.close()
  await world.moveTo('2027-01-10T10:20')
  app = openApplication(world)
  place = workerPlace(world)
  marit = await app.as('marit')
  kari = await app.as('kari')
})
afterAll(async () => {
  await place.close()
  await app.close()
  await world.close()
})

interface Opened {
  readonly many: number
  readonly status: 'open' | 'closed'
  readonly compartment?: string
}

let opened = 0
/** As rows alone: what is counted is rows, and nobody reads these cases. */
const openCases = async (cases: readonly Opened[]): Promise<void> => {
  for (const { many, status, compartment = 'ordinary' } of cases) {
    opened += 1
    await world.admin.query(
      `insert into pupil_case (owner_id, case_id, school_id, pupil_id, number, kind, compartment, status, opened_at,
         closed_at, closing_ground, rule_set, chain)
       select s.owner_id, gen_random_uuid(), s.school_id, m.person_id, 'T' || $4::int || '-' || n, 'safety',
         $3, $2, '2026-10-01T10:00Z', case $2 when 'closed' then timestamptz '2026-11-01T10:00Z' end,
         case $2 when 'closed' then 'pupil-safe' end, '2026-08', 'safety'
       from school s join lateral (select person_id from person_school p where p.owner_id = s.owner_id
         and p.school_id = s.school_id and p.part = 'pupil' limit 1) m on true, generate_series(1, $1) n
       where s.slug = 'tarnlia-skole'`,
      [many, status, compartment, opened],
    )
  }
}

const counted = async (): Promise<Readonly<Record<string, unknown>>> => {
  await inJob(place.jobs, place.newId, countSchools)
  const { rows } = await world.admin.query<{ half: string; counts: { cases: unknown } }>(
    `select c.school_year || ' ' || c.half as half, c.counts from school_count c join school s using (owner_id, school_id)
     where s.slug = 'tarnlia-skole'`,
  )
  return Object.fromEntries(rows.map(({ half, counts }) => [half, counts.cases]))
}

describe('cases as counts', () => {
  it('are counted once for a half year that is over, without those about an employee, and never under five', async () => {
    await openCases([
      { many: 6, status: 'closed' },
      { many: 7, status: 'open' },
      { many: 3, status: 'open', compartment: 'staff-offence' },
    ])
    const autumn = { total: 13, parts: { safe: 'hidden', 'ended-otherwise': 'hidden', 'going-on': 7 } }
    const few = { total: 'few', parts: { safe: 'few', 'ended-otherwise': 'few', 'going-on': 'few' } }
    expect(await counted()).toEqual({ '2026-27 autumn': autumn, '2025-26 spring': few })
    await openCases([{ many: 1, status: 'closed' }])
    expect(await counted()).toEqual({ '2026-27 autumn': autumn, '2025-26 spring': few })
  })
})

describe('an evaluation', () => {
  it('shows those who lead what it would be built on, and nobody else', async () => {
    const page = await marit.get(`${base}/evaluation/with-pupils`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Høsten 2026')
    expect(page.text).toContain('13')
    expect(page.text).toContain('Tida er ute, og ingen har skrevet noe')
    expect((await kari.get(`${base}/evaluation/with-pupils`)).status).toBe(404)
    expect((await kari.get(`${base}/evaluation`)).text).toContain('Ikke lagt fram ennå')
  })

  it('names nobody, and is laid down once, by whoever leads the school', async () => {
    const fields = { kind: 'with-pupils', ...answers }
    const { given, family } = world.person('kari')
    const named = await marit.post(`${base}/evaluation`, {
      ...fields,
      worked: `Takk til ${given} ${family}!`,
    })
    expect(named.status).toBe(422)
    expect(named.text).toContain('nevner noen ved navn')
    expect((await kari.post(`${base}/evaluation`, fields)).status).toBe(404)
    expect((await marit.post(`${base}/evaluation`, { ...fields, kind: 'leaders-autumn' })).status).toBe(303)
    expect((await marit.post(`${base}/evaluation`, fields)).status).toBe(303)
    expect((await marit.post(`${base}/evaluation`, fields)).status).toBe(422)
  })

  it('stands as it was laid down, for those who work there and for the owner', async () => {
    const before = await kari.get(`${base}/evaluation/with-pupils`)
    expect(before.text).toContain('For lite tid.')
    await world.moveTo('2027-03-01T10:20')
    const solfrid = await app.as('solfrid')
    const after = await solfrid.get(`${base}/evaluation/with-pupils`)
    expect(after.text).toContain('13')
    const work = (text: string) => /Det som er gjort.*?Skolemiljøsaker/s.exec(text)?.[0]
    expect(work(after.text)).toBe(work(before.text))
    for (const who of ['sigrun', 'torbjørg', 'nora', 'øyvind'])
      expect((await (await app.as(who)).get(`${base}/evaluation`)).status, who).toBe(404)
  })
})

describe('the spring before', () => {
  it('is read by those who work there, with what the leaders answered', async () => {
    const { status, text } = await kari.get('/plan/tarnlia-skole/2025-26/evaluation/leaders-spring')
    expect(status).toBe(200)
    expect(text).toContain('Tre voksne ute i hvert storefri')
    expect(text).toContain('Delvis gjort')
    expect(text).toContain('Svarene leses av rektor og av rådet selv.')
    const answered = (await marit.get('/plan/tarnlia-skole/2025-26/evaluation')).text
    expect(answered).toContain('Hva hjelper ikke? Vennebenken. Ingen vil sitte der.')
    expect(answered).toContain('At noen hilser på alle om morgenen. Står i planen')
  })

  it("is why this year's plan is as it is: what is new, changed and gone names the body, and chains too", async () => {
    const { status, text } = await kari.get(`${base}/news`)
    expect(status).toBe(200)
    for (const words of [
      'Elevrådet svarte dette da planen ble evaluert: Mer å gjøre i friminuttene enn fotball.',
      'FAU svarte dette da planen ble evaluert: At noen hilser på alle om morgenen.',
      'Klassemøter, også for å kartlegge Når: Tatt ut: jevnlig Lagt til: 2–3 ganger i året',
      'Ledelsen svarte dette da planen ble evaluert: Tre voksne ute i hvert storefri',
      'Når er Elevundersøkelsen? Tatt ut: Om vinteren Lagt til: Om høsten',
      'Handlingskjeden «Høyt fravær» Endret steg: Snakk med eleven og hjemmet om hva som ligger bak Veien',
      'Tatt ut: Tatt ut: Trinnleder får beskjed',
    ])
      expect(text).toContain(words)
    expect(text.match(/Endret steg:/g)).toHaveLength(1)
    expect(text).not.toContain('nynorsk)')
    expect(text).not.toContain('Ingen grunn er skrevet ennå.')
    const { given } = world.person('idris')
    expect(text).not.toContain(given)
  })

  it('is told once, however often the demonstration is begun', async () => {
    const count = async () => {
      const { rows } = await world.admin.query(
        `select (select count(*) from school_plan_change)::int as changes, (select count(*) from plan_reason)::int as whys,
           (select count(*) from occurrence_act)::int as acts, (select count(*) from body_member)::int as members`,
      )
      return rows
    }
    const before = await count()
    const stage = await Stage.open(world.shell, castOf(world.population), world.database.url('admin'))
    await layDownLastYear(stage, '2026-12-17', null)
    await layDownPlan(stage, '2026-12-17')
    await stage.close()
    await world.moveTo('2027-03-01T10:20')
    expect(await count()).toEqual(before)
  })
})

describe('a new year', () => {
  const next = '/plan/tarnlia-skole/2027-28'
  const plan = { school: 'tarnlia-skole', year: '2027-28' }

  it('begins as the year before, and says what is new and why', async () => {
    const request = () => ({ token: marit.token, key: world.newKey() })
    expect((await beginPlan(world.shell, request(), { ...plan, from: 'year-before' })).accepted).toBe(true)
    expect((await marit.get(`${next}/news`)).text).toContain('De to utgavene sier det samme.')
    const id = lineId(world.newKey())
    const text = { nb: 'Elevrådet går runder i storefri.', nn: null }
    const line = {
      id,
      section: 'goals',
      position: 999,
      template: null,
      locked: false,
      content: { kind: 'prose' as const, text },
    }
    const change = { kind: 'line-added' as const, line }
    await writePlan(world.shell, request(), { ...plan, changes: [{ change, seen: null }] })
    const { given, family } = world.person('kari')
    const named = await marit.post(`${next}/news`, { line: id, reason: `${given} ${family} ville det.` })
    expect(named.status).toBe(422)
    expect((await kari.post(`${next}/news`, { line: id, reason: 'Fordi.' })).status).toBe(404)
    expect(
      (await marit.post(`${next}/news`, { line: id, reason: 'Elevrådet ba om det i januar.' })).status,
    ).toBe(303)
    const news = await kari.get(`${next}/news`)
    expect(news.text).toContain('Elevrådet går runder i storefri.')
    expect(news.text).toContain('Elevrådet ba om det i januar.')
  })
})

describe('what a body proposes', () => {
  const words = 'Elevrådet får et rom hver onsdag.'
  let council = ''
  const proposals = async () => {
    const { rows } = await world.admin.query<{ id: string }>('select proposal_id as id from body_proposal')
    return rows.map(({ id }) => id)
  }
  const next = '/plan/tarnlia-skole/2027-28'

  beforeAll(async () => {
    const act = bodiesOf(world)
    council = await act.setUp('marit', 'tarnlia', 'pupil-council')
    const from = '2027-01-10'
    accepted(await act.name('marit', council, { key: 'nora', part: 'leader', standsFor: 'pupils', from }))
    const wish = { body: council, words, reason: 'Vi trenger et sted å møtes.' }
    accepted(await propose(world.shell, await act.requestOf('nora'), wish))
  })

  it('is said yes to, and then written in where it belongs, with its own words to begin with', async () => {
    const [proposal = ''] = await proposals()
    const writeIn = `${next}/write-in/proposal.${proposal}`
    expect((await marit.get(writeIn)).status).toBe(404)
    const page = `${next}/comments`
    const yes = await marit.post(page, { do: 'answer', of: proposal, is: 'accepted', answer: 'Ja!' })
    expect(yes.location).toBe(writeIn)
    for (const who of ['kari', 'eira', 'torbjørg', 'nora', 'sigrun'])
      expect((await (await app.as(who)).get(writeIn)).status, who).toBe(404)
    expect((await marit.get(page)).html).toContain(writeIn)
    const places = await marit.get(`${writeIn}?section=participation`)
    expect(places.text).toContain(`Elevrådet foreslo dette: ${words}`)
    expect(places.text).toContain('Ny linje i «Elevene er med»')
    const form = `${next}/lines/new?section=participation&kind=prose&from=proposal.${proposal}`
    expect(places.html.replaceAll('&amp;', '&')).toContain(form)
    expect((await marit.get(form)).html).toContain(`>${words}</textarea>`)
    const own = 'Hver onsdag har elevrådet et rom.'
    const saved = await marit.fill(form, { nb: own, do: 'save' }, `${next}/lines/new`)
    expect(saved.location).toBe(`${next}?done=written-in#participation`)
    const again = await marit.fill(form, { nb: 'En gang til.', do: 'save' }, `${next}/lines/new`)
    expect(again.text).toContain('Dette er alt skrevet inn i planen.')
    expect((await marit.get(next)).text).not.toContain('En gang til.')
  })

  it('is then named in what is new, the body and nobody in it, and stands as written in with a link', async () => {
    const [proposal = ''] = await proposals()
    const news = await kari.get(`${next}/news`)
    expect(news.text).toContain(`Hvorfor? Elevrådet foreslo dette: ${words}`)
    expect(news.text).not.toContain(world.person('nora').given)
    const line = /#line-([0-9a-f-]+)/.exec((await marit.get(`${next}/comments`)).html)?.[1] ?? ''
    expect(line).not.toBe('')
    const nora = await app.as('nora')
    const own = await nora.get(`/bodies/${council}`)
    expect(own.html).toContain(`/bodies/${council}/plan#line-${line}`)
    const anew = marit.post(`${next}/comments`, {
      do: 'answer',
      of: proposal,
      is: 'turned-down',
      answer: 'Nei',
    })
    expect((await anew).status).toBe(422)
    const { token } = marit
    const undone = inScope(world.shell, token, ({ tx }) =>
      sql`update body_proposal set answered_by = made_by, answer_words = 'Nei'`.execute(tx),
    )
    await expect(undone).rejects.toThrow('answered and written in once')
  })

  it('and what the leaders wrote in an evaluation goes into a line that is there', async () => {
    const evaluation = await marit.get(`${base}/evaluation/with-pupils`)
    const writeIn = `${next}/write-in/leaders.2026-27.with-pupils`
    expect(evaluation.html).toContain(writeIn)
    expect((await kari.get(`${base}/evaluation/with-pupils`)).html).not.toContain('/write-in/')
    const places = (await marit.get(`${writeIn}?section=goals`)).html.replaceAll('&amp;', '&')
    const [, form = ''] = /href="([^"]*\/lines\/[0-9a-f-]+\?from=leaders[^"]*)"/.exec(places) ?? []
    const line = await marit.get(form)
    expect(line.html).toMatch(/[^>]Færre møter\.<\/textarea>/)
    const saved = await marit.fill(form, { do: 'save' }, form.split('?')[0] ?? '')
    expect(saved.location).toContain('done=written-in')
    expect((await kari.get(`${next}/news`)).text).toContain(
      'Ledelsen svarte dette da planen ble evaluert: Færre møter.',
    )
    expect((await kari.get(`${base}/evaluation/with-pupils`)).text).toContain('Står i planen')
  })
})
