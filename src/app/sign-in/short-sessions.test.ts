import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Browser } from '../../../tests/browser-without-script.ts'
import { type HostileProvider, hostileProvider } from '../../../tests/hostile-provider.ts'
import { type SignInPlace, signInPlace } from '../../../tests/sign-in-place.ts'

/** How long a session lives, for each part and at a shared device, seen from the browser. */
const account = 'https://n.feide.no/claims/eduPersonPrincipalName'
let place: SignInPlace
let feide: HostileProvider
let idporten: HostileProvider

const people = { teacher: 'tora@taarnlia.example', pupil: 'even@taarnlia.example' }
const number = '01857012345'

beforeAll(async () => {
  place = await signInPlace()
  feide = await hostileProvider('/feide')
  idporten = await hostileProvider('/idporten')
  await place.open([feide.configuration('feide', 'feide'), idporten.configuration('idporten', 'idporten')])
  const [teacher, pupil, guardian] = [
    await place.addPerson('Tora'),
    await place.addPerson('Even'),
    await place.addPerson('Gro'),
  ]
  await place.enrol(teacher, 'staff')
  await place.enrol(pupil)
  await place.knowByAccount(teacher, people.teacher)
  await place.knowByAccount(pupil, people.pupil)
  await place.knowByNumber(guardian, number)
})
afterAll(async () => {
  await Promise.all([feide.stop(), idporten.stop()])
  await place.close()
})
beforeEach(() => place.sql.query('delete from session'))

type Who = 'teacher' | 'pupil' | 'guardian'

const seconds = () => Math.floor(Date.now() / 1000)

/** Signs in; the provider saw the person so many seconds ago. */
const signIn = async (who: Who, { query = '', seenAgo = 0 } = {}) => {
  const claims = { sub: who, auth_time: seconds() - seenAgo }
  if (who === 'guardian') idporten.mood = { claims: { ...claims, acr: 'idporten-loa-high', pid: number } }
  else feide.mood = { claims, userinfo: { [account]: people[who] } }
  const way = who === 'guardian' ? 'idporten' : 'feide'
  const browser = new Browser()
  const page = await browser.get(`${place.baseUrl}/sign-in/${way}?back=/page${query}`)
  return { browser, page }
}

const isIn = async (browser: Browser) => (await browser.get(`${place.baseUrl}/page`)).url.pathname === '/page'

const unusedFor = (minutes: number) =>
  place.sql.query(
    "update session set last_seen_at = now() - make_interval(mins => $1) + interval '5 seconds'",
    [minutes],
  )

describe('an unused session ends', () => {
  it.each([
    ['an hour', 'teacher', 60, ''],
    ['half an hour', 'guardian', 30, ''],
    ['a quarter', 'pupil', 15, ''],
    ['a quarter, at a shared device', 'teacher', 15, '&shared=yes'],
    ['a quarter, at a shared device', 'guardian', 15, '&shared=yes'],
  ] as const)('after %s: the %s’s', async (_name, who, minutes, query) => {
    const { browser } = await signIn(who, { query })
    await unusedFor(minutes)
    expect(await isIn(browser)).toBe(true)
    await unusedFor(minutes + 1)
    expect(await isIn(browser)).toBe(false)
    expect(await isIn(browser)).toBe(false)
  })
})

describe('every session ends', () => {
  it.each([
    ['ten hours', 'teacher', 600, ''],
    ['ten hours', 'guardian', 600, ''],
    ['an hour', 'pupil', 60, ''],
    ['an hour, at a shared device', 'teacher', 60, '&shared=yes'],
  ] as const)('after %s, however it is used: the %s’s', async (_name, who, minutes, query) => {
    const { browser } = await signIn(who, { query })
    const { rows } = await place.sql.query(
      'select round(extract(epoch from absolute_until - created_at) / 60)::int as minutes from session',
    )
    expect(rows).toEqual([{ minutes }])
    await place.sql.query(
      "update session set absolute_until = now() - interval '1 second', last_seen_at = now()",
    )
    expect(await isIn(browser)).toBe(false)
  })
})

describe('at a shared device', () => {
  it('the provider is told to ask, whoever it still knows there', async () => {
    await signIn('teacher', { query: '&shared=yes' })
    expect(feide.lastQuestion.get('prompt')).toBe('login')
    await signIn('teacher')
    expect(feide.lastQuestion.get('prompt')).toBeNull()
  })

  it('an answer of somebody who sat there before is not taken', async () => {
    const { page, browser } = await signIn('teacher', { query: '&shared=yes', seenAgo: 600 })
    expect(page.status).toBe(422)
    expect(await isIn(browser)).toBe(false)
  })

  it('a pupil is asked again before the session opens, and not let in by an old answer', async () => {
    const { page } = await signIn('pupil', { seenAgo: 600 })
    expect(feide.lastQuestion.get('prompt')).toBe('login')
    expect(page.status).toBe(422)
    expect((await place.sql.query('select from session')).rowCount).toBe(0)
  })

  it('more factors don’t lengthen it: the end stays where it was', async () => {
    const { browser } = await signIn('teacher', { query: '&shared=yes' })
    const before = (await place.sql.query('select absolute_until from session')).rows
    feide.mood = { ...feide.mood, claims: { sub: 'teacher', auth_time: seconds() } }
    await browser.get(`${place.baseUrl}/sign-in/feide?for=two-factor&back=/page`)
    expect(feide.lastQuestion.get('prompt')).toBe('login')
    expect((await place.sql.query('select absolute_until from session')).rows).toEqual(before)
  })
})
