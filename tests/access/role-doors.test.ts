import { randomUUIDv7 } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Laid } from './places.ts'
import {
  enter,
  failure,
  ids,
  openSmallWorld,
  plainConcern,
  type SmallWorld,
  type Who,
  who,
} from './small-world.ts'

let world: SmallWorld

beforeAll(async () => {
  world = await openSmallWorld()
})

afterAll(() => world.close())

const person = (laid: Laid, one: Who) => laid.staff[who[one]] ?? ''
const cases = (web: Client) => ids(web, 'select case_id as id from pupil_case')
const names = (web: Client) => ids(web, 'select person_id as id from person')
const ask = `select gate.ask_role($1, $2, $3, $4, '2020-01-01', null, null, null, null, null) as id`
const settle = 'select gate.settle_role($1, true)'

describe('roles', () => {
  it('that open cases take two persons, neither of them the one it is for', async () => {
    const laid = await world.lay()
    const request = randomUUIDv7()
    const values = [request, person(laid, 'teacher'), laid.schools[0], 'assistant-principal']
    await world.done(laid, 'administrator', async (web) =>
      expect(await ids(web, ask, values)).toEqual(['waits']),
    )
    await world.as(laid, 'teacher', async (web) => expect(await cases(web)).toEqual([]))
    for (const one of ['administrator', 'teacher', 'deputy', 'leader'] as const)
      await world.as(laid, one, async (web) =>
        expect((await failure(web, settle, [request])).code).toBe('42501'),
      )
    await world.done(laid, 'principal', (web) => web.query(settle, [request]))
    await world.as(laid, 'teacher', async (web) => expect(await cases(web)).toHaveLength(1))
  })

  it('are never given to self, nor asked for by those who give none, nor by an old sign-in', async () => {
    const laid = await world.lay()
    const wish = (one: Who, role: string) => [randomUUIDv7(), person(laid, one), laid.schools[0], role]
    for (const one of ['administrator', 'principal', 'officer'] as const)
      await world.as(laid, one, async (web) =>
        expect((await failure(web, ask, wish(one, 'teacher'))).code).toBe('42501'),
      )
    for (const one of ['teacher', 'deputy', 'leader', 'member'] as const)
      await world.as(laid, one, async (web) =>
        expect((await failure(web, ask, wish('principal', 'teacher'))).code).toBe('42501'),
      )
    await world.as(
      laid,
      'principal',
      async (web) => expect((await failure(web, ask, wish('teacher', 'counsellor'))).code).toBe('42501'),
      { authMinutesAgo: 16 },
    )
    await world.as(laid, 'principal', async (web) =>
      expect(await ids(web, ask, wish('teacher', 'counsellor'))).toEqual(['given']),
    )
  })

  it('end with their date, in the middle of a session', async () => {
    const laid = await world.lay()
    const token = await world.token(laid, 'deputy')
    const seen = async () => {
      await world.web.query('begin')
      await enter(world.web, token)
      const found = await cases(world.web)
      await world.web.query('rollback')
      return found
    }
    expect(await seen()).toHaveLength(1)
    await world.admin.query('update role_grant set to_on = current_date - 2 where person_id = $1', [
      person(laid, 'deputy'),
    ])
    expect(await seen()).toEqual([])
  })

  it('keep an administrator out of every case, whatever else is held', async () => {
    const laid = await world.lay()
    const values = [laid.owner, randomUUIDv7(), person(laid, 'principal'), laid.schools[0]]
    await world.admin.query(
      `insert into role_grant (owner_id, grant_id, person_id, school_id, role, from_on)
       values ($1, $2, $3, $4, 'it-administrator', '2020-01-01')`,
      values,
    )
    await world.as(laid, 'principal', async (web) => expect(await cases(web)).toEqual([]))
  })
})

describe('training', () => {
  it('is registered by somebody else, and closes cases when it lapses, but not a new concern to its holder', async () => {
    const laid = await world.lay({ concerns: [{ ...plainConcern, holder: who.deputy }] })
    await world.admin.query('delete from training where person_id = $1', [person(laid, 'deputy')])
    await world.as(laid, 'deputy', async (web) => {
      expect(await cases(web)).toEqual([])
      expect(await ids(web, 'select concern_id as id from concern')).toEqual([laid.concerns[0]?.id])
      expect((await web.query('select gate.step_up($1) as step', [laid.cases[0]?.id])).rows).toEqual([
        { step: 'training' },
      ])
    })
    const register = 'select gate.register_training($1, $2, current_date, current_date + 365)'
    await world.as(laid, 'deputy', async (web) =>
      expect((await failure(web, register, [person(laid, 'deputy'), 'privacy'])).code).toBe('42501'),
    )
    await world.done(laid, 'principal', async (web) => {
      for (const kind of ['privacy', 'duty-to-act']) await web.query(register, [person(laid, 'deputy'), kind])
    })
    await world.as(laid, 'deputy', async (web) => expect(await cases(web)).toHaveLength(1))
  })
})

