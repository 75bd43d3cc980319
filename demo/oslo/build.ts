import { randomUUIDv7 } from 'node:crypto'
import { Client } from 'pg'
import { numberPlace, Vault } from '../../src/database/vault.ts'
import type { KeyStore } from '../../src/delivery/keys.ts'
import { compile } from '../../src/domain/calendar/school-calendar.ts'
import { ownerId } from '../../src/domain/people/ids.ts'
import { calendar } from '../calendar.ts'
import { chance } from '../school/random.ts'
import { Bulk } from './bulk.ts'
import { city, type CitySize, cityOwner } from './city.ts'
import { layMatters } from './matters.ts'
import { tablesOfMatters, tablesOfPeople } from './tables.ts'

export interface CityWish {
  readonly adminUrl: string
  readonly keys: KeyStore
  readonly size: CitySize
  /** `YYYY-MM-DDTHH:MM` in Oslo. */
  readonly now: string
  readonly say: (line: string) => void
}

const seed = 180

/** Fills an empty demonstration with a whole city: people first, and then what has happened, school by school. */
export const buildCity = async (wish: CityWish): Promise<void> => {
  const client = new Client({ connectionString: wish.adminUrl })
  await client.connect()
  try {
    await refuseWhatIsNotEmpty(client)
    await client.query('set synchronous_commit = off')
    await fill(client, wish)
    wish.say('Counting what the planner wants to know …')
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

const refuseWhatIsNotEmpty = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ stamped: boolean; filled: boolean }>(
    `select exists (select from instance where kind = 'demonstration') as stamped,
      exists (select from school_owner) as filled`,
  )
  if (rows[0]?.stamped !== true) throw new Error('a city is built in a demonstration only')
  if (rows[0].filled) throw new Error('there is somebody in this database already')
}

const fill = async (client: Client, { keys, size, now, say }: CityWish): Promise<void> => {
  keys.addOwner(cityOwner)
  const vault = new Vault(keys.keyring)
  const owner = ownerId(cityOwner)
  const made = city(
    { seed, size, today: now.slice(0, 10) },
    {
      lookup: (_, kind, value) => vault.lookup(owner, kind, value),
      sealNumber: (_, person, number) => vault.sealForOwner(owner, number, numberPlace(person)),
    },
  )
  const bulk = new Bulk(client, [...tablesOfPeople, ...tablesOfMatters])
  for (const [table, rows] of made.rows) bulk.add(table, rows)
  const common = { officers: made.officers, cases: size.casesPerSchool, now, calendar: compile(calendar) }
  const makers = { vault, newId: randomUUIDv7 }
  const luck = chance(seed + 1)
  const begun = performance.now()
  let at = 0
  for (const { made: school, rows } of made.schools()) {
    for (const [table, lines] of rows) bulk.add(table, lines)
    const relations = rows.find(([table]) => table === 'guardian_relation')?.[1] ?? []
    layMatters(bulk, { ...common, school, relations, luck, makers })
    await bulk.breathe()
    at += 1
    if (at % 10 === 0)
      say(`${at} of ${size.schools} schools, ${Math.round((performance.now() - begun) / 1000)} s`)
  }
  await bulk.finish()
  const total = (table: string) => bulk.written.get(table) ?? 0
  say(
    `${total('person')} people, ${total('pupil_case')} cases, ${total('entry')} entries, ${total('passage')} texts`,
  )
}
