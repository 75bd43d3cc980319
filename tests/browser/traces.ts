import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { readMessage } from '../../demo/mailbox/message.ts'
import { runningPostmaster } from '../../src/database/embedded/postmaster.ts'
import { databaseSecret } from '../../src/database/embedded/secret.ts'

/** Where something may be left behind, and everything that stands there. */
export type Traces = ReadonlyMap<string, string>

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))

const withDatabase = async <Answer>(
  data: string,
  work: (client: Client) => Promise<Answer>,
): Promise<Answer> => {
  const port = runningPostmaster(join(data, 'postgresql/server/cluster-18'))?.port
  const password = databaseSecret(data)
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'varde' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Names stand where persons do; what a school itself publishes holds what it was given. */
const isWhereNamesBelong = (table: string): boolean =>
  /^public\.(person|person_address|name_token|school_plan\w*)$/.test(table)

const readable = `
  select table_schema || '.' || table_name as "table", column_name as "column"
  from information_schema.columns join information_schema.tables using (table_schema, table_name)
  where table_schema in ('public', 'pgboss', 'gate') and table_type = 'BASE TABLE'
    and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')`

const columns = async (client: Client): Promise<[string, string][]> => {
  const { rows } = await client.query<{ table: string; column: string }>(readable)
  const found: [string, string][] = []
  for (const { table, column } of rows.filter((one) => !isWhereNamesBelong(one.table))) {
    const all = await client.query<{ text: string | null }>(
      `select string_agg(${client.escapeIdentifier(column)}::text, E'\\n') as text from ${table}`,
    )
    found.push([`${table}.${column}`, all.rows[0]?.text ?? ''])
  }
  return found
}

/** What an installation that runs has left: in its database beside the persons, in PostgreSQL's log, and in mail. */
export const tracesOf = async (data: string): Promise<Traces> => {
  const mails = filesIn(join(data, 'mail')).map(readMessage)
  return new Map([
    ...(await withDatabase(data, columns)),
    ['PostgreSQL’s log', filesIn(join(data, 'postgresql/server/log')).join('\n')],
    ['mail', mails.map(({ subject, text }) => `${subject}\n${text}`).join('\n')],
  ])
}

const kept = join(process.env['VARDE_BROWSER_NOTES'] ?? '', 'traces')

/** Of a school that is put away when its story is told. */
export const keepTraces = async (school: string, data: string): Promise<void> => {
  mkdirSync(kept, { recursive: true })
  writeFileSync(join(kept, `${school}.json`), JSON.stringify([...(await tracesOf(data))]))
}

export const keptTraces = (): readonly (readonly [string, Traces])[] => {
  mkdirSync(kept, { recursive: true })
  return readdirSync(kept).map((file) => {
    const places: [string, string][] = JSON.parse(readFileSync(join(kept, file), 'utf8'))
    return [file, new Map(places)]
  })
}

export const everybodysNames = (data: string): Promise<readonly (readonly [string, string])[]> =>
  withDatabase(data, async (client) => {
    const { rows } = await client.query<{ given: string; family: string }>(
      'select distinct given_name as given, family_name as family from person',
    )
    return rows.map(({ given, family }) => [given, family] as const)
  })

/** Statements that fail with a name in them, each in its own way. */
export const provokeErrors = (
  data: string,
  [given, family]: readonly [string, string],
): Promise<readonly string[]> =>
  withDatabase(data, async (client) => {
    const codes: string[] = []
    const row = `select owner_id, person_id, $1::text, $2::text from person limit 1`
    for (const statement of [
      `insert into person (owner_id, person_id, given_name, family_name) ${row}`,
      `insert into person (owner_id, person_id, given_name, family_name, protection) select owner_id,
        gen_random_uuid(), $1::text, $2::text, $1 from person limit 1`,
      `insert into person (owner_id, person_id, given_name, family_name) select gen_random_uuid(),
        gen_random_uuid(), $1::text, $2::text`,
      `insert into person (owner_id, person_id, given_name, family_name) select null, gen_random_uuid(),
        $1::text, $2::text`,
    ])
      await client.query(statement, [given, family]).catch((error: Error & { code?: string }) => {
        codes.push(error.code ?? error.message)
      })
    return codes
  })
