import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication, type Visitor } from '../../../tests/application.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import { hashed } from '../../commands/sign-in-shell.ts'

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
const familyOf = (key: string) => `/administration/pupils/${id(key)}`

const relationOf = async (guardian: string, pupil: string) => {
  const { rows } = await world.admin.query<{
    relation_id: string
    access: string
    verified_on: string | null
  }>(
    'select relation_id, access, verified_on::text from guardian_relation where guardian_id = $1 and pupil_id = $2',
    [id(guardian), id(pupil)],
  )
  return rows[0] ?? { relation_id: '', access: '', verified_on: null }
}
const guardianPath = async (guardian: string, pupil: string) =>
  `${familyOf(pupil)}/guardians/${(await relationOf(guardian, pupil)).relation_id}`

const change = async (who: Visitor, guardian: string, pupil: string, wish: Record<string, string>) =>
  who.post(await guardianPath(guardian, pupil), {
    kind: 'parent',
    responsibility: 'yes',
    access: 'full',
    ground: 'court-ruling',
    ...wish,
  })

const waiting = async (table: 'guardian_change' | 'naming_request'): Promise<string> => {
  const key = table === 'guardian_change' ? 'change_id' : 'request_id'
  const { rows } = await world.admin.query<{ id: string }>(
    `select ${key} as id from ${table} where outcome is null order by requested_at desc limit 1`,
  )
  return rows[0]?.id ?? ''
}

/** How many rows the web role is given for a session. */
const rowsFor = async (token: string, text: string, values: readonly string[]): Promise<number> => {
  const web = new Client({ connectionString: world.database.url('varde_web') })
  await web.connect()
  await web.query('begin')
  await web.query('select gate.enter($1)', [hashed(token)])
  const { rowCount } = await web.query(text, [...values])
  await web.query('rollback')
  await web.end()
  return rowCount ?? 0
}

const lastLog = async (who: string) => {
  const { rows } = await world.admin.query<{ action: string; outcome: string }>(
    'select action, outcome from access_log where actor_id = $1 order by log_id desc limit 1',
    [id(who)],
  )
  return rows[0]
}

