import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { assetNames, assetUrl, serveAsset } from './assets.ts'
import { writeAssets } from './build-assets.ts'
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts'

const app = new Hono().get('/assets/:version/:name', serveAsset)
const ask = (url: string, encoding = ''): Promise<Response> | Response =>
  app.request(url, { headers: { 'Accept-Encoding': encoding } })

describe('static files', () => {
  it.each(assetNames)('%s is there, and may be kept for ever', async (name) => {
    const answer = await ask(assetUrl(name))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toContain('immutable')
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100)
  })

  it('are small on the way: script under 35 kB, styles under 30 kB', async () => {
    const sizeOf = async (name: (typeof assetNames)[number]): Promise<number> =>
      (await (await ask(assetUrl(name), 'gzip, br')).arrayBuffer()).byteLength
    expect(await sizeOf('varde.js')).toBeLessThan(35_000)
    expect(await sizeOf('varde.css')).toBeLessThan(30_000)
    expect((await ask(assetUrl('varde.css'), 'gzip')).headers.get('Content-Encoding')).toBe('gzip')
  })

  it('point at each other with the hash in the name', async () => {
    const css = await (await ask(assetUrl('varde.css'))).text()
    expect(css).toContain(assetUrl('inter-latin.woff2'))
    expect(css).not.toContain('VERSION')
    expect(css).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
  })

  it('of an older version are answered but not kept, and unknown ones are absent', async () => {
    const older = await ask('/assets/older/varde.css')
    expect(older.headers.get('Cache-Control')).toBe('no-store')
    expect((await ask(assetUrl('varde.css').replace('varde.css', 'version'))).status).toBe(404)
    expect((await ask(assetUrl('varde.css').replace('varde.css', '..%2Fversion'))).status).toBe(404)
  })

  it('are written for the production bundle under the same version', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'varde-assets-'))
    await writeAssets(folder)
    expect(readdirSync(folder).sort()).toEqual([...assetNames, 'version'].sort())
    expect(assetUrl('varde.js')).toContain(`/${readFileSync(join(folder, 'version'), 'utf8')}/`)
    rmSync(folder, { recursive: true })
  })

  it('hold no script that could make a string into code or markup', async () => {
    const script = await (await ask(assetUrl('varde.js'))).text()
    expect(script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|localStorage|indexedDB/,
    )
  })
})

describe('headers', () => {
  const page = new Hono<{ Variables: { nonce: string } }>()
    .use(securityHeaders({ https: true }))
    .get('/', (c) => c.text(c.var.nonce))
    .get('/kept', (c) => c.body('x', 200, { 'Cache-Control': 'public, max-age=60' }))
    .get('/broken', () => {
      throw new Error('broken')
    })
    .onError((_, c) => c.text('', 500))

  it('give each answer a nonce of its own, and the page the same one', async () => {
    const [one, two] = [await page.request('/'), await page.request('/')]
    const nonce = await one.text()
    expect(one.headers.get('Content-Security-Policy')).toContain(`'nonce-${nonce}'`)
    expect(await two.text()).not.toBe(nonce)
  })

  it('stand on errors and unknown pages too', async () => {
    for (const path of ['/broken', '/nowhere']) {
      const { headers } = await page.request(path)
      expect(headers.get('Content-Security-Policy')).toContain(`default-src 'none'`)
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
      expect(headers.get('Strict-Transport-Security')).toContain('max-age=')
    }
  })

  it('leave a route that says it may be kept alone', async () => {
    expect((await page.request('/kept')).headers.get('Cache-Control')).toBe('public, max-age=60')
  })

  it('allow no inline style, no foreign origin, no frame, no made-up script', () => {
    const policy = contentSecurityPolicy('n', false)
    expect(policy).not.toMatch(/unsafe-|https?:|\*/)
    for (const needed of [
      `frame-ancestors 'none'`,
      `form-action 'self'`,
      `trusted-types 'none'`,
      `base-uri 'none'`,
    ]) {
      expect(policy).toContain(needed)
    }
  })
})
