import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseProviders } from '../../src/delivery/identity/configuration.ts'
import { type IdentityProvider, identityProvider } from '../../src/delivery/identity/providers.ts'
import { Browser } from '../../tests/browser-without-script.ts'
import type { DemoAccount } from './accounts.ts'
import { type RunningIdentityProvider, startIdentityProvider } from './server.ts'
import { tenant } from './shapes.ts'

const baseUrl = 'http://localhost:1'
const subject = {
  principal: '018f3a10-0000-7000-8000-000000000001',
  teacher: '018f3a10-0000-7000-8000-000000000002',
  guardian: '018f3a10-0000-7000-8000-000000000003',
  officer: '018f3a10-0000-7000-8000-000000000004',
}
const accounts: DemoAccount[] = [
  {
    subject: subject.principal,
    name: 'Solveig Tangen',
    roleLine: 'rektor',
    school: 'Tårnlia skole',
    group: 'staff',
    providerKind: 'feide',
    claims: { principal: 'solveig@taarnlia.example', email: 'solveig@taarnlia.example' },
  },
  {
    subject: subject.teacher,
    name: 'Åse Øyen',
    roleLine: 'kontaktlærer 9B',
    school: 'Tårnlia skole',
    group: 'staff',
    providerKind: 'feide',
    claims: { principal: 'aase@taarnlia.example' },
  },
  {
    subject: subject.guardian,
    name: 'Ola Foresatt',
    roleLine: 'far til en elev i 9B',
    school: 'Tårnlia skole',
    group: 'guardians',
    providerKind: 'idporten',
    claims: { pid: '01857012345' },
  },
  {
    subject: subject.officer,
    name: 'Astri Saksbehandler',
    roleLine: 'saksbehandler hos skoleeier',
    school: 'Skoleeier',
    group: 'owner',
    providerKind: 'entra',
    claims: { oid: subject.officer },
  },
]

const question = (over = {}) => ({
  state: 'state-1',
  nonce: 'nonce-1',
  codeVerifier: 'v'.repeat(43),
  maxAge: 36000,
  promptLogin: false,
  twoFactor: false,
  locale: 'nb',
  ...over,
})

let running: RunningIdentityProvider
let providers: Record<Kind, IdentityProvider>

const dataFolder = mkdtempSync(join(tmpdir(), 'varde-provider-'))

const start = async () => {
  running = await startIdentityProvider({
    port: 0,
    dataFolder,
    baseUrl,
    readAccounts: async () => accounts,
  })
  const [first, second, third] = parseProviders(running.configuration)
  if (!first || !second || !third) throw new Error('three providers are expected')
  const place = { baseUrl, instance: 'demonstration' } as const
  providers = {
    feide: identityProvider(first, place),
    idporten: identityProvider(second, place),
    entra: identityProvider(third, place),
  }
}
beforeAll(start)
afterAll(() => running.stop())

type Kind = 'feide' | 'idporten' | 'entra'

/** Goes as far as the application's address, where nobody answers in this test. */
const comeBack = async (kind: Kind, over: { oneFactor?: boolean; ask?: object; browser?: Browser } = {}) => {
  const browser = over.browser ?? new Browser(baseUrl)
  const expected = question(over.ask)
  const address = await providers[kind].ask(expected)
  if (!address) throw new Error('the provider is out of reach')
  const page = await browser.get(address)
  if (page.status === 0) return { browser, page: null, back: page.url, expected }
  const account = { feide: subject.principal, idporten: subject.guardian, entra: subject.officer }[kind]
  const { url: back } = await browser.post(page.url, {
    account,
    ...(over.oneFactor ? {} : { 'two-factors': 'yes' }),
  })
  return { browser, page, back, expected }
}

const signIn = async (kind: Kind, over: Parameters<typeof comeBack>[1] = {}) => {
  const { back, expected, browser } = await comeBack(kind, over)
  const answer = await providers[kind].read(back, expected)
  if (!answer.accepted) throw new Error(answer.refusal)
  return { ...answer.signedIn, back, browser }
}

const payload = (token: string): unknown =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

describe('choosing who to be', () => {
  it('shows people in groups, without script, and says that it is a demonstration', async () => {
    const { page } = await comeBack('feide')

    expect(page?.html).toContain('Demonstrasjon')
    expect(page?.html).toContain('Solveig Tangen')
    expect(page?.html).not.toContain('Ola Foresatt')
    expect(page?.html).not.toContain('<script')
    expect(page?.html).not.toContain('style="')
  })

  it('finds a person by name and class', async () => {
    const browser = new Browser(baseUrl)
    const page = await browser.get((await providers.feide.ask(question())) ?? '')
    const found = await browser.get(`${page.url}?q=${encodeURIComponent('øyen 9b')}`)

    expect(found.html).toContain('Åse Øyen')
    expect(found.html).not.toContain('Solveig Tangen')
  })

  it('tells the application when one cancels', async () => {
    const browser = new Browser(baseUrl)
    const page = await browser.get((await providers.feide.ask(question())) ?? '')
    const { url } = await browser.post(`${page.url}/cancel`, {})

    expect(await providers.feide.read(url, question())).toEqual({ accepted: false, refusal: 'cancelled' })
  })
})

