import { type Job, PgBoss } from 'pg-boss'
import { inJob } from '../database/records/jobs/clock.ts'
import { type AnchorShell, anchorAll } from './anchor.ts'
import { sendAnchorLetters } from './anchor-letters.ts'
import { daily } from './daily.ts'
import type { JobShell } from './escalate.ts'
import type { MailChannel } from '../database/records/jobs/mail-notices.ts'
import { type MailShell, sendMail } from './mail.ts'
import { assessWish, mailThatWaits, type QueueName, queues, relay, type WishJob } from './relay.ts'
import { alarmOfReading } from './raise-alarms.ts'
import { makePlanDocuments } from './plan-documents.ts'
import { sweep } from './sweep.ts'

export interface WorkerShell extends JobShell, MailShell, AnchorShell {
  readonly jobsUrl: string
  /** Codes only: what failed and how, never what it was about. */
  readonly say: (line: { readonly job: string; readonly kind: string; readonly code: string }) => void
}

const zone = { tz: 'Europe/Oslo' }

/** By real time. What the movable clock brings earlier, the relay asks for. */
const times: readonly (readonly [QueueName, string])[] = [
  ['sweep', '* * * * *'],
  ['daily', '30 6 * * *'],
  ['mail-digest', '30 7,14 * * *'],
  ['hourly', '0 * * * *'],
  ['weekly', '0 7 * * 1'],
]

const schema = 'pgboss'

/** The queue in its own schema, made and migrated by the worker's role itself. */
export const openQueue = (url: string): PgBoss =>
  new PgBoss({
    connectionString: url,
    schema,
    createSchema: false,
    max: 4,
    useListenNotify: true,
    application_name: 'varde queue',
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  })

/** At most one waits in a queue; several may run, since each is safe to repeat and takes only what is free. */
const prepare = async (boss: PgBoss): Promise<void> => {
  for (const name of queues)
    await boss.createQueue(name, {
      policy: name === 'assess' ? 'standard' : 'short',
      notify: true,
      retryLimit: name === 'assess' ? 8 : 2,
      retryBackoff: true,
      deleteAfterSeconds: 24 * 3600,
    })
  for (const [name, cron] of times) await boss.schedule(name, cron, {}, { ...zone, missed: 'once' })
}

const batched = { batchSize: 20, burstWhenBatchFull: true, pollingIntervalSeconds: 1 }

/** Starts the queue and its workers. Answers with how to stop them. */
export const startJobs = async (shell: WorkerShell): Promise<() => Promise<void>> => {
  const boss = openQueue(shell.jobsUrl)
  boss.on('error', (error) => shell.say({ job: 'queue', ...kindOf(error) }))
  await boss.start()
  await prepare(boss)
  await boss.work<WishJob>('assess', batched, (jobs: Job<WishJob>[]) => assessAll(shell, jobs))
  const run = (name: QueueName, work: () => Promise<unknown>) =>
    boss.work(name, { pollingIntervalSeconds: 1 }, () => tell(shell, name, work))
  await run('sweep', () => sweep(shell))
  await run('daily', () => daily(shell))
  const post = { restsUntil: 0 }
  const mail = async (channel: MailChannel) => {
    const { sent, failed } = await sendMail(shell, channel)
    if (sent === 0 || failed > 0) post.restsUntil = performance.now() + rest
  }
  await run('mail-now', () => mail('mail-now'))
  await run('mail-digest', () => mail('mail-digest'))
  await run('hourly', () => hourly(shell))
  await run('weekly', () => weekly(shell))
  await run('documents', () => makePlanDocuments(shell))
  const stopRelaying = relayEverySecond(shell, boss, post)
  // What time has done while no worker ran.
  for (const name of ['sweep', 'daily', 'hourly', 'weekly', 'documents'] as const) await boss.send(name, {})
  return async () => {
    await stopRelaying()
    await boss.stop({ graceful: true, timeout: 8_000 })
  }
}

const hourly = async (shell: WorkerShell): Promise<void> => {
  await anchorAll(shell)
  await inJob(shell.jobs, shell.newId, alarmOfReading)
}

/** A letter that no server took stays, and the queue tries again. */
const weekly = async (shell: WorkerShell): Promise<void> => {
  const { failed } = await sendAnchorLetters(shell)
  if (failed > 0) throw new Error('a weekly letter was not taken')
}

const assessAll = async (shell: WorkerShell, jobs: readonly Job<WishJob>[]): Promise<void> => {
  for (const job of jobs) await tell(shell, 'assess', () => assessWish(shell, job.data))
}

const tell = async (shell: WorkerShell, job: QueueName, work: () => Promise<unknown>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    shell.say({ job, ...kindOf(error) })
    throw error
  }
}

const kindOf = (error: unknown): { kind: string; code: string } => ({
  kind: error instanceof Error ? error.name : typeof error,
  code: error instanceof Error && 'code' in error ? String(error.code) : '',
})

const second = 1_000
/** After mail that nobody took, or for which nobody has an address, the post is left alone for a while. */
const rest = 30_000

const relayEverySecond = (
  shell: WorkerShell,
  boss: PgBoss,
  post: { readonly restsUntil: number },
): (() => Promise<void>) => {
  let running: Promise<void> | null = null
  const once = async () => {
    await relay(shell, boss)
    if (performance.now() < post.restsUntil) return
    for (const name of await mailThatWaits(shell)) await boss.send(name, {})
  }
  const timer = setInterval(() => {
    running ??= once()
      .catch((error: unknown) => shell.say({ job: 'relay', ...kindOf(error) }))
      .finally(() => {
        running = null
      })
  }, second)
  return async () => {
    clearInterval(timer)
    await running
  }
}
