import { createHash } from 'node:crypto'
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { Pool } from 'pg'

/** What is wanted of a connection of pg. */
interface Connection {
  query<R>(asked: Asked): Promise<PostgresQueryResult<R>>
  release(destroy?: boolean): void
}
interface Asked {
  readonly name?: string
  readonly text: string
  readonly values: unknown[]
}

/** Statements a connection keeps prepared, at most; each holds its plan in the server's memory. */
const most = 300

const names = new Map<string, string>()

const nameOf = (text: string): string | undefined => {
  const known = names.get(text)
  if (known !== undefined || names.size >= most) return known
  const name = createHash('sha256').update(text).digest('base64url')
  names.set(text, name)
  return name
}

/**
 * Whatever has parameters is prepared once a connection. Policies make planning dearer than the answer itself: a page
 * of a case takes ten milliseconds to plan and four to read.
 */
export const preparing = (pool: Pool): PostgresPool => {
  const known = new WeakMap<Connection, PostgresPoolClient>()
  return {
    options: pool.options,
    connect: async () => {
      const client: Connection = await pool.connect()
      const preparer = known.get(client) ?? new Preparer(client)
      known.set(client, preparer)
      return preparer
    },
    end: () => pool.end(),
  }
}

class Preparer implements PostgresPoolClient {
  readonly #client: Connection

  constructor(client: Connection) {
    this.#client = client
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  query<R>(
    asked: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof asked !== 'string') throw new Error('nothing is read by cursor')
    const values = [...parameters]
    const name = values.length === 0 ? undefined : nameOf(asked)
    return this.#client.query(name === undefined ? { text: asked, values } : { name, text: asked, values })
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy)
  }
}
