import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Browser } from '../../../tests/browser-without-script.ts'
import { type HostileProvider, hostileProvider, type Mood } from '../../../tests/hostile-provider.ts'
import { type SignInPlace, signInPlace } from '../../../tests/sign-in-place.ts'

const account = 'https://n.feide.no/claims/eduPersonPrincipalName'
const number = '01857012345'
let place: SignInPlace
let feide: HostileProvider
let idporten: HostileProvider
let attacker: HostileProvider
let teacher: string

beforeAll(async () => {
  place = await signInPlace()
  feide = await hostileProvider('/feide')
  idporten = await hostileProvider('/idporten')
  attacker = await hostileProvider('/attacker')
  await place.open([
    feide.configuration('feide', 'feide'),
    idporten.configuration('idporten', 'idporten'),
    attacker.configuration('feide', 'attacker'),
  ])
  teacher = await place.addPerson('Tora')
  await place.knowByAccount(teacher, 'tora@taarnlia.example')
  await place.knowByNumber(await place.addPerson('Gro'), number)
})
afterAll(async () => {
  await Promise.all([feide.stop(), idporten.stop(), attacker.stop()])
  await place.close()
})
beforeEach(() => {
  feide.mood = { userinfo: { [account]: 'tora@taarnlia.example' } }
  idporten.mood = {}
  attacker.mood = {}
})

const signIn = (way = 'feide', browser = new Browser()) =>
  browser.get(`${place.baseUrl}/sign-in/${way}?back=/page`).then((page) => ({ page, browser }))

const sessions = async () => (await place.sql.query('select * from session')).rows.length

const refused = async (mood: Mood, way: 'feide' | 'idporten' = 'feide') => {
  const before = await sessions()
  const provider = way === 'feide' ? feide : idporten
  provider.mood = { ...provider.mood, ...mood, userinfo: { ...provider.mood.userinfo, ...mood.userinfo } }
  const { page, browser } = await signIn(way)
  expect(browser.cookie('localhost', '__Host-varde')).toBeUndefined()
  expect(await sessions()).toBe(before)
  return { status: page.status, html: page.html }
}

const ago = (seconds: number) => Math.floor(Date.now() / 1000) - seconds
const notAccepted = 'kunne ikke godtas'

it('lets in when nothing is wrong, so that what follows is refused for its own reason', async () => {
  const { page } = await signIn()

  expect(page.status).toBe(200)
  expect(JSON.parse(page.html)).toMatchObject({ personId: teacher, twoFactor: true })
})

it('asks with PKCE S256, state, nonce and max_age, and proves itself with the verifier', async () => {
  await signIn()

  expect(feide.lastQuestion.get('code_challenge_method')).toBe('S256')
  expect(feide.lastQuestion.get('code_challenge')).toMatch(/^[\w-]{43}$/)
  expect(feide.lastQuestion.get('state')).toMatch(/^[\w-]{43}$/)
  expect(feide.lastQuestion.get('nonce')).toMatch(/^[\w-]{43}$/)
  expect(feide.lastQuestion.get('response_type')).toBe('code')
  expect(feide.lastQuestion.get('max_age')).toBe('36000')
  expect(feide.lastTokenRequest.get('code_verifier')).toMatch(/^[\w-]{43}$/)
})

describe('an ID token is refused', () => {
  const cases: readonly [string, Mood][] = [
    ['of another issuer', { claims: { iss: 'http://127.0.0.1:1/feide' } }],
    ['for another client', { claims: { aud: 'somebody-else' } }],
    ['for us and others, without azp', { claims: { aud: ['varde', 'somebody-else'] } }],
    ['with another nonce', { claims: { nonce: 'replayed' } }],
    ['without nonce', { claims: { nonce: undefined } }],
    ['that has expired', { claims: { exp: ago(120), iat: ago(400) } }],
    ['without expiry', { claims: { exp: undefined } }],
    ['without subject', { claims: { sub: undefined }, userinfoSubject: 'somebody' }],
    ['without auth_time, though max_age was sent', { claims: { auth_time: undefined } }],
    ['signed with nothing', { algorithm: 'none' }],
    ['signed with the client secret (HS256)', { algorithm: 'HS256' }],
    ['signed with a key that is not the issuer’s', { algorithm: 'another-key' }],
    ['whose userinfo speaks of somebody else', { userinfoSubject: 'somebody-else' }],
  ]
  it.each(cases)('%s', async (_name, mood) => {
    const { status, html } = await refused(mood)

    expect(status).toBe(422)
    expect(html).toContain(notAccepted)
  })

  it('when the person was last seen longer ago than a session may live', async () => {
    expect((await refused({ claims: { auth_time: ago(11 * 3600) } })).html).toContain('logger inn på nytt nå')
  })
})

