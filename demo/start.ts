import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDeployment } from '../src/configuration.ts'
import { databaseUrls, installProviders, prepareInstallation } from '../src/installation.ts'
import { programsOf } from '../src/programs.ts'
import { type Reached, reachInstallation } from '../src/reach-installation.ts'
import { exitRefused, StartRefusal } from '../src/start-refusal.ts'
import { supervise } from '../src/supervisor.ts'
import { startProvider } from './identity-provider/start.ts'
import { loadSchool } from './load-school.ts'
import { startMailbox } from './mailbox/mailbox.ts'

/** `npm start`: the demonstration, whole, from an empty folder or from where it was. */
const start = async () => {
  if (readDeployment(process.env).kind === 'production') {
    throw new StartRefusal(
      'kind-not-stated',
      'npm start runs the demonstration; a production is started from its bundle (npm run build).',
    )
  }
  const reached = await reachInstallation(process.env, say)
  try {
    await serve(reached)
  } catch (error) {
    await reached.release('if-started-here')
    throw error
  }
}

const serve = async (reached: Reached) => {
  const { deployment, dataFolder, installation } = reached
  const baseUrl = `http://localhost:${deployment.PORT}`
  await prepareInstallation(installation)
  await loadSchool(installation, dataFolder, say)
  const provider = await startProvider(dataFolder, baseUrl)
  const mailbox = await startMailbox(dataFolder)
  const providersFile = join(dataFolder, 'providers.json')
  writeFileSync(providersFile, provider.configuration, { mode: 0o600 })
  await installProviders(installation, providersFile)

  const programs = programsOf({
    ...installation,
    providersFile,
    host: deployment.HOST,
    port: deployment.PORT,
    // A demonstration answers nothing that came through one.
    trustedProxies: 0,
    theme: deployment.VARDE_THEME,
    baseUrl,
    databases: databaseUrls(installation),
    mail: { url: mailbox.smtpUrl, from: 'varde@demonstration.example' },
  })
  reached.watch(say)
  const supervisor = supervise(programs, say)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, supervisor.stop)
  void supervisor.ready.then(() => tellNext(baseUrl, mailbox.page))
  const exitCode = await supervisor.ended
  await Promise.all([provider.stop(), mailbox.stop()])
  await reached.release('always')
  process.exit(exitCode)
}

const say = (line: string) => process.stderr.write(`${line}\n`)

const tellNext = (baseUrl: string, mailboxPage: string) =>
  process.stdout.write(
    `Varde is ready on ${baseUrl}\n` +
      'Open it, choose Feide, and choose whom to be: the rektor of Tårnlia skole sees most to begin with.\n' +
      `Mail that it sends is read on ${mailboxPage}. Ctrl-C ends it; all that was done is there at the next start.\n`,
  )

start().catch(exitRefused)
