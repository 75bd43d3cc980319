import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, openApplication } from '../../../tests/application.ts'
import { openWorld, type World } from '../../../tests/world.ts'
import {
  identityFor,
  linkByRosterKey,
  personsOf,
  redeemInvitation,
} from '../../database/records/sign-in/identity.ts'
import { signInDatabase } from '../../database/sign-in-connection.ts'
import { hashed, plainCode } from '../../commands/sign-in-shell.ts'

let world: World
let app: Application
let signIn: ReturnType<typeof signInDatabase>
beforeAll(async () => {
  world = await openWorld()
  app = openApplication(world)
  signIn = signInDatabase(world.database.url('varde_signin'), 1)
})
afterAll(async () => {
  await signIn.destroy()
  await app.close()
  await world.close()
})

const id = (key: string): string => world.person(key).id
const page = (key: string) => `/administration/people/${id(key)}`

const identityOf = async (person: string): Promise<string> => {
  const { rows } = await world.admin.query<{ identity_id: string }>(
    'select identity_id from identity_link where person_id = $1 and ended_at is null',
    [id(person)],
  )
  return rows[0]?.identity_id ?? ''
}

describe('the roles of a person', () => {
  it('stand on one page with their dates and who gave them: earlier, now and to come', async () => {
    const grant = (role: string, from: string, to: string | null, by: string | null) =>
      world.admin.query(
        `insert into role_grant (owner_id, grant_id, person_id, school_id, role, from_on, to_on, granted_by)
         select m.owner_id, gen_random_uuid(), m.person_id, m.school_id, $2, $3, $4, $5 from person_school m
         where m.person_id = $1 and m.part = 'staff'`,
        [id('kari'), role, from, to, by === null ? null : id(by)],
      )
    await grant('counsellor', '2024-08-01', '2025-06-20', null)
    await grant('social-teacher', '2027-01-04', '2027-06-18', 'marit')
    const { text } = await (await app.as('sigrun')).get(page('kari'))
    expect(text).toMatch(/rådgiver Slutt: \w+ 1\. august 2024 til \w+ 20\. juni 2025 Registeret/)
    expect(text).toMatch(/sosiallærer Senere: \w+ 4\. januar 2027 til \w+ 18\. juni 2027 Marit Aasen/)
    expect(text).toMatch(/lærer Nå: Fra /)
  })
})

