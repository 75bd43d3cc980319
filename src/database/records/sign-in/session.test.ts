import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../../tests/database.ts'
import { openTestSession } from '../../../../tests/test-session.ts'
import { issuerRefusal } from '../../../domain/sign-in/issuer.ts'
import { stampInstance } from '../../instance.ts'
import type { LoginRole } from '../../roles.ts'
import { mirrorProviders } from './provider.ts'

const issuers = [
  'https://auth.dataporten.no',
  'https://login.microsoftonline.com/018f3a10-0000-7000-8000-000000000001/v2.0',
  'http://auth.dataporten.no',
  'https://localhost:4000/feide',
  'https://127.0.0.1/feide',
  'https://[::1]/feide',
  'https://demo.varde.no',
  'https://test.idporten.no',
  'https://issuer.example',
  'http://127.0.0.1:3901/feide',
  'http://localhost:3901',
  'http://127.0.0.1:80@evil.example/feide',
  'http://127.0.0.1.evil.example',
  'ftp://127.0.0.1',
  'not an address',
] as const

const open: Client[] = []
const as = async (database: TestDatabase, role: LoginRole | 'admin') => {
  const client = new Client({ connectionString: database.url(role) })
  await client.connect()
  open.push(client)
  return client
}

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'went through',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  )

describe('the database asks for itself who may vouch for people', () => {
  it.each(['demonstration', 'production'] as const)('in a %s', async (kind) => {
    const database = await testDatabase('unstamped')
    await stampInstance(database.url('admin'), { kind, keyCanary: randomBytes(8) })
    const taken: string[] = []
    for (const [at, issuer] of issuers.entries()) {
      const provider = { providerId: `p${at}`, kind: 'feide', issuer, clientId: 'varde' }
      const outcome = await code(mirrorProviders(database.url('varde_owner'), [provider]))
      if (outcome === 'went through') taken.push(issuer)
      else expect(outcome).toBe('23514')
    }

    expect(taken).toEqual(issuers.filter((issuer) => issuerRefusal(issuer, kind) === null))
    expect(taken).toEqual(kind === 'production' ? issuers.slice(0, 2) : issuers.slice(9, 11))
    await database.drop()
  })
})

