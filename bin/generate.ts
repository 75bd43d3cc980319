import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { project } from './bundle.ts'

/**
 * Each scripts/generate-*.ts exports `generate`, which answers with the files it owns. They are written, or with
 * --check only compared: then a stale one is named and the exit code is 1. Names after that choose among the scripts.
 */
type Generated = { readonly path: string; readonly content: string }
type Generator = { generate(): Promise<readonly Generated[]> }

const isGenerator = (module: unknown): module is Generator =>
  typeof module === 'object' && module !== null && 'generate' in module

const present = (path: string) => {
  try {
    return readFileSync(join(project, path), 'utf8')
  } catch {
    return undefined
  }
}

const folder = join(project, 'scripts')
const isCheck = process.argv.includes('--check')
const chosen = process.argv.slice(2).filter((option) => !option.startsWith('--'))
const scripts = readdirSync(folder)
  .filter((name) => /^generate-.*\.ts$/.test(name))
  .filter((name) => chosen.length === 0 || chosen.includes(name.slice('generate-'.length, -'.ts'.length)))

const stale: string[] = []
for (const script of scripts.sort()) {
  const module: unknown = await import(pathToFileURL(join(folder, script)).href)
  if (!isGenerator(module)) throw new Error(`scripts/${script} exports no generate`)
  for (const { path, content } of await module.generate()) {
    if (present(path) === content) continue
    stale.push(path)
    if (isCheck) continue
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), content)
  }
}
for (const path of stale) process.stdout.write(`${isCheck ? 'stale' : 'written'}: ${path}\n`)
process.exitCode = isCheck && stale.length > 0 ? 1 : 0
