import type { Client } from 'pg'

export type BulkRow = Readonly<Record<string, unknown>>

/** A batch that is neither a hundred statements nor a hundred megabytes. */
const batch = 4_000

/**
 * Many rows into many tables, in the order in which the tables are named: what refers comes after what it refers to.
 * While the database takes one batch, the next is made; more than one is never kept.
 */
export class Bulk {
  readonly #client: Client
  readonly #tables: readonly string[]
  #rows: Map<string, BulkRow[]>
  #waiting = 0
  #running: Promise<void> = Promise.resolve()
  readonly written = new Map<string, number>()

  constructor(client: Client, tables: readonly string[]) {
    this.#client = client
    this.#tables = tables
    this.#rows = new Map(tables.map((table) => [table, []]))
  }

  add(table: string, rows: readonly BulkRow[]): void {
    const known = this.#rows.get(table)
    if (known === undefined) throw new Error(`nobody said when ${table} comes`)
    for (const row of rows) known.push(row)
    this.#waiting += rows.length
  }

  /** Between two things that belong whole: sends what has come together, when it is enough. */
  async breathe(enough = 40_000): Promise<void> {
    if (this.#waiting >= enough) await this.flush()
  }

  async flush(): Promise<void> {
    const rows = this.#rows
    this.#rows = new Map(this.#tables.map((table) => [table, []]))
    this.#waiting = 0
    await this.#running
    this.#running = this.#send(rows)
    // Whoever waits for it gets the error; until then it is nobody's.
    this.#running.catch(() => undefined)
  }

  async finish(): Promise<void> {
    await this.flush()
    await this.#running
  }

  async #send(rows: ReadonlyMap<string, readonly BulkRow[]>): Promise<void> {
    await this.#client.query('begin')
    for (const [table, all] of rows) {
      for (let from = 0; from < all.length; from += batch)
        await this.#insert(table, all.slice(from, from + batch))
      this.written.set(table, (this.written.get(table) ?? 0) + all.length)
    }
    await this.#client.query('commit')
  }

  async #insert(table: string, rows: readonly BulkRow[]): Promise<void> {
    const columns = Object.keys(rows[0] ?? {}).map((column) => this.#client.escapeIdentifier(column))
    await this.#client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    )
  }
}
