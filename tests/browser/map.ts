import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'

/** A page of the route list, and somebody of the demonstration school who comes to it by links. */
export interface Found {
  readonly name: string
  readonly who: string
  readonly path: string
}

const project = join(import.meta.dirname, '../..')
const table = readFileSync(join(project, 'docs/generated/routes.md'), 'utf8')
const line = /^\| GET \| `([^`]+)` \| (\S+) \| (anyone|signed in) \|$/gm

export const pages = [...table.matchAll(line)].map(([, route = '', name = '']) => ({ route, name }))

/** What follows on something that is sent, and nothing else: no link leads there. */
export const afterSending = ['pupil-words.thanks', 'support']

const shapes: Readonly<Record<string, string>> = {
  number: '[2-9A-Z]{4,6}',
  seq: '\\d+',
  version: '\\d+',
  kind: '[a-z-]+',
  measure: '(?:[0-9a-f-]{36}|new)',
  person: '[0-9a-f-]{36}',
}
const shapeOf = (route: string): RegExp =>
  new RegExp(`^${route.replaceAll(/:([a-z]+)/g, (_, name: string) => shapes[name] ?? '[^/]+')}$`)

const wanted = pages.map(({ route, name }) => ({ name, shape: shapeOf(route) }))
const mostPages = 180

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/\bhref="(\/[^"#]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !/^\/(assets|language|sign-|health)/.test(href))

const bare = (path: string): string => path.split('?')[0] ?? path
const nameOf = (path: string): string =>
  wanted.find(({ shape }) => shape.test(bare(path)))?.name ?? bare(path)

export interface Walker {
  readonly who: string
  /** Where a form has led: what a search found, what has been begun. */
  readonly doors: readonly string[]
}

/** From the front page on, a page of each kind before a second, until every route is met or there is nothing new. */
const walk = async (
  { request }: BrowserContext,
  { who, doors }: Walker,
  found: Map<string, Found>,
): Promise<void> => {
  const seen = new Set<string>()
  const known = new Map<string, number>()
  const queue = ['/', ...doors]
  const next = () => {
    queue.sort((a, b) => (known.get(nameOf(a)) ?? 0) - (known.get(nameOf(b)) ?? 0))
    return queue.shift()
  }
  for (let path = next(); path !== undefined && seen.size < mostPages; path = next()) {
    if (seen.has(bare(path))) continue
    seen.add(bare(path))
    const answer = await request.get(path, { maxRedirects: 0 })
    const name = nameOf(path)
    known.set(name, (known.get(name) ?? 0) + 1)
    const onwards = answer.headers()['location']
    if (onwards?.startsWith('/') && !onwards.startsWith('/sign-')) queue.push(onwards)
    if (answer.status() !== 200) continue
    if (!found.has(name)) found.set(name, { name, who, path })
    queue.push(...linksIn(await answer.text()).filter((href) => !seen.has(bare(href))))
    if (wanted.every((one) => found.has(one.name) || afterSending.includes(one.name))) return
  }
}

export const explore = async (
  people: ReadonlyMap<Walker, BrowserContext>,
): Promise<ReadonlyMap<string, Found>> => {
  const found = new Map<string, Found>()
  for (const [walker, context] of people) await walk(context, walker, found)
  return found
}

const notes = process.env['VARDE_BROWSER_NOTES'] ?? ''
const file = join(notes, 'map.json')

export const keepMap = (found: ReadonlyMap<string, Found>): void => {
  mkdirSync(notes, { recursive: true })
  writeFileSync(file, JSON.stringify([...found.values()]))
}

let known: ReadonlyMap<string, Found> | undefined

/** Where a page was met. */
export const whereIs = (name: string): Found => {
  const read = (): readonly Found[] => JSON.parse(readFileSync(file, 'utf8'))
  known ??= new Map(read().map((one) => [one.name, one]))
  const one = known.get(name)
  if (one === undefined) throw new Error(`no link leads to ${name}`)
  return one
}
