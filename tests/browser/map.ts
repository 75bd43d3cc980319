import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'

/** A page of the route list, and somebody of the demonstration school who comes to it by links. */
export interface Found {
  readonly name: string
  readonly route: string
  readonly who: string
  readonly path: string
}

const table = readFileSync(join(import.meta.dirname, '../../docs/generated/routes.md'), 'utf8')
const line = /^\| GET \| `([^`]+)` \| (\S+) \| (anyone|signed in) \|$/gm

export const routes = [...table.matchAll(line)].map(([, route = '', name = '']) => ({ route, name }))

/** Answers to an island while somebody types: no pages. */
const notPages = ['report.whom', 'plan-staff', 'concern.appointees']
export const pages = routes.filter(({ name }) => !notPages.includes(name))

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

const starts = ['/', '/cases', '/concerns', '/reports', '/slips', '/administration', '/many']
const mostPages = 120

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/\bhref="(\/[^"#]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter((href) => !/^\/(assets|language|sign-|health)/.test(href))

/** Follows links, one page of each kind before a second, until every route is met or there is nothing new. */
export const explore = async (
  people: ReadonlyMap<string, BrowserContext>,
): Promise<ReadonlyMap<string, Found>> => {
  const found = new Map<string, Found>()
  const wanted = pages.map(({ route, name }) => ({ route, name, shape: shapeOf(route) }))
  for (const [who, { request }] of people) {
    const seen = new Set<string>()
    const known = new Map<string, number>()
    const queue = [...starts]
    const nameOf = (path: string) => wanted.find(({ shape }) => shape.test(path))?.name ?? path
    const next = () => {
      queue.sort((a, b) => (known.get(nameOf(bare(a))) ?? 0) - (known.get(nameOf(bare(b))) ?? 0))
      return queue.shift()
    }
    for (let path = next(); path !== undefined && seen.size < mostPages; path = next()) {
      if (seen.has(bare(path))) continue
      seen.add(bare(path))
      const answer = await request.get(path, { maxRedirects: 0 })
      const name = nameOf(bare(path))
      known.set(name, (known.get(name) ?? 0) + 1)
      if (answer.status() !== 200) continue
      const route = wanted.find((one) => one.name === name)
      if (route !== undefined && !found.has(name)) found.set(name, { ...route, who, path })
      queue.push(...linksIn(await answer.text()).filter((href) => !seen.has(bare(href))))
    }
    if (found.size === wanted.length) break
  }
  return found
}

const bare = (path: string): string => path.split('?')[0] ?? path
