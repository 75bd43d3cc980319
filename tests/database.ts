import { randomBytes } from 'node:crypto'
import { DatabaseError } from 'pg'
import { createDatabase, prepareDatabase, withClient } from '../src/database/cluster-roles.ts'
import { adminUrl, type Cluster, type LoginRole, roleUrl } from '../src/database/roles.ts'

/**
 * A migrated database of its own for a test file, in about 50 ms:
 *
 *     const database = await testDatabase()
 *     afterAll(() => database.drop())
 *     new Pool({ connectionString: database.url('varde_web') })
 *
 * It is stamped as a demonstration; `testDatabase('unstamped')` isn't. `url('admin')` is the cluster's superuser,
 * for what a test must see or break from outside. The server is PostgreSQL 18, or 15 with VARDE_TEST_POSTGRES=15
 * (tests/postgresql.ts); it is there only in the vitest project `database` (vitest.config.ts).
 */
export type TestDatabase = {
  readonly name: string
  url(role: LoginRole | 'admin'): string
  drop(): Promise<void>
}

export const testDatabase = async (
  stamp: 'demonstration' | 'unstamped' = 'demonstration',
): Promise<TestDatabase> => {
  const cluster = testCluster()
  const name = `test_${randomBytes(6).toString('hex')}`
  await createDatabase(cluster, name, stamp === 'unstamped' ? 'varde_unstamped' : 'varde_template')
  await prepareDatabase(adminUrl(cluster, name))
  return {
    name,
    url: (role) => (role === 'admin' ? adminUrl(cluster, name) : roleUrl(cluster, role, name)),
    drop: () =>
      withClient(cluster.adminUrl, async (client) => {
        try {
          // Without force PostgreSQL waits a few seconds for connections that are just closing.
          await client.query(`drop database ${client.escapeIdentifier(name)}`)
        } catch (error) {
          // Somebody is still connected: then it goes with the server, when the run ends.
          if (!(error instanceof DatabaseError && error.code === '55006')) throw error
        }
      }),
  }
}

/** The whole server, for tests that make databases or roles of their own. */
export const testCluster = (): Cluster => {
  const stated = process.env['VARDE_TEST_CLUSTER']
  if (!stated) throw new Error('No test server: this file belongs to the vitest project `database`.')
  const { adminUrl, secret }: Record<string, unknown> = JSON.parse(stated)
  if (typeof adminUrl !== 'string' || typeof secret !== 'string')
    throw new Error('VARDE_TEST_CLUSTER is malformed')
  return { adminUrl, secret }
}
