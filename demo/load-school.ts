import { existsSync, writeFileSync } from 'node:fs'
import { Client } from 'pg'
import { adminUrl } from '../src/database/roles.ts'
import { Vault } from '../src/database/vault.ts'
import { KeyStore } from '../src/delivery/keys.ts'
import { ownerId } from '../src/domain/people/ids.ts'
import type { Installation } from '../src/installation.ts'
import { writeAccounts } from './identity-provider/accounts.ts'
import { layDown } from './school/lay-down.ts'
import { type Population, population } from './school/population.ts'

/** Fixed, so that the keys can be made before anybody is. */
export const demonstrationOwners = {
  oslo: '01980000-0000-7000-8000-000000000001',
  fjord: '01980000-0000-7000-8000-000000000002',
}

const seed = 2026

/**
 * Loads the demonstration school once: people as a roster import would, then everything that has happened through
 * commands. Killed in the middle of the people, nothing is there, and the next start begins again.
 * @returns null where it was loaded before
 */
export const loadSchool = async (
  installation: Installation,
  accountsFile: string,
): Promise<Population | null> => {
  const client = new Client({ connectionString: adminUrl(installation.cluster, installation.database) })
  await client.connect()
  try {
    const { rows } = await client.query<{ stamped: boolean; loaded: boolean }>(
      `select exists (select from instance where kind = 'demonstration') as stamped,
        exists (select from school_owner) as loaded`,
    )
    if (rows[0]?.stamped !== true) throw new Error('the demonstration school goes into a demonstration only')
    if (rows[0].loaded && existsSync(accountsFile)) return null
    const made = makePopulation(installation.keyFile)
    writeFileSync(accountsFile, writeAccounts(made.accounts), { mode: 0o600 })
    if (rows[0].loaded) return null
    await layDown(client, made.rows)
    return made
  } finally {
    await client.end()
  }
}

const makePopulation = (keyFile: string): Population => {
  const keys = new KeyStore(keyFile)
  for (const owner of Object.values(demonstrationOwners)) keys.addOwner(owner)
  const vault = new Vault(keys.keyring)
  const today = Temporal.Now.plainDateISO('Europe/Oslo').toString()
  return population(
    { seed, size: 'whole', today, owners: demonstrationOwners },
    {
      lookup: (owner, kind, value) => vault.lookup(ownerId(owner), kind, value),
      sealNumber: (owner, person, number) => vault.sealForOwner(ownerId(owner), number, `number|${person}`),
    },
  )
}
