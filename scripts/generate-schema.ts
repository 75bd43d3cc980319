import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { adminUrl } from '../src/database/roles.ts'
import { testCluster } from '../tests/database.ts'
import { setup } from '../tests/postgresql.ts'

/** The types of the tables, read from a freshly migrated database. */
export const generate = async () => {
  const tearDown = await setup()
  try {
    const program = fileURLToPath(new URL('../node_modules/kysely-codegen/dist/cli/bin.js', import.meta.url))
    const url = adminUrl(testCluster(), 'varde_unstamped')
    const options = ['--dialect', 'postgres', '--url', url, '--date-parser', 'string', '--print']
    const mapping = ['--type-mapping', '{"interval":"string"}', '--log-level', 'error']
    const content = execFileSync(process.execPath, [program, ...options, ...mapping], { encoding: 'utf8' })
    return [{ path: 'src/database/schema.ts', content }]
  } finally {
    await tearDown()
  }
}
