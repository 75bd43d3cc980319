import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication } from '../../../tests/application.ts'
import { openWorld, type World } from '../../../tests/world.ts'

/** Hidden is protected, and known to Marit and Mathilde. */
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
const page = (key: string) => `/administration/pupils/${id(key)}`

const named = async (pupil: string): Promise<readonly string[]> => {
  const { rows } = await world.admin.query<{ name: string }>(
    `select p.given_name as name from protected_named n join person p on p.person_id = n.person_id
     where n.pupil_id = $1 and (n.until is null or n.until >= '2026-09-14') order by 1`,
    [id(pupil)],
  )
  return rows.map(({ name }) => name)
}

const waiting = async (): Promise<string> => {
  const { rows } = await world.admin.query<{ request_id: string }>(
    'select request_id from naming_request where outcome is null order by requested_at desc limit 1',
  )
  return rows[0]?.request_id ?? ''
}

const protectionOf = async (pupil: string) =>
  (await world.admin.query('select protection from person where person_id = $1', [id(pupil)])).rows[0]
    ?.protection

describe('who may know of a protected pupil', () => {
  it('is widened by two: a principal who knows asks, and another who knows says yes', async () => {
    const marit = await app.as('marit')
    const asked = await marit.post(`${page('hidden')}/naming`, { person: id('henrik'), until: '2026-12-31' })
    expect(asked.location).toContain('done=waits')
    expect(await named('hidden')).toEqual(['Marit', 'Mathilde'])
    const settle = `/approvals/namings/${await waiting()}`
    for (const who of ['marit', 'henrik', 'jostein', 'sigrun', 'renate', 'vera', 'raymond', 'torbjørg'])
      expect([who, (await (await app.as(who)).post(settle, { answer: 'yes' })).status]).toEqual([who, 404])
    const mathilde = await app.as('mathilde')
    const { given, family } = world.person('hidden')
    expect((await mathilde.get('/approvals')).text).toContain(
      `Henrik Dahl skal få vite om ${given} ${family} til`,
    )
    expect((await mathilde.get('/notices')).text).toContain('to må si ja til')
    expect((await mathilde.post(settle, { answer: 'yes' })).status).toBe(303)
    expect(await named('hidden')).toEqual(['Henrik', 'Marit', 'Mathilde'])
  })

  it('is settled by the owner’s leader without being told which pupil it is', async () => {
    const marit = await app.as('marit')
    await marit.post(`${page('hidden')}/naming`, { person: id('preben') })
    const solfrid = await app.as('solfrid')
    const { given, family } = world.person('hidden')
    const { text } = await solfrid.get('/approvals')
    expect(text).toContain('skal få vite om en skjermet elev ved Tårnlia skole')
    expect(text).not.toContain(family)
    expect(text).not.toContain(given)
    await solfrid.post(`/approvals/namings/${await waiting()}`, { answer: 'no' })
    expect(await named('hidden')).not.toContain('Preben')
  })

  it.each([
    ['the administrator', 'sigrun'],
    ['somebody of another school', 'eira'],
    ['somebody of another owner', 'torbjørg'],
    ['a guardian', 'vera'],
    ['the parent who is kept away', 'raymond'],
    ['oneself', 'marit'],
  ])('never comes to hold %s', async (_name, who) => {
    const marit = await app.as('marit')
    const asked = await marit.post(`${page('hidden')}/naming`, { person: id(who) })
    expect(asked.status).toBe(404)
  })

  it('does not hold the parent who is kept away, who has come to work at the school', async () => {
    await world.admin.query(
      `insert into role_grant (owner_id, grant_id, person_id, school_id, role, from_on)
       select p.owner_id, gen_random_uuid(), p.person_id, s.school_id, 'teacher', '2020-01-01'
       from person p join school s on s.owner_id = p.owner_id and s.name = 'Tårnlia skole' where p.person_id = $1`,
      [id('raymond')],
    )
    const marit = await app.as('marit')
    expect((await marit.post(`${page('hidden')}/naming`, { person: id('raymond') })).status).toBe(404)
    const raymond = await app.as('raymond')
    expect((await raymond.post('/find', { q: world.person('hidden').given })).text).not.toContain(
      world.person('hidden').family,
    )
  })

  it('no longer holds who becomes administrator', async () => {
    await world.admin.query(
      `insert into protected_named (owner_id, pupil_id, person_id) select owner_id, $1, person_id from person
       where person_id = $2`,
      [id('hidden'), id('sigrun')],
    )
    const { family } = world.person('hidden')
    const sigrun = await app.as('sigrun')
    expect((await sigrun.get('/approvals')).text).not.toContain(family)
    expect((await sigrun.get(page('hidden'))).status).toBe(404)
    await world.admin.query('delete from protected_named where person_id = $1', [id('sigrun')])
  })

  it('is narrowed by one person, at once, and never to nobody', async () => {
    const marit = await app.as('marit')
    const done = await marit.post(`${page('hidden')}/protection`, {
      protection: 'strictly-confidential',
      named: [id('mathilde')],
    })
    expect(done.location).toContain('done=protected')
    expect(await named('hidden')).toEqual(['Marit', 'Mathilde'])
    const widened = await marit.post(`${page('hidden')}/protection`, {
      protection: 'strictly-confidential',
      named: [id('mathilde'), id('henrik')],
    })
    expect(widened.status).toBe(404)
    expect(await named('hidden')).toEqual(['Marit', 'Mathilde'])
  })
})

describe('a protection', () => {
  it('is laid at once by whoever leads the school, and the pupil is gone for the rest', async () => {
    const kari = await app.as('kari')
    const { given, family } = world.person('nora')
    const find = async () => (await kari.post('/find', { q: given })).text
    expect(await find()).toContain(`${given} ${family}`)
    const marit = await app.as('marit')
    await marit.post(`${page('nora')}/protection`, { protection: 'confidential', named: [id('henrik')] })
    expect(await find()).not.toContain(`${given} ${family}`)
    expect(await named('nora')).toEqual(['Henrik', 'Marit'])
    const jostein = await app.as('jostein')
    expect((await jostein.get(page('nora'))).status).toBe(404)
    expect((await jostein.get(page('sara'))).status).toBe(200)
  })

  it('is never lowered by one person', async () => {
    const marit = await app.as('marit')
    for (const protection of ['none', 'confidential'])
      expect(
        (await marit.post(`${page('hidden')}/protection`, { protection, named: [id('mathilde')] })).status,
      ).toBe(404)
    await marit.post(`${page('nora')}/naming`, { protection: 'none' })
    expect(await protectionOf('nora')).toBe('confidential')
    const henrik = await app.as('henrik')
    expect((await henrik.get('/approvals')).text).toContain('Ingen adressesperre')
    await henrik.post(`/approvals/namings/${await waiting()}`, { answer: 'yes' })
    expect(await protectionOf('nora')).toBe('none')
  })

  it('is nothing for those who lead no school', async () => {
    for (const who of ['sigrun', 'mathilde', 'henrik', 'astri', 'solfrid', 'torbjørg', 'vera']) {
      const visitor = await app.as(who)
      const answers = [
        await visitor.get(page('hidden')),
        await visitor.post(`${page('sara')}/protection`, { protection: 'confidential', named: [] }),
        await visitor.post(`${page('hidden')}/naming`, { person: id('henrik') }),
      ]
      expect([who, ...answers.map(({ status }) => status)]).toEqual([who, 404, 404, 404])
    }
  })
})
