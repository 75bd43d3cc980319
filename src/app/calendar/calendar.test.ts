import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication } from '../../../tests/application.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { hashed } from '../../commands/sign-in-shell.ts'
import { readSchoolDays } from '../../database/records/school-days.ts'
import { inScope } from '../../database/scope.ts'
import { dayOf } from '../../domain/calendar/day.ts'

let world: World
let app: Application
beforeAll(async () => {
  world = await openWorld()
  app = openApplication(world)
})
afterAll(async () => {
  await app.close()
  await world.close()
})

const page = '/administration/calendar'
const route = `Fra;Til;Hva
15.08.2028;;Skolestart
02.10.2028;06.10.2028;Høstferie
20.12.2028;02.01.2029;Juleferie
19.06.2029;;Siste skoledag
24.12.2028;;Nissefest
`

const newest = async () => {
  const { rows } = await world.admin.query<{ version: number; source: string; laid_by: string | null }>(
    `select version, source, laid_by from calendar_version
     where owner_id = (select owner_id from person where person_id = $1) order by version desc limit 1`,
    [world.person('solfrid').id],
  )
  return rows[0]
}

const isSchoolDay = async (key: string, on: string) =>
  inScope(world.shell, await world.signIn(key), async (scope) =>
    (await readSchoolDays(scope.tx, scope.actor.owner)).isSchoolDay(dayOf(on)),
  )

