import { type ChildProcess, spawn } from 'node:child_process'
import { vi } from 'vitest'
import { freePort } from '../free-port.ts'
import { commandLine, descendantsOf, processesOf } from './processes.ts'

export const patience = { timeout: 120_000, interval: 50 }

/** `npm start` on a data folder, and what it consists of. */
export class Program {
  readonly port: number
  readonly #child: ChildProcess
  readonly #data: string

  private constructor(port: number, data: string, child: ChildProcess) {
    this.port = port
    this.#data = data
    this.#child = child
  }

  static async start(project: string, data: string): Promise<Program> {
    const port = await freePort()
    const child = spawn('node', ['bin/bootstrap.mjs', 'start'], {
      cwd: project,
      env: { PATH: process.env['PATH'], PORT: String(port), VARDE_DATA: data },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += String(piece)))
    await vi.waitUntil(() => output.includes('Varde is ready'), patience)
    return new Program(port, data, child)
  }

  /** Kills one of its processes outright, once there is one. */
  async kill(part: 'web' | 'worker' | 'postmaster'): Promise<void> {
    const find = () =>
      part === 'postmaster'
        ? processesOf([`-D ${this.#data}/postgresql`])
        : descendantsOf(this.#child.pid ?? 0).filter((pid) => commandLine(pid).includes(`${part}.js`))
    await vi.waitUntil(() => find().length === 1, patience)
    for (const pid of find()) process.kill(pid, 'SIGKILL')
  }

  async end(): Promise<void> {
    this.#child.kill('SIGTERM')
    await vi.waitUntil(() => this.#child.exitCode !== null || this.#child.signalCode !== null, patience)
    for (const pid of processesOf([this.#data])) process.kill(pid, 'SIGKILL')
  }
}
