import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../src/app/routes.ts'
import { type Answer, type Application, openApplication } from '../application.ts'
import { openTown, type Town } from '../town.ts'
import { hiddenFrom, nobodys, type Params } from './addresses.ts'
import { type Kind, kinds, people } from './people.ts'
import { visit, visitorsOf } from './visiting.ts'

/** Every route that names something, as everybody: what is out of reach answers as what is not there. */
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

const withParams = routes
  .filter(({ path }) => path.includes(':'))
  .toSorted((a, b) => a.name.localeCompare(b.name))

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
