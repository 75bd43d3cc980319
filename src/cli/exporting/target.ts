import { randomBytes } from 'node:crypto'
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs'

export interface Target {
  readonly name: string | null
  write(text: string): void
  /** Takes away a file that nothing came into. */
  close(): void
}

/** Made before the key is used, so that a folder that can't be written to costs nothing. Never over another file. */
export const openTarget = (out: string | null): Target | null => {
  if (out === '-') return { name: null, write: (text) => process.stdout.write(text), close: () => undefined }
  const name = out ?? `varde-${randomBytes(4).toString('hex')}.json`
  let file: number
  try {
    file = openSync(name, 'wx', 0o600)
  } catch {
    return null
  }
  let isEmpty = true
  return {
    name,
    write: (text) => {
      isEmpty = false
      writeFileSync(file, text)
    },
    close: () => {
      closeSync(file)
      if (isEmpty) rmSync(name)
    },
  }
}
