import { join } from 'node:path'
import type { Cluster } from '../roles.ts'
import { serverAccount } from './account.ts'
import { runningPostmaster } from './postmaster.ts'
import { installPrograms } from './programs.ts'
import { databaseSecret } from './secret.ts'
import { clusterFolder, type ServerPlace, startServer, stopServer } from './server.ts'

export type EmbeddedPostgresql = {
  readonly cluster: Cluster
  /** Ran already when it was asked for: whoever started it ends it. */
  readonly adopted: boolean
  /** Starts it again, on the same port, whenever it is found dead. */
  watch(say: (line: string) => void): void
  stop(): Promise<void>
}

/** PostgreSQL 18 of our own under `<data folder>/postgresql`, on loopback. */
export const embeddedPostgresql = async (
  project: string,
  dataFolder: string,
): Promise<EmbeddedPostgresql> => {
  const folder = join(dataFolder, 'postgresql')
  const secret = databaseSecret(dataFolder)
  const place: ServerPlace = {
    folder: join(folder, 'server'),
    programs: installPrograms(project, folder),
    account: serverAccount(),
    password: secret,
    durable: true,
  }
  const server = await startServer(place)
  let watching: NodeJS.Timeout | undefined
  let mending: Promise<unknown> = Promise.resolve()

  const mend = async (say: (line: string) => void) => {
    if (runningPostmaster(clusterFolder(place))) return
    say('PostgreSQL ended, starting it again')
    await startServer(place, server.port).catch((error: unknown) => say(String(error)))
  }
  return {
    cluster: { adminUrl: `postgres://postgres:${secret}@127.0.0.1:${server.port}/postgres`, secret },
    adopted: server.adopted,
    watch: (say) => {
      let isMending = false
      watching = setInterval(() => {
        if (isMending) return
        isMending = true
        mending = mend(say).finally(() => {
          isMending = false
        })
      }, 500)
    },
    stop: async () => {
      clearInterval(watching)
      await mending
      await stopServer(place)
    },
  }
}
