import { makeYear } from '../commands/year/making.ts'
import { inJob } from '../database/records/jobs/clock.ts'
import { staleYears } from '../database/records/jobs/years.ts'
import type { JobShell } from './escalate.ts'

/** The owner has laid down another calendar, or a plan was published by an installation: each year in a transaction of its own. */
export const makeYears = async ({ jobs, newId }: JobShell): Promise<number> => {
  const stale = await inJob(jobs, newId, staleYears)
  for (const place of stale)
    await inJob(jobs, newId, ({ tx, now }) => makeYear(tx, place, now.toString(), 'worker'))
  return stale.length
}