describe('giving a role', () => {
  it('gives what the form shows first: from today, as one’s own, with no year', async () => {
    const marit = await app.as('marit')
    const given = await marit.fill(page('anders'), { role: 'milieu-worker' }, `${page('anders')}/roles`)
    expect(given.location).toMatch(/done=given$/)
    const { rows } = await world.admin.query(
      `select from_on::text, to_on, year_level, granted_by from role_grant where person_id = $1 and role = 'milieu-worker'
         and granted_by is not null`,
      [id('anders')],
    )
    expect(rows).toEqual([{ from_on: '2026-09-14', to_on: null, year_level: null, granted_by: id('marit') }])
    const stands = await world.admin.query('select from stand_in where person_id = $1', [id('anders')])
    expect(stands.rowCount).toBe(0)
  })

  it('that opens cases waits, and tells those who can be the second', async () => {
    const sigrun = await app.as('sigrun')
    const asked = await sigrun.fill(page('anders'), { role: 'department-head' }, `${page('anders')}/roles`)
    expect(asked.location).toMatch(/done=waits$/)
    for (const who of ['marit', 'solfrid']) {
      const second = await app.as(who)
      expect((await second.get('/notices')).text).toContain('to må si ja til')
      expect((await second.get('/approvals')).text).toContain('som avdelingsleder fra')
    }
    expect((await (await app.as('jostein')).get('/notices')).text).not.toContain('to må si ja til')
  })

  it('of the lead of a year, and of whoever stands in for it, asks for the year and keeps it', async () => {
    const marit = await app.as('marit')
    const give = (rest: Readonly<Record<string, string>>) =>
      marit.fill(
        page('anders'),
        { role: 'year-lead', standIn: 'yes', rank: '1', ...rest },
        `${page('anders')}/roles`,
      )
    const without = await give({})
    expect(without.status).toBe(422)
    expect(without.text).toContain('En trinnleder har et trinn')
    expect((await give({ year: '9' })).location).toMatch(/done=given$/)
    expect((await marit.get(page('anders'))).text).toContain('trinnleder, 9. trinn (vikarierer)')
  })

  it('of a contact teacher asks for a class of the school, and gives that one', async () => {
    const marit = await app.as('marit')
    const give = (rest: Readonly<Record<string, string>>) =>
      marit.fill(
        page('anders'),
        { role: 'contact-teacher', standIn: 'yes', to: '2026-09-18', ...rest },
        `${page('anders')}/roles`,
      )
    const without = await give({})
    expect([without.status, without.text.includes('En kontaktlærer har en klasse')]).toEqual([422, true])
    const { rows: classes } = await world.admin.query<{ id: string; here: boolean }>(
      `select class_id as id, school_id = $1 as here from school_class
       where name = '9A' or school_id <> $1 order by 2 desc`,
      [world.population.schools.tarnlia],
    )
    const [own, other] = [classes.find(({ here }) => here), classes.find(({ here }) => !here)]
    expect((await give({ class: other?.id ?? '' })).status).toBe(404)
    expect((await give({ class: own?.id ?? '' })).location).toMatch(/done=given$/)
    const { rows } = await world.admin.query(
      "select class_id, to_on::text from role_grant where person_id = $1 and role = 'contact-teacher'",
      [id('anders')],
    )
    expect(rows).toEqual([{ class_id: own?.id, to_on: '2026-09-18' }])
    const stands = await world.admin.query(
      "select from stand_in where person_id = $1 and role = 'contact-teacher'",
      [id('anders')],
    )
    expect(stands.rowCount).toBe(0)
    const conversations = await (await app.as('anders')).get('/plan/tarnlia-skole/2026-27/conversations')
    expect(conversations.text).toContain('9A')
  })

  it('of the head of a year keeps the year while it waits, and shows it to the second person', async () => {
    const sigrun = await app.as('sigrun')
    await sigrun.fill(page('kari'), { role: 'department-head', year: '10' }, `${page('kari')}/roles`)
    expect((await (await app.as('marit')).get('/approvals')).text).toContain('avdelingsleder, 10. trinn')
  })

  it('registers training on the day that the form shows first', async () => {
    const marit = await app.as('marit')
    const done = await marit.fill(page('anders'), {}, `${page('anders')}/training`)
    expect(done.location).toMatch(/done=trained$/)
  })
})

describe('the switch for a telephone that is lost', () => {
  it('ends every session of that person at once, and nobody else’s', async () => {
    const [telephone, tablet] = [await app.as('henrik'), await app.as('henrik')]
    const sigrun = await app.as('sigrun')
    for (const device of [telephone, tablet]) expect((await device.get('/')).status).toBe(200)
    const done = await sigrun.fill(page('henrik'), {}, `${page('henrik')}/sessions`)
    expect(done.location).toMatch(/done=signed-out$/)
    for (const device of [telephone, tablet]) {
      expect((await device.get('/')).location).toContain('why=ended')
      expect((await device.post('/notices')).location).toContain('/sign-in')
    }
    expect((await sigrun.get('/')).status).toBe(200)
    const { rows } = await world.admin.query(
      'select distinct revoked_why from session where person_id = $1',
      [id('henrik')],
    )
    expect(rows).toEqual([{ revoked_why: 'administrator' }])
  })

  it.each(['mathilde', 'henrik', 'jostein', 'torbjørg', 'øyvind'])('is not %s’s to press', async (who) => {
    const kari = await app.as('kari')
    const visitor = await app.as(who)
    expect((await visitor.post(`${page('kari')}/sessions`)).status).toBe(404)
    expect((await kari.get('/')).status).toBe(200)
  })
})

