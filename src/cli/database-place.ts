import { join } from 'node:path'
import { type Deployment, readDeployment } from '../configuration.ts'
import { serverAccount } from '../database/embedded/account.ts'
import { dataFolder } from '../database/embedded/data-folder.ts'
import { embeddedPostgresql } from '../database/embedded/embedded-postgresql.ts'
import { databaseSecret } from '../database/embedded/secret.ts'
import { type Cluster, type LoginRole, roleUrl } from '../database/roles.ts'

/** Where the command line finds the database and the keys: as a start of the same folder and environment would. */
export interface DatabasePlace {
  readonly keyFile: string
  url(role: LoginRole): string
  /** Ends a server that was started for this command alone. */
  close(): Promise<void>
}

export const openDatabasePlace = async (env: NodeJS.ProcessEnv): Promise<DatabasePlace> => {
  const deployment = readDeployment(env)
  if (deployment.DATABASE_URL !== undefined) return stated(deployment, deployment.DATABASE_URL, env)
  const { folder, project } = folderOf(deployment, env)
  const server = await embeddedPostgresql(project, folder)
  return {
    keyFile: deployment.VARDE_KEYS ?? join(folder, 'keys.json'),
    url: (role) => roleUrl(server.cluster, role, 'varde'),
    close: async () => {
      if (!server.adopted) await server.stop()
    },
  }
}

const folderOf = (deployment: Deployment, env: NodeJS.ProcessEnv) => {
  const project = env['VARDE_PROJECT'] ?? process.cwd()
  const { path } = dataFolder({ project, chosen: deployment.VARDE_DATA, account: serverAccount() })
  return { folder: path, project }
}

const stated = (deployment: Deployment, adminUrl: string, env: NodeJS.ProcessEnv): DatabasePlace => {
  const address = new URL(adminUrl)
  const password = deployment.VARDE_DATABASE_SECRET ?? decodeURIComponent(address.password)
  const secret = password || databaseSecret(folderOf(deployment, env).folder)
  const cluster: Cluster = { adminUrl, secret }
  return {
    keyFile: deployment.VARDE_KEYS ?? join(folderOf(deployment, env).folder, 'keys.json'),
    url: (role) => roleUrl(cluster, role, decodeURIComponent(address.pathname.slice(1))),
    close: async () => undefined,
  }
}
