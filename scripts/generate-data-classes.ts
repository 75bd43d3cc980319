import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Generated {
  readonly path: string
  readonly content: string
}

interface Column {
  readonly table: string
  readonly name: string
  readonly what: string
  readonly dataClass: string
}

const migrations = 'src/database/migrations'
const comment = /comment on column ([a-z_]+)\.([a-z_]+) is\s+'((?:[^']|'')+)'/g

const columnsIn = (sql: string): Column[] =>
  [...sql.matchAll(comment)].map(([, table = '', name = '', text = '']) => {
    const parts = /^(.*?)\s*\[([a-z]+)\]$/s.exec(text.replaceAll("''", "'"))
    return { table, name, what: parts?.[1] ?? text, dataClass: parts?.[2] ?? 'unclassed' }
  })

const meaning: Readonly<Record<string, string>> = {
  open: 'may be known to anybody',
  internal: 'about the school or the program, not about a person',
  personal: 'about a person, not about a case',
  sensitive: 'tells that there is a case, or what is in it: treated as a special category',
  secret: 'encrypted, hashed or a key: never shown, never logged',
}

/** Every column of the database with its class of protection, as the comments in the migrations say. */
export const generate = async (): Promise<Generated[]> => {
  const files = readdirSync(migrations).filter((file) => file.endsWith('.sql'))
  const columns = files.sort().flatMap((file) => columnsIn(readFileSync(join(migrations, file), 'utf8')))
  const tables = [...new Set(columns.map(({ table }) => table))].sort()
  const lines = [
    '# Data classes',
    '',
    'Made from the comments of the migrations by `npm run generate`; a test refuses a column without a class.',
    '',
    '| class | meaning | columns |',
    '|---|---|---|',
    ...Object.entries(meaning).map(
      ([name, says]) => `| ${name} | ${says} | ${columns.filter((one) => one.dataClass === name).length} |`,
    ),
    ...tables.flatMap((table) => [
      '',
      `## ${table}`,
      '',
      '| column | class | what |',
      '|---|---|---|',
      ...columns
        .filter((one) => one.table === table)
        .map((one) => `| ${one.name} | ${one.dataClass} | ${one.what} |`),
    ]),
  ]
  return [{ path: 'docs/privacy/data-classes.md', content: `${lines.join('\n')}\n` }]
}
