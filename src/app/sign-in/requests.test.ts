import { get } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Browser, fieldsOf } from '../../../tests/browser-without-script.ts'
import { type HostileProvider, hostileProvider } from '../../../tests/hostile-provider.ts'
import { type SignInPlace, signInPlace } from '../../../tests/sign-in-place.ts'
import { openTestSession } from '../../../tests/test-session.ts'

const account = 'https://n.feide.no/claims/eduPersonPrincipalName'
let place: SignInPlace
let feide: HostileProvider
let teacher: string
let other: string

beforeAll(async () => {
  place = await signInPlace()
  feide = await hostileProvider('/feide')
  await place.open([feide.configuration('feide', 'feide')])
  teacher = await place.addPerson('Tora')
  other = await place.addPerson('Odd')
  await place.knowByAccount(teacher, 'tora')
  await place.knowByAccount(other, 'odd')
})
afterAll(async () => {
  await feide.stop()
  await place.close()
})
beforeEach(() => as('tora'))

const url = (path: string) => `${place.baseUrl}${path}`
const as = (who: string, claims = {}) => {
  feide.mood = { claims: { sub: who, ...claims }, userinfo: { [account]: who } }
}
const oneFactor = { acr: undefined }

const signIn = async (browser = new Browser()) => {
  const page = await browser.get(url('/sign-in/feide?back=/page'))
  return { browser, session: JSON.parse(page.html) }
}

const expire = (sessionId: string) =>
  place.sql.query(`update session set last_seen_at = now() - interval '2 hours' where session_id = $1`, [
    sessionId,
  ])

const words = 'Han satt alene i dag igjen, og "ville ikke" si hvorfor.\nJeg spør i morgen.'

describe('a request that changes something', () => {
  const send = (browser: Browser, headers: Record<string, string>, csrf: string) =>
    fetch(url('/words'), {
      method: 'POST',
      headers: { cookie: `__Host-varde=${browser.cookie('localhost', '__Host-varde')}`, ...headers },
      body: new URLSearchParams({ _csrf: csrf, words: 'x' }),
      redirect: 'manual',
    })

  it('is taken from a page of ours, whose referrer policy makes the origin null', async () => {
    const { browser, session } = await signIn()
    const answer = await send(browser, { 'sec-fetch-site': 'same-origin', origin: 'null' }, session.csrf)

    expect(answer.status).toBe(200)
  })

  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['from another port of this host', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' }],
    [
      'that claims to be ours from another origin',
      { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:1' },
    ],
    ['that says nothing of where it is from', {}],
    ['with the origin null and nothing more', { origin: 'null' }],
  ])('is refused %s', async (_name, headers) => {
    const { browser, session } = await signIn()

    expect((await send(browser, headers, session.csrf)).status).toBe(403)
  })

  it.each([
    ['without token', () => ''],
    ['with a token of somebody else’s', (csrf: string) => csrf],
  ])('is refused %s', async (_name, token) => {
    as('odd')
    const stranger = await signIn()
    as('tora')
    const { browser } = await signIn()

    expect(
      (await send(browser, { 'sec-fetch-site': 'same-origin' }, token(stranger.session.csrf))).status,
    ).toBe(422)
  })

  it('carries a token that is another on every page', async () => {
    const { browser, session } = await signIn()

    expect(JSON.parse((await browser.get(url('/page'))).html).csrf).not.toBe(session.csrf)
  })
})