describe('what each role can do with sessions', () => {
  let database: TestDatabase
  let admin: Client
  let signIn: Client
  const owner = randomUUID()
  const [person, other] = [randomUUID(), randomUUID()]
  let hash: Buffer

  beforeAll(async () => {
    database = await testDatabase()
    admin = await as(database, 'admin')
    signIn = await as(database, 'varde_signin')
    await admin.query(
      `insert into school_owner (owner_id, name, kind, phone) values ($1, 'Tårnlia kommune', 'municipality', '1')`,
      [owner],
    )
    await admin.query(
      `insert into person (owner_id, person_id, given_name, family_name) values ($1, $2, 'Tora', 'P'), ($1, $3, 'Odd', 'P')`,
      [owner, person, other],
    )
    hash = createHash('sha256')
      .update(await openTestSession(admin, { owner, person }))
      .digest()
  })
  afterAll(async () => {
    await Promise.all(open.map((client) => client.end()))
    await database.drop()
  })

  const outsiders = ['varde_web', 'varde_jobs', 'varde_mail', 'varde_export', 'varde_anchor'] as const
  it.each(outsiders)('%s neither reads, opens, extends nor ends one', async (role) => {
    const client = await as(database, role)
    for (const statement of [
      'select token_hash from session',
      'select * from sign_in_attempt',
      'select * from unfinished_sign_in',
      'select * from kept_form',
      'select * from roster_key',
      'select * from identity',
      'insert into session select * from session',
      `update session set absolute_until = now() + interval '1 day'`,
      'update session set revoked_at = null, revoked_why = null',
      `insert into provider (provider_id, kind, issuer, client_id) values ('x', 'feide', 'http://localhost', 'x')`,
    ])
      expect([statement, await code(client.query(statement))]).toEqual([statement, '42501'])
  })

  it.each([
    [`update session set absolute_until = now() + interval '1 day'`, '42501'],
    [`update session set person_id = '${other}'`, '42501'],
    ['update session set idle_minutes = 60', '42501'],
    ['delete from session', '42501'],
    [`update identity set subject = 'somebody-else'`, '42501'],
    [`update identity_link set person_id = '${other}'`, '42501'],
    [
      `insert into provider (provider_id, kind, issuer, client_id) values ('x', 'feide', 'http://localhost', 'x')`,
      '42501',
    ],
    ['select birth_date from person', '42501'],
    ['select ciphertext from person_number', '42501'],
    ['select * from pupil_case', '42501'],
  ])('varde_signin is refused: %s', async (statement, refusal) => {
    expect(await code(signIn.query(statement))).toBe(refusal)
  })

  it('varde_signin links nobody without a roster key, a number or an invitation used just now', async () => {
    const { rows } = await signIn.query('select identity_id, issuer from identity')
    const link = (how: string, by: string | null) =>
      signIn.query(
        `insert into identity_link (owner_id, identity_id, person_id, issuer, linked_how, linked_by)
         values ($1, $2, $3, $4, $5, $6)`,
        [owner, rows[0].identity_id, other, rows[0].issuer, how, by],
      )

    expect(await code(link('roster-key', null))).toBe('42501')
    expect(await code(link('invitation', person))).toBe('42501')
  })

  it('varde_signin sees the names of those whom an identity leads to, and nobody else', async () => {
    const { rows } = await signIn.query('select given_name from person')

    expect(rows).toEqual([{ given_name: 'Tora' }])
  })

  it('the gate opens for a session, and for none that has ended', async () => {
    const web = await as(database, 'varde_web')
    const enter = async () => (await web.query('select gate.enter($1) as open', [hash])).rows[0].open

    expect(await enter()).toBe(true)
    await admin.query(`update session set revoked_at = now(), revoked_why = 'administrator'`)
    expect(await enter()).toBe(false)
  })

  it('an administrator ends every session of somebody at the school, and a colleague none', async () => {
    const [school, administrator] = [randomUUID(), randomUUID()]
    await admin.query(
      `insert into person (owner_id, person_id, given_name, family_name) values ($1, $2, 'Ida', 'P')`,
      [owner, administrator],
    )
    await admin.query(
      `insert into school (owner_id, school_id, name, language_form) values ($1, $2, 'Tårnlia skole', 'nb')`,
      [owner, school],
    )
    await admin.query(
      `insert into role_grant (owner_id, grant_id, person_id, school_id, role, from_on) values
        ($1, gen_random_uuid(), $2, $5, 'it-administrator', '2020-01-01'),
        ($1, gen_random_uuid(), $3, $5, 'teacher', '2020-01-01'), ($1, gen_random_uuid(), $4, $5, 'teacher', '2020-01-01')`,
      [owner, administrator, person, other, school],
    )
    const web = await as(database, 'varde_web')
    const revokeAs = async (who: string, whose: string) => {
      const token = await openTestSession(admin, { owner, person: who })
      await web.query('begin')
      await web.query('select gate.enter($1)', [createHash('sha256').update(token).digest()])
      const outcome = await code(web.query('select gate.revoke_sessions($1)', [whose]))
      await web.query(outcome === 'went through' ? 'commit' : 'rollback')
      return outcome
    }
    const live = async () =>
      (await admin.query('select from session where person_id = $1 and revoked_at is null', [person]))
        .rowCount

    await openTestSession(admin, { owner, person })
    expect(await revokeAs(other, person)).not.toBe('went through')
    expect(await live()).toBe(1)
    expect(await revokeAs(administrator, person)).toBe('went through')
    expect(await live()).toBe(0)
  })

  it('nobody invites themselves', async () => {
    const invite = admin.query(
      `insert into invitation (owner_id, invitation_id, person_id, token_hash, made_by, expires_at)
       values ($1, $2, $3, $4, $3, now() + interval '1 day')`,
      [owner, randomUUID(), person, randomBytes(32)],
    )

    expect(await code(invite)).toBe('23514')
  })
})
