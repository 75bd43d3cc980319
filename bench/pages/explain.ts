import { Client } from 'pg'
import type { BenchDatabase } from '../database.ts'
import { isEnter, type Statement } from './statements.ts'

const asks = /^\s*(select|with)\b/i

/** What PostgreSQL does for a page: the plan of each question, asked again in a transaction of the same person. */
export const explain = async (
  database: BenchDatabase,
  statements: readonly Statement[],
): Promise<readonly string[]> => {
  const client = new Client({ connectionString: database.url('varde_web') })
  await client.connect()
  const said: string[] = []
  try {
    await client.query('begin')
    for (const { text, values, role } of statements.filter((one) => one.role === 'varde_web')) {
      if (!asks.test(text)) continue
      if (isEnter({ text, values, role, ms: 0, rows: 0 })) {
        await client.query(text, [...values])
        continue
      }
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, [
        ...values,
      ])
      const lines = rows.map((row) => row['QUERY PLAN'])
      said.push(`── ${text.replaceAll(/\s+/g, ' ').slice(0, 160)}`, ...lines)
    }
    await client.query('rollback')
  } finally {
    await client.end()
  }
  return said
}
