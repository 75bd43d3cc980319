import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableGrants } from './grants.ts'
import type { Laid } from './places.ts'
import { enter, failure, ids, openSmallWorld, type SmallWorld, who } from './small-world.ts'

let world: SmallWorld
let here: Laid
let elsewhere: Laid

beforeAll(async () => {
  world = await openSmallWorld()
  here = await world.lay()
  elsewhere = await world.lay()
})

afterAll(() => world.close())

const caseOf = (laid: Laid) => laid.cases[0]?.id ?? ''
const concernOf = (laid: Laid) => laid.concerns[0]?.id ?? ''
const everyCase = 'select case_id as id from pupil_case'
const readable = Object.entries(tableGrants.varde_web)
  .filter(([table, rights]) => /(^| )select( |$)/.test(rights) && table !== 'instance')
  .map(([table]) => table)

/** How many rows of all tables together the connection sees in one transaction. */
const rowsSeen = async (token: string | null) => {
  await world.web.query('begin')
  if (token !== null) await enter(world.web, token)
  const counts = readable.map((table) => `(select count(*) from ${table})`).join(' + ')
  const { rows } = await world.web.query<{ seen: string }>(`select ${counts} as seen`)
  await world.web.query('rollback')
  return Number(rows[0]?.seen)
}

describe('without a living session there is no row of any table', () => {
  it('sees rows with one, so that the count means something', async () => {
    expect(readable.length).toBeGreaterThan(30)
    expect(await rowsSeen(await world.token(here, 'principal'))).toBeGreaterThan(20)
  })

  it('none at all, or one that never was', async () => {
    expect(await rowsSeen(null)).toBe(0)
    expect(await rowsSeen(randomBytes(32).toString('base64url'))).toBe(0)
  })

  it.each([
    ['ended', "revoked_at = now(), revoked_why = 'signed-out'"],
    ['idle for too long', "last_seen_at = now() - interval '61 minutes'"],
    [
      'older than its end',
      "created_at = now() - interval '11 hours', absolute_until = now() - interval '2 hours'",
    ],
  ])('one that is %s', async (_, change) => {
    const token = await world.token(here, 'principal')
    expect(await rowsSeen(token)).toBeGreaterThan(0)
    await world.admin.query(`update session set ${change} where token_hash = sha256($1::bytea)`, [token])
    expect(await rowsSeen(token)).toBe(0)
  })

  it('dies with its transaction, on the same connection', async () => {
    await world.web.query('begin')
    await enter(world.web, await world.token(here, 'principal'))
    expect(await ids(world.web, everyCase)).toEqual([caseOf(here)])
    await world.web.query('commit')
    expect(await ids(world.web, everyCase)).toEqual([])
    await world.web.query('begin')
    expect(await ids(world.web, everyCase)).toEqual([])
    await world.web.query('rollback')
  })
})

