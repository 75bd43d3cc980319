import { randomUUIDv7 } from 'node:crypto'
import { Hono } from 'hono'
import { createApp } from '../src/app/app.ts'
import { type SignInShell, signInSecrets } from '../src/commands/sign-in-shell.ts'
import { signInDatabase } from '../src/database/sign-in-connection.ts'
import { identityProvider } from '../src/delivery/identity/providers.ts'
import type { World } from './world.ts'

const baseUrl = 'http://localhost:3000'

/** A page as somebody in a browser without script meets it. */
export interface Visited {
  readonly status: number
  readonly location: string | null
  readonly html: string
  /** What a person reads: without tags, white space as one. */
  readonly text: string
}

/** Everything a form holds when the page is shown. */
export type Fields = readonly (readonly [string, string])[]

/** The whole application over a world, called without a socket. */
export const openApp = (world: World) => {
  const signIn: SignInShell = {
    db: signInDatabase(world.database.url('varde_signin'), 2),
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
    signIn: {
      shell: signIn,
      baseUrl,
      providers: [identityProvider(feide, { baseUrl, instance: 'demonstration' })],
    },
    health: new Hono(),
    demonstration: true,
  })

  const visit = async (path: string, init: RequestInit & { token: string }): Promise<Visited> => {
    const answer = await app.request(`${baseUrl}${path}`, {
      ...init,
      headers: { ...init.headers, cookie: `__Host-varde=${init.token}`, host: 'localhost:3000' },
    })
    const html = await answer.text()
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      html,
      text: textOf(html),
    }
  }

  const get = (token: string, path: string) => visit(path, { token })
  const send = (token: string, path: string, fields: Fields) => {
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value]))
    return visit(path, { token, method: 'POST', body, headers: { origin: baseUrl } })
  }

  /** Shows the page, changes some of its fields, and presses the button. */
  const fill = async (token: string, path: string, changes: Changes): Promise<Visited> =>
    send(token, path, changed(fieldsOf((await get(token, path)).html), changes))

  return { get, send, fill, close: () => signIn.db.destroy() }
}

export type Changes = Readonly<Record<string, string | readonly string[]>>

const textOf = (html: string): string =>
  decode(html.replaceAll(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]+>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()

const decode = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : decode(found)
}

/** Fields of the main form as a browser would send them; buttons are not among them. */
export const fieldsOf = (html: string): Fields => {
  const forms = [...html.matchAll(/<form method="post"[\s\S]*?<\/form>/g)].map(([form]) => form)
  const form = forms.find((one) => one.includes('name="_key"')) ?? ''
  const fields: [string, string][] = []
  for (const [tag, kind] of form.matchAll(/<(input|textarea|select)\b[^>]*>/g)) {
    const name = attribute(tag, 'name')
    if (name === undefined) continue
    const at = form.indexOf(tag)
    if (kind === 'textarea')
      fields.push([name, decode(form.slice(at + tag.length, form.indexOf('</textarea>', at)))])
    else if (kind === 'select') fields.push([name, chosenIn(form.slice(at, form.indexOf('</select>', at)))])
    else if (!/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag))
      fields.push([name, attribute(tag, 'value') ?? ''])
  }
  return fields
}

const chosenIn = (select: string): string => {
  const options = [...select.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag)
  const chosen = options.find((tag) => /\sselected/.test(tag)) ?? options[0] ?? ''
  return attribute(chosen, 'value') ?? ''
}

export const changed = (fields: Fields, changes: Changes): Fields => [
  ...fields.filter(([name]) => !Object.hasOwn(changes, name)),
  ...Object.entries(changes).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => [name, one] as const),
  ),
]
