import { parseArgs } from 'node:util'
import { adminUrl } from '../../src/database/roles.ts'
import { KeyStore } from '../../src/delivery/keys.ts'
import { prepareInstallation } from '../../src/installation.ts'
import { reachInstallation } from '../../src/reach-installation.ts'
import { exitRefused, StartRefusal } from '../../src/start-refusal.ts'
import { buildCity } from './build.ts'
import { osloSize } from './city.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** A demonstration of a whole city, in a database of its own beside the school's. */
const start = async () => {
  const { values } = parseArgs({ options: { database: { type: 'string' }, schools: { type: 'string' } } })
  const reached = await reachInstallation(process.env, say)
  try {
    const { installation } = reached
    if (installation.kind !== 'demonstration')
      throw new StartRefusal('production-stamp', 'A city is built in a demonstration only.')
    const database = values.database ?? 'varde_oslo'
    await prepareInstallation({ ...installation, database })
    const schools = Number(values.schools ?? osloSize.schools)
    await buildCity({
      adminUrl: adminUrl(installation.cluster, database),
      keys: new KeyStore(installation.keyFile),
      size: { ...osloSize, schools },
      now: Temporal.Now.plainDateTimeISO('Europe/Oslo').toString({ smallestUnit: 'minute' }),
      say,
    })
    say(`The database is called ${database}.`)
  } finally {
    await reached.release('if-started-here')
  }
}

await start().catch(exitRefused)