describe('somebody with an ordinary session', () => {
  const attack = <T>(work: (web: Client) => Promise<T>) => world.as(here, 'teacher', work)

  it('gains nothing by settings', async () => {
    await attack(async (web) => {
      const person = here.staff[who.principal]
      for (const name of ['app.person', 'gate.person', 'role.person', 'varde.person_id'])
        await web.query('select set_config($1, $2, true)', [name, person])
      const injected = `select number from concern where number = 'x' union all select number from pupil_case`
      expect((await web.query(injected)).rowCount).toBe(0)
      expect((await failure(web, "select set_config('row_security', 'off', true)")).code).toBe('none')
      expect((await failure(web, everyCase)).code).toBe('42501')
    })
  })

  it('loses what there was by entering a second time with a guess', async () => {
    await attack(async (web) => {
      expect(await ids(web, 'select measure_id as id from measure')).toHaveLength(1)
      expect(await enter(web, randomBytes(32).toString('base64url'))).toBe(false)
      expect(await ids(web, 'select measure_id as id from measure')).toEqual([])
    })
  })

  it.each([
    ...['varde_gate', 'varde_owner', 'varde_jobs', 'varde_export', 'postgres'].flatMap((role) => [
      `set role ${role}`,
      `set session authorization ${role}`,
    ]),
    'create temporary table t (id uuid)',
    'create table t (id uuid)',
    'create function f() returns int language sql as $$ select 1 $$',
    'create schema s',
    'alter table entry disable row level security',
    'select * from gate.context',
    'update gate.context set officer = true',
    'select gate.compute(null, null, null, true, true)',
    'select gate.write_on(null)',
    'select * from session',
    'select * from person_number',
    'select * from report_receipt',
    'select key_hash from export_request',
    "update instance set kind = 'production'",
    'select gate.barred()',
    'select gate.enter_export(null)',
  ])('is refused: %s', async (statement) => {
    await attack(async (web) => expect((await failure(web, statement)).code).toBe('42501'))
  })

  it.each([
    'entry',
    'passage',
    'passage_about',
    'stream_key',
    'access_log',
    'case_barred',
    'concern',
    'pupil_case',
  ])('can neither delete from %s nor empty it, and can rewrite no history', async (table) => {
    await attack(async (web) => {
      expect((await failure(web, `delete from ${table}`)).code).toBe('42501')
      expect((await failure(web, `truncate ${table}`)).code).toBe('42501')
      expect((await failure(web, `update ${table} set owner_id = owner_id`)).code).toBe('42501')
    })
  })

  it('makes no hidden row speak by an error', async () => {
    await world.admin.query("update pupil_case set number = 'secret' where case_id = $1", [caseOf(here)])
    await attack(async (web) => {
      const speaking = [
        "select 1 / (case when number = 'secret' then 0 else 1 end) from pupil_case",
        "select * from pupil_case where 1 / (case when number = 'secret' then 0 else 1 end) = 1",
        'select * from pupil_case where number::int = 1',
        'select * from entry where head::int = 1',
        "select * from passage where encode(sealed, 'hex')::int = 1 and audience = 'team'",
      ]
      for (const statement of speaking) expect(await failure(web, statement)).toMatchObject({ code: 'none' })
    })
  })

  const entry = `insert into entry (owner_id, stream_id, stream_kind, seq, entry_id, kind, happened, recorded_at,
    actor_id, facts, head, previous_hash, hash)
    values ($1, $2, 'case', $3, $4, 'note', '2026-09-14', now(), $5, '{}', '{}', $6, $6)`
  const zeros = Buffer.alloc(32)

  it('gets the same answer for hidden and for absent, whatever is tried', async () => {
    const hidden = await ids(world.admin, 'select entry_id as id from entry where stream_id = $1', [
      caseOf(here),
    ])
    await attack(async (web) => {
      const tries = [caseOf(here), caseOf(elsewhere), randomUUIDv7()]
      const self = here.staff[who.teacher]
      for (const seq of [1, 2]) {
        const answers = []
        for (const stream of tries)
          answers.push(await failure(web, entry, [here.owner, stream, seq, hidden[0], self, zeros]))
        for (const answer of answers) expect(answer).toEqual({ ...answers[0], code: '42501' })
      }
      const doors = [
        'select gate.add_member($1, $2, $3, null)',
        'select gate.remove_member($1, $2) where $3::text is not null',
        'select gate.bar($1, $2, $3)',
        'select gate.change_compartment($1, $3, array[$2]::uuid[])',
        'select gate.hand_on_concern($1, $2, $3)',
        'select gate.seen($1) where $2::uuid is not null and $3::text is not null',
        'select gate.candidates($1, array[$2]::uuid[]) where $3::text is not null',
        "select gate.request_export($2, $1, $3, '\\x00')",
        "select gate.blind_head($1, 'child-welfare-reported') where $2::uuid is not null and $3::text is not null",
      ]
      for (const door of doors) {
        const answers = []
        for (const stream of tries) answers.push(await failure(web, door, [stream, self, 'member']))
        for (const answer of answers)
          expect({ door, ...answer }).toEqual({ door, ...answers[0], code: '42501' })
      }
      for (const stream of tries) {
        const { rows } = await web.query('select gate.step_up($1) as step, gate.leads($1) as leads', [stream])
        expect(rows).toEqual([{ step: null, leads: false }])
      }
    })
  })

  it('writes under no other owner, and as nobody else', async () => {
    await world.as(here, 'member', async (web) => {
      const values = (owner: string, actor: string | undefined) => [
        owner,
        caseOf(here),
        2,
        randomUUIDv7(),
        actor,
        zeros,
      ]
      expect((await failure(web, entry, values(elsewhere.owner, here.staff[who.member]))).code).toBe('42501')
      expect((await failure(web, entry, values(here.owner, here.staff[who.principal]))).code).toBe('42501')
      expect((await failure(web, entry, values(here.owner, here.staff[who.member]))).code).toBe('none')
      const log = `insert into access_log (owner_id, log_id, at, actor_id, action, outcome)
        values ($1, $2, now(), $3, 'case.read', 'granted')`
      expect((await failure(web, log, [here.owner, randomUUIDv7(), here.staff[who.principal]])).code).toBe(
        '42501',
      )
      expect((await failure(web, log, [here.owner, randomUUIDv7(), here.staff[who.member]])).code).toBe(
        'none',
      )
    })
  })

  it('learns nothing from somebody else’s form key', async () => {
    const claim = `insert into idempotency (owner_id, actor_id, key, at) values ($1, $2, 'form', now())`
    await world.done(here, 'principal', (web) => web.query(claim, [here.owner, here.staff[who.principal]]))
    await attack(async (web) => {
      expect((await failure(web, claim, [here.owner, here.staff[who.teacher]])).code).toBe('none')
      expect((await failure(web, claim, [here.owner, here.staff[who.principal]])).code).toBe('42501')
    })
  })

  it('finds no row of its own in the detail of an error', async () => {
    await world.as(here, 'member', async (web) => {
      const wrong = await failure(
        web,
        'insert into case_person (owner_id, case_id, person_id, part) values ($1, $2, $3, $4)',
        [...[here.owner, caseOf(here), here.pupils[1], 'a part that is none']],
      )
      expect(wrong.code).toBe('23514')
      expect(wrong.detail).toBeUndefined()
    })
  })

  it('opens no door by writing the fact that would open it', async () => {
    await attack(async (web) => {
      const seat = `insert into case_member (owner_id, case_id, person_id, part, since, added_by, by_owner)
        values ($1, $2, $3, 'member', now(), $3, true)`
      expect((await failure(web, seat, [here.owner, caseOf(here), here.staff[who.teacher]])).code).toBe(
        '42501',
      )
      const role = `insert into role_grant (owner_id, grant_id, person_id, school_id, role, from_on)
        values ($1, $2, $3, $4, 'principal', '2020-01-01')`
      const values = [here.owner, randomUUIDv7(), here.staff[who.teacher], here.schools[0]]
      expect((await failure(web, role, values)).code).toBe('42501')
      const measure = `insert into measure (owner_id, case_id, measure_id, plan_version, immediate, responsible_id, from_on)
        values ($1, $2, $3, 0, true, $4, '2020-01-01')`
      const carrying = [here.owner, caseOf(here), randomUUIDv7(), here.staff[who.teacher]]
      expect((await failure(web, measure, carrying)).code).toBe('42501')
      expect((await failure(web, 'update concern set holder_id = $1', [here.staff[who.teacher]])).code).toBe(
        '42501',
      )
      expect((await failure(web, 'update case_member set ended_at = null')).code).toBe('42501')
      expect((await failure(web, 'update training set valid_until = $1', ['2099-01-01'])).code).toBe('42501')
    })
  })
})