describe('the school calendar', () => {
  it('is shown to who leads and administers, and changed by the owner’s leader alone', async () => {
    for (const key of ['marit', 'sigrun', 'astri']) {
      const shown = await (await app.as(key)).get(page)
      expect([shown.status, shown.text.includes('Skoleåret 2026-27')]).toEqual([200, true])
      expect(shown.html).not.toContain(`${page}/import`)
    }
    const kari = await app.as('kari')
    expect((await kari.get(page)).status).toBe(404)
    for (const key of ['marit', 'sigrun', 'astri', 'kari', 'torbjørg']) {
      const who = await app.as(key)
      expect((await who.get(`${page}/import`)).status).toBe(404)
      expect((await who.get(`${page}/2026-27`)).status).toBe(404)
      expect((await who.post(`${page}/import`, { text: route, basedOn: '1', answer: 'save' })).status).toBe(
        404,
      )
    }
    expect((await newest())?.version).toBe(1)
  })

  it('from a file shows what it leads to before anything is saved', async () => {
    const solfrid = await app.as('solfrid')
    const looked = await solfrid.fill(`${page}/import`, { text: route, answer: 'look' })
    expect(looked.status).toBe(200)
    expect(looked.text).toContain('2028-29: fra tirsdag 15. august 2028 til tirsdag 19. juni 2029')
    expect(looked.text).toContain('Ikke brukt. Varde vet ikke hva det er.')
    expect((await newest())?.version).toBe(1)

    const saved = await solfrid.post(`${page}/import`, { text: route, basedOn: '1', answer: 'save' })
    expect([saved.status, saved.location]).toEqual([303, `${page}?done=laid`])
    expect(await newest()).toEqual({ version: 2, source: 'file', laid_by: world.person('solfrid').id })
    expect(await isSchoolDay('kari', '2028-10-03')).toBe(false)
    expect(await isSchoolDay('kari', '2026-10-05')).toBe(true)
    expect((await solfrid.get(page)).text).toContain('Solfrid Enger. Lest fra fil')
  })

  it('as a chosen file is read like what is pasted', async () => {
    const solfrid = await app.as('solfrid')
    const shown = await solfrid.get(`${page}/import`)
    expect(shown.html).toContain('enctype="multipart/form-data"')
    const body = new FormData()
    for (const [, name = '', value = ''] of shown.html.matchAll(/name="(_csrf|_key)" value="([^"]*)"/g))
      body.set(name, value)
    body.set('answer', 'look')
    body.set('text', '')
    const windows = Buffer.from(route.replace('Høstferie', 'H\u00f8stferie'), 'latin1')
    body.set('file', new File([windows], 'skolerute.csv'))
    const cookie = [...solfrid.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const looked = await app.request(`${page}/import`, {
      method: 'POST',
      body,
      headers: { cookie, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
    })
    expect([looked.status, looked.text.includes('Høstferie')]).toEqual([200, true])
  })

  it.each([
    ['', 'Velg en fil, eller lim inn innholdet.'],
    ['Hei på deg', 'Varde fant ingen ferier'],
    ['Fra;Til;Hva\n02.10.2034;06.10.2034;Høstferie', 'Fila sier ikke når skolen begynner'],
    ['Fra;Til;Hva\n15.08.2028;;Skolestart\n20.08.2028;;Siste skoledag', 'alt for få skoledager'],
  ])('that can’t be one is refused with a sentence: %s', async (text, sentence) => {
    const solfrid = await app.as('solfrid')
    const answer = await solfrid.fill(`${page}/import`, { text, answer: 'look' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(sentence)
  })

  it('by hand takes the place of the year, and moves every running deadline', async () => {
    await world.admin.query("update obligation_cache set next_change_at = '2030-01-01T00:00Z'")
    const solfrid = await app.as('solfrid')
    const saved = await solfrid.fill(`${page}/2026-27`, {
      'free.0.name': 'Høstferie i uke 40',
      springFrom: '2027-01-18',
    })
    expect([saved.status, saved.location]).toEqual([303, `${page}?done=laid`])
    expect(await newest()).toMatchObject({ version: 3, source: 'by-hand' })
    const shown = (await solfrid.get(page)).text
    expect(shown).toContain('Høstferie i uke 40')
    expect(shown).toContain('Vårhalvåret begynner mandag 18. januar 2027.')
    const { rows } = await world.admin.query<{ far: boolean }>(
      `select exists (select from obligation_cache where next_change_at > '2029-01-01'
        and owner_id = (select owner_id from person where person_id = $1)) as far`,
      [world.person('solfrid').id],
    )
    expect(rows[0]?.far).toBe(false)
  })

  it('is refused by hand where it is wrong, keeping what was typed', async () => {
    const solfrid = await app.as('solfrid')
    const half = await solfrid.fill(`${page}/2026-27`, { 'free.0.name': '' })
    expect(half.status).toBe(422)
    const backwards = await solfrid.fill(`${page}/2026-27`, {
      to: '2026-08-01',
      'free.0.name': 'Min egen ferie',
    })
    expect(backwards.status).toBe(422)
    expect(backwards.text).toContain('Siste skoledag er før første.')
    expect(backwards.html).toContain('Min egen ferie')
    const outside = await solfrid.fill(`${page}/2026-27`, {
      'free.0.from': '2020-01-01',
      'free.0.to': '2020-01-02',
    })
    expect(outside.text).toContain('ligger utenfor skoleåret')
    const same = await solfrid.fill(`${page}/2026-27`, {})
    expect(same.text).toContain('likt det som står der fra før')
    expect((await newest())?.version).toBe(3)
  })

  it('that somebody changed meanwhile is not overwritten', async () => {
    const solfrid = await app.as('solfrid')
    const late = await solfrid.fill(`${page}/2026-27`, { basedOn: '2', springFrom: '2027-01-11' })
    expect([late.status, late.text.includes('Noen andre har endret skoleruta imens')]).toEqual([422, true])
  })

  it('needs a second factor and a sign-in from just now', async () => {
    for (const how of [{ twoFactor: false }, { authMinutesAgo: 40 }]) {
      const solfrid = await app.as('solfrid', how)
      const asked = await solfrid.post(`${page}/import`, { text: route, basedOn: '3', answer: 'save' })
      expect(asked.location).toContain('/sign-in/step-up')
    }
    expect((await newest())?.version).toBe(3)
  })

  it('has no way in but the door: not around it, and not through it for another role', async () => {
    const web = new Client({ connectionString: world.database.url('varde_web') })
    await web.connect()
    try {
      await web.query('begin')
      await web.query('select gate.enter($1)', [hashed(await world.signIn('marit'))])
      await web.query('savepoint here')
      await expect(web.query("select gate.lay_calendar('{}'::jsonb, 'by-hand', 3)")).rejects.toMatchObject({
        code: '42501',
      })
      await web.query('rollback to here')
      await expect(web.query("update calendar_version set calendar = '{}'")).rejects.toThrow(
        /permission denied/,
      )
      await web.query('rollback to here')
      await expect(
        web.query(
          "insert into calendar_version (owner_id, version, calendar, made_at) select owner_id, 9, '{}', now() from school_owner",
        ),
      ).rejects.toThrow(/permission denied/)
    } finally {
      await web.end()
    }
  })
})