describe('words sent when the session had ended', () => {
  const tooLate = async () => {
    const { browser, session } = await signIn()
    await expire(session.sessionId)
    const page = await browser.post(url('/words'), { _csrf: session.csrf, _key: 'k-1', words })
    return { browser, page, session }
  }

  it('are kept, shown after sign-in, and sent by one click under the same key', async () => {
    const before = (await place.sql.query('select from kept_form')).rowCount
    const { browser, page } = await tooLate()
    expect(page.url.pathname).toBe('/sign-in')
    expect(page.html).toContain('er tatt vare på')

    const shown = await browser.get(url('/sign-in/feide'))
    expect(shown.url.pathname).toBe('/sign-in/continue')
    const fields = fieldsOf(shown.html, '/words')
    expect(fields).toMatchObject({ words, _key: 'k-1' })
    const taken = await browser.post(url('/words'), fields)
    expect(taken.html).toBe(`taken: ${words} under k-1`)
    expect((await place.sql.query('select from kept_form')).rowCount).toBe(before)
    expect((await browser.get(url('/sign-in/continue'))).url.pathname).toBe('/')
  })

  it('lie sealed: neither database nor the keys of this installation open them without the browser', async () => {
    await tooLate()
    const { rows } = await place.sql.query('select k::text as row, sealed from kept_form k')

    expect(rows.length).toBeGreaterThan(0)
    expect(Buffer.concat(rows.map((row) => row.sealed)).toString('latin1')).not.toContain('alene')
  })

  it('are never shown to the next person at the same device', async () => {
    const { browser } = await tooLate()
    as('odd')
    const page = await browser.get(url('/sign-in/feide'))

    expect(page.html).toBe(`front of ${other}`)
    as('tora')
    const again = await browser.get(url('/sign-in/feide?back=/'))
    expect(again.html).toBe(`front of ${teacher}`)
  })

  it('are not kept for whoever has no token of ours', async () => {
    const { browser, session } = await signIn()
    await expire(session.sessionId)
    const before = (await place.sql.query('select from kept_form')).rowCount
    const page = await browser.post(url('/words'), { words: 'planted' })

    expect(page.html).toContain('lenge siden sist')
    expect((await place.sql.query('select from kept_form')).rowCount).toBe(before)
  })

  it('stay in the page, and nowhere else, when no trace of a session is left; the same person sends them', async () => {
    const { browser, session } = await signIn()
    const before = (await place.sql.query('select from kept_form')).rowCount
    const elsewhere = new Browser()
    const school = place.owner
    const page = await elsewhere.post(url('/words'), { _csrf: session.csrf, _key: 'k-3', words, school })

    expect(page.status).toBe(401)
    expect(page.html).toContain('target="_blank"')
    expect(page.html).toContain(`<input type="hidden" name="school" value="${school}"/>`)
    const fields = fieldsOf(page.html, '/words')
    expect(fields).toMatchObject({ words, _key: 'k-3', _csrf: session.csrf })
    expect((await place.sql.query('select from kept_form')).rowCount).toBe(before)

    await browser.get(url('/sign-in/feide'))
    const shown = await browser.post(url('/words'), fields)
    expect(shown.url.pathname).toBe('/sign-in/continue')
    const taken = await browser.post(url('/words'), fieldsOf(shown.html, '/words'))
    expect(taken.html).toBe(`taken: ${words} under k-3`)
  })

  it('are not taken from another person who signs in beside the page', async () => {
    const { session } = await signIn()
    const held = await new Browser().post(url('/words'), { _csrf: session.csrf, _key: 'k-4', words })
    as('odd')
    const { browser } = await signIn()
    const answer = await browser.post(url('/words'), fieldsOf(held.html, '/words'))
    as('tora')

    expect(answer.status).toBe(422)
    expect(answer.html).not.toContain('taken')
  })

  it('are shown again, not lost, when another tab has signed in meanwhile', async () => {
    const { browser, session } = await signIn()
    await browser.get(url('/sign-in/feide'))
    const page = await browser.post(url('/words'), { _csrf: session.csrf, _key: 'k-2', words })

    expect(page.url.pathname).toBe('/sign-in/continue')
    expect(fieldsOf(page.html, '/words')).toMatchObject({ words, _key: 'k-2' })
  })

  it('lead the island that keeps words by JSON', async () => {
    const { browser, session } = await signIn()
    await expire(session.sessionId)
    const answer = await fetch(url('/words'), {
      method: 'POST',
      headers: {
        cookie: `__Host-varde=${browser.cookie('localhost', '__Host-varde')}`,
        accept: 'application/json',
        'sec-fetch-site': 'same-origin',
      },
      body: new URLSearchParams({ _csrf: session.csrf, words }),
    })

    expect(await answer.json()).toEqual({ location: '/sign-in?why=kept' })
  })
})

