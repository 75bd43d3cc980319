import { randomUUIDv7 } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { z } from 'zod'
import { openDatabase } from '../src/database/connection.ts'
import { adminUrl, roleUrl } from '../src/database/roles.ts'
import { numberPlace, Vault } from '../src/database/vault.ts'
import { KeyStore } from '../src/delivery/keys.ts'
import { ownerId } from '../src/domain/people/ids.ts'
import type { Installation } from '../src/installation.ts'
import { castOf } from './history/cast.ts'
import { tellHistory } from './history/history.ts'
import { settleDown } from './history/settle-down.ts'
import { Stage } from './history/stage.ts'
import { writeAccounts } from './identity-provider/accounts.ts'
import { layDownYear } from './lay-down.ts'
import { layDown } from './school/lay-down.ts'
import { type Population, population } from './school/population.ts'

/** Fixed, so that the keys can be made before anybody is. */
export const demonstrationOwners = {
  oslo: '01980000-0000-7000-8000-000000000001',
  fjord: '01980000-0000-7000-8000-000000000002',
}

const seed = 2026

/**
 * From which day everything is counted, and whether it has been told to the end. Written beforehand, it may say at
 * which moment the clock begins instead of now, and that nothing has happened at the school yet.
 */
const historyFile = z.object({
  begunOn: z.iso.date(),
  told: z.boolean(),
  clock: z.iso.datetime({ local: true, precision: -1 }).optional(),
  past: z.enum(['told', 'none']).optional(),
})
type History = z.infer<typeof historyFile>

/**
 * Loads the demonstration school once: people as a roster import would, in one go, then everything that has happened,
 * through commands. Killed in the middle, the next start goes on where it stopped.
 */
export const loadSchool = async (
  installation: Installation,
  dataFolder: string,
  say: (line: string) => void,
): Promise<void> => {
  const file = join(dataFolder, 'history.json')
  const accountsFile = join(dataFolder, 'accounts.json')
  const known = readHistory(file)
  const loaded = await isLoaded(installation)
  if (loaded && known?.told === true && existsSync(accountsFile)) return
  // Told to the end, but of another database: then nothing of it is true here.
  const history = known !== null && (loaded || !known.told) ? known : { begunOn: today(), told: false }
  keep(file, history)
  const made = makePopulation(installation.keyFile, history.begunOn)
  writeFileSync(accountsFile, writeAccounts(made.accounts), { mode: 0o600 })
  if (history.told) return
  say('Loading the demonstration school and what has happened there …')
  if (!loaded) await withAdmin(installation, (client) => layDownPeople(client, made))
  await tell(installation, made, { history, say })
  keep(file, { ...history, told: true })
}

const layDownPeople = async (client: Client, made: Population): Promise<void> => {
  await layDown(client, made.rows)
  // Without it every plan is made for empty tables until the server finds time to count.
  await client.query('analyze')
}

const today = () => Temporal.Now.plainDateISO('Europe/Oslo').toString()

const readHistory = (file: string): History | null =>
  existsSync(file) ? historyFile.parse(JSON.parse(readFileSync(file, 'utf8'))) : null

/** Put in its place whole: a start that is killed leaves the old one or the new one. */
const keep = (file: string, history: History): void => {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(history), { mode: 0o600, flush: true })
  renameSync(draft, file)
}

const withAdmin = async <Result>(
  { cluster, database }: Installation,
  work: (client: Client) => Promise<Result>,
): Promise<Result> => {
  const client = new Client({ connectionString: adminUrl(cluster, database) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const isLoaded = (installation: Installation): Promise<boolean> =>
  withAdmin(installation, async (client) => {
    const { rows } = await client.query<{ stamped: boolean; loaded: boolean }>(
      `select exists (select from instance where kind = 'demonstration') as stamped,
        exists (select from school_owner) as loaded`,
    )
    if (rows[0]?.stamped !== true) throw new Error('the demonstration school goes into a demonstration only')
    return rows[0].loaded
  })

const makePopulation = (keyFile: string, begunOn: string): Population => {
  const keys = new KeyStore(keyFile)
  for (const owner of Object.values(demonstrationOwners)) keys.addOwner(owner)
  const vault = new Vault(keys.keyring)
  return population(
    { seed, size: 'whole', today: begunOn, owners: demonstrationOwners },
    {
      lookup: (owner, kind, value) => vault.lookup(ownerId(owner), kind, value),
      sealNumber: (owner, person, number) => vault.sealForOwner(ownerId(owner), number, numberPlace(person)),
    },
  )
}

const tell = async (
  { cluster, database, keyFile }: Installation,
  made: Population,
  { history, say }: { readonly history: History; readonly say: (line: string) => void },
): Promise<void> => {
  const web = openDatabase(roleUrl(cluster, 'varde_web', database), 2)
  const jobs = openDatabase(roleUrl(cluster, 'varde_jobs', database), 2)
  const vault = new Vault(new KeyStore(keyFile).keyring)
  const shell = { web, vault, newId: randomUUIDv7 }
  const stage = await Stage.open(shell, castOf(made), adminUrl(cluster, database))
  try {
    const now = Temporal.Now.plainDateTimeISO('Europe/Oslo').toString({ smallestUnit: 'minute' })
    await layDownYear(stage, history, { jobs, newId: randomUUIDv7 })
    if (history.past !== 'none')
      await tellHistory(stage, {
        begunOn: history.begunOn,
        until: history.clock ?? now,
        // One story less is better than no demonstration.
        failed: (name, error) => say(`What is called ${name} could not be told: ${String(error)}`),
      })
    await (history.clock === undefined ? stage.backToNow() : stage.moveTo(history.clock))
    await settleDown(stage.admin, { jobs, newId: randomUUIDv7 })
  } finally {
    await stage.close()
    await Promise.all([web.destroy(), jobs.destroy()])
  }
}
