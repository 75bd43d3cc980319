import { readProduction } from './configuration.ts'
import {
  databaseUrls,
  type Installation,
  installProviders,
  prepareInstallation,
  readProvidersOf,
} from './installation.ts'
import { programsOf } from './programs.ts'
import { exitRefused } from './start-refusal.ts'
import { supervise } from './supervisor.ts'

/** A production: `node start.js` of the bundle, with the environment that docs/operations.md tells of. */
const start = async () => {
  const deployment = readProduction(process.env)
  const address = new URL(deployment.DATABASE_URL)
  const secret = deployment.VARDE_DATABASE_SECRET ?? decodeURIComponent(address.password)
  const installation: Installation = {
    cluster: { adminUrl: deployment.DATABASE_URL, secret },
    database: decodeURIComponent(address.pathname.slice(1)),
    kind: 'production',
    keyFile: deployment.VARDE_KEYS,
  }
  readProvidersOf(deployment.VARDE_PROVIDERS, 'production')
  await prepareInstallation(installation)
  await installProviders(installation, deployment.VARDE_PROVIDERS)

  const programs = programsOf({
    ...installation,
    providersFile: deployment.VARDE_PROVIDERS,
    host: deployment.HOST,
    port: deployment.PORT,
    trustedProxies: deployment.VARDE_TRUSTED_PROXIES,
    theme: deployment.VARDE_THEME,
    baseUrl: deployment.VARDE_BASE_URL.replace(/\/$/, ''),
    databases: databaseUrls(installation),
    mail: { url: deployment.VARDE_MAIL_URL, from: deployment.VARDE_MAIL_FROM },
  })
  const supervisor = supervise(programs, (line) => process.stderr.write(`${line}\n`))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, supervisor.stop)
  process.exit(await supervisor.ended)
}

start().catch(exitRefused)
