import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type AssetFile, type AssetName, sourceVersion } from './assets.ts'

/** Builds what assets.ts serves: one stylesheet, one script, the font and the mark. Needs esbuild; the bundle does not. */

const here = import.meta.dirname
const require = createRequire(import.meta.url)
const fonts = join(dirname(require.resolve('@fontsource-variable/inter/package.json')), 'files')

async function bundle(entry: string, version: string): Promise<Uint8Array> {
  const { build } = await import('esbuild')
  const result = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    minify: true,
    write: false,
    legalComments: 'none',
    format: 'esm',
    target: ['chrome120', 'firefox121', 'safari17'],
    loader: { '.svg': 'dataurl' },
    external: ['/assets/*'],
    define: { VERSION: JSON.stringify(version) },
  })
  const [file] = result.outputFiles
  if (!file) throw new Error(`esbuild gave nothing for ${entry}`)
  return file.contents
}

const text = new TextEncoder()
const plainText = new TextDecoder()

export async function buildAssets(version: string): Promise<AssetFile[]> {
  const [css, js] = await Promise.all([
    bundle('styles/index.css', version),
    bundle('islands/start.ts', version),
  ])
  const file = (name: AssetName, body: Uint8Array): AssetFile => ({ name, body })
  return [
    file(
      'varde.css',
      text.encode(plainText.decode(css).replaceAll('/assets/VERSION/', `/assets/${version}/`)),
    ),
    file('varde.js', js),
    file('favicon.svg', new Uint8Array(readFileSync(join(here, 'styles', 'favicon.svg')))),
    file('inter-latin.woff2', new Uint8Array(readFileSync(join(fonts, 'inter-latin-wght-normal.woff2')))),
    file(
      'inter-latin-ext.woff2',
      new Uint8Array(readFileSync(join(fonts, 'inter-latin-ext-wght-normal.woff2'))),
    ),
  ]
}

/** For the production build: the folder `assets` beside the bundle. */
export async function writeAssets(folder: string): Promise<void> {
  const version = sourceVersion()
  mkdirSync(folder, { recursive: true })
  for (const { name, body } of await buildAssets(version)) writeFileSync(join(folder, name), body)
  writeFileSync(join(folder, 'version'), version)
}
