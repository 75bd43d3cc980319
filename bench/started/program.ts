import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** `npm start` on a data folder and a port of its own. */
export interface Started {
  readonly port: number
  /** From the command to the line that says it is ready. */
  readonly seconds: number
  /** Memory of the process that answers requests, in megabytes. */
  webMemory(): number
  stop(): Promise<void>
}

export const startProgram = async (project: string, folder: string): Promise<Started> => {
  const port = await freePort()
  const { DATABASE_URL: _, VARDE_KEYS: __, ...inherited } = process.env
  const from = performance.now()
  const child = spawn(process.execPath, [join(project, 'bin', 'bootstrap.mjs'), 'start'], {
    cwd: project,
    env: { ...inherited, VARDE_DATA: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await ready(child)
  const seconds = (performance.now() - from) / 1000
  return {
    port,
    seconds,
    webMemory: () => residentMegabytes(webUnder(child.pid ?? 0)),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

const ready = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString()
      if (said.includes('Varde is ready')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}`)))
  })

interface Process {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

const processes = (): readonly Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
        return [{ pid: Number(name), parent: Number(parent), command }]
      } catch {
        // It ended while we looked.
        return []
      }
    })

const webUnder = (root: number): number => {
  const all = processes()
  const under = new Set([root])
  // Children have been listed after their parents, mostly; three rounds are more than the generations there are.
  for (let round = 0; round < 3; round++)
    for (const { pid, parent } of all) if (under.has(parent)) under.add(pid)
  const web = all.find(({ pid, command }) => under.has(pid) && /\/web\.js/.test(command))
  if (web === undefined) throw new Error('no process answers requests')
  return web.pid
}

const residentMegabytes = (pid: number): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1024
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