describe('what the Feide-shaped issuer says', () => {
  it('keeps the ID token bare and tells the name at userinfo', async () => {
    const signedIn = await signIn('feide')

    expect(signedIn).toMatchObject({
      subject: subject.principal,
      name: 'Solveig Tangen',
      rosterKey: { kind: 'feide-principal', value: 'solveig@taarnlia.example' },
      twoFactor: true,
      acr: 'urn:mace:feide.no:auth:level:fad08:3',
    })
    expect(Object.keys(payload(signedIn.idToken) as object).sort()).toEqual(
      ['acr', 'aud', 'auth_time', 'exp', 'iat', 'iss', 'nonce', 'sub'].sort(),
    )
    expect(signedIn.back.searchParams.get('iss')).toBe(`http://127.0.0.1:${running.port}/feide`)
  })

  it('tells one factor from two, and asks again when two are wanted', async () => {
    const first = await signIn('feide', { oneFactor: true })
    expect(first.twoFactor).toBe(false)

    const { page } = await comeBack('feide', { browser: first.browser, ask: { twoFactor: true } })
    expect(page?.html).toContain('Hvem vil du være?')
  })

  it('lets a person straight through the second time, but not with prompt=login or a passed max_age', async () => {
    const { browser } = await signIn('feide')

    expect((await comeBack('feide', { browser })).page).toBeNull()
    expect((await comeBack('feide', { browser, ask: { promptLogin: true } })).page).not.toBeNull()
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect((await comeBack('feide', { browser, ask: { maxAge: 0 } })).page).not.toBeNull()
  })
})

describe('what the ID-porten-shaped issuer says', () => {
  it('carries number, level, method, language and session in the ID token, with a subject per service', async () => {
    const signedIn = await signIn('idporten')

    expect(signedIn.subject).not.toBe(subject.guardian)
    expect(signedIn).toMatchObject({
      rosterKey: { kind: 'national-identity-number', value: '01857012345' },
      twoFactor: true,
      name: null,
    })
    expect(signedIn.providerSession).not.toBeNull()
    expect(payload(signedIn.idToken)).toMatchObject({ pid: '01857012345', amr: ['BankID'], locale: 'nb' })
  })

  it('stops at the lower level when the higher was not used', async () => {
    const signedIn = await signIn('idporten', { oneFactor: true })

    expect(signedIn).toMatchObject({ acr: 'idporten-loa-substantial', twoFactor: false })
  })
})

describe('signing out at the provider', () => {
  it('ends the session there without a second question and comes back', async () => {
    const { browser, idToken } = await signIn('feide')
    const address = await providers.feide.endSession(idToken, `${baseUrl}/signed-out`)
    const gone = await browser.get(address ?? '')

    expect(gone.url.href).toBe(`${baseUrl}/signed-out`)
    expect((await comeBack('feide', { browser })).page).not.toBeNull()
  })
})

describe('the groups of the Feide-shaped issuer', () => {
  it('name the school, and are nobody’s without a token', async () => {
    expect((await signIn('feide')).hints).toEqual({
      places: ['Tårnlia skole'],
      pupilOnly: false,
      contradicts: false,
    })
    const bare = await fetch(`http://127.0.0.1:${running.port}/feide/groups/me/groups`)
    expect([bare.status, await bare.json()]).toEqual([401, []])
  })
})

describe('what the Entra-shaped issuer says', () => {
  it('is tenant and object in the ID token, with a subject of our own and no address to know anybody by', async () => {
    const signedIn = await signIn('entra')
    expect(signedIn.issuer).toContain(tenant)
    expect(signedIn).toMatchObject({
      rosterKey: { kind: 'entra-object', value: `${tenant}/${subject.officer}` },
      twoFactor: true,
    })
    expect(signedIn.subject).not.toBe(subject.officer)
    expect(payload(signedIn.idToken)).toMatchObject({ tid: tenant, oid: subject.officer, acrs: ['c1'] })
  })

  it('tells one factor from two, and asks again when the context for two is wanted', async () => {
    const { twoFactor, browser, idToken } = await signIn('entra', { oneFactor: true })
    expect(twoFactor).toBe(false)
    expect(payload(idToken)).not.toHaveProperty('acrs')
    const more = await comeBack('entra', { browser, ask: { twoFactor: true } })
    expect(more.page).not.toBeNull()
  })
})

it('keeps keys and subjects between starts', async () => {
  const before = await signIn('idporten')
  await running.stop()
  await start()
  const after = await signIn('idporten')

  expect(after.subject).toBe(before.subject)
})
