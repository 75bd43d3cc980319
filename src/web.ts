import { randomUUIDv7 } from 'node:crypto'
import { Pool } from 'pg'
import { createApp } from './app/app.ts'
import { wearTheme } from './app/ui/theme.ts'
import { health } from './app/installation/health.ts'
import { type SignInShell, signInSecrets } from './commands/sign-in-shell.ts'
import { databaseFor, readProcessConfiguration } from './configuration.ts'
import { openDatabase } from './database/connection.ts'
import { takePulse } from './database/heartbeat.ts'
import { signInDatabase } from './database/sign-in-connection.ts'
import { Vault } from './database/vault.ts'
import { identityProvider } from './delivery/identity/providers.ts'
import { readDocument } from './delivery/word/read-document.ts'
import { openInstallation } from './installation.ts'
import { listen } from './listen.ts'
import { exitRefused } from './start-refusal.ts'
import { reportReady, whenTold } from './supervisor.ts'

const start = async () => {
  const configuration = readProcessConfiguration(process.env)
  const databaseUrl = databaseFor(configuration, 'varde_web')
  const { keys, providers } = await openInstallation({ ...configuration, databaseUrl })
  const { baseUrl, kind } = configuration
  const web = openDatabase(databaseUrl)
  const vault = new Vault(keys.keyring)
  const pulse = new Pool({ connectionString: databaseUrl, max: 1 })
  // A connection that breaks while idle is replaced at the next question.
  pulse.on('error', () => undefined)
  const signInShell: SignInShell = {
    db: signInDatabase(databaseFor(configuration, 'varde_signin')),
    secrets: signInSecrets(keys.formSecret),
    fingerprint: (owner, { kind: keyKind, value }) => vault.lookup(owner, keyKind, value),
    instance: kind,
    newId: randomUUIDv7,
  }

  wearTheme(configuration.theme)
  const app = createApp({
    shell: { web, vault, newId: randomUUIDv7 },
    readDocument,
    signIn: {
      shell: signInShell,
      baseUrl,
      trustedProxies: configuration.trustedProxies,
      providers: providers.map((one) => identityProvider(one, { baseUrl, instance: kind })),
    },
    health: health(() => takePulse(pulse)),
    demonstration: kind === 'demonstration',
  })

  const close = await listen(app.fetch, configuration)
  reportReady()
  whenTold(async () => {
    await close()
    await Promise.all([web.destroy(), signInShell.db.destroy(), pulse.end()])
  })
}

start().catch(exitRefused)
