import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { typstFiles } from '../src/delivery/pdf/typst.ts'

export const project = join(import.meta.dirname, '..')

export type Bundle = {
  readonly folder: string
  /** File name without ending → source. */
  readonly entries: Readonly<Record<string, string>>
  /** A bundle that carries its libraries needs no node_modules where it runs. */
  readonly carriesLibraries: boolean
}

const programs = { web: 'src/web.ts', worker: 'src/worker.ts', cli: 'src/cli/main.ts' }

export const localBundle: Bundle = {
  folder: join(project, 'build', 'local'),
  entries: { ...programs, start: 'demo/start.ts', oslo: 'demo/oslo/start.ts' },
  carriesLibraries: false,
}

export const productionBundle: Bundle = {
  folder: join(project, 'build', 'production'),
  entries: { ...programs, start: 'src/start.ts' },
  carriesLibraries: true,
}

/** Bundles anew when a source is newer than the bundle. */
export const freshBundle = async (bundle: Bundle): Promise<void> => {
  const now = sourcesStamp()
  if (!hasStamp(bundle, now)) await makeBundle(bundle, now)
}

const hasStamp = ({ folder }: Bundle, wanted: string): boolean => {
  const stamp = join(folder, 'stamp')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
}

/** Made beside its place and then moved: a program that starts meanwhile finds a whole bundle. */
export const makeBundle = async (bundle: Bundle, stamp?: string): Promise<void> => {
  const draft = `${bundle.folder}.${process.pid}`
  const old = `${draft}.old`
  try {
    await fill({ ...bundle, folder: draft })
    if (stamp !== undefined) {
      writeFileSync(join(draft, 'stamp'), stamp)
      // Another process was quicker with the same, and may be running from it already.
      if (hasStamp(bundle, stamp)) return
    }
    // Out of the way in one move: taking it away file by file would leave a program that starts now with half of it.
    if (existsSync(bundle.folder)) renameSync(bundle.folder, old)
    renameSync(draft, bundle.folder)
  } catch (error) {
    // Another process may have been quicker with the same; its bundle is as good.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY')) throw error
  } finally {
    for (const left of [draft, old]) rmSync(left, { recursive: true, force: true })
  }
}

const fill = async (bundle: Bundle) => {
  mkdirSync(bundle.folder, { recursive: true })
  const entries = Object.entries(bundle.entries).filter(([, source]) => existsSync(join(project, source)))
  await build({
    absWorkingDir: project,
    entryPoints: Object.fromEntries(entries),
    outdir: bundle.folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node26',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: bundle.carriesLibraries ? false : 'linked',
    minifySyntax: bundle.carriesLibraries,
    legalComments: 'none',
    logLevel: 'warning',
    packages: bundle.carriesLibraries ? 'bundle' : 'external',
    external: bundle.carriesLibraries ? ['pg-native', 'esbuild'] : [],
    plugins: bundle.carriesLibraries ? [nothingOfTheDemonstration] : [],
    // Libraries in the old module format ask for `require`, which this format doesn't have.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
  })
  cpSync(join(project, 'src/database/migrations'), join(bundle.folder, 'migrations'), { recursive: true })
  await bundleAssets(join(bundle.folder, 'assets'))
  if (bundle.carriesLibraries) copyTypst(join(bundle.folder, 'typst'))
}

/** What sets documents is no script: the compiler of this platform, and the font's files. */
const copyTypst = (folder: string) => {
  mkdirSync(folder, { recursive: true })
  for (const [from, name] of typstFiles()) cpSync(from, join(folder, name))
}

/** The sources' own builder of what a browser fetches; loaded late, since it is among what changes. */
const bundleAssets = async (folder: string) => {
  const builder: unknown = await import(pathToFileURL(join(project, 'src/app/build-assets.ts')).href)
  if (isBuilder(builder)) await builder.writeAssets(folder)
  else throw new Error('src/app/build-assets.ts exports no writeAssets')
}

const isBuilder = (module: unknown): module is { writeAssets(folder: string): Promise<void> } =>
  typeof module === 'object' && module !== null && 'writeAssets' in module

const nothingOfTheDemonstration: Plugin = {
  name: 'nothing-of-the-demonstration',
  setup: ({ onResolve }) => {
    onResolve({ filter: /(^|\/)demo\/|^oidc-provider$|^smtp-server$/ }, ({ path, importer }) => ({
      errors: [{ text: `${importer} imports ${path}, which has no place in a production` }],
    }))
  },
}

const sourcesStamp = () => {
  let newest = statSync(join(project, 'package-lock.json')).mtimeMs
  let count = 0
  for (const folder of ['src', 'demo', 'bin']) {
    for (const entry of readdirSync(join(project, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      count += 1
      newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs)
    }
  }
  return `${count} ${newest}`
}
