import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castOf } from '../../demo/history/cast.ts'
import { Stage } from '../../demo/history/stage.ts'
import { layDownPlan } from '../../demo/plan/lay-down.ts'
import { writePlan } from '../../src/commands/school-plan/writing.ts'
import { lineId } from '../../src/domain/school-plan/ids.ts'
import { assetUrl } from '../../src/app/assets.ts'
import type { Env } from '../../src/app/context.ts'
import { publicRoutes } from '../../src/app/public-plan/routes.tsx'
import { securityHeaders } from '../../src/app/security-headers.ts'
import { makePlanDocuments } from '../../src/jobs/plan-documents.ts'
import { type Answer, type Application, openApplication } from '../application.ts'
import { openWorld, type World } from '../world.ts'
import { workerPlace } from '../worker/place.ts'
import { readPdf } from './pdf-text.ts'

/** The demonstration school's whole plan, published, and something written in its draft afterwards. */
let world: World
let app: Application
let place: ReturnType<typeof workerPlace>
let base: string
let names: readonly string[]
const year = '2026-27'
const plan = { school: 'tarnlia-skole', year }
const secret = 'Ordet står bare i utkastet'

beforeAll(async () => {
  world = await openWorld({ at: '2026-12-17T10:20' })
  const stage = await Stage.open(world.shell, castOf(world.population), world.database.url('admin'))
  await layDownPlan(stage, '2026-12-17')
  await stage.close()
  await world.moveTo('2026-12-17T10:20')
  const line = {
    id: lineId(world.newKey()),
    section: 'goals',
    position: 999,
    template: null,
    locked: false,
    content: { kind: 'prose' as const, text: { nb: secret, nn: secret } },
  }
  await writePlan(
    world.shell,
    { token: await world.signIn('marit'), key: world.newKey() },
    { ...plan, changes: [{ change: { kind: 'line-added', line }, seen: null }] },
  )
  app = openApplication(world)
  place = workerPlace(world)
  const { rows } = await world.admin.query<{ owner: string; name: string }>(
    `select o.slug as owner, p.given_name || ' ' || p.family_name as name from person p
     join person_school m using (owner_id, person_id) join school s using (owner_id, school_id)
     join school_owner o using (owner_id) where s.slug = $1`,
    [plan.school],
  )
  base = `/schools/${rows[0]?.owner}/${plan.school}`
  names = rows.map(({ name }) => name)
})
afterAll(async () => {
  await place.close()
  await app.close()
  await world.close()
})

const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  app.request(path, { headers })
const bytesOf = async (path: string): Promise<Uint8Array> => {
  const response = await app.app.request(`http://localhost:3000${path}`, {
    headers: { host: 'localhost:3000' },
  })
  expect(response.headers.get('content-type')).toBe('application/pdf')
  return new Uint8Array(await response.arrayBuffer())
}
const documents = async (): Promise<number> =>
  (await world.admin.query('select from school_plan_document')).rowCount ?? 0
const version = () => `${base}/${year}/1`

