import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DemoAccount } from '../../../demo/identity-provider/accounts.ts'
import {
  type RunningIdentityProvider,
  startIdentityProvider,
} from '../../../demo/identity-provider/server.ts'
import { Browser, fieldsOf } from '../../../tests/browser-without-script.ts'
import { type SignInPlace, signInPlace } from '../../../tests/sign-in-place.ts'

let place: SignInPlace
let provider: RunningIdentityProvider
const accounts: DemoAccount[] = []
const person = { teacher: '', pupil: '', guardian: '', atOtherOwner: '', stranger: '' }
const subjects: Record<string, string> = {}

const feideAccount = (who: string, group: 'staff' | 'pupils'): void => {
  subjects[who] = randomUUID()
  const principal = `${who}@taarnlia.example`
  accounts.push({
    subject: subjects[who],
    name: who,
    roleLine: '',
    school: 'Tårnlia skole',
    group,
    providerKind: 'feide',
    claims: { principal },
  })
}

beforeAll(async () => {
  place = await signInPlace()
  provider = await startIdentityProvider({
    port: 0,
    dataFolder: mkdtempSync(join(tmpdir(), 'varde-sign-in-')),
    baseUrl: place.baseUrl,
    readAccounts: async () => accounts,
  })
  await place.open(JSON.parse(provider.configuration).providers)

  person.teacher = await place.addPerson('Tora')
  person.pupil = await place.addPerson('Even')
  person.guardian = await place.addPerson('Gro')
  person.stranger = await place.addPerson('Sara')
  await place.knowByAccount(person.teacher, 'teacher@taarnlia.example')
  await place.knowByAccount(person.pupil, 'pupil@taarnlia.example')
  await place.knowByNumber(person.guardian, '01857012345')
  await place.enrol(person.teacher, 'staff')
  await place.enrol(person.pupil)
  for (const who of ['teacher', 'stranger']) feideAccount(who, 'staff')
  feideAccount('pupil', 'pupils')
  subjects.guardian = randomUUID()
  accounts.push({
    subject: subjects.guardian,
    name: 'Gro',
    roleLine: '',
    school: '',
    group: 'guardians',
    providerKind: 'idporten',
    claims: { pid: '01857012345' },
  })
})
afterAll(async () => {
  await provider.stop()
  await place.close()
})

const url = (path: string) => `${place.baseUrl}${path}`

/** Goes to an address, chooses at the provider if it asks, and ends where the application leads. */
const through = async (browser: Browser, path: string, who: string, oneFactor = false) => {
  const page = await browser.get(url(path))
  if (!page.url.pathname.includes('/interaction/')) return page
  const account = subjects[who] ?? ''
  return browser.post(page.url, { account, ...(oneFactor ? {} : { 'two-factors': 'yes' }) })
}

const signedIn = async (who: string, over: { oneFactor?: boolean; query?: string } = {}) => {
  const browser = new Browser()
  const way = who === 'guardian' ? 'idporten' : 'feide'
  const page = await through(browser, `/sign-in/${way}?back=/page${over.query ?? ''}`, who, over.oneFactor)
  return { browser, page, session: JSON.parse(page.html) }
}

const rowOf = async (sessionId: string) =>
  (await place.sql.query('select * from session where session_id = $1', [sessionId])).rows[0]

const minutesBetween = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 60_000)
const tokenIn = (browser: Browser) => browser.cookie('localhost', '__Host-varde') ?? ''