describe('a guardian’s access, by hand', () => {
  it('is closed by one person at once, with ground and log', async () => {
    const marit = await app.as('marit')
    const done = await change(marit, 'øyvind', 'nora', { access: 'blocked', ground: 'contact-ban' })
    expect(done.location).toContain('done=done')
    expect(await relationOf('øyvind', 'nora')).toMatchObject({ access: 'blocked' })
    expect(await lastLog('marit')).toEqual({ action: 'guardian.change', outcome: 'granted' })
    const page = await marit.get(familyOf('nora'))
    expect(page.text).toContain('Ingenting: sperret')
    expect(page.text).toContain('Besøksforbud eller nektet samvær. Gjort av Marit Aasen')
  })

  it('is opened by two, neither of them the administrator, a colleague or the one who asked', async () => {
    const marit = await app.as('marit')
    const asked = await change(marit, 'øyvind', 'nora', {})
    expect(asked.location).toContain('done=waits')
    expect(await relationOf('øyvind', 'nora')).toMatchObject({ access: 'blocked' })
    const settle = `/approvals/guardians/${await waiting('guardian_change')}`
    for (const who of ['marit', 'sigrun', 'mathilde', 'renate', 'torbjørg', 'øyvind'])
      expect([who, (await (await app.as(who)).post(settle, { answer: 'yes' })).status]).toEqual([who, 404])
    const jostein = await app.as('jostein')
    expect((await jostein.get('/approvals')).text).toContain('Øyvind Vik, foresatt til Nora')
    expect((await jostein.post(settle, { answer: 'yes' })).status).toBe(303)
    expect(await relationOf('øyvind', 'nora')).toMatchObject({ access: 'full', verified_on: '2026-09-14' })
    expect((await jostein.post(settle, { answer: 'yes' })).status).toBe(404)
  })

  it('that was closed meanwhile is not opened by an answer that comes later', async () => {
    const marit = await app.as('marit')
    await change(marit, 'øyvind', 'nora', { access: 'limited' })
    await change(marit, 'øyvind', 'nora', { access: 'full' })
    const late = await waiting('guardian_change')
    const jostein = await app.as('jostein')
    await change(jostein, 'øyvind', 'nora', { access: 'blocked', ground: 'contact-ban' })
    const answer = await jostein.post(`/approvals/guardians/${late}`, { answer: 'yes' })
    expect(answer.status).toBe(404)
    expect(await relationOf('øyvind', 'nora')).toMatchObject({ access: 'blocked' })
  })

  it('is shown as it is, so that saving what the page shows changes nothing', async () => {
    const marit = await app.as('marit')
    const path = await guardianPath('hanne', 'nora')
    const done = await marit.fill(path, { ground: 'correction' }, path)
    expect(done.location).toContain('done=done')
    const { rows } = await world.admin.query(
      'select kind, access, parental_responsibility from guardian_relation where guardian_id = $1',
      [id('hanne')],
    )
    expect(rows).toEqual([{ kind: 'parent', access: 'full', parental_responsibility: true }])
  })

  it('is not opened on a ground that can only close, and says so with what was chosen kept', async () => {
    const marit = await app.as('marit')
    const refused = await change(marit, 'hanne', 'nora', { access: 'full', ground: 'contact-ban' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('kan bare sperre, ikke åpne')
    expect(refused.html).toMatch(/<option[^>]*value="contact-ban"[^>]*selected/)
  })

  it('asks for a sign-in from the last quarter of an hour', async () => {
    const old = await app.as('marit', { authMinutesAgo: 20 })
    const answer = await change(old, 'hanne', 'nora', { access: 'limited' })
    expect(answer.location).toContain('/sign-in/step-up?for=fresh-sign-in')
    expect(await relationOf('hanne', 'nora')).toMatchObject({ access: 'full' })
  })

  it('takes hold in the middle of a session, and no code is made any more', async () => {
    const hodan = await world.signIn('hodan')
    const child = () => rowsFor(hodan, 'select from person where person_id = $1', [id('amina')])
    expect(await child()).toBe(1)
    const marit = await app.as('marit')
    await change(marit, 'hodan', 'amina', { access: 'blocked', ground: 'contact-ban' })
    expect(await child()).toBe(0)
    const path = await guardianPath('hodan', 'amina')
    await world.admin.query('delete from identity_link where person_id = $1', [id('hodan')])
    expect((await marit.post(`${path}/invitation`)).text).toContain('Koden er:')
    await change(marit, 'hodan', 'idris', { access: 'unverified', ground: 'correction' })
    expect((await marit.post(`${path}/invitation`)).status).toBe(404)
  })
})

describe('a new guardian', () => {
  it('is nobody’s to tell until two have said so, and is not laid down twice', async () => {
    const marit = await app.as('marit')
    const path = `${familyOf('nora')}/guardians`
    const wish = { given: 'Eli', family: 'Farhan', locale: 'nb', kind: 'foster-home', ground: 'court-ruling' }
    const asked = await marit.post(path, wish)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Er det en av disse?')
    expect(asked.text).toContain('Yasin Farhan')
    const added = await marit.post(path, { ...wish, same: 'new' })
    expect(added.location).toContain('done=added')
    const { rows } = await world.admin.query(
      `select g.access, g.verified_on, g.source, g.parental_responsibility from guardian_relation g
       join person p on p.person_id = g.guardian_id where p.given_name = 'Eli' and g.pupil_id = $1`,
      [id('nora')],
    )
    expect(rows).toEqual([
      { access: 'unverified', verified_on: null, source: 'by-hand', parental_responsibility: false },
    ])
    const again = await marit.post(path, { ...wish, given: 'Yasin', same: id('yasin') })
    expect(again.status).toBe(303)
    expect(await relationOf('yasin', 'nora')).toMatchObject({ access: 'unverified' })
  })
})

describe('whoever is of the family', () => {
  const related = (person: string, pupil: string, access: string) =>
    world.admin.query(
      `insert into guardian_relation (owner_id, relation_id, guardian_id, pupil_id, kind, parental_responsibility,
         access, source, verified_on)
       select owner_id, gen_random_uuid(), $1, $2, 'parent', false, $3, 'by-hand', '2026-01-01' from person
       where person_id = $1
       on conflict (owner_id, guardian_id, pupil_id) do update set access = excluded.access`,
      [id(person), id(pupil), access],
    )

  it('decides nothing and sees no other guardian, whatever role is held at the school', async () => {
    await related('jostein', 'sara', 'blocked')
    const jostein = await app.as('jostein')
    expect((await jostein.get(familyOf('sara'))).status).toBe(404)
    const { rows } = await world.admin.query<{ relation_id: string }>(
      'select relation_id from guardian_relation where guardian_id = $1 and pupil_id = $2',
      [id('jostein'), id('sara')],
    )
    const own = `${familyOf('sara')}/guardians/${rows[0]?.relation_id}`
    expect((await jostein.get(own)).status).toBe(404)
    const wish = { kind: 'parent', responsibility: 'yes', access: 'full', ground: 'correction' }
    expect((await jostein.post(own, wish)).status).toBe(404)
    await (await app.as('marit')).post(own, wish)
    const asked = await waiting('guardian_change')
    const answer = await jostein.post(`/approvals/guardians/${asked}`, { answer: 'yes' })
    expect(answer.status).toBe(404)
    expect((await jostein.get('/approvals')).text).not.toContain('Sara')
    const solfrid = await app.as('solfrid')
    expect((await solfrid.post(`/approvals/guardians/${asked}`, { answer: 'no' })).status).toBe(303)
  })

  it('as a contact teacher without access is not told who the other guardians are', async () => {
    const henrik = await world.signIn('henrik')
    const seen = () =>
      rowsFor(henrik, 'select from guardian_relation where pupil_id = $1 and guardian_id <> $2', [
        id('nora'),
        id('henrik'),
      ])
    expect(await seen()).toBeGreaterThan(0)
    await related('henrik', 'nora', 'unverified')
    expect(await seen()).toBe(0)
    await world.admin.query('delete from guardian_relation where guardian_id = $1', [id('henrik')])
  })
})

describe('who sees the pages of families', () => {
  it.each(['sigrun', 'mathilde', 'henrik', 'renate', 'astri', 'solfrid', 'øyvind', 'nora'])(
    '%s does not',
    async (who) => {
      const visitor = await app.as(who)
      for (const path of ['/administration/pupils', familyOf('nora'), `${familyOf('nora')}/guardians`])
        expect([path, (await visitor.get(path)).status]).toEqual([path, 404])
    },
  )

  it('a principal finds the own school’s pupils by name, and nobody of another owner’s', async () => {
    const marit = await app.as('marit')
    expect((await marit.post('/administration/pupils', { q: 'nora' })).html).toContain(familyOf('nora'))
    const torbjørg = await app.as('torbjørg')
    expect((await torbjørg.post('/administration/pupils', { q: 'nora' })).text).toContain('Fant ingen elev')
    expect((await torbjørg.get(familyOf('nora'))).status).toBe(404)
  })
})
