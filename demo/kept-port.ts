import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { StartRefusal } from '../src/start-refusal.ts'

/** A port of this machine that stays the same from start to start: addresses hang on it. */
export const keptPort = async (folder: string, name: string): Promise<number> => {
  const file = join(folder, `${name}-port`)
  const kept = existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
  // A start that was killed a moment ago may still hold it.
  for (let attempt = 0; kept && attempt < 20; attempt++) {
    if (await isFree(kept)) return kept
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  if (kept)
    throw new StartRefusal('port-taken', `Port ${kept} is taken, which the demonstration's ${name} had.`)
  for (let port = 3901; port < 4000; port++) {
    if (!(await isFree(port))) continue
    writeFileSync(file, String(port))
    return port
  }
  throw new StartRefusal('port-taken', 'No port between 3901 and 3999 is free.')
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
