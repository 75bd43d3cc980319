import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Browser } from '../../../tests/browser-without-script.ts'
import { type HostileProvider, hostileProvider, type Mood } from '../../../tests/hostile-provider.ts'
import { type SignInPlace, signInPlace } from '../../../tests/sign-in-place.ts'

/** What a provider says beside who somebody is: Feide's groups, and Entra's tenants, roles and groups. */
const account = 'https://n.feide.no/claims/eduPersonPrincipalName'
const tenant = '11111111-2222-4333-8444-555555555555'
const otherTenant = '99999999-2222-4333-8444-555555555555'
const object = 'aaaaaaaa-2222-4333-8444-555555555555'
let place: SignInPlace
let feide: HostileProvider
let entra: HostileProvider
let teacher: string
let officer: string

beforeAll(async () => {
  place = await signInPlace()
  feide = await hostileProvider('/feide')
  entra = await hostileProvider(`/entra/${tenant}/v2.0`)
  await place.open([feide.configuration('feide', 'feide'), entra.configuration('entra', 'entra')])
  teacher = await place.addPerson('Tora')
  await place.enrol(teacher, 'staff')
  await place.knowByAccount(teacher, 'tora@taarnlia.example')
  officer = await place.addPerson('Astri')
  await place.knowByObject(officer, `${tenant}/${object}`)
})
afterAll(async () => {
  await Promise.all([feide.stop(), entra.stop()])
  await place.close()
})
beforeEach(async () => {
  feide.mood = { userinfo: { [account]: 'tora@taarnlia.example' } }
  entra.mood = { claims: { tid: tenant, oid: object, acr: undefined } }
  await place.sql.query('delete from session; delete from identity_link')
})

const signIn = async (way: 'feide' | 'entra', mood: Mood = {}) => {
  const provider = way === 'feide' ? feide : entra
  provider.mood = {
    ...provider.mood,
    ...mood,
    claims: { ...provider.mood.claims, ...mood.claims },
    userinfo: { ...provider.mood.userinfo, ...mood.userinfo },
  }
  return new Browser().get(`${place.baseUrl}/sign-in/${way}?back=/page`)
}

const count = async (table: 'role_grant' | 'identity_link') =>
  (await place.sql.query(`select from ${table}`)).rowCount

const unit = (realm: string) => `fc:org:${realm}:unit:NO987654321`
const school = (realm: string, more: object = {}) => ({
  id: unit(realm),
  type: 'fc:org',
  displayName: 'Tårnlia skole',
  membership: { basic: 'admin', affiliation: ['employee', 'faculty'] },
  ...more,
})

describe('Feide’s groups', () => {
  it('are asked for with the access token, and let staff in as before', async () => {
    const page = await signIn('feide', { groups: [school('taarnlia.example')] })
    expect(JSON.parse(page.html)).toMatchObject({ personId: teacher })
    expect(feide.lastGroupsToken).toBe('Bearer at')
    expect(feide.lastQuestion.get('scope')?.split(' ')).toContain('groups-org')
  })

  it('give nobody a role, whatever they are called and whoever administers them', async () => {
    const rektor = school('taarnlia.example', { displayName: 'Rektor', membership: { basic: 'owner' } })
    await signIn('feide', { groups: [rektor, { ...rektor, type: 'fc:adhoc', id: 'fc:adhoc:rektor' }] })
    expect(await count('role_grant')).toBe(0)
  })

  it('let a stranger in nowhere, and tell which school to ask', async () => {
    const page = await signIn('feide', {
      userinfo: { [account]: 'ukjent@taarnlia.example' },
      groups: [school('taarnlia.example', { displayName: '<b>Tårnlia</b> skole' })],
      claims: { sub: 'a-stranger' },
    })
    expect(page.url.pathname).toBe('/sign-in/unlinked')
    expect(page.html).toContain('Feide sier at du hører til &lt;b&gt;Tårnlia&lt;/b&gt; skole')
    expect(await count('identity_link')).toBe(0)
  })

  it.each([
    ['of another owner', [school('nabo.example')]],
    ['of two owners at once', [school('taarnlia.example'), school('nabo.example')]],
    ['of an organisation made up', [{ id: 'fc:org:evil.example', type: 'fc:org', displayName: 'x' }]],
  ])('%s make an account’s name prove nothing', async (_name, groups) => {
    const page = await signIn('feide', { groups, claims: { sub: 'somebody-else' } })
    expect(page.url.pathname).toBe('/sign-in/unlinked')
    expect(await count('identity_link')).toBe(0)
  })

  it('of a pupil make the session a pupil’s, whatever the register says', async () => {
    const groups = [school('taarnlia.example', { membership: { affiliation: ['student', 'member'] } })]
    await signIn('feide', { groups })
    const { rows } = await place.sql.query('select idle_minutes, shared_device from session')
    expect(rows).toEqual([{ idle_minutes: 15, shared_device: true }])
    await signIn('feide', { groups, claims: { auth_time: Math.floor(Date.now() / 1000) - 3600 } })
    expect(feide.lastQuestion.get('prompt')).toBe('login')
  })

  it.each([
    ['when nobody answers', 'gone'],
    ['when the answer is strange', { evil: true }],
  ])('are done without %s', async (_name, groups) => {
    const page = await signIn('feide', { groups })
    expect(JSON.parse(page.html)).toMatchObject({ personId: teacher })
  })
})

describe('Entra ID', () => {
  it('knows people by tenant and object, with two factors only by the context that was asked for', async () => {
    const one = await signIn('entra')
    expect(JSON.parse(one.html)).toMatchObject({ personId: officer, twoFactor: false })
    const two = await signIn('entra', { claims: { acrs: ['c1'] } })
    expect(JSON.parse(two.html)).toMatchObject({ personId: officer, twoFactor: true })
  })

  it.each([
    ['another context', { acrs: ['c2', 'C1'] }],
    ['the word for two factors in amr alone', { amr: ['mfa'] }],
    ['Feide’s level', { acr: 'urn:mace:feide.no:auth:level:fad08:3' }],
  ])('takes %s for one factor', async (_name, claims) => {
    const page = await signIn('entra', { claims })
    expect(JSON.parse(page.html)).toMatchObject({ twoFactor: false })
  })

  it.each([
    ['another tenant', { tid: otherTenant }],
    ['no tenant', { tid: undefined }],
    ['the guests’ common tenant', { tid: '9188040d-6c67-4c5b-b112-36a304b66dad' }],
  ])('is refused with a token of %s', async (_name, claims) => {
    const page = await signIn('entra', { claims })
    expect(page.status).toBe(422)
    expect(page.html).toContain('kunne ikke godtas')
  })

  it.each([
    ['without an object', { oid: undefined }],
    ['another object', { oid: otherTenant }],
    ['the right address', { oid: undefined, email: 'astri@kommune.example', upn: 'astri@kommune.example' }],
  ])('%s leads to nobody', async (_name, claims) => {
    const page = await signIn('entra', { claims: { sub: 'another', ...claims } })
    expect(page.url.pathname).toBe('/sign-in/unlinked')
  })

  it('gives nobody a role by roles or groups in the token, nor by a list that is elsewhere', async () => {
    const claims = {
      roles: ['rektor', 'owner-leader'],
      groups: [object],
      _claim_names: { groups: 'src1' },
      _claim_sources: { src1: { endpoint: 'http://127.0.0.1:1/me/getMemberObjects' } },
    }
    await signIn('entra', { claims })
    expect(await count('role_grant')).toBe(0)
  })
})
