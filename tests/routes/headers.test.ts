import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { routes } from '../../src/app/routes.ts'
import { type Answer, type Application, openApplication } from '../application.ts'
import { attribute } from '../page-read.ts'
import { openTown, type Town } from '../town.ts'
import { addressOf, nobodys, withinReach } from './addresses.ts'
import { expectations } from './expectations.ts'
import { people } from './people.ts'

/** What every answer says to the browser, and what no page may hold. */
let town: Town
let app: Application
let names: readonly string[]
beforeAll(async () => {
  town = await openTown()
  app = openApplication(town.world)
  const { rows } = await town.world.admin.query<{ name: string }>(
    `select distinct p.given_name || ' ' || p.family_name as name from person p
     join person_school m using (owner_id, person_id) where m.part = 'pupil'`,
  )
  names = rows.map(({ name }) => name)
})
afterAll(async () => {
  await app.close()
  await town.close()
})

const directivesOf = ({ headers }: Answer): ReadonlyMap<string, string> =>
  new Map(
    (headers.get('content-security-policy') ?? '').split('; ').map((one) => {
      const [name = '', ...values] = one.split(' ')
      return [name, values.join(' ')]
    }),
  )

const looksRight = (answer: Answer) => {
  const policy = directivesOf(answer)
  const nonce = /'nonce-([\w-]{24})'/.exec(policy.get('script-src') ?? '')?.[1]
  expect(nonce).toBeDefined()
  expect(policy.get('default-src')).toBe("'none'")
  expect(policy.get('script-src')).toBe(`'nonce-${nonce}' 'strict-dynamic'`)
  expect(policy.get('style-src')).toBe("'self'")
  expect(policy.get('form-action')).toBe("'self'")
  expect(policy.get('frame-ancestors')).toBe("'none'")
  expect(policy.get('base-uri')).toBe("'none'")
  expect(policy.get('require-trusted-types-for')).toBe("'script'")
  expect(policy.get('trusted-types')).toBe("'none'")
  expect([...policy.values()].join(' ')).not.toMatch(/unsafe|https?:|\*/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.has('x-powered-by')).toBe(false)
  expect(answer.headers.has('etag')).toBe(false)
  for (const cookie of answer.headers.getSetCookie()) {
    expect(cookie).toMatch(/^(__Host-|varde-language=)/)
    expect(cookie).toMatch(/; Secure/)
    expect(cookie).toMatch(/; Path=\/(;|$)/)
    expect(cookie).not.toMatch(/; Domain/i)
  }
  return nonce ?? ''
}

const tagsOf = (html: string): readonly string[] => [...html.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag)
const addresses = ['href', 'src', 'action', 'formaction', 'srcset', 'poster', 'data']

const isClean = (answer: Answer, nonce: string) => {
  const { html } = answer
  expect(answer.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/i)
  expect(html).toMatch(/^<!doctype html><html lang="(nb|nn|en)"/)
  const tags = tagsOf(html)
  const outside = tags.flatMap((tag) =>
    addresses.flatMap((name) => {
      const value = attribute(tag, name)
      return value !== undefined && /^([a-z]+:)?\/\//i.test(value) ? [value] : []
    }),
  )
  expect(outside).toEqual([])
  for (const tag of tags) {
    expect(tag).not.toMatch(/\sstyle="/)
    expect(tag).not.toMatch(/\son[a-z]+="/)
    if (tag.startsWith('<script')) expect(attribute(tag, 'nonce')).toBe(nonce)
  }
  expect(html).not.toMatch(/javascript:/i)
  const ids = tags.flatMap((tag) => attribute(tag, 'id') ?? [])
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? ''
  expect(title).not.toBe('')
  // A word of its own: «Evaluering» names no Eva.
  const called = new Set(title.split(/[^\p{L}-]+/u))
  expect(names.filter((name) => name.split(' ').every((part) => called.has(part)))).toEqual([])
  expect(names.filter((name) => called.has(name.split(' ')[0] ?? name))).toEqual([])
}

const pages = routes.filter(({ method }) => method === 'get')
const given = new Set<string>()

describe('an answer to somebody who may see it', () => {
  it.for(pages)('$path', async (route) => {
    const [kind] = expectations[route.name]?.answered ?? []
    if (kind === undefined) throw new Error(`nobody sees ${route.name}`)
    const who = await app.as(people[kind])
    const answer = await who.get(addressOf(route, withinReach(town, route)))
    expect(answer.status).toBe(200)
    const nonce = looksRight(answer)
    expect(given.has(nonce)).toBe(false)
    given.add(nonce)
    const type = answer.headers.get('content-type') ?? ''
    if (type.startsWith('application/json')) expect(() => JSON.parse(answer.html)).not.toThrow()
    else isClean(answer, nonce)
  })

  it.for(pages)('$path in nynorsk and in English', async (route) => {
    const [kind] = expectations[route.name]?.answered ?? []
    if (kind === undefined) throw new Error(`nobody sees ${route.name}`)
    for (const locale of ['nn', 'en']) {
      const who = await app.as(people[kind])
      await who.get(`/language?to=${locale}&back=/`)
      const { html, headers } = await who.get(addressOf(route, withinReach(town, route)))
      if (headers.get('content-type')?.startsWith('text/html'))
        expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}"`))
    }
  })
})

describe('an answer to somebody who may not', () => {
  it.for(pages.filter(({ who }) => who === 'signed-in'))('$path', async (route) => {
    const address = addressOf(route, nobodys(town))
    looksRight(await app.nobody().get(address))
    if (!route.path.includes(':')) return
    const answer = await (await app.as('marit')).get(address)
    expect(answer.status).toBe(404)
    isClean(answer, looksRight(answer))
  })
})

describe('what stands outside the table', () => {
  it.for(['/sign-in', '/sign-in?why=kept', '/signed-out', '/language?to=nn&back=/', '/nothing-here'])(
    '%s',
    async (path) => {
      const answer = await app.nobody().get(path)
      const nonce = looksRight(answer)
      if (answer.status !== 303 && answer.status !== 302) isClean(answer, nonce)
    },
  )

  it('sends nobody to another site after choosing a language', async () => {
    for (const back of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', '\\\\x'])
      expect((await app.nobody().get(`/language?to=nn&back=${encodeURIComponent(back)}`)).location).toBe('/')
  })

  it('clears the browser when somebody signs out', async () => {
    const marit = await app.as('marit')
    const answer = await marit.post('/sign-out')
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"')
    looksRight(answer)
    expect((await marit.get('/reports')).location).toMatch(/^\/sign-in/)
  })
})
