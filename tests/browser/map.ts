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

/** They stand before everything that reads a cookie, so they are in no table of what each person gets. */
export const publicPages = [
  { route: '/schools/:owner/:school', name: 'public-plan' },
  { route: '/schools/:owner/:school/:year/:version', name: 'public-plan.version' },
]

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

const wanted = [...pages, ...publicPages].map(({ route, name }) => ({ name, shape: shapeOf(route) }))
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

/** Somebody's way so far. */
interface Way {
  readonly who: string
  readonly request: BrowserContext['request']
  readonly seen: Set<string>
  /** How many of each kind of page have been opened. */
  readonly known: Map<string, number>
  readonly ahead: string[]
}

const isAllFound = (found: ReadonlyMap<string, Found>): boolean =>
  wanted.every((one) => found.has(one.name) || afterSending.includes(one.name))

/** Opens what lies ahead, but no more than so many pages of each kind. */
const walkOn = async ({ who, request, seen, known, ahead }: Way, deep: number, found: Map<string, Found>) => {
  const opened = (path: string): number => known.get(nameOf(path)) ?? 0
  const next = (): string | undefined => {
    const at = ahead.findIndex((path) => !seen.has(bare(path)) && opened(path) < deep)
    return at === -1 ? undefined : ahead.splice(at, 1)[0]
  }
  for (let path = next(); path !== undefined && seen.size < mostPages; path = next()) {
    seen.add(bare(path))
    const answer = await request.get(path, { maxRedirects: 0 })
    const name = nameOf(path)
    known.set(name, opened(path) + 1)
    const onwards = answer.headers()['location']
    if (onwards?.startsWith('/') && !onwards.startsWith('/sign-')) ahead.push(onwards)
    if (answer.status() !== 200) continue
    if (!found.has(name)) found.set(name, { name, who, path })
    if (isAllFound(found)) return
    ahead.push(...linksIn(await answer.text()))
  }
}

const deepest = 12

/** From the front page on: everybody a page of each kind first, then a second, until every route is met or nothing is new. */
export const explore = async (
  people: ReadonlyMap<Walker, BrowserContext>,
): Promise<ReadonlyMap<string, Found>> => {
  const found = new Map<string, Found>()
  const ways = [...people].map(
    ([{ who, doors }, { request }]): Way => ({
      who,
      request,
      seen: new Set(),
      known: new Map(),
      ahead: ['/', ...doors],
    }),
  )
  for (let deep = 1; deep <= deepest && !isAllFound(found); deep++)
    for (const way of ways) await walkOn(way, deep, found)
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
