import { randomUUIDv7 } from 'node:crypto'
import { openDatabase } from '../src/database/connection.ts'
import { sweep } from '../src/jobs/sweep.ts'
import type { Measured } from './clock.ts'
import type { BenchDatabase } from './database.ts'
import { line, names } from './pages/lines.ts'

/** Every running answer is made due at once, as after a night's rest of the worker, and the worker's sweep is run. */
export const benchSweep = async (database: BenchDatabase): Promise<readonly Measured[]> => {
  const { admin, size } = database
  const jobs = openDatabase(database.url('varde_jobs'), 2)
  try {
    const { rows } = await admin.query<{ streams: number }>(
      `with due as (update obligation_cache set next_change_at = gate.now() - interval '1 minute'
         where next_change_at is not null returning 1)
       select count(*)::int as streams from due`,
    )
    const from = performance.now()
    const swept = await sweep({ jobs, newId: randomUUIDv7 })
    const seconds = (performance.now() - from) / 1000
    if (swept < (rows[0]?.streams ?? 0)) throw new Error(`only ${swept} were swept`)
    return [
      line(`${names[size]}: sweep of everything that waits, streams`, swept, 'streams'),
      line(`${names[size]}: sweep of everything that waits`, seconds, 's'),
      line(`${names[size]}: sweep`, swept / seconds, 'streams per second'),
    ]
  } finally {
    await jobs.destroy()
  }
}
