import type { Client } from 'pg'
import { type Rows, tables } from './rows.ts'

/** A batch that PostgreSQL reads in one go. */
const batch = 5_000

/** Writes the population as the owner of the tables, table by table, in one transaction. */
export const layDown = async (client: Client, rows: Rows): Promise<void> => {
  await client.query('begin')
  for (const table of tables) {
    const all = rows.of(table)
    const columns = Object.keys(all[0] ?? {}).map((column) => client.escapeIdentifier(column))
    for (let from = 0; from < all.length; from += batch)
      await client.query(
        `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [JSON.stringify(all.slice(from, from + batch))],
      )
  }
  await client.query('commit')
}
