import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keptPort } from '../kept-port.ts'
import { accountsFrom, writeAccounts } from './accounts.ts'
import type { RunningIdentityProvider } from './server.ts'

/** Who somebody is hangs on the issuer's address, port included: once chosen, it stays. */
export const startProvider = async (folder: string, baseUrl: string): Promise<RunningIdentityProvider> => {
  const accounts = join(folder, 'accounts.json')
  if (!existsSync(accounts)) writeFileSync(accounts, writeAccounts([]), { mode: 0o600 })
  const port = await keptPort(folder, 'identity-provider')
  // Node from npm doesn't say that it is an LTS, and the library would warn of that at every start.
  Object.assign(process.release, { lts: process.release.lts ?? 'from npm' })
  const { startIdentityProvider } = await import('./server.ts')
  return startIdentityProvider({ port, dataFolder: folder, baseUrl, readAccounts: accountsFrom(accounts) })
}
