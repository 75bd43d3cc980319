import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freshBundle, localBundle } from './bundle.ts'

await freshBundle(localBundle)
await import(pathToFileURL(join(localBundle.folder, 'cli.js')).href)