describe('unlinking an account', () => {
  it('ends the sessions, stays ended for the register, and leads back by a new invitation alone', async () => {
    const kari = await app.as('kari')
    expect((await kari.get('/')).status).toBe(200)
    const identity = await identityOf('kari')
    const marit = await app.as('marit')
    const done = await marit.post(`${page('kari')}/links/${identity}`, { why: 'account-astray' })
    expect(done.location).toContain('done=unlinked')
    expect((await kari.get('/')).location).toContain('/sign-in')
    expect(await personsOf(signIn, identity)).toEqual([])

    const account = { kind: 'feide-principal', value: 'kari@taarnlia.example' } as const
    await linkByRosterKey(signIn, identity, account, () => keyOfKari)
    expect(await personsOf(signIn, identity)).toEqual([])

    const shown = await marit.get(page('kari'))
    expect(shown.text).toContain('Kontoen er på avveie')
    const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/.exec(
      (await marit.post(`${page('kari')}/invitation`)).text,
    )?.[0]
    expect(await redeemInvitation(signIn, identity, hashed(plainCode(code ?? '')))).toBe('linked')
    expect((await personsOf(signIn, identity)).map(({ personId }) => personId)).toEqual([id('kari')])
  })

  it('makes way for the next account, which the register then links', async () => {
    const identity = await identityOf('kari')
    const marit = await app.as('marit')
    await marit.post(`${page('kari')}/links/${identity}`, { why: 'new-account' })
    const next = await identityFor(signIn, {
      issuer: 'http://127.0.0.1:1/feide',
      subject: 'kari-anew',
      newId: world.newKey,
    })
    await world.admin.query(
      `insert into roster_key (owner_id, key_kind, key_mac, person_id, source)
       select owner_id, 'feide-principal', $2, person_id, 'test' from person where person_id = $1`,
      [id('kari'), keyOfKari],
    )
    await linkByRosterKey(signIn, next, { kind: 'feide-principal', value: 'kari' }, () => keyOfKari)
    expect((await personsOf(signIn, next)).map(({ personId }) => personId)).toEqual([id('kari')])
  })

  it.each([
    ['the administrator', 'sigrun', 'henrik'],
    ['the deputy', 'jostein', 'henrik'],
    ['a colleague', 'mathilde', 'henrik'],
    ['the principal of another owner', 'torbjørg', 'henrik'],
    ['a principal for whoever opens cases', 'marit', 'jostein'],
    ['anybody for oneself', 'marit', 'marit'],
  ])('is not for %s', async (_name, who, whom) => {
    await app.as(whom)
    const visitor = await app.as(who)
    const identity = await identityOf(whom)
    const answer = await visitor.post(`${page(whom)}/links/${identity}`, { why: 'left' })
    expect(answer.status).toBe(404)
    expect(await identityOf(whom)).toBe(identity)
  })

  it('can’t be undone, nor a session opened past it, by the role that signs people in', async () => {
    const identity = await identityOf('kari')
    const marit = await app.as('marit')
    await marit.post(`${page('kari')}/links/${identity}`, { why: 'left' })
    const { sql } = await import('kysely')
    const revive = sql`update identity_link set ended_at = null, ended_by = null, ended_why = null
      where identity_id = ${identity}`.execute(signIn)
    await expect(revive).rejects.toThrow('row-level security')
    const open = sql`insert into session (session_id, token_hash, identity_id, owner_id, person_id, provider_id, two_factor,
        auth_time, idle_minutes, absolute_until, shared_device, id_token)
      select gen_random_uuid(), ${Buffer.alloc(32, 5)}, l.identity_id, l.owner_id, l.person_id, 'feide', true, now(), 60,
        now() + interval '1 hour', false, ${Buffer.alloc(1)} from identity_link l where l.identity_id = ${identity}`
    await expect(open.execute(signIn)).rejects.toThrow('row-level security')
  })
})

const keyOfKari = Buffer.alloc(32, 4)
