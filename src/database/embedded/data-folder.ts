import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { type Account, canEnter } from './account.ts'

export type DataFolder = {
  readonly path: string
  readonly why: 'chosen' | 'project' | 'project-out-of-reach'
}

/** Holds PostgreSQL's files and the secrets of this installation; never a temporary folder. */
export const dataFolder = (options: {
  project: string
  chosen: string | undefined
  account: Account | undefined
  stateFolder?: string
}): DataFolder => {
  const { account } = options
  if (options.chosen) {
    const path = made(resolve(options.project, options.chosen))
    if (!canEnter(account, path)) {
      throw new Error(`The database server's user cannot enter ${path}: choose another VARDE_DATA.`)
    }
    return { path, why: 'chosen' }
  }
  const inProject = join(options.project, '.varde')
  const inState = stateFolderFor(options.project, options.stateFolder ?? systemStateFolder())
  const livesInState = existsSync(join(inState, 'postgresql')) && !existsSync(join(inProject, 'postgresql'))
  if (!livesInState && canEnter(account, options.project) && canEnter(account, made(inProject))) {
    return { path: inProject, why: 'project' }
  }
  const path = made(inState)
  if (!canEnter(account, path)) {
    throw new Error(`The database server's user can enter neither ${inProject} nor ${path}: set VARDE_DATA.`)
  }
  return { path, why: 'project-out-of-reach' }
}

const systemStateFolder = () =>
  process.getuid?.() === 0
    ? '/var/lib/varde'
    : join(process.env['XDG_STATE_HOME'] ?? join(homedir(), '.local/state'), 'varde')

/** Two checkouts on one machine keep apart. */
const stateFolderFor = (project: string, stateFolder: string) => {
  const place = createHash('sha256').update(realpathSync(project)).digest('hex').slice(0, 8)
  return join(stateFolder, `${basename(project)}-${place}`)
}

const made = (path: string): string => {
  mkdirSync(path, { recursive: true, mode: 0o711 })
  // The server's user passes through to its own folder, but can list nothing here.
  chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700)
  return path
}
