import { type LoginRole, roleUrl } from '../database/roles.ts'
import { reachInstallation } from '../reach-installation.ts'

/** Where the command line finds the database and the keys: as a start of the same folder and environment would. */
export interface DatabasePlace {
  readonly keyFile: string
  url(role: LoginRole): string
  /** Ends a server that was started for this command alone. */
  close(): Promise<void>
}

export const openDatabasePlace = async (env: NodeJS.ProcessEnv): Promise<DatabasePlace> => {
  const reached = await reachInstallation(env, (line) => process.stderr.write(`${line}\n`))
  const { cluster, database, keyFile } = reached.installation
  return {
    keyFile,
    url: (role) => roleUrl(cluster, role, database),
    close: () => reached.release('if-started-here'),
  }
}
