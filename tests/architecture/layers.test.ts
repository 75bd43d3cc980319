import { describe, expect, it } from 'vitest'
import { importsOf, isTest, sources } from './tree.ts'

type Layer = {
  readonly of: RegExp
  readonly mayImport: RegExp
  /** Packages beside what every file may use. */
  readonly packages: RegExp
}

const none = /^$/

/** The first that fits a file is its layer. What is not said here is not allowed. */
const layers: Readonly<Record<string, Layer>> = {
  domain: { of: /^src\/domain\//, mayImport: /^src\/domain\//, packages: none },
  texts: { of: /^src\/texts\//, mayImport: /^src\/(texts|domain)\//, packages: none },
  database: {
    of: /^src\/database\//,
    mayImport: /^src\/(database|domain)\//,
    packages: /^(node|pg|kysely|zod)$/,
  },
  commands: {
    of: /^src\/commands\//,
    mayImport: /^src\/(commands|database|domain)\//,
    packages: /^(node|kysely)$/,
  },
  queries: {
    of: /^src\/queries\//,
    mayImport: /^src\/(queries|database|domain)\//,
    packages: /^(node|kysely)$/,
  },
  delivery: {
    of: /^src\/delivery\//,
    mayImport: /^src\/(delivery|domain)\//,
    packages: /^(node|zod|openid-client|nodemailer|yauzl|sax)$/,
  },
  jobs: {
    of: /^src\/jobs\//,
    mayImport: /^src\/(jobs|commands|queries|database|delivery|texts|domain)\//,
    packages: /^(node|pg-boss|kysely)$/,
  },
  islands: {
    of: /^src\/app\/islands\//,
    mayImport: /^src\/app\/islands\//,
    packages: /^@digdir\/designsystemet-web$/,
  },
  'sign-in pages': {
    of: /^src\/app\/sessions\.ts$/,
    mayImport: /^src\/(app|commands|queries|texts|domain|delivery\/identity)\//,
    packages: /^(node|hono|zod)$/,
  },
  'design system': { of: /^src\/app\/ui\//, mayImport: /^src\/app\/ui\//, packages: /^hono$/ },
  app: {
    of: /^src\/app\//,
    mayImport: /^src\/(app|commands|queries|texts|domain)\//,
    packages: /^(node|hono|@hono\/zod-validator|zod|esbuild)$/,
  },
  'command line': { of: /^src\/cli\//, mayImport: /^src\//, packages: /^(node|pg|zod)$/ },
  'composition roots': {
    of: /^src\/[a-z-]+(\.test)?\.ts$/,
    mayImport: /^src\//,
    packages: /^(node|pg|pg-boss|hono|@hono\/node-server|zod)$/,
  },
  demonstration: { of: /^demo\//, mayImport: /^(demo|src)\//, packages: /./ },
  measurements: { of: /^bench\//, mayImport: /^(bench|demo|src|tests)\//, packages: /./ },
  workshop: { of: /^(bin|scripts|tests)\/|^[a-z.]+\.config\.ts$/, mayImport: /./, packages: /./ },
}

const layerOf = (path: string) => Object.entries(layers).find(([, { of }]) => of.test(path))

describe('layers', () => {
  it('has one for every source', () => {
    expect(sources.filter((path) => !layerOf(path))).toEqual([])
  })

  it.each(Object.keys(layers))('%s imports only what it may', (name) => {
    const mine = sources.filter((path) => layerOf(path)?.[0] === name && !/\.test\.tsx?$/.test(path))
    const wrong = mine.flatMap((path) =>
      importsOf(path)
        .filter((imported) => !isAllowed(name, imported))
        .map((imported) => `${path} → ${imported}`),
    )
    expect(wrong).toEqual([])
  })

  it('keeps the demonstration and the workshop out of src, in tests too where they need no world', () => {
    const wrong = sources
      .filter((path) => path.startsWith('src/') && !isTest(path))
      .filter((path) =>
        importsOf(path).some((imported) => /^(demo|bench|bin|tests|scripts)\//.test(imported)),
      )
    expect(wrong).toEqual([])
  })

  it('sees imports of every shape', () => {
    expect(importsOf('src/web.ts')).toEqual(
      expect.arrayContaining(['node', 'pg', 'src/app/installation/health.ts']),
    )
    expect(importsOf('src/app/assets.ts')).toContain('src/app/build-assets.ts')
  })
})

const isAllowed = (name: string, imported: string) => {
  const layer = layers[name]
  if (!layer) return false
  return /^(src|demo|bench|tests|bin|scripts)\//.test(imported)
    ? layer.mayImport.test(imported)
    : layer.packages.test(imported)
}
