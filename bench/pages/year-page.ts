import { randomUUIDv7 } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { paths } from '../../src/app/paths.ts'
import { openDatabase } from '../../src/database/connection.ts'
import { makeYears } from '../../src/jobs/make-years.ts'
import { openApplication, signedIn } from '../application.ts'
import type { Measured } from '../clock.ts'
import type { BenchDatabase } from '../database.ts'
import { line, names } from './lines.ts'
import type { Seats } from './seats.ts'
import { least, sequence } from '../timing.ts'

const rounds = 5
const perRound = 100
const schoolYear = '2026-27'

const madeYears = async (database: BenchDatabase): Promise<void> => {
  const jobs = openDatabase(database.url('varde_jobs'), 2)
  try {
    await makeYears({ jobs, newId: randomUUIDv7 })
  } finally {
    await jobs.destroy()
  }
}

/** The school's year as its principal opens it: the wheel, and the months that say the same. */
export const benchYearPage = async (
  database: BenchDatabase,
  seats: Seats,
  /** A school with a published plan, as addresses name it. */
  school: string,
): Promise<readonly Measured[]> => {
  await madeYears(database)
  const app = openApplication(database)
  const as = await signedIn(database, { owner: seats.owner, person: seats.principal })
  const get = as.as(app.fetch)
  const visit = async (query: { show?: string; by?: string }): Promise<string> => {
    const answer = await get(paths.schoolYear({ school, year: schoolYear }, query))
    const html = await answer.text()
    if (answer.status !== 200) throw new Error(`the year answers ${answer.status}`)
    return html
  }
  const measured = async (query: { show?: string; by?: string }) => {
    for (let at = 0; at < 30; at++) await visit(query)
    const all = []
    for (let round = 0; round < rounds; round++) all.push(await sequence(() => visit(query), perRound))
    return least(all, ({ p99 }) => p99)
  }
  try {
    const html = await visit({})
    if (!html.includes('class="wheel"')) throw new Error('the year has no wheel')
    const wheel = await measured({})
    const month = await measured({ show: 'month' })
    const at = names[database.size]
    return [
      line(`${at}: the year with its wheel, p50`, wheel.p50, 'ms'),
      line(`${at}: the year with its wheel, p99`, wheel.p99, 'ms', 25),
      line(`${at}: the year with its wheel, gzipped`, gzipSync(html).length / 1000, 'kB'),
      line(`${at}: one month of the year, p99`, month.p99, 'ms', 25),
    ]
  } finally {
    await app.close()
  }
}
