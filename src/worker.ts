import { Pool } from 'pg'
import { databaseFor, readProcessConfiguration } from './configuration.ts'
import { beat, beatEvery } from './database/heartbeat.ts'
import { openInstallation } from './installation.ts'
import { exitRefused } from './start-refusal.ts'
import { reportReady, whenTold } from './supervisor.ts'

const start = async () => {
  const configuration = readProcessConfiguration(process.env)
  const databaseUrl = databaseFor(configuration, 'varde_jobs')
  await openInstallation({ ...configuration, databaseUrl })
  const pool = new Pool({ connectionString: databaseUrl, max: 2 })
  // A connection that breaks while idle is replaced at the next beat.
  pool.on('error', () => undefined)

  await beat(pool)
  const beating = setInterval(() => {
    // A beat that is missed is what /health looks for.
    beat(pool).catch(() => undefined)
  }, beatEvery)
  reportReady()
  whenTold(async () => {
    clearInterval(beating)
    await pool.end()
  })
}

start().catch(exitRefused)
