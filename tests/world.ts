import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { Client } from 'pg'
import { layDown } from '../demo/school/lay-down.ts'
import type { MadePerson } from '../demo/school/place.ts'
import { type Population, population } from '../demo/school/population.ts'
import { openDatabase } from '../src/database/connection.ts'
import type { Shell } from '../src/database/scope.ts'
import { type Keyring, numberPlace, type OwnerKeys, Vault } from '../src/database/vault.ts'
import { ownerId } from '../src/domain/people/ids.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { openTestSession } from './test-session.ts'

/**
 * The tests' world: the demonstration school, smaller, at a fixed date, with a second school of the same owner and a
 * second owner. People are laid down as a roster import would; everything that happens is done through commands.
 *
 *     const world = await openWorld()
 *     const token = await world.signIn('samira')
 *     await reportConcern(world.shell, { token, key: world.newKey() }, {...})
 *     await world.moveTo('2026-12-18T15:40')
 */
export interface World {
  readonly shell: Shell
  readonly population: Population
  readonly database: TestDatabase
  /** The cluster's superuser: for what a test must see or break from outside. */
  readonly admin: Client
  /** A person by the key that demo/school gives them: staff, pupils, guardians, the owner's people. */
  person(key: string): MadePerson
  signIn(key: string, how?: { twoFactor?: boolean; authMinutesAgo?: number }): Promise<string>
  /** Moves the clock that commands and duties go by, forwards or back. `YYYY-MM-DDTHH:MM` in Oslo. */
  moveTo(moment: string): Promise<void>
  newKey(): string
  close(): Promise<void>
}

const owners = { oslo: '01980000-0000-7000-8000-000000000001', fjord: '01980000-0000-7000-8000-000000000002' }

/** Keys as the key file has them, for these owners alone. */
export const testKeyring = (): Keyring => {
  const made = new Map<string, OwnerKeys>()
  const keysOf = (owner: string): OwnerKeys => {
    const known = made.get(owner)
    const keys = known ?? { keyId: `key-${owner.slice(-4)}`, wrap: randomBytes(32), lookup: randomBytes(32) }
    made.set(owner, keys)
    return keys
  }
  return (owner) => ({ current: keysOf(owner), byId: () => keysOf(owner) })
}

export const openWorld = async (
  how: { today?: string; at?: string; size?: 'small' | 'whole' } = {},
): Promise<World> => {
  const today = how.today ?? '2026-09-14'
  const database = await testDatabase()
  const admin = new Client({ connectionString: database.url('admin') })
  await admin.connect()
  const vault = new Vault(testKeyring())
  const people = population(
    { seed: 7, size: how.size ?? 'small', today, owners },
    {
      lookup: (owner, kind, value) => vault.lookup(ownerId(owner), kind, value),
      sealNumber: (owner, person, number) => vault.sealForOwner(ownerId(owner), number, numberPlace(person)),
    },
  )
  await layDown(admin, people.rows)
  const web = openDatabase(database.url('varde_web'), 4)
  const world: World = {
    shell: { web, vault, newId: randomUUIDv7 },
    population: people,
    database,
    admin,
    person: (key) => personIn(people, key),
    signIn: (key, more) => {
      const { id } = personIn(people, key)
      return openTestSession(admin, { owner: ownerOf(people, id), person: id, twoFactor: true, ...more })
    },
    moveTo: (moment) => moveClock(admin, moment),
    newKey: randomUUIDv7,
    close: async () => {
      await web.destroy()
      await admin.end()
      await database.drop()
    },
  }
  await world.moveTo(how.at ?? `${today}T08:00`)
  return world
}

const personIn = (people: Population, key: string): MadePerson => {
  const { tarnlia, kvernlia, storvik, office } = people
  const places = [
    tarnlia.staff.byKey,
    tarnlia.pupils,
    tarnlia.guardians,
    kvernlia.byKey,
    storvik.byKey,
    office,
  ]
  const found = places.map((place) => place.get(key)).find((person) => person !== undefined)
  if (found === undefined) throw new Error(`nobody is called ${key}`)
  return found
}

const ownerOf = (people: Population, id: string): string =>
  String(people.rows.of('person').find((row) => row['person_id'] === id)?.['owner_id'])

const moveClock = async (admin: Client, moment: string): Promise<void> => {
  await admin.query(
    `insert into demonstration_clock (only_one, ahead)
     values (true, $1::timestamp at time zone 'Europe/Oslo' - clock_timestamp())
     on conflict (only_one) do update set ahead = excluded.ahead, moved_at = clock_timestamp()`,
    [moment],
  )
}
