import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, sql, type Transaction as KyselyTransaction } from 'kysely'
import { Pool, types } from 'pg'
import { NoSession } from '../domain/access/absence.ts'
import type { ClassId, OwnerId, PersonId } from '../domain/people/ids.ts'
import type { Role } from '../domain/people/role.ts'
import { preparing } from './prepared.ts'
import type { DB } from './schema.ts'

export type WebDatabase = Kysely<DB>
/** Every function that reads or writes wants one: nothing is asked outside a transaction. */
export type Transaction = KyselyTransaction<DB>

const oid = { date: 1082, timestamp: 1114, timestamptz: 1184, int8: 20 }
const instant = (text: string) => new Date(text).toISOString()

// A date stays text, a moment becomes ISO text in UTC: neither passes through the machine's own time zone.
const read: typeof types.getTypeParser = (id: number, format?: 'text' | 'binary') => {
  if (id === oid.date) return (text: string) => text
  if (id === oid.timestamptz) return instant
  if (id === oid.int8) return Number
  return types.getTypeParser(id, format)
}

/** A pool of one login role. */
export const openDatabase = (url: string, connections = 10): WebDatabase => {
  const pool = new Pool({ connectionString: url, max: connections, types: { getTypeParser: read } })
  // A connection that breaks while idle is replaced at the next question; one that breaks in the middle of a question
  // tells it by the question that fails.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
}

/** Who came, as the gate tells. */
export interface Me {
  readonly owner_id: OwnerId
  readonly person_id: PersonId
  readonly given_name: string
  readonly family_name: string
  readonly two_factor: boolean
  readonly fresh: boolean
  readonly trained: boolean
  readonly now: string
  readonly place: string | null
  readonly roles: readonly {
    readonly role: Role
    readonly school: string | null
    readonly class: ClassId | null
    readonly yearLevel: number | null
    readonly standingIn: boolean
  }[]
}

/** Only the hash goes to the database, as a bound parameter: a literal would show in pg_stat_activity. */
const hashed = (token: string): Buffer => createHash('sha256').update(token).digest()

const arrive = async (tx: Transaction, token: string): Promise<Me> => {
  const { rows } = await sql<Me>`select * from gate.arrive(${hashed(token)})`.execute(tx)
  const [me] = rows
  if (me === undefined) throw new NoSession()
  return me
}

/** One transaction of one signed-in person: begin, enter the gate, work, commit. */
export const inTransaction = <Result>(
  db: WebDatabase,
  token: string,
  work: (tx: Transaction, me: Me) => Promise<Result>,
): Promise<Result> => db.transaction().execute(async (tx) => work(tx, await arrive(tx, token)))

/** Reach is a snapshot: after a case was opened or a holder changed, the gate is entered again. */
export const reenter = async (tx: Transaction, token: string): Promise<void> => {
  const { rows } = await sql<{ entered: boolean }>`select gate.enter(${hashed(token)}) as entered`.execute(tx)
  if (rows[0]?.entered !== true) throw new NoSession()
}
