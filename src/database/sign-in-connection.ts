import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'

/** The only connection that opens and closes sessions. It logs in as varde_signin and reads nothing of a case. */
export type SignInDatabase = Kysely<Record<never, never>>

export const signInDatabase = (url: string, connections = 4): SignInDatabase =>
  new Kysely({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: url, max: connections }) }),
  })
