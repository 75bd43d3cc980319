import { writeFileSync } from 'node:fs'
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
import { startProvider } from './identity-provider/start.ts'
import { loadSchool } from './load-school.ts'
import { startMailbox } from './mailbox/mailbox.ts'

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
  const provider = await startProvider(folder.path, baseUrl)
  const mailbox = await startMailbox(folder.path)
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
    mail: { url: mailbox.smtpUrl, from: 'varde@demonstration.example' },
  })
  embedded?.watch(say)
  const supervisor = supervise(programs, say)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, supervisor.stop)
  void supervisor.ready.then(() => tellNext(baseUrl, mailbox.page))
  const exitCode = await supervisor.ended
  await Promise.all([provider.stop(), mailbox.stop()])
  await embedded?.stop()
  process.exit(exitCode)
}

const say = (line: string) => process.stderr.write(`${line}\n`)

const tellNext = (baseUrl: string, mailboxPage: string) =>
  process.stdout.write(
    `Varde is ready on ${baseUrl}\n` +
      'Open it, choose Feide, and choose whom to be: the rektor of Tårnlia skole sees most to begin with.\n' +
      `Mail that it sends is read on ${mailboxPage}. Ctrl-C ends it; all that was done is there at the next start.\n`,
  )

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

start().catch(exitRefused)
