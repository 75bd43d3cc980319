import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { preparing } from './prepared.ts'

/** The only connection that opens and closes sessions. It logs in as varde_signin and reads nothing of a case. */
export type SignInDatabase = Kysely<Record<never, never>>

export const signInDatabase = (url: string, connections = 4): SignInDatabase => {
  const pool = new Pool({ connectionString: url, max: connections })
  // A connection that breaks while idle is replaced at the next question.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
}