describe('the way in', () => {
  it('lets staff in by Feide, with a token that is nowhere but in the browser', async () => {
    const { browser, session } = await signedIn('teacher')
    const row = await rowOf(session.sessionId)

    expect(session).toMatchObject({ personId: person.teacher, providerKind: 'feide', twoFactor: true })
    expect(row.token_hash).toEqual(createHash('sha256').update(tokenIn(browser)).digest())
    const everything = await place.sql.query('select s::text as row from session s')
    expect(JSON.stringify(everything.rows)).not.toContain(tokenIn(browser))
    expect([row.idle_minutes, minutesBetween(row.created_at, row.absolute_until)]).toEqual([60, 600])
  })

  it('lets guardians in by ID-porten, and keeps neither number nor ID token in the clear', async () => {
    const { session } = await signedIn('guardian')
    const row = await rowOf(session.sessionId)

    expect(session).toMatchObject({
      personId: person.guardian,
      providerKind: 'idporten',
      acr: 'idporten-loa-high',
    })
    expect(row.idp_sid).not.toBeNull()
    expect(row.id_token.toString('latin1')).not.toContain('eyJ')
    const identities = await place.sql.query('select i::text as row from identity i')
    expect(JSON.stringify(identities.rows)).not.toContain('01857012345')
  })

  it('sets cookies that only this host and no script can read', async () => {
    const { browser } = await signedIn('teacher')

    for (const cookie of browser.setCookies.filter((line) => line.startsWith('__Host-varde')))
      expect(cookie).toMatch(
        /Path=\/; HttpOnly; Secure; SameSite=Lax|Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax|Max-Age=0/,
      )
    expect(browser.setCookies.find((line) => line.startsWith('__Host-varde='))).not.toContain('Max-Age')
  })

  it('gives a new token at every sign-in, and ends the session that was', async () => {
    const first = await signedIn('teacher')
    const before = tokenIn(first.browser)
    await through(first.browser, '/sign-in/feide?back=/page', 'teacher')

    expect(tokenIn(first.browser)).not.toBe(before)
    expect((await rowOf(first.session.sessionId)).revoked_why).toBe('signed-in-anew')
  })

  it('leads back only to paths of ours', async () => {
    for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example', '/sign-out']) {
      const page = await through(new Browser(), `/sign-in/feide?back=${encodeURIComponent(back)}`, 'teacher')
      expect(page.url.href).toBe(url('/'))
    }
  })

  it('says so when one cancels, and is not signed in', async () => {
    const browser = new Browser()
    const page = await browser.get(url('/sign-in/feide'))
    const back = await browser.post(`${page.url}/cancel`, {})

    expect(back.html).toContain('Du avbrøt innloggingen')
    expect(tokenIn(browser)).toBe('')
  })
})

describe('short sessions', () => {
  it('are a pupil’s: a quarter idle, an hour in all, and the provider asks every time', async () => {
    const { browser, session } = await signedIn('pupil')
    const row = await rowOf(session.sessionId)
    expect([row.idle_minutes, minutesBetween(row.created_at, row.absolute_until)]).toEqual([15, 60])

    browser.forget('localhost')
    const again = await browser.get(url('/sign-in/feide?prompt=login&back=/page'))
    expect(again.url.pathname).toContain('/interaction/')
  })

  it('are those of a shared device, whoever sits there', async () => {
    const { session } = await signedIn('teacher', { query: '&shared=yes' })
    const row = await rowOf(session.sessionId)

    expect(row).toMatchObject({ shared_device: true, idle_minutes: 15 })
  })
})

