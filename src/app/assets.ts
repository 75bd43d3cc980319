import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Context } from 'hono'

/**
 * Static files under names that carry a hash, so that a browser may keep them for ever. The production bundle
 * finds them built beside itself; while developing and in tests they are built once, when first asked for.
 */

export const assetNames = [
  'varde.css',
  'varde.js',
  'favicon.svg',
  'inter-latin.woff2',
  'inter-latin-ext.woff2',
] as const
export type AssetName = (typeof assetNames)[number]
export type AssetFile = { readonly name: AssetName; readonly body: Uint8Array }

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

const built = join(import.meta.dirname, 'assets')
const isBuilt = existsSync(join(built, 'version'))

/** Made from the sources, so that it is known before anything is built. */
export function sourceVersion(): string {
  const hash = createHash('sha256')
  for (const folder of ['styles', 'islands']) {
    const path = join(import.meta.dirname, folder)
    for (const file of readdirSync(path).sort()) hash.update(file).update(readFileSync(join(path, file)))
  }
  return hash.digest('base64url').slice(0, 12).replaceAll(/[-_]/g, 'x')
}

const version = isBuilt ? readFileSync(join(built, 'version'), 'utf8') : sourceVersion()

export function assetUrl(name: AssetName): string {
  return `/assets/${version}/${name}`
}

type Served = { readonly plain: Uint8Array; readonly gzip: Uint8Array; readonly brotli: Uint8Array }
let loading: Promise<ReadonlyMap<string, Served>> | undefined

async function load(): Promise<ReadonlyMap<string, Served>> {
  const files = isBuilt
    ? assetNames.map((name) => ({ name, body: new Uint8Array(readFileSync(join(built, name))) }))
    : await (await import('./build-assets.ts')).buildAssets(version)
  return new Map(
    files.map(({ name, body }) => [
      name,
      { plain: body, gzip: new Uint8Array(gzipSync(body)), brotli: new Uint8Array(brotliCompressSync(body)) },
    ]),
  )
}

function encode(served: Served, accepted: string, type: string): { body: Uint8Array; encoding?: string } {
  if (type.startsWith('font/')) return { body: served.plain }
  if (/\bbr\b/.test(accepted)) return { body: served.brotli, encoding: 'br' }
  if (/\bgzip\b/.test(accepted)) return { body: served.gzip, encoding: 'gzip' }
  return { body: served.plain }
}

/** GET /assets/:version/:name. An old version is answered too, unkept, so that a page open since before still works. */
export async function serveAsset(c: Context): Promise<Response> {
  loading ??= load()
  const name = c.req.param('name') ?? ''
  const served = (await loading).get(name)
  if (!served) return c.body(null, 404)
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  const { body, encoding } = encode(served, c.req.header('Accept-Encoding') ?? '', type)
  const isCurrent = c.req.param('version') === version
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': type,
      'Cache-Control': isCurrent ? 'public, max-age=31536000, immutable' : 'no-store',
      Vary: 'Accept-Encoding',
      ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
    },
  })
}