describe('the public page', () => {
  it('gives anybody the plan as it was published, and how to go on when the school does not help', async () => {
    const page = await get(base)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Ingen elever på Tårnlia skal oppleve mobbing')
    for (const said of [
      'Hvem kaller inn til samarbeidsmøte? – Sosiallærer',
      'Aktivitetsplan, senest etter – 5 skoledager',
      'Meld fra',
      'Statsforvalteren',
      'Mobbeombudet',
      '§ 10-8',
      '116 111',
      'skoleåret 2026-27',
    ])
      expect(page.text).toContain(said)
    const nynorsk = await get(`${base}?lang=nn`)
    expect(nynorsk.html).toContain('<html lang="nn"')
    expect(nynorsk.text).toContain('Ingen elevar på Tårnlia skal oppleve mobbing')
  })

  it('holds no name of anybody, nothing of the draft, no script, no style of its own', async () => {
    for (const lang of ['nb', 'nn', 'en']) {
      const { html, text } = await get(`${base}?lang=${lang}`)
      expect(names.filter((name) => text.includes(name))).toEqual([])
      expect(text).not.toContain(secret)
      expect(html).not.toMatch(/<script|style=|undefined|NaN|\[object|_csrf/)
    }
    expect(names.length).toBeGreaterThan(20)
  })

  it('sets no cookie and reads none: the same for whoever is signed in', async () => {
    const marit = await app.as('marit')
    const hers = await marit.get(base, { cookie: `__Host-varde=${marit.token}; __Host-language=en` })
    const anybodys = await get(base)
    expect(hers.html).toBe(anybodys.html)
    expect(anybodys.headers.getSetCookie()).toEqual([])
    expect(hers.headers.getSetCookie()).toEqual([])
    expect(anybodys.headers.get('cache-control')).toBe('public, max-age=300')
  })

  it('can be found by a search when it is in force, and neither a version that was nor a demonstration', async () => {
    const production = new Hono<Env>()
    production.use(securityHeaders({ https: false }))
    production.use((c, next) => {
      c.set('shell', world.shell)
      c.set('demonstration', false)
      return next()
    })
    production.route('/', publicRoutes())
    const robots = async (path: string) => (await production.request(path)).headers.get('x-robots-tag')
    expect(await robots(base)).toBe('all')
    expect(await robots(`${base}?q=rektor`)).toBe('noindex, nofollow')
    expect(await robots(version())).toBe('noindex, nofollow')
    expect((await get(base)).headers.get('x-robots-tag')).toBe('noindex, nofollow')
  })

  it('is at most 60 kB with all that it fetches', async () => {
    const { html } = await get(base)
    const { html: css } = await get(assetUrl('varde.css'))
    const fetched = [...html.matchAll(/<(?:link|img|script)[^>]+(?:href|src)="([^"]+)"/g)].map(
      ([, path]) => path,
    )
    expect(fetched).toEqual([assetUrl('favicon.svg'), assetUrl('varde.css')])
    const { html: icon } = await get(assetUrl('favicon.svg'))
    const size = [html, css, icon].reduce((sum, text) => sum + gzipSync(text).length, 0)
    expect(size).toBeLessThan(60_000)
  })

  it('has one place for each section and line, on every version of it', async () => {
    const { html } = await get(base)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ['goals', 'terms', 'whole-school', 'chains', 'chain-safety', 'report', 'rights'])
      expect(ids).toContain(id)
    for (const [, to] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to)
    expect((await get(version())).status).toBe(200)
  })

  it('finds words, and says where they stand', async () => {
    const found = await get(`${base}?q=foreldremøter`)
    expect(found.text).toMatch(/\d+ treff på «foreldremøter»/)
    expect(found.html).toMatch(/href="[^"]+#line-[0-9a-f-]{36}"/)
    expect(found.text).not.toContain('Ingen elever på Tårnlia skal oppleve mobbing')
    expect(found.headers.get('cache-control')).toBe('no-store')
    const none = await get(`${base}?q=${encodeURIComponent(secret)}`)
    expect(none.text).toContain('Ingen treff')
    expect((await get(`${base}?q=%3Cscript%3E`)).html).not.toContain('<script')
  })

  it.each([
    ['a school that has published nothing', () => base.replace(plan.school, 'storvik-skule')],
    ['a school of another owner', () => '/schools/annen-kommune/tarnlia-skole'],
    ['nobody', () => '/schools/ingen/ingen-skole'],
    ['a version that is not published', () => `${base}/${year}/2`],
    ['a version that is none', () => `${base}/${year}/1e0`],
    ['a year without a plan', () => `${base}/2019-20/1`],
    ['a document of an unpublished version', () => `${base}/${year}/2/plan-nb.pdf`],
    ['a document in another language', () => `${base}/${year}/1/plan-en.pdf`],
  ])('has nothing of %s', async (_, path) => {
    const answer = await get(path())
    expect(answer.status).toBe(404)
    expect(answer.text).not.toContain('Tårnlia')
  })
})

