import { join } from 'node:path'
import { type Deployment, readDeployment } from './configuration.ts'
import { serverAccount } from './database/embedded/account.ts'
import { dataFolder } from './database/embedded/data-folder.ts'
import { embeddedPostgresql } from './database/embedded/embedded-postgresql.ts'
import { databaseSecret } from './database/embedded/secret.ts'
import type { Installation } from './installation.ts'

export type Reached = {
  readonly deployment: Deployment
  readonly dataFolder: string
  readonly installation: Installation
  /** Starts a database of ours again when it is found dead; for whoever stays. */
  watch(say: (line: string) => void): void
  /** Ends a database of ours; `if-started-here` leaves one that ran before. */
  release(which: 'always' | 'if-started-here'): Promise<void>
}

/** The database and the keys that the environment points at: one's own PostgreSQL, or the embedded one, started. */
export const reachInstallation = async (
  env: NodeJS.ProcessEnv,
  tellWhere: (line: string) => void,
): Promise<Reached> => {
  const deployment = readDeployment(env)
  const project = env['VARDE_PROJECT'] ?? process.cwd()
  const folder = dataFolder({ project, chosen: deployment.VARDE_DATA, account: serverAccount() })
  if (folder.why === 'project-out-of-reach') {
    tellWhere(`The database server's user cannot enter the project's folder: data is kept in ${folder.path}.`)
  }
  const common = {
    kind: deployment.kind,
    keyFile: deployment.VARDE_KEYS ?? join(folder.path, 'keys.json'),
  }
  const { DATABASE_URL } = deployment
  if (DATABASE_URL) {
    const address = new URL(DATABASE_URL)
    const secret = deployment.VARDE_DATABASE_SECRET ?? decodeURIComponent(address.password)
    const cluster = { adminUrl: DATABASE_URL, secret: secret || databaseSecret(folder.path) }
    const database = decodeURIComponent(address.pathname.slice(1))
    return {
      deployment,
      dataFolder: folder.path,
      installation: { ...common, cluster, database },
      watch: () => undefined,
      release: async () => undefined,
    }
  }
  const embedded = await embeddedPostgresql(project, folder.path)
  return {
    deployment,
    dataFolder: folder.path,
    installation: { ...common, cluster: embedded.cluster, database: 'varde' },
    watch: embedded.watch,
    release: async (which) => {
      if (which === 'always' || !embedded.adopted) await embedded.stop()
    },
  }
}
