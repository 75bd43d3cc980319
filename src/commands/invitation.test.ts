import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../tests/database.ts'
import { openTestSession } from '../../tests/test-session.ts'
import { invitationCode } from './invitation.ts'
import { hashed, plainCode, signInSecrets } from './sign-in-shell.ts'

let database: TestDatabase
let admin: Client
let web: Client
const owner = randomUUID()
const [school, otherSchool] = [randomUUID(), randomUUID()]
const names = [
  'principal',
  'deputy',
  'administrator',
  'guest',
  'linked',
  'neighbour',
  'pupil',
  'guardian',
] as const
const people = Object.fromEntries(names.map((name) => [name, randomUUID()]))
const id = (name: (typeof names)[number]) => people[name] ?? ''

beforeAll(async () => {
  database = await testDatabase()
  admin = new Client({ connectionString: database.url('admin') })
  web = new Client({ connectionString: database.url('varde_web') })
  await Promise.all([admin.connect(), web.connect()])
  await admin.query(
    `insert into school_owner (owner_id, name, kind, phone) values ($1, 'Tårnlia kommune', 'municipality', '1')`,
    [owner],
  )
  for (const one of [school, otherSchool])
    await admin.query(
      `insert into school (owner_id, school_id, name, language_form) values ($1, $2, 'T', 'nb')`,
      [owner, one],
    )
  for (const name of names)
    await admin.query(
      `insert into person (owner_id, person_id, given_name, family_name) values ($1, $2, $3, 'P')`,
      [owner, id(name), name],
    )
  const grant = (name: (typeof names)[number], role: string, at = school) =>
    admin.query(
      `insert into role_grant (owner_id, grant_id, person_id, school_id, role, from_on)
       values ($1, gen_random_uuid(), $2, $3, $4, '2020-01-01')`,
      [owner, id(name), at, role],
    )
  await grant('principal', 'principal')
  await grant('deputy', 'assistant-principal')
  await grant('administrator', 'it-administrator')
  await grant('guest', 'counsellor')
  await grant('linked', 'teacher')
  await grant('neighbour', 'teacher', otherSchool)
  await admin.query(
    `insert into person_school (owner_id, person_id, school_id, part, from_on) values ($1, $2, $3, 'pupil', '2020-01-01')`,
    [owner, id('pupil'), school],
  )
  await openTestSession(admin, { owner, person: id('linked') })
})
afterAll(async () => {
  await Promise.all([admin.end(), web.end()])
  await database.drop()
})

const relate = (access: string) =>
  admin.query(
    `insert into guardian_relation (owner_id, relation_id, guardian_id, pupil_id, kind, parental_responsibility, access,
       source, verified_on) values ($1, gen_random_uuid(), $2, $3, 'parent', true, $4, 'by-hand', '2026-01-01')
     on conflict (owner_id, guardian_id, pupil_id) do update set access = excluded.access`,
    [owner, id('guardian'), id('pupil'), access],
  )

const inviteAs = async (who: (typeof names)[number], whom: (typeof names)[number], authMinutesAgo = 0) => {
  const token = await openTestSession(admin, { owner, person: id(who), authMinutesAgo })
  await web.query('begin')
  try {
    await web.query('select gate.enter($1)', [hashed(token)])
    const { rows } = await web.query('select gate.invite($1, $2, $3) as outcome', [
      randomUUID(),
      id(whom),
      hashed(randomUUID()),
    ])
    await web.query('commit')
    return rows[0].outcome
  } catch (error) {
    await web.query('rollback')
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

describe('an invitation', () => {
  it('is made by the principal for somebody of the school whom nobody vouches for', async () => {
    expect(await inviteAs('principal', 'guest')).toBe('made')
  })

  it('is made for a guardian with access, and not for one without', async () => {
    await relate('unverified')
    expect(await inviteAs('principal', 'guardian')).toBe('42501')
    await relate('full')
    expect(await inviteAs('principal', 'guardian')).toBe('made')
  })

  it('is not made where an identity leads already', async () => {
    expect(await inviteAs('principal', 'linked')).toBe('already-linked')
  })

  it.each([
    ['by an administrator', 'administrator', 'guest'],
    ['by anybody below the principal', 'deputy', 'guest'],
    ['for somebody of another school', 'principal', 'neighbour'],
    ['for whoever opens cases', 'principal', 'deputy'],
    ['for oneself', 'principal', 'principal'],
  ] as const)('is refused %s', async (_name, who, whom) => {
    expect(await inviteAs(who, whom)).toBe('42501')
  })

  it('is refused when the sign-in is older than a quarter', async () => {
    expect(await inviteAs('principal', 'guest', 16)).toBe('42501')
  })

  it('has a code that survives being read from paper, and another for each', () => {
    const secrets = signInSecrets(Buffer.alloc(32, 1))
    const code = invitationCode(secrets, 'one')

    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    expect(
      plainCode(` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ')}`),
    ).toBe(plainCode(code))
    expect(invitationCode(secrets, 'two')).not.toBe(code)
  })
})