describe('the owner next door', () => {
  it('sees not one row of this owner, in any table', async () => {
    await world.as(elsewhere, 'officer', async (web) => {
      for (const table of readable) {
        const { rows } = await web.query<{ owner: string }>(`select distinct owner_id as owner from ${table}`)
        expect({ table, owners: rows.map(({ owner }) => owner) }).toEqual({
          table,
          owners: rows.length === 0 ? [] : [elsewhere.owner],
        })
      }
    })
  })
})

describe('the other roles', () => {
  const asRole = async <T>(
    role: 'varde_jobs' | 'varde_mail' | 'varde_export' | 'varde_anchor' | 'varde_signin',
    work: (client: Client) => Promise<T>,
  ) => {
    const client = new Client({ connectionString: world.database.url(role) })
    await client.connect()
    try {
      await client.query('begin')
      return await work(client)
    } finally {
      await client.end()
    }
  }

  it('the worker reads facts of every owner, and no words, names or keys', async () => {
    await asRole('varde_jobs', async (jobs) => {
      expect((await jobs.query('select from entry')).rowCount).toBeGreaterThan(2)
      for (const closed of [
        'passage',
        'stream_key',
        'person_number',
        'person_address',
        'plan_draft',
        'plan_draft_measure',
      ])
        expect((await failure(jobs, `select * from ${closed}`)).code).toBe('42501')
      expect((await failure(jobs, 'select given_name from person')).code).toBe('42501')
      expect((await failure(jobs, 'select words from report_receipt')).code).toBe('42501')
    })
  })

  it('mail, anchor and sign-in stay with their own', async () => {
    await asRole('varde_mail', async (mail) => {
      expect((await failure(mail, 'select * from person_address')).code).toBe('none')
      for (const closed of ['entry', 'concern', 'pupil_case', 'passage'])
        expect((await failure(mail, `select * from ${closed}`)).code).toBe('42501')
      expect((await failure(mail, 'select kind from notice')).code).toBe('42501')
      expect((await failure(mail, 'select stream_id from notice')).code).toBe('42501')
    })
    await asRole('varde_anchor', async (anchor) => {
      expect((await failure(anchor, 'select last_hash from pupil_case')).code).toBe('none')
      expect((await failure(anchor, 'select pupil_id from pupil_case')).code).toBe('42501')
      expect((await failure(anchor, 'select facts from entry')).code).toBe('42501')
    })
    await asRole('varde_signin', async (signIn) => {
      for (const closed of ['entry', 'concern', 'pupil_case', 'passage', 'access_log'])
        expect((await failure(signIn, `select * from ${closed}`)).code).toBe('42501')
      expect((await failure(signIn, 'select gate.enter(null)')).code).toBe('42501')
    })
  })

  it('export takes out one case, once, with the requester’s rights', async () => {
    const key = Buffer.alloc(32, 7)
    await world.done(here, 'principal', (web) =>
      web.query('select gate.request_export($1, $2, $3, $4)', [randomUUIDv7(), caseOf(here), 'purpose', key]),
    )
    await asRole('varde_export', async (out) => {
      expect(await ids(out, everyCase)).toEqual([])
      expect(await ids(out, 'select gate.enter_export($1) as id', [key])).toEqual([caseOf(here)])
      expect(await ids(out, everyCase)).toEqual([caseOf(here)])
      expect(await ids(out, 'select concern_id as id from concern')).toEqual([concernOf(here)])
      expect((await ids(out, 'select passage_id as id from passage')).length).toBe(3)
      expect((await failure(out, 'select gate.enter($1)', [key])).code).toBe('42501')
      await out.query('commit')
      await out.query('begin')
      expect(await ids(out, 'select gate.enter_export($1) as id', [key])).toEqual([null])
      expect(await ids(out, everyCase)).toEqual([])
    })
  })
})
