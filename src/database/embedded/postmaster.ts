import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type Postmaster = { readonly pid: number; readonly port: number; readonly ready: boolean }

/** The server that runs on this data folder, if one does. */
export const runningPostmaster = (data: string): Postmaster | undefined => {
  const lines = pidFile(data)?.split('\n')
  const pid = Number(lines?.[0])
  if (!lines || !(pid > 0) || !isPostmasterOf(data, pid)) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/**
 * After kill -9 the pid in postmaster.pid may be a zombie that nobody reaps, or another program by now; PostgreSQL
 * takes both for a live server. A pid that is free it understands by itself, and it then also checks shared memory,
 * so the file is only removed where it would mislead, and only once no orphan works on the data any more.
 */
export const clearStaleLock = async (data: string): Promise<void> => {
  const pid = Number(pidFile(data)?.split('\n')[0])
  if (!(pid > 0) || isPostmasterOf(data, pid)) return
  await endOrphans(data)
  if (processExists(pid)) rmSync(join(data, 'postmaster.pid'), { force: true })
}

const pidFile = (data: string): string | undefined => {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

const isPostmasterOf = (data: string, pid: number) =>
  worksIn(data, pid) && processFile(pid, 'cmdline').split('\0').includes('-D')

const endOrphans = async (data: string) => {
  for (let round = 0; round < 100; round++) {
    const orphans = processIds().filter((pid) => worksIn(data, pid))
    if (orphans.length === 0) return
    // Children of a dead postmaster end by themselves, save one in the middle of a long computation.
    if (round === 50) for (const orphan of orphans) process.kill(orphan, 'SIGQUIT')
    await sleep(100)
  }
  throw new Error(`Processes of a database server that was killed still work in ${data}.`)
}

const worksIn = (data: string, pid: number): boolean => {
  if (processState(pid) === 'Z' || processFile(pid, 'comm').trim() !== 'postgres') return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    // Gone in the meantime, or somebody else's.
    return false
  }
}

const processIds = () => readdirSync('/proc').map(Number).filter(Number.isInteger)

const processExists = (pid: number) => processFile(pid, 'stat') !== ''

const processState = (pid: number) => {
  const stat = processFile(pid, 'stat')
  return stat.slice(stat.lastIndexOf(')') + 2)[0]
}

const processFile = (pid: number, file: 'stat' | 'comm' | 'cmdline'): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
