import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Route } from '../../src/app/route.ts'
import { routes } from '../../src/app/routes.ts'
import { type Answer, type Application, openApplication, type Visitor } from '../application.ts'
import { openTown, type Town } from '../town.ts'
import { addressOf, hiddenFrom, nobodys, type Params, withinReach } from './addresses.ts'
import { expectations } from './expectations.ts'
import { type Kind, kinds, people } from './people.ts'

/** Every route as everybody: who is answered, and that what is out of reach answers as what is not there. */
let town: Town
let app: Application
beforeAll(async () => {
  town = await openTown()
  app = openApplication(town.world)
})
afterAll(async () => {
  await app.close()
  await town.close()
})

/** Some posts end the session that sends them: those have one of their own. */
const endsSessions = ['sign-out', 'case.pupil-words']
const visitors = new Map<Kind, Promise<Visitor>>()
const visitorOf = (kind: Kind, { name }: Route): Promise<Visitor> => {
  if (endsSessions.includes(name)) return app.as(people[kind])
  const known = visitors.get(kind) ?? app.as(people[kind])
  visitors.set(kind, known)
  return known
}

const visit = (who: Visitor, route: Route, params: Params): Promise<Answer> => {
  const path = addressOf(route, params)
  return route.method === 'get' ? who.get(path) : who.post(path, expectations[route.name]?.fields)
}

const classOf = ({ status, location }: Answer): string => {
  if (location?.startsWith('/sign-in/step-up')) return 'asked to sign in better'
  if (location?.startsWith('/sign-in')) return 'asked to sign in'
  if (status === 404) return 'not found'
  return [200, 303, 409, 422].includes(status) ? 'answered' : String(status)
}

const byName = (a: Route, b: Route) => a.name.localeCompare(b.name)
const sorted = [...routes].sort(byName)

describe('the table', () => {
  it('has an expectation for every route, and a route for every expectation', () => {
    expect(routes.map(({ name }) => name).sort()).toEqual(Object.keys(expectations).sort())
  })

  it('holds everything that answers beside what is on the way in and out', () => {
    const known = new Set(routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`))
    const others = app.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
      .filter(
        (one) => !known.has(one) && !/ \/(sign-in|sign-out|signed-out|language|assets|schools|feed)\b/.test(one),
      )
    expect(others).toEqual([])
  })
})

describe('who is answered', () => {
  it.for(sorted)('$method $path', async (route) => {
    const params = withinReach(town, route)
    const got = await Promise.all(
      kinds.map(
        async (kind) => [kind, classOf(await visit(await visitorOf(kind, route), route, params))] as const,
      ),
    )
    const wanted = kinds.map((kind) => [
      kind,
      expectations[route.name]?.answered.includes(kind) ? 'answered' : 'not found',
    ])
    expect(Object.fromEntries(got)).toEqual(Object.fromEntries(wanted))
  })

  it.for(sorted)('$method $path without a session', async (route) => {
    const answer = await visit(app.nobody(), route, withinReach(town, route))
    expect(classOf(answer)).toBe(route.who === 'anyone' ? 'answered' : 'asked to sign in')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

/** What was asked for, a reference, a nonce: what may differ between two answers that say the same. */
const withoutChance = (text: string, params: Params): string =>
  [
    ...[params['number'], params['person'], params['pupil'], params['relation'], params['identity']],
    ...[params['body'], params['meeting'], params['class'], params['deviation']],
    ...[params['measure'], params['grant'], params['request'], params['school'], params['line']],
  ]
    .filter((value) => value !== undefined)
    .reduce((left, value) => left.replaceAll(value, 'ASKED'), text)
    .replaceAll(/nonce="[^"]+"/g, 'nonce=""')
    .replaceAll(/name="_(csrf|key)" value="[^"]+"/g, '')
    .replaceAll(/\b[0-9A-F]{8}\b/g, 'REFERENCE')

const headersOf = ({ headers }: Answer, params: Params) =>
  [...headers].map(([name, value]) => [
    name,
    withoutChance(value, params).replaceAll(/nonce-[\w-]+/g, 'nonce'),
  ])

const logOf = async (kind: Kind, since: string): Promise<unknown[]> => {
  const { rows } = await town.world.admin.query<Record<string, unknown>>(
    `select action, outcome, stream_id, streams, subject_id, compartment, reason from access_log
     where actor_id = $1 and log_id > $2 order by log_id`,
    [town.id(people[kind]), since],
  )
  return rows
}

const withParams = sorted.filter(({ path }) => path.includes(':'))

describe.concurrent('absent and out of reach are one', () => {
  it.for(kinds)('for the %s', { timeout: 120_000 }, async (kind) => {
    for (const route of withParams) {
      const who = await visitorOf(kind, route)
      const start = randomUUIDv7()
      const [none, some] = [nobodys(town), hiddenFrom(town, route, kind)]
      const nothing = await visit(who, route, none)
      const between = randomUUIDv7()
      const something = await visit(who, route, some)
      const where = `${route.method} ${route.path}`
      expect({ where, status: something.status }).toEqual({ where, status: nothing.status })
      expect(withoutChance(something.html, some), where).toBe(withoutChance(nothing.html, none))
      expect(headersOf(something, some), where).toEqual(headersOf(nothing, none))
      const lines = await logOf(kind, start)
      const second = await logOf(kind, between)
      expect(second, where).toEqual(lines.slice(0, lines.length - second.length))
      if (nothing.status === 404) expect(second.length, where).toBeGreaterThan(0)
    }
  })
})
