import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Bundle, makeBundle, project } from './bundle.ts'

/** Of the same sources as what is started, bundled the same way. */
const bench: Bundle = {
  folder: join(project, 'build', 'bench'),
  entries: { main: 'bench/main.ts' },
  carriesLibraries: false,
}

await makeBundle(bench)
await import(pathToFileURL(join(bench.folder, 'main.js')).href)
