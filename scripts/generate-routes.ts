import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { z } from 'zod'

export interface Generated {
  readonly path: string
  readonly content: string
}

const project = join(import.meta.dirname, '..')

const entry = `
export { routes } from './src/app/routes.ts'
import { signInRoutes } from './src/app/sign-in/routes.ts'
export const signIn = signInRoutes({ providers: [] }).routes
`

const loaded = z.object({
  routes: z.array(z.object({ method: z.string(), path: z.string(), name: z.string(), who: z.string() })),
  signIn: z.array(z.object({ method: z.string(), path: z.string() })),
})

/** The map is made of pages, so it is bundled before it can be read here. */
const loadRoutes = async () => {
  const folder = mkdtempSync(join(project, 'node_modules', '.routes-'))
  try {
    const file = join(folder, 'routes.mjs')
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: project, loader: 'ts' },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
      target: 'node26',
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      packages: 'external',
      logLevel: 'error',
    })
    writeFileSync(file, outputFiles[0]?.text ?? '')
    // Pages name what a browser fetches by its version; nobody fetches anything here.
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'assets', 'version'), 'none')
    return loaded.parse(await import(pathToFileURL(file).href))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const doorLine = ({ method, path }: { method: string; path: string }): string => `| ${method} | \`${path}\` |`

const said: Readonly<Record<string, string>> = { anyone: 'anyone', 'signed-in': 'signed in' }

/** Every address of the application and who may try it. */
export const generate = async (): Promise<Generated[]> => {
  const { routes, signIn } = await loadRoutes()
  const doors = new Set(signIn.filter(({ method }) => method !== 'ALL').map(doorLine))
  const lines = [
    '# Routes',
    '',
    'Made from `src/app/routes.ts` by `npm run generate`. What each person gets at each of them is tried in',
    '`tests/routes/table.test.ts`; within reach or not is decided by the database (docs/generated/access.md).',
    '',
    '| method | address | name | who may try |',
    '|---|---|---|---|',
    ...routes.map(
      ({ method, path, name, who }) =>
        `| ${method.toUpperCase()} | \`${path}\` | ${name} | ${said[who] ?? who} |`,
    ),
    '',
    '## On the way in and out',
    '',
    '| method | address |',
    '|---|---|',
    ...doors,
    '| GET | `/language` |',
    '| GET | `/health` |',
    '| GET | `/assets/:version/:name` |',
  ]
  return [{ path: 'docs/generated/routes.md', content: `${lines.join('\n')}\n` }]
}
