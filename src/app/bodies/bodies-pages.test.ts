import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication } from '../../../tests/application.ts'
import { accepted, bodiesOf, type LaidDownBodies, laidDownBodies } from '../../../tests/bodies/laid-down.ts'
import { laidDownPlan, planAt } from '../../../tests/school-plan/laid-down.ts'
import { openWorld, type World } from '../../../tests/world.ts'

let world: World
let app: Application
let here: LaidDownBodies
let committee = ''
let line = ''
beforeAll(async () => {
  world = await openWorld({ today: '2026-12-17', at: '2026-12-17T10:20' })
  app = openApplication(world)
  line = await laidDownPlan(world)
  ;({ here } = await laidDownBodies(world))
  const act = bodiesOf(world)
  committee = await act.setUp('marit', 'tarnlia', 'parents-committee')
  accepted(await act.name('marit', committee, { key: 'øyvind', part: 'leader', standsFor: 'guardians' }))
  accepted(await act.name('marit', committee, { key: 'kari', part: 'secretary', standsFor: 'staff' }))
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const council = () => `/bodies/${here.body}`
const meeting = () => `${council()}/meetings/${here.meeting}`

describe('where a pupil or a guardian begins', () => {
  it('is what they sit in and what the class agreed on, and no door that is closed to them', async () => {
    for (const [who, body] of [
      ['nora', here.body],
      ['øyvind', committee],
    ] as const) {
      const { html } = await (await app.as(who)).get('/')
      expect(html).toContain(`/bodies/${body}`)
      expect(html).toContain('8B')
      expect(html).not.toMatch(/href="\/(cases|concerns|find|report|plan|deviations)/)
    }
    const stian = await (await app.as('stian')).get('/')
    expect([stian.status, stian.text.includes('Du er ikke med i noe råd eller utvalg nå')]).toEqual([
      200,
      true,
    ])
  })

  it('says nothing of cases or counts on any page of the body', async () => {
    const nora = await app.as('nora')
    for (const path of [council(), meeting(), `${council()}/plan`, `${council()}/plan/${line}`]) {
      const { status, text } = await nora.get(path)
      expect([path, status]).toEqual([path, 200])
      expect(text).not.toMatch(/\bsaker\b|Skolemiljøsak|\d+ (meldinger|saker)/)
    }
    for (const path of [
      '/deviations',
      `/deviations/${here.deviation}`,
      '/plan/tarnlia-skole/2026-27',
      '/report',
    ])
      expect((await nora.get(path)).status).toBe(404)
  })
})

describe('a body’s page', () => {
  it('is set up and filled by rektor, without script', async () => {
    const marit = await app.as('marit')
    const set = await marit.fill('/bodies', { kind: 'environment-committee' })
    expect(set.status).toBe(303)
    const members = (set.location ?? '').split('?')[0] ?? ''
    const found = await marit.fill(members, { do: 'find', name: 'selma' })
    expect(found.text).toContain('Selma Krogh')
    const whom = `${world.person('selma').id} pupils`
    const wish = { do: 'add', name: 'selma', whom, part: 'member', from: '2026-12-01', to: '' }
    expect((await marit.post(members, wish)).status).toBe(303)
    const again = await marit.post(members, wish)
    expect([again.status, again.text.includes('medlem allerede')]).toEqual([422, true])
    expect((await marit.get(members)).text).toContain('Selma Krogh')
    const nobody = await marit.post(members, { do: 'find', name: 'elin havn' })
    expect([nobody.status, nobody.text.includes('Elin Havn')]).toEqual([422, false])
  })

  it('keeps what was typed by the second of two who write the minutes, and shows both', async () => {
    const [nora, marit] = [await app.as('nora'), await app.as('marit')]
    const write = (words: string) => ({ do: 'minutes', seen: '0', words, present: [] })
    expect((await nora.post(meeting(), write('Vi vil ha grøtfest.'))).status).toBe(303)
    const second = await marit.post(meeting(), write('Grøtfest ble bestemt.'))
    expect(second.status).toBe(409)
    expect(second.text).toContain('Vi vil ha grøtfest.')
    expect(second.html).toContain('>Grøtfest ble bestemt.</textarea>')
    expect(second.html).toContain('name="seen" value="1"')
  })

  it('keeps what was typed where it seems to be about somebody, says what, and hands it to the report', async () => {
    const marit = await app.as('marit')
    const typed = 'Vi snakket om Selma. Hun har det vondt.'
    const { status, html, text } = await marit.fill(meeting(), { do: 'minutes', words: typed })
    expect(status).toBe(422)
    expect(text).toContain('Dette ser ut til å være navn: Selma')
    expect(html).toContain(`${typed}</textarea>`)
    expect(html).toContain('action="/report"')
    const nora = await (await app.as('nora')).fill(meeting(), { do: 'minutes', words: typed })
    expect(nora.text).toContain('si dem til kontaktlæreren')
    expect(nora.html).not.toContain('action="/report"')
  })

  it('takes the same post twice as one', async () => {
    const nora = await app.as('nora')
    const fields = { do: 'propose', words: 'Åpen hall i storefri', reason: '', _key: world.newKey() }
    expect((await nora.post(council(), fields)).location).toBe(`${council()}?done=proposed`)
    expect((await nora.post(council(), fields)).status).toBe(303)
    const { rows } = await world.admin.query(
      `select 1 from body_proposal where words = 'Åpen hall i storefri'`,
    )
    expect(rows).toHaveLength(1)
  })

  it('says what is missing beside the field, and keeps the rest', async () => {
    const nora = await app.as('nora')
    const wish = { do: 'decision', words: 'Vi pynter.', becomes: 'task', responsible: '', due: '' }
    const { status, html, text } = await nora.post(meeting(), wish)
    expect(status).toBe(422)
    expect(html).toContain('>Vi pynter.</textarea>')
    expect(text).toContain('Velg hvem som har ansvaret.')
  })

  it('answers the evaluation in the pupils’ own words', async () => {
    const nora = await app.as('nora')
    const saved = await nora.fill(council(), { do: 'answer', safer: 'Åpen hall.' }, council())
    expect(saved.location).toBe(`${council()}?done=answered`)
    expect((await nora.get(council())).html).toContain('>Åpen hall.</textarea>')
    expect((await (await app.as('marit')).get(council())).text).toContain('Åpen hall.')
  })
})

describe('a comment to the plan', () => {
  const at = (body: string) => `/bodies/${body}/plan/${line}`

  it('is answered on the page of those who write the plan', async () => {
    const nora = await app.as('nora')
    expect((await nora.fill(at(here.body), { words: 'Skriv det enklere.' })).status).toBe(303)
    const marit = await app.as('marit')
    const comments = `/plan/${planAt.school}/${planAt.year}/comments`
    expect((await marit.get(comments)).text).toContain('Skriv det enklere.')
    const { rows } = await world.admin.query<{ comment_id: string }>('select comment_id from plan_comment')
    const answer = { do: 'settle', of: rows[0]?.comment_id ?? '', is: 'kept', answer: 'Vi prøver.' }
    expect((await marit.post(comments, answer)).status).toBe(303)
    expect((await nora.get(at(here.body))).text).toContain('Vi prøver.')
  })

  it('about a child or an employee is turned: shown back, kept nowhere, handed to the report', async () => {
    const words = 'Selma blir holdt utenfor av de andre.'
    const kari = await app.as('kari')
    const turned = await kari.fill(at(committee), { words })
    expect(turned.status).toBe(422)
    expect(turned.text).toContain(words)
    expect(
      (await (await app.as('marit')).get(`/plan/${planAt.school}/${planAt.year}/comments`)).text,
    ).not.toContain('Selma')
    const report = await kari.post('/report', { saw: words, find: 'about' })
    expect(turned.html).toContain('action="/report"')
    expect(turned.html).toContain(`name="saw" value="${words}"`)
    expect(report.html).toContain(`>${words}</textarea>`)
    const { rows } = await world.admin.query('select 1 from concern')
    expect(rows).toHaveLength(0)
  })

  it('of a pupil is turned towards an adult: no closed door is offered', async () => {
    const turned = await (await app.as('nora')).fill(at(here.body), { words: 'Læreren i 8B roper.' })
    expect([turned.status, turned.text.includes('Læreren i 8B roper.')]).toEqual([422, true])
    expect(turned.html).not.toContain('action="/report"')
    expect(turned.text).toContain('mobbeombudet')
  })
})

describe('class rules and deviations', () => {
  it('are written on their pages, and what another has saved is shown first', async () => {
    const henrik = await app.as('henrik')
    const rules = `/classes/${here.class}/rules`
    const wish = {
      'line.0': 'Vi sier hei.',
      occasion: 'school-start',
      how: 'I grupper.',
      on: '2026-08-24',
      seen: '0',
    }
    expect((await henrik.post(rules, wish)).status).toBe(303)
    const late = await henrik.post(rules, { ...wish, 'line.0': 'Vi venter på tur.' })
    expect([late.status, late.text.includes('Vi sier hei.')]).toEqual([409, true])
    expect(late.html).toContain('value="Vi venter på tur."')
    expect((await (await app.as('nora')).get(rules)).text).toContain('Vi sier hei.')
    expect((await henrik.get('/classes')).text).toContain('ikke tatt opp igjen i temauka')
  })

  it('name nobody but whoever leads or is to do it, and say so beside what was typed', async () => {
    const kari = await app.as('kari')
    const wish = { area: 'supervision', what: 'Selma Krogh var alene ute.', on: '2026-12-16' }
    const turned = await kari.fill('/deviations', wish)
    expect([turned.status, turned.html.includes(`${wish.what}</textarea>`)]).toEqual([422, true])
    expect(turned.text).toContain('Dette ser ut til å være navn: Selma, Krogh')
    const marit = await app.as('marit')
    const place = `/deviations/${here.deviation}`
    const step = { cause: 'Henrik var syk.', measure: 'Samira tar vakta.', due: '2027-01-08' }
    const who = { responsible: world.person('samira').id }
    const told = await marit.fill(place, { ...step, ...who, do: 'keep' })
    expect(told.text).toContain('Dette ser ut til å være navn: Henrik')
    expect(told.text).not.toContain('navn: Henrik, Samira')
  })

  it('are registered by an employee and closed by the leadership with what came of it', async () => {
    const kari = await app.as('kari')
    const wish = { area: 'routine', what: 'Rutinen ble ikke fulgt.', place: '', on: '2026-12-16' }
    const registered = await kari.fill('/deviations', wish)
    const at = (registered.location ?? '').split('?')[0] ?? ''
    expect((await kari.get(at)).text).toContain('Ledelsen har ikke begynt på det ennå.')
    expect((await kari.post(at, {})).status).toBe(404)
    const marit = await app.as('marit')
    const step = { seen: '0', cause: 'Ny ansatt.', measure: 'Opplæring.', due: '2027-01-08', effect: '' }
    const missing = await marit.post(at, { ...step, responsible: '', do: 'close' })
    expect([missing.status, missing.text.includes('før avviket lukkes')]).toEqual([422, true])
    const whole = {
      ...step,
      responsible: world.person('jostein').id,
      effect: 'Alle kan den nå.',
      do: 'close',
    }
    expect((await marit.post(at, whole)).status).toBe(303)
    expect((await kari.get(at)).text).toContain('Lukket')
  })
})
