import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Application, openApplication } from '../../../tests/application.ts'
import { activity, publishedYear } from '../../../tests/school-plan/published-year.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import type { LineId } from '../../domain/school-plan/ids.ts'

let world: World
let application: Application
let lines: readonly LineId[]
const base = '/plan/tarnlia-skole/2026-27'
const by = (role: 'year-lead' | 'mot-lead') => ({ responsible: [{ kind: 'role' as const, role }] })
beforeAll(async () => {
  world = await openWorld({ at: '2026-09-14T08:00' })
  application = openApplication(world)
  lines = await publishedYear(world, [
    activity('Temauke for trygghet', 'uke 39', by('year-lead')),
    activity('MOT-dag', 'oktober', by('mot-lead')),
    activity('Trinnmøte', 'hver uke', by('year-lead')),
  ])
  await world.moveTo('2026-09-23T08:00')
})
afterAll(async () => {
  await application.close()
  await world.close()
})

const path = (which: number, ordinal = 1) => `${base}/doing/${lines[which]}/${ordinal}`

describe('mine in the year', () => {
  test('is what I carry, this week and what is late, with one step each', async () => {
    const kjersti = await (await application.as('kjersti')).get('/doing')
    expect(kjersti.text).toContain('Temauke for trygghet')
    expect(kjersti.html).toContain(`href="${path(0)}"`)
    expect((await (await application.as('kari')).get('/doing')).text).toContain(
      'Ingenting av planen venter på deg nå',
    )
    expect((await (await application.as('nora')).get('/doing')).text).not.toContain('Temauke')
  })

  test('is one line on the front page, below what is late in a case', async () => {
    const today = await (await application.as('kjersti')).get('/')
    expect(today.text).toMatch(/ting i skolens plan er d?ine? nå/)
    expect(today.html).toContain('href="/doing"')
    expect((await (await application.as('kari')).get('/')).html).not.toContain('href="/doing"')
  })

  test('shows the leaders what others are late with', async () => {
    await world.moveTo('2026-10-14T08:00')
    const marit = await (await application.as('marit')).get('/doing')
    expect(marit.text).toContain('Sent på skolen')
    expect(marit.text).toContain('Temauke for trygghet')
    await world.moveTo('2026-09-23T08:00')
  })
})

describe('an occurrence', () => {
  test('says who answers for it, and offers no form to others', async () => {
    const kari = await (await application.as('kari')).get(path(0))
    expect(kari.text).toContain('Kjersti Falkeid')
    expect(kari.text).toContain('Den som har ansvaret, og ledelsen, skriver')
    expect(kari.html).not.toContain('name="kind"')
  })

  test('wants a reason, and keeps what was typed', async () => {
    const kjersti = await application.as('kjersti')
    const answer = await kjersti.post(path(0), { seen: '0', kind: 'not-done', note: 'Det ble for travelt.' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Skriv hvorfor')
    expect(answer.html).toContain('Det ble for travelt.')
    expect(answer.text).toContain('Ikke skriv navn, helse, konflikter')
    expect(answer.html).not.toContain('value="dropped"')
  })

  test('is done, shown with who wrote it, and can be taken back', async () => {
    const kjersti = await application.as('kjersti')
    const fields = {
      seen: '0',
      kind: 'done',
      on: '2026-09-22',
      tookPart: '8. trinn',
      link: 'https://example.org/uke',
    }
    expect((await kjersti.post(path(0), fields)).status).toBe(303)
    const page = await kjersti.get(path(0))
    expect(page.text).toContain('Kjersti Falkeid, i dag')
    expect(page.html).toContain('href="https://example.org/uke"')
    const again = await kjersti.post(path(0), fields)
    expect(again.status).toBe(422)
    expect(again.text).toContain('Noen andre har skrevet om dette imens')
    expect((await kjersti.post(path(0), { do: 'take-back', seen: '1' })).status).toBe(303)
    expect((await kjersti.get(path(0))).text).toContain('Tatt tilbake')
  })

  test('of every week is written of all at once', async () => {
    await world.moveTo('2026-10-14T08:00')
    const kjersti = await application.as('kjersti')
    expect((await kjersti.get(path(2))).text).toContain('ganger er ikke skrevet opp')
    expect((await kjersti.post(path(2), { do: 'so-far' })).status).toBe(303)
    expect((await kjersti.get(path(2))).text).not.toContain('ganger er ikke skrevet opp')
    await world.moveTo('2026-09-23T08:00')
  })

  test.each(['0', '-1', '1.5', 'x', '99'])('%s of an activity is not there', async (ordinal) => {
    const kjersti = await application.as('kjersti')
    expect((await kjersti.get(`${base}/doing/${lines[0]}/${ordinal}`)).status).toBe(404)
  })
})

describe('coverage', () => {
  test('names what has never been done, and who is to be named', async () => {
    await world.moveTo('2026-11-14T08:00')
    const marit = await application.as('marit')
    const page = await marit.get(`${base}/coverage`)
    expect(page.text).toMatch(/Aldri gjort i år.*MOT-dag/)
    const named = await marit.post(`${base}/coverage`, {
      party: 'role:mot-lead',
      person: world.person('kari').id,
    })
    expect(named.status).toBe(303)
    expect((await marit.get(`${base}/coverage`)).html).toContain(
      `name="ends" value="${world.person('kari').id}"`,
    )
    expect((await (await application.as('kari')).get('/doing')).text).toContain('MOT-dag')
    expect((await (await application.as('kari')).get(`${base}/coverage`)).status).toBe(404)
  })

  test('binds what elsewhere fulfils an activity', async () => {
    const marit = await application.as('marit')
    expect((await marit.post(path(1), { do: 'source', source: 'wellbeing-survey' })).status).toBe(303)
    const held = { audience: 'pupils', subject: 'wellbeing-survey', on: '2026-10-20', way: 'survey' }
    const { rows } = await world.admin.query<{ id: string }>(
      `select class_id as id from school_class where name = '8B' and school_id = $1`,
      [world.population.schools.tarnlia],
    )
    expect((await marit.post(`${base}/receipts`, { ...held, whose: rows[0]?.id ?? '' })).status).toBe(303)
    expect((await marit.get(path(1))).text).toContain(
      'En trivselsundersøkelse er holdt: holdt tirsdag 20. oktober',
    )
  })

  test.each(['nn', 'en'])('and the rest of it speaks %s', async (locale) => {
    const marit = await application.as('marit')
    await marit.get(`/language?to=${locale}&back=/`)
    for (const at of ['/doing', path(0), `${base}/coverage`]) {
      const { status, text } = await marit.get(at)
      expect([status, /Hva planen dekker|Ansvar som trenger/.test(text)]).toEqual([200, false])
    }
  })
})
