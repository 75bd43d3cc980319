import { randomUUIDv7 } from 'node:crypto'
import { Hono } from 'hono'
import { createApp } from '../src/app/app.ts'
import type { Pace } from '../src/app/pace.ts'
import { signInSecrets } from '../src/commands/sign-in-shell.ts'
import { openDatabase } from '../src/database/connection.ts'
import { signInDatabase } from '../src/database/sign-in-connection.ts'
import { identityProvider } from '../src/delivery/identity/providers.ts'
import { readDocument } from '../src/delivery/word/read-document.ts'
import { openTestSession } from '../tests/test-session.ts'
import type { BenchDatabase } from './database.ts'

const baseUrl = 'http://localhost:3000'

/** The whole web application over a database of the bench, called without a socket. */
export interface BenchApplication {
  fetch(path: string, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

/** @param webUrl whom the pages ask as: the web's own role, or for comparison the cluster's superuser */
export const openApplication = (
  database: BenchDatabase,
  webUrl = database.url('varde_web'),
  pace?: Pace,
): BenchApplication => {
  const web = openDatabase(webUrl)
  const signIn = {
    db: signInDatabase(database.url('varde_signin')),
    secrets: signInSecrets(database.keys.formSecret),
    fingerprint: () => Buffer.alloc(32),
    instance: 'demonstration' as const,
    newId: randomUUIDv7,
  }
  const feide = {
    providerId: 'feide',
    kind: 'feide' as const,
    issuer: 'http://127.0.0.1:1/feide',
    clientId: 'test',
    proof: { by: 'secret' as const, secret: 'a secret of sixteen' },
  }
  const app = createApp({
    shell: { web, vault: database.vault, newId: randomUUIDv7 },
    readDocument,
    signIn: {
      shell: signIn,
      baseUrl,
      providers: [identityProvider(feide, { baseUrl, instance: 'demonstration' })],
    },
    health: new Hono(),
    demonstration: true,
    ...(pace === undefined ? {} : { pace }),
  })
  return {
    fetch: async (path, init = {}) => {
      const headers = new Headers(init.headers)
      headers.set('host', 'localhost:3000')
      return app.fetch(new Request(`${baseUrl}${path}`, { ...init, headers }))
    },
    close: async () => {
      await Promise.all([web.destroy(), signIn.db.destroy()])
    },
  }
}

export type Asking = (path: string, init?: RequestInit) => Promise<Response>

/** Somebody who is signed in, with two factors, just now. */
export const signedIn = async (
  database: Pick<BenchDatabase, 'admin'>,
  who: { readonly owner: string; readonly person: string },
): Promise<{ readonly cookie: string; readonly as: (fetch: Asking) => Asking }> => {
  const cookie = `__Host-varde=${await openTestSession(database.admin, who)}`
  return {
    cookie,
    as:
      (fetch) =>
      (path, init = {}) => {
        const headers = new Headers(init.headers)
        headers.set('cookie', cookie)
        return fetch(path, { ...init, headers })
      },
  }
}
