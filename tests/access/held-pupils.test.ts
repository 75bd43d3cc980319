import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomUUIDv7 } from 'node:crypto'
import type { Laid } from './places.ts'
import {
  ids,
  openSmallWorld,
  plainCase,
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

const classNow = '2026-08-17'

/** Pupils 0 to 3 in classes of their own. */
const withClasses = async (laid: Laid) => {
  const classes = []
  for (const [at, pupil] of laid.pupils.entries()) {
    const id = randomUUIDv7()
    await world.admin.query(
      `insert into school_class (owner_id, class_id, school_id, name, year_level, school_year)
       values ($1, $2, $3, $4, 8, '2026-27')`,
      [laid.owner, id, laid.schools[0], `8${'ABCD'[at]}`],
    )
    await world.admin.query(
      `insert into class_member (owner_id, class_id, person_id, part, from_on) values ($1, $2, $3, 'pupil', $4)`,
      [laid.owner, id, pupil, classNow],
    )
    classes.push(id)
  }
  return classes
}

const classesSeen = async (laid: Laid, one: Who, how = {}) =>
  world.as(
    laid,
    one,
    (web) =>
      ids(
        web,
        `select c.name as id from class_member m join school_class c using (owner_id, class_id)
         where m.part = 'pupil' order by 1`,
      ),
    how,
  )

describe('the owner’s officer sees the class', () => {
  const held = { holder: null, holderRole: 'owner-case-officer' as const }
  const scenario = {
    concerns: [{ ...plainConcern, ...held, about: [{ pupil: 1, withdrawn: false }] }],
    cases: [
      { ...plainCase, concerns: [] },
      { ...plainCase, concerns: [], serious: true, pupil: 2, others: [{ pupil: 3, withdrawn: false }] },
    ],
  }

  it('of the pupil of a serious case and of a concern that the owner holds, and of nobody else', async () => {
    const laid = await world.lay(scenario)
    await withClasses(laid)
    // Pupil 0 is in an ordinary case of the school's own; pupil 3 only beside pupil 2.
    expect(await classesSeen(laid, 'officer')).toEqual(['8B', '8C'])
  })

  it('not while the sign-in lacks what the case asks for', async () => {
    const laid = await world.lay(scenario)
    await withClasses(laid)
    expect(await classesSeen(laid, 'officer', { twoFactor: false })).toEqual([])
  })

  it('not of a pupil with a protected address', async () => {
    const laid = await world.lay(scenario)
    await withClasses(laid)
    await world.admin.query(`update person set protection = 'confidential' where person_id = $1`, [
      laid.pupils[2],
    ])
    expect(await classesSeen(laid, 'officer')).toEqual(['8B'])
  })

  it('and nobody who administers does', async () => {
    const laid = await world.lay(scenario)
    await withClasses(laid)
    expect(await classesSeen(laid, 'administrator')).toEqual([])
  })

  it('and so does whom the owner has sent from another school, of that pupil alone', async () => {
    const elsewhere = { role: 'department-head' as const, school: 1, inForce: true, standIn: false }
    const staff = smallScenario().staff.map((one, at) =>
      at === who.leader ? { ...one, roles: [elsewhere] } : one,
    )
    const appointed = { ...plainConcern, holder: who.leader, holderRole: 'owner-case-officer' as const }
    const laid = await world.lay({ staff, concerns: [appointed], cases: [] })
    await withClasses(laid)
    expect(await classesSeen(laid, 'leader')).toEqual(['8A'])
    await world.admin.query(`update concern set holder_id = null where concern_id = $1`, [
      laid.concerns[0]?.id,
    ])
    expect(await classesSeen(laid, 'leader')).toEqual([])
  })
})

describe('who has read a case', () => {
  const scans = async () => {
    await world.admin.query('select pg_stat_force_next_flush()')
    const { rows } = await world.admin.query<{ month: string; scans: string }>(
      `select relname as month, (coalesce(seq_scan, 0) + coalesce(idx_scan, 0))::text as scans
       from pg_stat_all_tables where relname like 'access_log_%'`,
    )
    return new Map(rows.map(({ month, scans: counted }) => [month, Number(counted)]))
  }

  it('is looked up in the months since it was opened, and in no other', async () => {
    const laid = await world.lay()
    const theCase = laid.cases[0]?.id
    await world.admin.query(
      `update pupil_case set opened_at = gate.now() - interval '40 days' where case_id = $1`,
      [theCase],
    )
    await world.admin.query(
      `insert into access_log (owner_id, log_id, at, actor_id, action, stream_id, streams, outcome)
       select $1, gen_random_uuid(), gate.now() - make_interval(days => d), $2, 'case.read',
         case when d % 2 = 0 then $3::uuid end, case when d % 2 = 0 then '{}' else array[$3::uuid] end, 'granted'
       from generate_series(0, 30) d`,
      [laid.owner, laid.staff[who.member], theCase],
    )
    const before = await scans()
    const seen = await world.done(laid, 'principal', async (web) => {
      const { rows } = await web.query('select on_a_list from gate.seen($1)', [theCase])
      await web.query('select pg_stat_force_next_flush()')
      return rows
    })
    expect(seen.filter((row) => row.on_a_list)).toHaveLength(15)
    expect(seen.filter((row) => !row.on_a_list)).toHaveLength(16)
    const after = await scans()
    const looked = [...after].filter(([month, count]) => count > (before.get(month) ?? 0))
    const { rows } = await world.admin.query<{ month: string }>(
      `select 'access_log_' || to_char(m, 'YYYY_MM') as month
       from generate_series(date_trunc('month', gate.now() - interval '41 days'), gate.now() + interval '1 day', '1 month') m`,
    )
    const since = rows.map(({ month }) => month)
    expect(looked.length).toBeGreaterThan(1)
    for (const [month] of looked) expect([...since, 'access_log_rest']).toContain(month)
  })
})
