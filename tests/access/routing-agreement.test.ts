import { randomUUIDv7 } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newsOf } from '../../src/commands/concern/notices.ts'
import { type LeaderToday, nearestLeaders } from '../../src/domain/concern/nearest-leader.ts'
import { compartmentOf, type Route, routeConcern } from '../../src/domain/concern/routing.ts'
import { concernId, type PersonId, personId } from '../../src/domain/people/ids.ts'
import { isOwnerRole, type Role } from '../../src/domain/people/role.ts'
import { canonical } from '../../src/domain/journal/head.ts'
import type { Laid } from './places.ts'
import { reportCall } from './report-call.ts'
import { openSmallWorld, type SmallWorld, smallScenario } from './small-world.ts'

let world: SmallWorld

beforeAll(async () => {
  world = await openSmallWorld()
})

afterAll(() => world.close())

/** Persons 0 to 5 lead, act or teach; person 6 reports; pupils 0 to 2 are in years 8 to 10, pupil 3 in none. */
const leads = fc.record({
  role: fc.constantFrom<Role[]>(
    ...(['principal', 'principal', 'assistant-principal', 'department-head', 'year-lead'] as const),
    ...(['year-lead', 'owner-case-officer', 'owner-leader', 'teacher'] as const),
  ),
  year: fc.option(fc.integer({ min: 8, max: 10 }), { nil: null }),
  /** Acts for this person; stands in by rank; or holds it. */
  how: fc.oneof(
    fc.constant({ as: 'own' as const }),
    fc.constant({ as: 'own' as const }),
    fc.record({ as: fc.constant('acting' as const), of: fc.nat({ max: 5 }) }),
    fc.record({ as: fc.constant('stand-in' as const), rank: fc.integer({ min: 1, max: 2 }) }),
  ),
})
const told = fc.record({
  leaders: fc.array(fc.option(leads, { nil: null }), { minLength: 6, maxLength: 6 }),
  kin: fc.array(fc.record({ of: fc.nat({ max: 5 }), to: fc.constantFrom(0, 1, 6, 6, 7, 8) }), {
    maxLength: 4,
  }),
  about: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 }),
  adult: fc.option(fc.nat({ max: 5 }), { nil: null }),
  concernsAdult: fc.constantFrom('no' as const, 'no' as const, 'yes' as const, 'unknown' as const),
  urgent: fc.boolean(),
})
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never

const standsIn = ['principal', 'assistant-principal', 'department-head', 'year-lead']
const order: readonly Role[] = [
  ...(['principal', 'assistant-principal', 'department-head', 'year-lead'] as const),
  ...(['owner-case-officer', 'owner-leader'] as const),
]

interface Standing extends LeaderToday {
  readonly acting: boolean
  readonly rank: number | null
}

const standings = ({ leaders }: Told, laid: Laid): readonly Standing[] => {
  const found = leaders.flatMap((one, at): Standing[] => {
    if (one === null) return []
    const { role, how } = one
    const rank = how.as === 'stand-in' && standsIn.includes(role) ? how.rank : null
    // A stand-in by rank is for the position; it is bound to no year.
    const year = rank === null ? one.year : null
    const acting = how.as === 'acting' || rank !== null
    return [{ person: personId(laid.staff[at] ?? ''), role, year, replaced: false, acting, rank }]
  })
  const actedFor = (person: PersonId, role: Role) =>
    leaders.some(
      (one) =>
        one !== null && one.role === role && one.how.as === 'acting' && laid.staff[one.how.of] === person,
    )
  const place = ({ acting, rank }: Standing) => (acting ? (rank ?? -1) : 0)
  return found
    .filter(({ role }) => order.includes(role))
    .map((one) => ({ ...one, replaced: actedFor(one.person, one.role) }))
    .toSorted(
      (a, b) =>
        order.indexOf(a.role) - order.indexOf(b.role) ||
        place(a) - place(b) ||
        (a.person < b.person ? -1 : 1),
    )
}

const layDown = async (facts: Told, laid: Laid): Promise<void> => {
  for (const [at, one] of facts.leaders.entries()) {
    if (one === null) continue
    const school = isOwnerRole(one.role) ? null : laid.schools[0]
    const place = [laid.owner, randomUUIDv7(), laid.staff[at], school, one.role]
    if (one.how.as === 'stand-in' && standsIn.includes(one.role))
      await world.admin.query(
        `insert into stand_in (owner_id, stand_in_id, person_id, school_id, role, rank, from_on)
         values ($1, $2, $3, $4, $5, $6, '2020-01-01')`,
        [...place, one.how.rank],
      )
    else
      await world.admin.query(
        `insert into role_grant (owner_id, grant_id, person_id, school_id, role, year_level, from_on, acting_for)
         values ($1, $2, $3, $4, $5, $6, '2020-01-01', $7)`,
        [...place, one.year, one.how.as === 'acting' ? laid.staff[one.how.of] : null],
      )
  }
  for (const { of, to } of facts.kin.filter((one) => one.of !== one.to))
    await world.admin.query(
      `insert into kinship (owner_id, person_id, other_id, kind, source) values ($1, $2, $3, 'kin', 'declared')
       on conflict do nothing`,
      [laid.owner, laid.staff[of], personAt(laid, to)],
    )
  for (const at of [0, 1, 2])
    await world.admin.query(
      `with made as (insert into school_class (owner_id, class_id, school_id, name, year_level, school_year)
         values ($1, $2, $3, 'A', $4, '2026-27') returning class_id)
       insert into class_member (owner_id, class_id, person_id, part, from_on)
       select $1, class_id, $5, 'pupil', '2020-01-01' from made`,
      [laid.owner, randomUUIDv7(), laid.schools[0], 8 + at, laid.pupils[at]],
    )
}

