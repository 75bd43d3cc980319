import { Hono } from 'hono'
import { Pool } from 'pg'
import { demonstrationGuard } from './app/demonstration-guard.ts'
import { health } from './app/health.ts'
import { databaseFor, readProcessConfiguration } from './configuration.ts'
import { takePulse } from './database/heartbeat.ts'
import { openInstallation } from './installation.ts'
import { listen } from './listen.ts'
import { exitRefused } from './start-refusal.ts'
import { reportReady, whenTold } from './supervisor.ts'

const start = async () => {
  const configuration = readProcessConfiguration(process.env)
  const databaseUrl = databaseFor(configuration, 'varde_web')
  await openInstallation({ ...configuration, databaseUrl })
  const pool = new Pool({ connectionString: databaseUrl, max: 2 })
  // A connection that breaks while idle is replaced at the next question.
  pool.on('error', () => undefined)

  const app = new Hono()
  if (configuration.kind === 'demonstration') app.use(demonstrationGuard)
  app.route(
    '/',
    health(() => takePulse(pool)),
  )

  const close = await listen(app.fetch, configuration)
  reportReady()
  whenTold(async () => {
    await close()
    await pool.end()
  })
}

start().catch(exitRefused)
