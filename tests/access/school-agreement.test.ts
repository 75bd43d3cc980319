import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope, type Scope } from '../../src/database/scope.ts'
import {
  type SchoolRelation,
  type SchoolThing,
  schoolRelations,
  schoolThings,
} from '../../src/domain/access/school-table.ts'
import { openSchool, peopleAtSchool, type Place, rowsOf } from './school-places.ts'

/** The table of who may do what with a school's plan, and PostgreSQL's own policies: thing by thing, person by person. */
const things = Object.keys(schoolThings).filter((thing): thing is SchoolThing => thing in schoolThings)
const found = new Map<string, Record<'read' | 'add', boolean>>()
let place: Place
beforeAll(async () => {
  place = await openSchool()
  for (const relation of schoolRelations) await askAs(relation)
})
afterAll(() => place.town.close())

const refused = '42501'

const sees = async ({ tx }: Scope, from: string): Promise<boolean> => {
  const { rows } = await sql<{ is: boolean }>`select count(*) > 0 as is from ${sql.raw(from)}`.execute(tx)
  return rows[0]?.is === true
}

/** Written and undone at once, so that each thing is asked about as the town was laid down. */
const adds = async ({ tx }: Scope, statement: string | null): Promise<boolean> => {
  if (statement === null) return false
  await sql`savepoint before`.execute(tx)
  const isIn = await sql
    .raw(`insert into ${statement}`)
    .execute(tx)
    .then(
      () => true,
      (thrown: unknown) => {
        if (thrown instanceof Error && 'code' in thrown && thrown.code === refused) return false
        throw thrown
      },
    )
  await sql`rollback to savepoint before`.execute(tx)
  return isIn
}

const askAs = async (relation: SchoolRelation): Promise<void> => {
  const { world } = place.town
  const rows = rowsOf(place, place.town.id(peopleAtSchool[relation]))
  await inScope(world.shell, await world.signIn(peopleAtSchool[relation]), async (scope) => {
    for (const thing of things) {
      const read = await sees(scope, rows[thing].from)
      found.set(`${thing} ${relation}`, { read, add: await adds(scope, rows[thing].add) })
    }
  })
}

describe('the database agrees with the table', () => {
  it.each(things)('about %s', (thing) => {
    const those = (how: 'read' | 'add') =>
      schoolRelations.filter((relation) => found.get(`${thing} ${relation}`)?.[how] === true)
    const { read, add } = schoolThings[thing]
    const inOrder = (listed: readonly SchoolRelation[]) =>
      schoolRelations.filter((one) => listed.includes(one))
    expect({ read: those('read'), add: those('add') }).toEqual({ read: inOrder(read), add: inOrder(add) })
  })
})
