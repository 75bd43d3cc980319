import { randomUUIDv7 } from 'node:crypto'
import { Hono } from 'hono'
import { createApp } from '../src/app/app.ts'
import type { Pace } from '../src/app/pace.ts'
import { type SignInShell, signInSecrets } from '../src/commands/sign-in-shell.ts'
import { signInDatabase } from '../src/database/sign-in-connection.ts'
import { identityProvider } from '../src/delivery/identity/providers.ts'
import { readDocument } from '../src/delivery/word/read-document.ts'
import { type Changes, changed, type Fields, fieldsOf, formsOf, textOf } from './page-read.ts'
import type { World } from './world.ts'

export const baseUrl = 'http://localhost:3000'

/** A page as somebody in a browser without script meets it. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly location: string | null
  readonly html: string
  readonly text: string
}

/** The whole web application over a world, called without a socket. */
export interface Application {
  readonly app: ReturnType<typeof createApp>
  /** A request exactly as given; only the host is filled in. */
  request(path: string, init?: RequestInit): Promise<Answer>
  /** Signs somebody of the world in, by key. */
  as(key: string, how?: { twoFactor?: boolean; authMinutesAgo?: number }): Promise<Visitor>
  nobody(): Visitor
  close(): Promise<void>
}

export interface Visitor {
  readonly cookies: Map<string, string>
  readonly token: string
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  /** As a page of ours posts: `fields` and a token of the session's own, taken from any page. */
  post(path: string, fields?: Changes, headers?: Record<string, string>): Promise<Answer>
  /** Exactly these fields, nothing added. */
  send(path: string, fields: Fields, headers?: Record<string, string>): Promise<Answer>
  /** Shows the page, changes some fields of the form that posts to `to`, and presses its button. */
  fill(path: string, changes: Changes, to?: string): Promise<Answer>
}

/** @param pace the clock that the floor in time of a miss goes by */
export const openApplication = (world: World, pace?: Pace): Application => {
  const signIn: SignInShell = {
    db: signInDatabase(world.database.url('varde_signin'), 3),
    secrets: signInSecrets(Buffer.alloc(32, 7)),
    fingerprint: () => Buffer.alloc(32),
    instance: 'demonstration',
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
    shell: world.shell,
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
  const request = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = new Headers(init.headers)
    headers.set('host', 'localhost:3000')
    const response = await app.request(`${baseUrl}${path}`, { ...init, headers })
    const html = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      location: response.headers.get('location'),
      html,
      text: textOf(html),
    }
  }
  let signedIn: Promise<string> = Promise.resolve('')
  return {
    app,
    request,
    as: async (key, how) => {
      // One after another: all of them are laid down by one connection.
      signedIn = signedIn.then(() => world.signIn(key, how))
      return visitor(request, await signedIn)
    },
    nobody: () => visitor(request, null),
    close: () => signIn.db.destroy(),
  }
}

const sessionCookie = '__Host-varde'

/** Somebody with a jar of cookies. */
export const visitor = (request: Application['request'], token: string | null): Visitor => {
  const cookies = new Map<string, string>(token === null ? [] : [[sessionCookie, token]])
  const go = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers)
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await request(path, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) keep(cookies, line)
    return answer
  }
  const get: Visitor['get'] = (path, headers = {}) => go(path, { headers })
  const send: Visitor['send'] = (path, fields, headers = {}) =>
    go(path, {
      method: 'POST',
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    })
  let known: string | null = null
  const csrf = async (): Promise<string> => {
    known ??= tokenIn((await get('/sign-in/who')).html) ?? tokenIn((await get('/reports')).html) ?? 'none'
    return known
  }
  return {
    cookies,
    get token() {
      return cookies.get(sessionCookie) ?? ''
    },
    get,
    send,
    post: async (path, fields = {}, headers = {}) =>
      send(path, changed([['_csrf', await csrf()]], { _key: randomUUIDv7(), ...fields }), headers),
    fill: async (path, changes, to) => {
      const { html } = await get(path)
      return send(to ?? formAction(html) ?? path, changed(fieldsOf(html, to), changes))
    },
  }
}

const formAction = (html: string): string | undefined =>
  formsOf(html).find((one) => one.html.includes('name="_key"'))?.action

const tokenIn = (html: string): string | undefined => /name="_csrf" value="([^"]+)"/.exec(html)?.[1]

const keep = (cookies: Map<string, string>, line: string): void => {
  const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? []
  if (value === '' || /max-age=0/i.test(attributes)) cookies.delete(name)
  else cookies.set(name, value)
}
