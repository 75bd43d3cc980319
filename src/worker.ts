import { randomUUIDv7 } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Pool } from 'pg'
import { databaseFor, readProcessConfiguration } from './configuration.ts'
import { openDatabase } from './database/connection.ts'
import { beat, beatEvery } from './database/heartbeat.ts'
import { anchorFile } from './delivery/anchor-store.ts'
import { anchorKeys } from './delivery/keys.ts'
import { openPost } from './delivery/mail.ts'
import { openInstallation } from './installation.ts'
import { startJobs } from './jobs/queues.ts'
import { exitRefused } from './start-refusal.ts'
import { reportReady, whenTold } from './supervisor.ts'

/** Beside the keys, outside the database and its backup. */
const anchorsBeside = (keyFile: string) => join(dirname(keyFile), 'anchors.jsonl')

const start = async () => {
  const configuration = readProcessConfiguration(process.env)
  const jobsUrl = databaseFor(configuration, 'varde_jobs')
  const { keys } = await openInstallation({ ...configuration, databaseUrl: jobsUrl })
  const pulse = new Pool({ connectionString: jobsUrl, max: 1 })
  // A connection that breaks while idle is replaced at the next beat.
  pulse.on('error', () => undefined)
  const jobs = openDatabase(jobsUrl, 4)
  const mail = openDatabase(databaseFor(configuration, 'varde_mail'), 2)
  const anchor = openDatabase(databaseFor(configuration, 'varde_anchor'), 2)
  const post = openPost(configuration.mail)

  await beat(pulse)
  const beating = setInterval(() => {
    // A beat that is missed is what /health looks for.
    beat(pulse).catch(() => undefined)
  }, beatEvery)
  const stopJobs = await startJobs({
    jobs,
    jobsUrl,
    mail,
    anchor,
    post,
    keys: anchorKeys(keys.keys),
    store: anchorFile(anchorsBeside(configuration.keyFile)),
    baseUrl: configuration.baseUrl,
    demonstration: configuration.kind === 'demonstration',
    newId: randomUUIDv7,
    say: (line) => process.stderr.write(`${JSON.stringify({ level: 'error', ...line })}\n`),
  })
  reportReady()
  whenTold(async () => {
    clearInterval(beating)
    await stopJobs()
    post.close()
    await Promise.all([jobs.destroy(), mail.destroy(), anchor.destroy(), pulse.end()])
  })
}

start().catch(exitRefused)