describe('asking for more of somebody signed in', () => {
  it('asks for two factors, gives a new token in the same session, and comes back', async () => {
    as('tora', oneFactor)
    const { browser, session } = await signIn()
    const before = browser.cookie('localhost', '__Host-varde')
    const asked = await browser.get(url('/case'))
    expect(asked.url.pathname).toBe('/sign-in/step-up')
    expect(asked.html).toContain('Dette krever to faktorer')

    as('tora')
    const there = await browser.get(url('/sign-in/feide?for=two-factor&back=/case'))
    expect(there.html).toBe('the case')
    expect(browser.cookie('localhost', '__Host-varde')).not.toBe(before)
    const after = JSON.parse((await browser.get(url('/page'))).html)
    expect(after).toMatchObject({
      sessionId: session.sessionId,
      twoFactor: true,
      absoluteUntil: session.absoluteUntil,
    })
    const old = await fetch(url('/page'), {
      headers: { cookie: `__Host-varde=${before}` },
      redirect: 'manual',
    })
    expect(old.status).toBe(303)
  })

  it('keeps what was being written meanwhile', async () => {
    as('tora', oneFactor)
    const { browser, session } = await signIn()
    const asked = await browser.post(url('/case'), { _csrf: session.csrf, words })
    expect(asked.url.pathname).toBe('/sign-in/step-up')

    as('tora')
    const shown = await browser.get(url('/sign-in/feide?for=two-factor&back=/'))
    expect((await browser.post(url('/case'), fieldsOf(shown.html, '/case'))).html).toBe('written in the case')
  })

  it('asks for a fresh sign-in with prompt=login after a quarter, and takes no older one', async () => {
    const { browser, session } = await signIn()
    expect((await browser.get(url('/sealed'))).html).toBe('the sealed case')
    await place.sql.query(
      `update session set auth_time = now() - interval '16 minutes' where session_id = $1`,
      [session.sessionId],
    )
    expect((await browser.get(url('/sealed'))).html).toContain('Logg inn en gang til')

    as('tora', { auth_time: Math.floor(Date.now() / 1000) - 600 })
    const stale = await browser.get(url('/sign-in/feide?for=fresh-sign-in&back=/sealed'))
    expect(feide.lastQuestion.get('prompt')).toBe('login')
    expect(stale.html).toContain('logger inn på nytt nå')

    as('tora')
    expect((await browser.get(url('/sign-in/feide?for=fresh-sign-in&back=/sealed'))).html).toBe(
      'the sealed case',
    )
  })

  it('takes nobody else’s factors', async () => {
    as('tora', oneFactor)
    const { browser } = await signIn()
    as('odd')
    const page = await browser.get(url('/sign-in/feide?for=two-factor&back=/case'))

    expect(page.html).toContain('som en annen')
    expect(JSON.parse((await browser.get(url('/page'))).html)).toMatchObject({
      personId: teacher,
      twoFactor: false,
    })
  })
})

it('asks a pupil’s provider again when its answer is older than the question', async () => {
  const pupil = await place.addPerson('Even')
  await place.knowByAccount(pupil, 'even')
  await place.enrol(pupil)
  as('even', { auth_time: Math.floor(Date.now() / 1000) - 600 })
  const page = await new Browser().get(url('/sign-in/feide?back=/page'))

  expect(feide.lastQuestion.get('prompt')).toBe('login')
  expect(page.html).toContain('logger inn på nytt nå')
})

it('limits what one account sends, and says wait', async () => {
  const writer = await place.addPerson('Iver')
  const browser = new Browser()
  browser.setCookie(
    'localhost',
    '__Host-varde',
    await openTestSession(place.sql, { owner: place.owner, person: writer }),
  )
  const { csrf } = JSON.parse((await browser.get(url('/page'))).html)
  const statuses: number[] = []
  for (let times = 0; times < 5; times++)
    statuses.push((await browser.post(url('/words'), { _csrf: csrf, words: 'x' })).status)

  expect(statuses).toEqual([200, 200, 200, 429, 429])
  const { rows } = await place.sql.query('select r::text as row from rate_count r')
  expect(JSON.stringify(rows)).not.toContain(writer)
})

it('answers a search of an ended session with 401, not with a page', async () => {
  const answer = await fetch(url('/page'), { headers: { accept: 'application/json' }, redirect: 'manual' })

  expect(answer.status).toBe(401)
})

it('begins at the right name when one came by another name of this machine', async () => {
  const { port } = new URL(place.baseUrl)
  const location = await new Promise((resolve) => {
    get(url('/sign-in/feide?back=/page'), { headers: { host: `127.0.0.1:${port}` } }, (answer) => {
      answer.resume()
      resolve(answer.headers.location)
    })
  })

  expect(location).toBe(url('/sign-in/feide?back=/page'))
})