describe('the plan as PDF', () => {
  it('is not there before the worker has made it, and the page says so', async () => {
    expect((await get(base)).text).toContain('PDF-en lages nå')
    const answer = await get(`${version()}/plan-nb.pdf`)
    expect(answer.status).toBe(303)
    expect(answer.location).toBe(`${version()}?lang=nb`)
  })

  it('is made once, and made again where a worker was killed in the middle', async () => {
    await makePlanDocuments(place)
    expect(await documents()).toBe(2)
    await world.admin.query("delete from school_plan_document where language_form = 'nn'")
    await Promise.all([makePlanDocuments(place), makePlanDocuments(place)])
    expect(await documents()).toBe(2)
    expect((await get(base)).html).toContain(`href="${version()}/plan-nb.pdf"`)
  })

  it('is tagged PDF/UA-1 with title, language and table headings, and holds no name', async () => {
    for (const [form, title] of [
      ['nb', 'Plan for et trygt og godt skolemiljø – Tårnlia skole'],
      ['nn', 'Plan for eit trygt og godt skulemiljø – Tårnlia skole'],
    ] as const) {
      const { objects, metadata, words } = readPdf(await bytesOf(`${version()}/plan-${form}.pdf`))
      expect(objects).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
      expect(objects).toMatch(/\/DisplayDocTitle true/)
      expect(objects).toMatch(new RegExp(`/Lang \\(${form}-NO\\)`))
      for (const tag of ['StructTreeRoot', 'S /H1', 'S /H2', 'S /Table', 'S /TH', 'S /L', 'S /TOC'])
        expect(objects).toContain(`/${tag}`)
      expect(objects.match(/\/S \/H1\b/g)).toHaveLength(1)
      expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
      expect(metadata).toContain(title)
      expect(words).toContain(form === 'nb' ? 'Statsforvalteren' : 'Statsforvaltaren')
      expect(words).toContain('112')
      expect(words).not.toContain(secret)
      expect(names.filter((name) => words.includes(name))).toEqual([])
    }
  })
})

describe('whoever has the web role and no session', () => {
  const asWeb = (text: string) => world.shell.web.transaction().execute((tx) => sql.raw(text).execute(tx))
  it.each([
    'select * from school_plan',
    'select * from school_plan_line',
    'select * from school_plan_version',
    'select * from school_plan_change',
    'select * from person',
    'select * from pupil_case',
    'select * from school',
    'update school_plan_version set published_at = now() returning plan_id',
  ])('sees no row by %s', async (text) => {
    expect((await asWeb(text)).rows).toEqual([])
  })
  it.each([
    'select * from school_plan_document',
    `select * from gate.public_plans('oslo-kommune', 'tarnlia-skole')`,
    'set role varde_gate',
  ])('is refused %s', async (text) => {
    await expect(asWeb(text)).rejects.toThrow(/permission denied/)
  })
})

describe('an earlier version', () => {
  const approvalPage = `/plan/${plan.school}/${year}/approval`
  const publishing = `/plan/${plan.school}/${year}/publish`
  const withdraw = async (who: string, which: number) =>
    (await app.as(who)).post(publishing, { version: String(which), what: 'withdraw' })

  it('is taken off the open page by rektor, once another is in force; those who work there keep it', async () => {
    const marit = await app.as('marit')
    const inForce = await withdraw('marit', 1)
    expect([inForce.status, inForce.text.includes('Publiser en ny versjon først.')]).toEqual([422, true])
    const approval = { on: '2026-12-17', approvedIn: 'principal' }
    expect((await marit.fill(approvalPage, approval, approvalPage)).location).toContain('done=approved')
    expect((await marit.post(publishing, { version: '2' })).location).toContain('done=published')
    expect((await get(base)).text).toContain('Tidligere planer')
    expect((await get(version())).status).toBe(200)
    expect((await withdraw('jostein', 1)).status).toBe(404)
    expect((await withdraw('torbjørg', 1)).status).toBe(404)
    const pressed = (await marit.get(approvalPage)).text
    expect(pressed).toContain('Ta versjon 1 bort fra den åpne siden')
    expect(pressed).not.toContain('Ta versjon 2 bort')
    expect((await withdraw('marit', 1)).location).toContain('done=withdrawn')
    expect((await withdraw('marit', 1)).text).toContain('Versjonen er alt tatt bort.')
    for (const gone of [version(), `${version()}/plan-nb.pdf`]) expect((await get(gone)).status).toBe(404)
    expect((await get(base)).html).not.toContain(version())
    expect((await get(base)).text).toContain(secret)
    expect((await marit.get(`/plan/${plan.school}/${year}/versions/1`)).status).toBe(200)
    expect((await marit.get(approvalPage)).text).toContain('Tatt bort fra den åpne siden')
  })
})
