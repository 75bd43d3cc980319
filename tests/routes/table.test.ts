import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Route } from '../../src/app/route.ts'
import { routes } from '../../src/app/routes.ts'
import { type Answer, type Application, openApplication } from '../application.ts'
import { openTown, type Town } from '../town.ts'
import { withinReach } from './addresses.ts'
import { expectations } from './expectations.ts'
import { kinds } from './people.ts'
import { visit, visitorsOf } from './visiting.ts'

/** Every route as everybody: who is answered. */
let town: Town
let app: Application
let visitorOf: ReturnType<typeof visitorsOf>
beforeAll(async () => {
  town = await openTown()
  app = openApplication(town.world)
  visitorOf = visitorsOf(app)
})
afterAll(async () => {
  await app.close()
  await town.close()
})

const classOf = ({ status, location }: Answer): string => {
  if (location?.startsWith('/sign-in/step-up')) return 'asked to sign in better'
  if (status === 401 || location?.startsWith('/sign-in')) return 'asked to sign in'
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
        (one) =>
          !known.has(one) && !/ \/(sign-in|sign-out|signed-out|language|assets|schools|feed)\b/.test(one),
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
