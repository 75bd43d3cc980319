import { randomUUIDv7 } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableGrants } from './grants.ts'
import type { Laid } from './places.ts'
import { reportCall } from './report-call.ts'
import type { ConcernFact, Scenario } from './scenario.ts'
import {
  enter,
  failure,
  openSmallWorld,
  plainConcern,
  type SmallWorld,
  smallScenario,
  type Who,
  who,
} from './small-world.ts'

let world: SmallWorld

beforeAll(async () => {
  world = await openSmallWorld()
})

afterAll(() => world.close())

const person = (laid: Laid, one: Who) => laid.staff[who[one]] ?? ''

const about = (one: Who, compartment: ConcernFact['compartment']): ConcernFact => ({
  ...plainConcern,
  ...{ compartment, reporter: who.officer, wordsOpen: false, about: [{ pupil: 2, withdrawn: false }] },
  ...{ holder: null, holderRole: 'owner-case-officer', adults: [{ person: who[one], withdrawn: false }] },
})

const closeTo = (of: Who, to: number) =>
  smallScenario().staff.map((one, at) =>
    at === who[of] ? { ...one, kin: { kind: 'kin' as const, of: to } } : one,
  )

const readable = Object.entries(tableGrants.varde_web)
  .filter(([table, rights]) => /(^| )select( |$)/.test(rights) && !['instance', 'kinship'].includes(table))
  .map(([table]) => table)

/** Everything that a reporter's session can ask after a report, in its own transaction and the next, and how it is said. */
const asked = async (web: Client, laid: Laid, concern: string) => {
  const counts = readable.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ')
  const { rows: tables } = await web.query(`select ${counts}`)
  const { rows: receipts } = await web.query('select number, status, words from gate.my_receipts()')
  const { rows: leaders } = await web.query('select role, standing_in from gate.leaders_of($1)', [
    laid.schools[0],
  ])
  const tried = []
  const notice = `insert into notice (owner_id, notice_id, occasion, recipient_id, channel, kind, created_at)
    values ($1, $2, $3, $4, 'app', 'new-concern', gate.now())`
  for (const recipient of laid.staff)
    tried.push(await failure(web, notice, [laid.owner, randomUUIDv7(), `routing:${concern}`, recipient]))
  const at = [concern, person(laid, 'member')]
  for (const door of [
    'select * from gate.line_of($1, $2)',
    'select * from gate.candidates($1, array[$2]::uuid[])',
    'select * from gate.seen($1) where $2::uuid is not null',
    "select gate.hand_on_concern($1, $2, 'principal')",
    "select gate.change_compartment($1, 'ordinary', array[$2]::uuid[])",
    'select gate.name_adult($1, $2)',
    "select gate.set_receipt($1, 'read') where $2::uuid is not null",
    "update concern set status = 'opened', opened_at = now() where concern_id = $1 and $2::uuid is not null",
  ])
    tried.push({ door, ...(await failure(web, door, at)) })
  const { rows: steps } = await web.query(
    'select gate.step_up($1) as step, gate.reads($1) as reads, gate.leads($1) as leads, gate.kept_out($1) as out',
    [concern],
  )
  return { tables, receipts, leaders, tried, steps }
}

const reportAs = async (laid: Laid, one: Who, how: Parameters<typeof reportCall>[1]) => {
  const token = await world.token(laid, one)
  const made = reportCall(laid, how)
  await world.web.query('begin')
  await enter(world.web, token)
  await world.web.query(made.call, made.values)
  const inside = await asked(world.web, laid, made.id)
  // Entering again computes anew what one may.
  await enter(world.web, token)
  const again = await asked(world.web, laid, made.id)
  await world.web.query('commit')
  await world.web.query('begin')
  await enter(world.web, token)
  const after = await asked(world.web, laid, made.id)
  await world.web.query('rollback')
  return { id: made.id, answers: { inside, again, after } }
}

const rowOf = async (id: string) => {
  const { rows } = await world.admin.query(
    'select compartment, holder_id, holder_role from concern where concern_id = $1',
    [id],
  )
  return rows[0]
}

interface Twin {
  readonly says: string
  readonly with: Partial<Scenario>
  readonly how: (laid: Laid) => Parameters<typeof reportCall>[1]
}

