import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Builds a demonstration of a whole city. Its sources are no part of a production, where this says so. */
export const run = async (options: readonly string[]): Promise<number> => {
  const [flag, size, ...rest] = options
  if (flag !== '--size' || size !== 'oslo') return 2
  const program = join(import.meta.dirname, 'oslo.js')
  if (!existsSync(program)) {
    process.stderr.write('There is no demonstration in this installation.\n')
    return 1
  }
  const { status } = spawnSync(process.execPath, [program, ...rest], { stdio: 'inherit' })
  return status ?? 1
}