describe('the end of a session', () => {
  const ended = async (change: string) => {
    const { browser, session } = await signedIn('teacher')
    await place.sql.query(`update session set ${change} where session_id = $1`, [session.sessionId])
    return browser.get(url('/page'))
  }

  it.each([
    ['unused for an hour', `last_seen_at = now() - interval '61 minutes'`],
    ['ten hours after it began', `absolute_until = now() - interval '1 second'`],
    ['stopped by an administrator', `revoked_at = now(), revoked_why = 'administrator'`],
  ])('comes when it is %s', async (_name, change) => {
    const page = await ended(change)

    expect(page.url.pathname).toBe('/sign-in')
    expect(page.url.searchParams.get('back')).toBe('/page')
    expect(page.html).toContain('lenge siden sist')
  })

  it('moves away with use, but never past its last hour', async () => {
    const { browser, session } = await signedIn('teacher')
    await place.sql.query(
      `update session set last_seen_at = now() - interval '50 minutes' where session_id = $1`,
      [session.sessionId],
    )
    const before = await rowOf(session.sessionId)
    await browser.get(url('/page'))
    const after = await rowOf(session.sessionId)

    expect(minutesBetween(before.last_seen_at, after.last_seen_at)).toBe(50)
    expect(after.absolute_until).toEqual(before.absolute_until)
    await expect(
      place.sql.query(
        `update session set absolute_until = created_at + interval '11 hours' where session_id = $1`,
        [session.sessionId],
      ),
    ).rejects.toThrow('session_absolute')
  })

  it('is reached by signing out: here, at the provider, and in what the browser keeps', async () => {
    const { browser, session } = await signedIn('teacher')
    const out = await browser.post(url('/sign-out'), { _csrf: session.csrf })

    expect(out.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"')
    expect((await rowOf(session.sessionId)).revoked_why).toBe('signed-out')
    const atProvider = out.headers.get('refresh')?.replace('0; url=', '') ?? ''
    const back = await browser.get(atProvider)
    expect(back.url.href).toBe(url('/signed-out'))
    expect((await browser.get(url('/sign-in/feide'))).url.pathname).toContain('/interaction/')
  })

  it('comes from the provider by its session, without any cookie of ours', async () => {
    const { browser, session } = await signedIn('guardian')
    const { idp_sid: sid, provider_id: id } = await rowOf(session.sessionId)
    const issuer = JSON.parse(provider.configuration).providers.find(
      (one: { providerId: string }) => one.providerId === id,
    ).issuer
    const call = (iss: string, which: string) =>
      fetch(url(`/sign-out/front-channel?${new URLSearchParams({ iss, sid: which })}`))

    await call('http://127.0.0.1:1/idporten', sid)
    await call(issuer, 'another')
    expect((await rowOf(session.sessionId)).revoked_at).toBeNull()
    expect((await call(issuer, sid)).status).toBe(200)
    expect((await rowOf(session.sessionId)).revoked_why).toBe('front-channel')
    expect((await browser.get(url('/page'))).url.pathname).toBe('/sign-in')
  })

  it('comes when one signs out of another service at the demonstration’s ID-porten', async () => {
    const { browser, session } = await signedIn('guardian')
    const other = await browser.get(`http://127.0.0.1:${provider.port}/idporten/session/end`)

    expect(other.status).toBe(200)
    expect((await rowOf(session.sessionId)).revoked_why).toBe('front-channel')
  })
})

describe('a person unknown here', () => {
  const invite = async (code: string, expires = '1 hour') =>
    place.sql.query(
      `insert into invitation (owner_id, invitation_id, person_id, token_hash, made_by, made_at, expires_at)
       values ($1, $2, $3, $4, $5, now() - interval '1 day', now() + $6::interval)`,
      [
        place.owner,
        randomUUID(),
        person.stranger,
        createHash('sha256').update(code).digest(),
        person.teacher,
        expires,
      ],
    )
  const hand = async (browser: Browser, html: string, code: string) =>
    browser.post(url('/sign-in/invitation'), { ...fieldsOf(html, '/sign-in/invitation'), code })

  it('is told what to do, and is let in by an invitation, once', async () => {
    await invite('ABCDEFGH2345')
    await invite('GAMME1K0DE', '-1 minute')
    const browser = new Browser()
    const unlinked = await through(browser, '/sign-in/feide?back=/page', 'stranger')
    expect(unlinked.url.pathname).toBe('/sign-in/unlinked')
    expect(tokenIn(browser)).toBe('')
    expect((await hand(browser, unlinked.html, 'GAMMEL-KODE')).html).toContain('Koden er feil')

    const who = await hand(browser, unlinked.html, 'abcd-efgh 2345')
    expect(who.url.pathname).toBe('/sign-in/who')
    const page = await browser.post(url('/sign-in/who'), fieldsOf(who.html, '/sign-in/who'))
    expect(JSON.parse(page.html)).toMatchObject({ personId: person.stranger })

    const second = new Browser()
    await place.sql.query(`delete from identity_link where person_id = $1`, [person.stranger])
    const again = await through(second, '/sign-in/feide?back=/page', 'stranger')
    expect((await hand(second, again.html, 'ABCDEFGH2345')).html).toContain('Koden er feil')
  })

  it('may not go on guessing', async () => {
    const browser = new Browser()
    const page = await through(browser, '/sign-in/feide', 'stranger')
    for (let tries = 0; tries < 5; tries++) await hand(browser, page.html, `WRONG${tries}`)
    await invite('TH1S1SR1GHT')

    expect((await hand(browser, page.html, 'TH1S1SR1GHT')).html).toContain('for mange forsøk')
  })
})

describe('one identity, several persons', () => {
  it('asks who one is, changes with a new token, and never to somebody else', async () => {
    const otherOwner = randomUUID()
    await place.sql.query(
      `insert into school_owner (owner_id, name, kind, phone) values ($1, 'Nabo kommune', 'municipality', '1')`,
      [otherOwner],
    )
    person.atOtherOwner = await place.addPerson('Gro', otherOwner)
    await place.knowByNumber(person.atOtherOwner, '01857012345', otherOwner)

    const browser = new Browser()
    const who = await through(browser, '/sign-in/idporten?back=/page', 'guardian')
    expect(who.url.pathname).toBe('/sign-in/who')
    expect(who.html).toContain('Nabo kommune')
    expect(who.html).not.toContain('Tora')

    const csrf = fieldsOf(who.html, '/sign-in/who')._csrf ?? ''
    const wrong = await browser.post(url('/sign-in/who'), {
      _csrf: csrf,
      owner: place.owner,
      person: person.teacher,
    })
    expect(wrong.url.pathname).toBe('/sign-in')
    const page = await browser.post(url('/sign-in/who'), {
      _csrf: csrf,
      owner: otherOwner,
      person: person.atOtherOwner,
    })
    const first = JSON.parse(page.html)
    expect(first).toMatchObject({ personId: person.atOtherOwner, ownerId: otherOwner })

    const before = tokenIn(browser)
    const back = await browser.post(url('/sign-in/who'), {
      _csrf: first.csrf,
      owner: place.owner,
      person: person.guardian,
    })
    expect(back.html).toBe(`front of ${person.guardian}`)
    expect(tokenIn(browser)).not.toBe(before)
    expect((await rowOf(first.sessionId)).revoked_why).toBe('another-person')
  })
})
