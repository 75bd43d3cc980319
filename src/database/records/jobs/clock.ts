import { sql } from 'kysely'
import type { DateText } from '../../../domain/journal/facts.ts'
import type { Transaction, WebDatabase } from '../../connection.ts'

/** One transaction of a job, at one moment of the clock: nobody's session, so nobody's reach. */
export interface JobScope {
  readonly tx: Transaction
  readonly now: Temporal.Instant
  /** The day in Oslo. */
  readonly today: DateText
  readonly newId: () => string
}

export const inJob = <Result>(
  db: WebDatabase,
  newId: () => string,
  work: (scope: JobScope) => Promise<Result>,
): Promise<Result> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ now: string }>`select gate.now() as now`.execute(tx)
    const now = Temporal.Instant.from(rows[0]?.now ?? '')
    const today = now.toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString()
    return work({ tx, now, today, newId })
  })