describe('sessions', () => {
  it('are ended by an administrator, at once', async () => {
    const laid = await world.lay()
    const token = await world.token(laid, 'member')
    await world.as(laid, 'teacher', async (web) =>
      expect((await failure(web, 'select gate.revoke_sessions($1)', [person(laid, 'member')])).code).toBe(
        '42501',
      ),
    )
    await world.done(laid, 'administrator', (web) =>
      web.query('select gate.revoke_sessions($1)', [person(laid, 'member')]),
    )
    await world.web.query('begin')
    expect(await enter(world.web, token)).toBe(false)
    await world.web.query('rollback')
  })
})

describe('protected persons', () => {
  it('are gone for all but the named, in names, search, classes and schools', async () => {
    const laid = await world.lay({ concerns: [], cases: [] })
    const pupil = laid.pupils[2] ?? ''
    const values = [laid.owner, laid.schools[0], pupil]
    await world.admin.query(
      "insert into person_school (owner_id, school_id, person_id, part, from_on) values ($1, $2, $3, 'pupil', '2020-01-01')",
      values,
    )
    await world.admin.query(
      "insert into name_token (owner_id, school_id, person_id, token, part) values ($1, $2, $3, 'amina', 'pupil')",
      values,
    )
    const found = async (web: Client) => [
      (await names(web)).includes(pupil),
      (await web.query('select from name_token')).rowCount === 1,
      (await web.query("select from person_school where part = 'pupil'")).rowCount === 1,
    ]
    await world.as(laid, 'teacher', async (web) => expect(await found(web)).toEqual([true, true, true]))
    await world.done(laid, 'principal', (web) =>
      web.query("select gate.protect_person($1, 'strictly-confidential', array[$2]::uuid[])", [
        pupil,
        person(laid, 'member'),
      ]),
    )
    for (const one of ['teacher', 'deputy', 'administrator'] as const)
      await world.as(laid, one, async (web) =>
        expect([one, ...(await found(web))]).toEqual([one, false, false, false]),
      )
    await world.as(laid, 'member', async (web) => expect(await found(web)).toEqual([true, true, true]))
  })

  it('are known to a substitute only while in today’s groups', async () => {
    const laid = await world.lay({ concerns: [], cases: [] })
    const group = randomUUIDv7()
    const [pupil, other] = laid.pupils
    await world.admin.query("update role_grant set role = 'substitute' where person_id = $1", [
      person(laid, 'teacher'),
    ])
    await world.admin.query(
      "insert into school_class (owner_id, class_id, school_id, name, year_level, school_year) values ($1, $2, $3, '8B', 8, '2026-27')",
      [laid.owner, group, laid.schools[0]],
    )
    for (const one of [pupil, other])
      await world.admin.query(
        "insert into person_school (owner_id, school_id, person_id, part, from_on) values ($1, $2, $3, 'pupil', '2020-01-01')",
        [laid.owner, laid.schools[0], one],
      )
    await world.admin.query(
      "insert into class_member (owner_id, class_id, person_id, part, from_on) values ($1, $2, $3, 'pupil', '2020-01-01')",
      [laid.owner, group, pupil],
    )
    const pupilsSeen = async (web: Client) => (await names(web)).filter((id) => laid.pupils.includes(id))
    await world.as(laid, 'teacher', async (web) => expect(await pupilsSeen(web)).toEqual([]))
    await world.admin.query(
      "insert into group_duty (owner_id, school_id, person_id, class_id, on_date) values ($1, $2, $3, $4, (now() at time zone 'Europe/Oslo')::date)",
      [laid.owner, laid.schools[0], person(laid, 'teacher'), group],
    )
    await world.as(laid, 'teacher', async (web) => expect(await pupilsSeen(web)).toEqual([pupil]))
  })
})

describe('export', () => {
  it('of a sealed concern takes two persons, and can be used once within ten minutes', async () => {
    const sealed = { ...plainConcern, compartment: 'staff-offence' as const }
    const laid = await world.lay({ concerns: [sealed], cases: [] })
    const concern = laid.concerns[0]?.id
    const [request, key] = [randomUUIDv7(), Buffer.alloc(32, 9)]
    await world.done(laid, 'principal', async (web) => {
      const answer = await ids(web, 'select gate.request_export($1, $2, $3, $4) as id', [
        request,
        concern,
        'why',
        key,
      ])
      expect(answer).toEqual(['waits'])
    })
    const approve = 'select gate.approve_export($1)'
    for (const one of ['principal', 'deputy', 'member'] as const)
      await world.as(laid, one, async (web) =>
        expect((await failure(web, approve, [request])).code).toBe('42501'),
      )
    await world.done(laid, 'officer', (web) => web.query(approve, [request]))
    const { rows } = await world.admin.query(
      "select expires_at <= now() + interval '10 minutes' as short, approved_by from export_request where export_id = $1",
      [request],
    )
    expect(rows).toEqual([{ short: true, approved_by: person(laid, 'officer') }])
  })
})
