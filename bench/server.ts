import { join } from 'node:path'
import { serverAccount } from '../src/database/embedded/account.ts'
import { dataFolder } from '../src/database/embedded/data-folder.ts'
import { embeddedPostgresql } from '../src/database/embedded/embedded-postgresql.ts'
import type { Cluster } from '../src/database/roles.ts'

export interface BenchServer {
  readonly project: string
  readonly folder: string
  readonly cluster: Cluster
  stop(): Promise<void>
}

/** PostgreSQL 18 with the settings of an ordinary start, in a data folder of the bench's own: nothing else is touched. */
export const openBenchServer = async (project: string): Promise<BenchServer> => {
  const account = serverAccount()
  const data = dataFolder({ project, chosen: process.env['VARDE_DATA'], account }).path
  const { path: folder } = dataFolder({ project, chosen: join(data, 'bench'), account })
  const server = await embeddedPostgresql(project, folder)
  return {
    project,
    folder,
    cluster: server.cluster,
    stop: async () => {
      if (!server.adopted) await server.stop()
    },
  }
}
