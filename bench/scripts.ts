import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Measured } from './clock.ts'
import { line } from './pages/lines.ts'

/** Beside the bundle that this runs in. Every page has the one script; nothing else of it runs in a browser. */
const assets = join(import.meta.dirname, 'assets')
const kilobytes = (name: string): number => gzipSync(readFileSync(join(assets, name))).length / 1000

export const benchScripts = (): readonly Measured[] => [
  line('script of a page, gzipped', kilobytes('varde.js'), 'kB', 35),
  line('stylesheet of a page, gzipped', kilobytes('varde.css'), 'kB'),
]
