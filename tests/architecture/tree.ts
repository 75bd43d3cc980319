import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const project = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

const notOurs = new Set(['node_modules', 'build', '.git', '.varde', 'test-results'])

/** Every file of the project, by its path from the top; what is installed, built or stored is left out. */
export const allFiles = (folder = project): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? allFiles(path) : [relative(project, path)]
  })

export const sources = allFiles().filter((path) => /\.tsx?$/.test(path) && path !== 'src/database/schema.ts')

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')

export const textOf = (path: string): string => readFileSync(join(project, path), 'utf8')

export const lineCount = (path: string): number => textOf(path).trimEnd().split('\n').length

/** What a file imports or re-exports, also lazily: a path of the project, or the name of a package. */
export const importsOf = (path: string): readonly string[] =>
  [...textOf(path).matchAll(/(?:^|[;}\s])(?:from|import)\s*\(?\s*'([^'\n]+)'/g)].map(([, specifier = '']) =>
    specifier.startsWith('.')
      ? relative(project, join(project, dirname(path), specifier))
      : packageOf(specifier),
  )

const packageOf = (specifier: string) => {
  if (specifier.startsWith('node:')) return 'node'
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