/** Staff by place, then pupils. */
const personAt = (laid: Laid, at: number): PersonId =>
  personId([...laid.staff.slice(0, 6), ...laid.pupils][at] ?? '')

const closeTo = (facts: Told, laid: Laid, person: PersonId, people: readonly PersonId[]): boolean =>
  people.includes(person) ||
  facts.kin.some(({ of, to }) => {
    const pair = [personId(laid.staff[of] ?? ''), personAt(laid, to)] as const
    return (
      pair[0] !== pair[1] &&
      ((pair[0] === person && people.includes(pair[1])) || (pair[1] === person && people.includes(pair[0])))
    )
  })

const decided = (facts: Told, laid: Laid) => {
  const line = standings(facts, laid)
  const about = facts.about.map((at) => personId(laid.pupils[at] ?? ''))
  const adult = facts.adult === null ? null : personId(laid.staff[facts.adult] ?? '')
  const people = adult === null ? about : [...about, adult]
  const conflicts = line.map(({ person }) => person).filter((person) => closeTo(facts, laid, person, people))
  const years = facts.about.length === 0 ? [null] : facts.about.map((at) => (at < 3 ? 8 + at : null))
  const atSchool = line.filter(({ role }) => !isOwnerRole(role) && role !== 'year-lead')
  const adultRoles = line.filter(({ person }) => person === adult).map(({ role }) => role)
  const report = {
    concernsAdult: facts.concernsAdult,
    adult: adult === null ? null : { person: adult },
    reporter: personId(laid.staff[6] ?? ''),
  }
  const route = routeConcern(report, {
    adultRoles,
    principal: line.find(({ role, acting }) => role === 'principal' && !acting)?.person ?? null,
    holders: [...new Map(atSchool.map((one) => [one.person, one])).values()].map(({ person }) => ({
      person,
      position: atSchool.some((one) => one.person === person && one.role === 'principal')
        ? ('principal' as const)
        : ('leader' as const),
    })),
    nearest: years.map((year) => nearestLeaders(line, year)),
    conflicts,
    reporterRoles: [],
  })
  const free = line.filter(({ person }) => !route.barred.includes(person))
  const recipients = newsOf({
    concern: concernId(laid.staff[6] ?? ''),
    occasion: '',
    route,
    violenceTold: facts.urgent,
    facts: {
      situation: { adultRoles, principal: null, holders: [], nearest: [], conflicts },
      officers: free.filter(({ role }) => isOwnerRole(role)).map(({ person }) => person),
      standIns: free.filter(({ role, acting }) => role === 'principal' && acting).map(({ person }) => person),
    },
  })
  return { route, recipients, adult, least: compartmentOf(report, adultRoles), about }
}

const written = async (id: string) => {
  const { rows } = await world.admin.query<{ kind: string; facts: Record<string, unknown>; head: string }>(
    'select kind, facts, head from entry where stream_id = $1 order by seq',
    [id],
  )
  const notices = await world.admin.query<{ line: string }>(
    `select recipient_id || ' ' || channel || ' ' || kind as line from notice where stream_id = $1`,
    [id],
  )
  const informed = await world.admin.query<{ id: string }>(
    'select person_id as id from concern_informed where concern_id = $1',
    [id],
  )
  return {
    entries: rows,
    notices: notices.rows.map(({ line }) => line).sort(),
    informed: informed.rows.map((row) => row.id).sort(),
  }
}

describe('the gate and the domain', () => {
  it('send every report the same way, and tell the same people', { timeout: 240_000 }, async () => {
    const tally = { school: 0, owner: 0, also: 0, conflict: 0 }
    await fc.assert(
      fc.asyncProperty(told, async (facts) => {
        const nobody = smallScenario().staff.map((one) => ({ ...one, roles: [] }))
        const laid = await world.lay({ staff: nobody, concerns: [], cases: [] })
        await layDown(facts, laid)
        const { route, recipients, adult, least, about } = decided(facts, laid)
        const made = reportCall(laid, {
          compartment: least,
          about,
          adult: adult ?? undefined,
          urgent: facts.urgent,
        })
        await world.done(laid, 'leader', (web) => web.query(made.call, made.values))
        const found = await written(made.id)

        const routed = found.entries.find(({ kind }) => kind === 'concern-routed')
        expect(sortedAlso(routed?.facts)).toEqual(sortedAlso(factsOf(route)))
        expect(found.informed).toEqual([...route.also].sort())
        expect(found.notices).toEqual(
          recipients
            .flatMap(({ recipient, channels, kind }) =>
              channels.map((channel) => `${recipient} ${channel} ${kind}`),
            )
            .sort(),
        )
        for (const { kind, head } of found.entries.slice(1)) {
          const read: Parameters<typeof canonical>[0] = JSON.parse(head)
          expect([kind, head]).toEqual([kind, canonical(read)])
        }
        tally[route.holder === null ? 'owner' : 'school'] += 1
        tally.also += route.also.length
        tally.conflict += found.entries.filter(({ kind }) => kind === 'conflict-of-interest').length
      }),
      { numRuns: Number(process.env['VARDE_ACCESS_RUNS'] ?? 60) },
    )
    // A comparison of nothing with nothing would agree too.
    for (const count of Object.values(tally)) expect(count).toBeGreaterThan(0)
  })
})

const factsOf = ({ recipient: to, holder, compartment, also }: Route): Record<string, unknown> => ({
  ...{ to, holder, compartment },
  ...(also.length === 0 ? {} : { also }),
})
const sortedAlso = (facts: Record<string, unknown> | undefined) => ({
  ...facts,
  also: Array.isArray(facts?.['also']) ? facts['also'].map(String).toSorted((a, b) => (a < b ? -1 : 1)) : [],
})
