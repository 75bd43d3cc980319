import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Deployment, readDeployment } from '../src/configuration.ts'
import { serverAccount } from '../src/database/embedded/account.ts'
import { type DataFolder, dataFolder } from '../src/database/embedded/data-folder.ts'
import { type EmbeddedPostgresql, embeddedPostgresql } from '../src/database/embedded/embedded-postgresql.ts'
import { databaseSecret } from '../src/database/embedded/secret.ts'
import {
  databaseUrls,
  type Installation,
  installProviders,
  prepareInstallation,
} from '../src/installation.ts'
import { programsOf } from '../src/programs.ts'
import { exitRefused, StartRefusal } from '../src/start-refusal.ts'
import { supervise } from '../src/supervisor.ts'
import { accountsFrom, writeAccounts } from './identity-provider/accounts.ts'
import { loadSchool } from './load-school.ts'

/** `npm start`: the demonstration, whole, from an empty folder or from where it was. */
const start = async () => {
  const deployment = readDeployment(process.env)
  if (deployment.kind === 'production') {
    throw new StartRefusal(
      'kind-not-stated',
      'npm start runs the demonstration; a production is started from its bundle (npm run build).',
    )
  }
  const project = process.env['VARDE_PROJECT'] ?? process.cwd()
  const folder = dataFolder({ project, chosen: deployment.VARDE_DATA, account: serverAccount() })
  tellWhere(folder)
  const baseUrl = `http://localhost:${deployment.PORT}`

  const embedded = deployment.DATABASE_URL ? undefined : await embeddedPostgresql(project, folder.path)
  const installation: Installation = {
    ...databaseOf(deployment, embedded, folder.path),
    kind: 'demonstration',
    keyFile: join(folder.path, 'keys.json'),
  }
  await prepareInstallation(installation)
  await loadSchool(installation, join(folder.path, 'accounts.json'))
  const provider = await identityProvider(folder.path, baseUrl)
  const providersFile = join(folder.path, 'providers.json')
  writeFileSync(providersFile, provider.configuration, { mode: 0o600 })
  await installProviders(installation, providersFile)

  const programs = programsOf({
    ...installation,
    providersFile,
    host: deployment.HOST,
    port: deployment.PORT,
    baseUrl,
    databases: databaseUrls(installation),
    mail: { url: 'smtp://127.0.0.1:1', from: 'varde@demonstration.example' },
  })
  embedded?.watch(say)
  const supervisor = supervise(programs, say)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, supervisor.stop)
  void supervisor.ready.then(() => process.stdout.write(`Varde is ready on ${baseUrl}\n`))
  const exitCode = await supervisor.ended
  await provider.stop()
  await embedded?.stop()
  process.exit(exitCode)
}

const say = (line: string) => process.stderr.write(`${line}\n`)

const tellWhere = ({ path, why }: DataFolder) => {
  if (why === 'project-out-of-reach') {
    say(`The database server's user cannot enter the project's folder: data is kept in ${path}.`)
  }
}

const databaseOf = (deployment: Deployment, embedded: EmbeddedPostgresql | undefined, folder: string) => {
  if (embedded) return { cluster: embedded.cluster, database: 'varde' }
  const address = new URL(deployment.DATABASE_URL ?? '')
  const stated = deployment.VARDE_DATABASE_SECRET ?? decodeURIComponent(address.password)
  return {
    cluster: { adminUrl: address.href, secret: stated || databaseSecret(folder) },
    database: decodeURIComponent(address.pathname.slice(1)),
  }
}

const identityProvider = async (folder: string, baseUrl: string) => {
  const accounts = join(folder, 'accounts.json')
  if (!existsSync(accounts)) writeFileSync(accounts, writeAccounts([]), { mode: 0o600 })
  const portFile = join(folder, 'identity-provider-port')
  // Who somebody is hangs on the issuer's address, port included: once chosen, it stays.
  const kept = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : undefined
  const port = kept ?? (await freePort())
  if (kept && !(await isFree(kept))) {
    throw new StartRefusal(
      'port-taken',
      `Port ${kept} is taken, which the demonstration's identity provider had.`,
    )
  }
  writeFileSync(portFile, String(port))
  // Loaded late: its library speaks up when it is loaded, and a start that is refused says one sentence only.
  const { startIdentityProvider } = await import('./identity-provider/server.ts')
  return startIdentityProvider({ port, dataFolder: folder, baseUrl, readAccounts: accountsFrom(accounts) })
}

const freePort = async (): Promise<number> => {
  for (let port = 3901; port < 4000; port++) if (await isFree(port)) return port
  throw new Error('no port between 3901 and 3999 is free')
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

start().catch(exitRefused)
