import { existsSync } from 'node:fs'
import { createKeyFile } from '../delivery/keys.ts'
import { StartRefusal } from '../start-refusal.ts'

/** Makes the key file of a production: outside database, data folder and backup, in escrow by two persons. */
export const run = async ([file, ...rest]: readonly string[]): Promise<number> => {
  if (!file || rest.length > 0) return 2
  if (existsSync(file))
    throw new StartRefusal('wrong-keys-kind', `${file} is there already: keys are never replaced.`)
  createKeyFile(file, 'production')
  process.stdout.write(`Keys are in ${file}. Who loses them loses every word that they close.\n`)
  return 0
}