const twins: readonly Twin[] = [
  {
    says: 'that a report about the adult as a leader stands',
    with: { concerns: [plainConcern, about('member', 'leader-offence')] },
    how: (laid) => ({ compartment: 'staff-offence', adult: person(laid, 'member') }),
  },
  {
    says: 'that rektor is close to the adult',
    with: { staff: closeTo('principal', who.member) },
    how: (laid) => ({ compartment: 'staff-offence', adult: person(laid, 'member') }),
  },
  {
    says: 'that rektor is close to the pupil',
    with: { staff: closeTo('principal', 7 + 1) },
    how: () => ({ compartment: 'ordinary' }),
  },
  {
    says: 'that the deputy is close to the pupil',
    with: { staff: closeTo('deputy', 7 + 1) },
    how: () => ({ compartment: 'ordinary' }),
  },
  {
    says: 'that somebody reported the adult before',
    with: { concerns: [plainConcern, about('member', 'staff-offence')] },
    how: (laid) => ({ compartment: 'leader-offence', adult: person(laid, 'member') }),
  },
]

describe('who reports learns nothing by reporting', () => {
  it.each(twins)('$says', { timeout: 120_000 }, async ({ with: more, how }) => {
    const [plain, other] = [await world.lay({ cases: [] }), await world.lay({ cases: [], ...more })]
    for (const one of ['teacher', 'member', 'leader'] as const) {
      const told = [await reportAs(plain, one, how(plain)), await reportAs(other, one, how(other))] as const
      expect(told[1].answers).toEqual(told[0].answers)
      for (const { answers } of told) {
        expect(answers.inside.steps).toEqual([{ step: null, reads: false, leads: false, out: false }])
        for (const { code } of answers.inside.tried) expect(['42501', 'none']).toContain(code)
      }
    }
  })

  it('though it went another way each time', async () => {
    const places = []
    for (const { with: more, how } of twins) {
      const laid = await world.lay({ cases: [], ...more })
      const made = reportCall(laid, how(laid))
      await world.done(laid, 'teacher', (web) => web.query(made.call, made.values))
      const row = await rowOf(made.id)
      places.push([row?.compartment, row?.holder_id === null ? 'owner' : 'school'])
    }
    expect(places).toEqual([
      ['leader-offence', 'owner'],
      ['staff-offence', 'owner'],
      ['ordinary', 'owner'],
      ['ordinary', 'school'],
      ['leader-offence', 'owner'],
    ])
  })

  it('not rektor either: what rektor tells about an employee stays with rektor, whatever stands', async () => {
    const seen = []
    for (const more of [{}, { concerns: [plainConcern, about('member', 'leader-offence')] }]) {
      const laid = await world.lay({ cases: [], ...more })
      const made = reportCall(laid, { compartment: 'staff-offence', adult: person(laid, 'member') })
      await world.done(laid, 'principal', (web) => web.query(made.call, made.values))
      const own = { compartment: 'staff-offence', holder_id: person(laid, 'principal') }
      expect(await rowOf(made.id)).toMatchObject(own)
      const steps = await world.as(laid, 'principal', (web) =>
        web.query('select gate.reads($1) as reads', [made.id]),
      )
      seen.push(steps.rows[0])
    }
    expect(seen[1]).toEqual(seen[0])
    expect(seen[0]).toMatchObject({ reads: true })
  })
})

describe('what the gate writes', () => {
  it('asks nobody who may lead a school for more than its positions', async () => {
    const laid = await world.lay({ cases: [] })
    await world.as(laid, 'teacher', async (web) => {
      const { fields } = await web.query('select * from gate.leaders_of($1)', [laid.schools[0]])
      expect(fields.map(({ name }) => name)).toEqual([
        'person_id',
        'role',
        'year_level',
        'standing_in',
        'stand_in_rank',
      ])
      expect((await failure(web, 'select gate.routing_facts($1, $2)', [null, null])).code).toBe('42883')
    })
  })

  it('lets nobody name an adult to ask about but whoever leads the concern', async () => {
    const laid = await world.lay({ cases: [] })
    const ask = 'select * from gate.line_of($1, $2)'
    const values = [laid.concerns[0]?.id, person(laid, 'member')]
    await world.as(laid, 'principal', async (web) =>
      expect((await failure(web, ask, values)).code).toBe('none'),
    )
    await world.as(laid, 'teacher', async (web) =>
      expect((await failure(web, ask, values)).code).toBe('42501'),
    )
  })
})
