import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication, type Visitor, visitor } from '../../../tests/application.ts'
import { openWorld, type World } from '../../../tests/world.ts'

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

const id = (key: string): string => world.person(key).id

/** Somebody who has come by already, so that the session knows the roles it began with. */
const settled = async (key: string): Promise<Visitor> => {
  const who = await app.as(key)
  expect((await who.get('/')).status).toBe(200)
  return who
}

const holder = (token: string) => visitor(app.request, token)

const give = (key: string, role: string, from: string, to: string | null) =>
  world.admin.query(
    `insert into role_grant (owner_id, grant_id, person_id, school_id, role, from_on, to_on)
     select m.owner_id, gen_random_uuid(), m.person_id, m.school_id, $2, $3, $4 from person_school m
     where m.person_id = $1 and m.part = 'staff'`,
    [id(key), role, from, to],
  )

describe('a change of role', () => {
  it('makes the session’s token anew, and the old one opens nothing', async () => {
    const kari = await settled('kari')
    const before = kari.token
    const sigrun = await app.as('sigrun')
    const page = `/administration/people/${id('kari')}`
    const given = await sigrun.fill(page, { role: 'counsellor' }, `${page}/roles`)
    expect(given.location).toMatch(/done=given$/)
    expect((await kari.get('/')).status).toBe(200)
    expect(kari.token).not.toBe(before)
    expect((await holder(before).get('/')).location).toContain('/sign-in')
    const { rows } = await world.admin.query('select from session where person_id = $1', [id('kari')])
    expect(rows).toHaveLength(1)
  })

  it('leaves the token alone afterwards, and where nothing has changed', async () => {
    const kari = await settled('kari')
    const { token } = kari
    for (const path of ['/', '/reports', '/find']) await kari.get(path)
    expect(kari.token).toBe(token)
  })

  it('loses no form: one shown before it is taken after it', async () => {
    const anders = await settled('anders')
    const before = anders.token
    const { html } = await anders.get('/find')
    const csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
    await give('anders', 'counsellor', '2020-01-01', null)
    const sent = await anders.send('/find', [
      ['_csrf', csrf],
      ['q', 'nora'],
    ])
    expect([sent.status, sent.text.includes('Nora')]).toEqual([200, true])
    expect(anders.token).not.toBe(before)
  })

  it('is one by the calendar alone too: a stand-in’s first day, and the day after a role’s last', async () => {
    await world.admin.query(
      `insert into stand_in (owner_id, stand_in_id, school_id, role, person_id, rank, from_on, to_on)
       select m.owner_id, gen_random_uuid(), m.school_id, 'assistant-principal', m.person_id, 1, '2026-09-15',
         '2026-09-15' from person_school m where m.person_id = $1 and m.part = 'staff'`,
      [id('preben')],
    )
    const preben = await settled('preben')
    const tokens = [preben.token]
    for (const day of ['2026-09-15T08:00', '2026-09-16T08:00']) {
      await world.moveTo(day)
      const page = await preben.get('/administration')
      expect(page.status).toBe(day.startsWith('2026-09-15') ? 200 : 404)
      tokens.push(preben.token)
    }
    expect(new Set(tokens).size).toBe(3)
    await world.moveTo('2026-09-14T08:00')
  })

  it('by two requests at once leaves one token that works', async () => {
    const henrik = await settled('henrik')
    const before = henrik.token
    await give('henrik', 'counsellor', '2020-01-01', null)
    const two = [holder(before), holder(before)]
    await Promise.all(two.map((one) => one.get('/reports')))
    const made = [...new Set(two.map(({ token }) => token))].filter((token) => token !== before)
    expect(made).toHaveLength(1)
    expect((await holder(made[0] ?? '').get('/')).status).toBe(200)
    expect((await holder(before).get('/')).location).toContain('/sign-in')
  })
})

describe('a role that ends in the middle of a session', () => {
  it('closes its pages at the next click', async () => {
    await give('tordis', 'assistant-principal', '2026-09-14', '2026-09-14')
    const tordis = await settled('tordis')
    const family = `/administration/pupils/${id('nora')}`
    expect((await tordis.get(family)).status).toBe(200)
    await world.moveTo('2026-09-15T00:01')
    expect((await tordis.get(family)).status).toBe(404)
    expect((await tordis.get('/administration/pupils')).status).toBe(404)
    expect((await tordis.get('/')).text).not.toContain('Administrasjon')
    await world.moveTo('2026-09-14T08:00')
  })
})