describe('the level of assurance', () => {
  const right = { pid: number }
  it.each([
    ['missing', { ...right, acr: undefined }],
    ['too low', { ...right, acr: 'idporten-loa-low' }],
    ['Feide’s, from ID-porten', right],
  ])('is refused when it is %s', async (_name, claims) => {
    expect((await refused({ claims }, 'idporten')).html).toContain('to faktorer')
  })

  it('is one factor for a Feide sign-in that says nothing of it', async () => {
    feide.mood = { ...feide.mood, claims: { acr: undefined } }
    const { page } = await signIn()

    expect(JSON.parse(page.html)).toMatchObject({ twoFactor: false, acr: null })
  })

  it('is refused when two factors were asked for and not used, and the session stays as it was', async () => {
    feide.mood = { ...feide.mood, claims: { acr: undefined } }
    const { browser } = await signIn()
    const { page } = await browser
      .get(`${place.baseUrl}/sign-in/feide?for=two-factor&back=/case`)
      .then((page) => ({ page }))

    expect(feide.lastQuestion.get('acr_values')).toBe('urn:mace:feide.no:auth:level:fad08:3')
    expect(page.html).toContain('to faktorer')
    expect(JSON.parse((await browser.get(`${place.baseUrl}/page`)).html)).toMatchObject({ twoFactor: false })
  })
})

describe('the answer beside the code', () => {
  it.each<[string, Mood]>([
    ['of another issuer (mix-up)', { responseIssuer: 'http://127.0.0.1:1/attacker' }],
    ['without issuer, though it was announced', { responseIssuer: null }],
  ])('is refused %s', async (_name, mood) => {
    expect((await refused(mood)).html).toContain(notAccepted)
  })

  it('is refused with a state that nobody asked with', async () => {
    expect((await refused({ responseState: 'x'.repeat(43) })).html).toContain('begynt i en annen nettleser')
  })

  /** As far as the provider's answer, which this browser does not hand in. */
  const answerHeldBack = async () => {
    const browser = new Browser(place.baseUrl)
    const { url } = await browser.get(`${place.baseUrl}/sign-in/feide?back=/page`)
    return { answer: url, cookie: browser.cookie('localhost', '__Host-varde-browser') ?? '' }
  }

  it('is refused at another provider’s address, where its code would be handed to the attacker', async () => {
    const { answer, cookie } = await answerHeldBack()
    const browser = new Browser()
    browser.setCookie('localhost', '__Host-varde-browser', cookie)
    answer.pathname = '/sign-in/return/attacker'
    answer.searchParams.set('iss', attacker.issuer)
    attacker.lastTokenRequest = new URLSearchParams()
    const page = await browser.get(answer)

    expect(page.status).toBe(422)
    expect(attacker.lastTokenRequest.get('code')).toBeNull()
  })

  it('is refused in another browser than the one that asked (session fixation)', async () => {
    const { answer, cookie } = await answerHeldBack()
    const victim = new Browser(place.baseUrl)
    await victim.get(`${place.baseUrl}/sign-in/feide`)
    const page = await victim.get(answer)
    expect(page.status).toBe(422)
    expect(victim.cookie('localhost', '__Host-varde')).toBeUndefined()

    const own = new Browser()
    own.setCookie('localhost', '__Host-varde-browser', cookie)
    expect(JSON.parse((await own.get(answer)).html)).toMatchObject({ personId: teacher })
  })

  it('is refused the second time, code and all', async () => {
    const { page, browser } = await signIn()
    const back = page.passed.find((url) => url.pathname.startsWith('/sign-in/return/'))
    const again = await browser.get(back ?? '')

    expect(again.status).toBe(422)
    expect(again.html).toContain('begynt i en annen nettleser')
  })
})

describe('who somebody is', () => {
  it('is issuer and subject together: the same subject at another issuer is nobody', async () => {
    await signIn()
    const { page } = await signIn('attacker')

    expect(page.url.pathname).toBe('/sign-in/unlinked')
  })

  it('is never an e-mail address, verified or not', async () => {
    await signIn()
    feide.mood = {
      claims: { sub: 'stranger', email: 'tora@taarnlia.example', email_verified: true },
      userinfo: { email: 'tora@taarnlia.example', email_verified: true },
    }
    const { page } = await signIn()

    expect(page.url.pathname).toBe('/sign-in/unlinked')
    expect(page.html).toContain('En e-postadresse er ikke nok')
  })

  it('is not given to whoever takes over an account name', async () => {
    await signIn()
    feide.mood = { ...feide.mood, claims: { sub: 'the-next-tora' } }
    const { page } = await signIn()

    expect(page.url.pathname).toBe('/sign-in/unlinked')
  })

  it('is refused with a real national number in a demonstration', async () => {
    const claims = { acr: 'idporten-loa-high', pid: '01057012345' }

    expect((await refused({ claims }, 'idporten')).html).toContain('hører ikke hjemme')
  })
})

it('answers a provider that is gone with a page, and works again when it is back', async () => {
  const gone = await hostileProvider('/gone')
  await place.open([feide.configuration('feide', 'feide'), gone.configuration('feide', 'gone')])
  await gone.stop()
  const { page } = await signIn('gone')

  expect(page.status).toBe(500)
  expect(page.html).toContain('svarer ikke')
})
