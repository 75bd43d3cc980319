import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ProcessConfiguration, processEnvironment } from './configuration.ts'
import type { LoginRole } from './database/roles.ts'
import type { Program } from './supervisor.ts'

const rolesOfWeb: readonly LoginRole[] = ['varde_web', 'varde_signin', 'varde_export']
const rolesOfWorker: readonly LoginRole[] = ['varde_jobs', 'varde_mail', 'varde_anchor']

/** Bundled they lie beside each other; each is given the databases' addresses of its own roles alone. */
export const programsOf = (configuration: ProcessConfiguration): readonly Program[] => [
  { name: 'web', file: fileOf('web'), environment: processEnvironment(configuration, rolesOfWeb) },
  { name: 'worker', file: fileOf('worker'), environment: processEnvironment(configuration, rolesOfWorker) },
]

const fileOf = (name: string) => {
  const file = join(import.meta.dirname, `${name}.js`)
  if (!existsSync(file)) throw new Error(`${name}.js is not beside this file: only the bundle can be started`)
  return file
}
