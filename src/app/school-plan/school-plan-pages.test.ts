import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '../../../tests/application.ts'
import { laidDownPlan, planAt } from '../../../tests/school-plan/laid-down.ts'
import { openWorld, type World } from '../../../tests/world.ts'

let world: World
let app: Application
let line: string
const base = `/plan/${planAt.school}/${planAt.year}`
beforeAll(async () => {
  world = await openWorld({ today: '2026-12-17', at: '2026-12-17T10:20' })
  app = openApplication(world)
})
afterAll(async () => {
  await app.close()
  await world.close()
})

describe("the school's plan", () => {
  test('says where it will be, and rektor alone is shown how to begin', async () => {
    const samira = await app.as('samira')
    const first = await samira.get('/plan')
    expect(first.text).toContain('Skolen har ingen plan for 2026-27 ennå')
    const nothing = await samira.get(base)
    expect(nothing.text).toContain('Skolen har ingen plan for 2026-27 ennå')
    expect(nothing.html).not.toContain('Begynn på planen')
    const marit = await app.as('marit')
    expect((await marit.get(base)).html).toContain('Begynn på planen')
    const refused = await marit.fill(base, {}, `${base}/begin`)
    expect(refused.status).toBe(422)
    line = await laidDownPlan(world)
  })

  test('is read by all who work there, and written by rektor', async () => {
    const samira = await app.as('samira')
    const read = await samira.get(base)
    expect(read.text).toContain('Alle elever har rett til et trygt og godt skolemiljø')
    expect(read.text).toContain('Versjon 1, godkjent tirsdag 1. desember 2026 i driftsstyret.')
    expect(read.html).not.toContain(`/lines/${line}`)
    expect((await samira.get(`${base}/lines/${line}`)).status).toBe(404)
    const marit = await app.as('marit')
    expect((await marit.get(base)).html).toContain(`${base}/lines/${line}`)
  })

  test('takes a new activity, understands when, and keeps every cell', async () => {
    const marit = await app.as('marit')
    const form = `${base}/lines/new?section=whole-school&kind=activity`
    const saved = await marit.fill(
      form,
      {
        nb: 'Foreldremøte',
        timing: 'to ganger høst og tre ganger vår',
        roles: ['leadership', 'teacher'],
        targets: ['guardians'],
        years: ['8', '9'],
        others: 'Nettvakten, Trygg skole',
        do: 'save',
      },
      `${base}/lines/new`,
    )
    expect(saved.status).toBe(303)
    const page = await marit.get(base)
    for (const words of [
      'Foreldremøte',
      'Ledelsen, lærer, Nettvakten og Trygg skole',
      'to ganger høst og tre ganger vår',
    ])
      expect(page.text).toContain(words)
    expect(page.text).not.toContain('Varde forstår ikke denne tiden')
  })

  test('refuses a line that says nothing, and keeps what was chosen', async () => {
    const marit = await app.as('marit')
    const refused = await marit.fill(
      `${base}/lines/new?section=groups&kind=activity`,
      { timing: 'uke 39', do: 'save' },
      `${base}/lines/new`,
    )
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Skriv noe på bokmål eller nynorsk.')
    expect(refused.html).toContain('value="uke 39"')
  })

  test('shows both to the second of two writers', async () => {
    const [marit, jostein] = [await app.as('marit'), await app.as('jostein')]
    const form = `${base}/lines/${line}`
    const shown = await jostein.get(form)
    const revision = /name="revision" value="(\d+)"/.exec(shown.html)?.[1] ?? ''
    const fields = { kind: 'prose', section: 'goals', revision, do: 'save' }
    expect((await marit.post(form, { ...fields, nb: 'Rektors ord. Spør helsesøster.' })).status).toBe(303)
    const conflict = await jostein.post(form, { ...fields, nb: 'Ass. rektors ord.' })
    expect(conflict.status).toBe(409)
    expect(conflict.text).toContain('Marit Aasen har endret denne linja mens du skrev.')
    expect(conflict.text).toContain('Rektors ord.')
    expect(conflict.html).toContain('Ass. rektors ord.')
  })

  test('is held against the law, and an old word is changed by one tap', async () => {
    const marit = await app.as('marit')
    const page = await marit.get(`${base}/findings`)
    expect(page.text).toContain('Bytt «helsesøster» med «helsesykepleier»')
    const fields = Object.fromEntries(
      ['line', 'cell', 'form', 'from', 'revision'].map((name) => [
        name,
        new RegExp(`name="${name}" value="([^"]*)"`).exec(page.html)?.[1] ?? '',
      ]),
    )
    expect((await marit.post(`${base}/findings`, fields)).status).toBe(303)
    expect((await marit.get(base)).text).toContain('Rektors ord. Spør helsesykepleier.')
    const again = await marit.post(`${base}/findings`, fields)
    expect(again.status).toBe(409)
  })

  test('is approved again when it is new, and published', async () => {
    const marit = await app.as('marit')
    const approved = await marit.fill(
      `${base}/approval`,
      { on: '2026-12-16', approvedIn: 'principal' },
      `${base}/approval`,
    )
    expect(approved.status).toBe(303)
    const page = await marit.get(`${base}/approval`)
    expect(page.text).toContain('Versjon 2')
    const published = await marit.post(`${base}/publish`, { version: '2' })
    expect(published.status).toBe(303)
    const first = await marit.get(`${base}/versions/1`)
    expect(first.text).toContain('Spør helsesøster')
  })

  test('draws each chain, and says the same as a list', async () => {
    const tordis = await app.as('tordis')
    for (const chain of ['concern', 'safety', 'absence']) {
      const page = await tordis.get(`${base}/chains/${chain}`)
      expect(page.status).toBe(200)
      expect(page.html).toContain('<svg class="chain"')
      expect(page.html).not.toMatch(/style=|undefined|NaN/)
    }
    expect((await tordis.get(`${base}/chains/other`)).status).toBe(404)
  })
})
