import { type ChildProcess, fork } from 'node:child_process'
import { isRefusalCode } from './start-refusal.ts'

export type Program = {
  readonly name: string
  readonly file: string
  readonly environment: Readonly<Record<string, string>>
}

export type Supervisor = {
  /** Every program has said once that it is ready. */
  readonly ready: Promise<void>
  /** The exit code to end with, once all programs have ended. */
  readonly ended: Promise<number>
  stop(): void
}

const firstPause = 250
const longestPause = 10_000
/** A program that held out this long begins with a short pause again. */
const settledAfter = 30_000
const patience = 15_000

/**
 * Starts the programs and starts them again when they end, after a pause that doubles. A program that refuses its
 * configuration would refuse again: then all end. Programs end by themselves when the supervisor is killed
 * (`whenTold`), since the channel between them closes.
 */
export const supervise = (programs: readonly Program[], say: (line: string) => void): Supervisor => {
  const running = new Map<string, ChildProcess>()
  const waiting = new Map<string, NodeJS.Timeout>()
  const isReady = new Set<string>()
  const ready = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<number>()
  let stopping: { readonly code: number } | undefined

  const end = (code: number) => {
    if (stopping) return
    stopping = { code }
    for (const timer of waiting.values()) clearTimeout(timer)
    for (const child of running.values()) {
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), patience).unref()
    }
    if (running.size === 0) ended.resolve(code)
  }

  const start = (program: Program, pause: number) => {
    waiting.delete(program.name)
    const startedAt = performance.now()
    const child = fork(program.file, { env: { ...inherited(), ...program.environment } })
    running.set(program.name, child)
    child.on('message', (message) => {
      if (message !== 'ready') return
      isReady.add(program.name)
      if (isReady.size === programs.length) ready.resolve()
    })
    child.on('exit', (code, signal) => {
      running.delete(program.name)
      if (stopping) {
        if (running.size === 0) ended.resolve(stopping.code)
        return
      }
      if (isRefusalCode(code)) return end(code ?? 1)
      const next = performance.now() - startedAt > settledAfter ? firstPause : pause
      say(`${program.name} ended (${signal ?? code}), starting again`)
      waiting.set(
        program.name,
        setTimeout(() => start(program, Math.min(next * 2, longestPause)), next),
      )
    })
  }

  for (const program of programs) start(program, firstPause)
  return { ready: ready.promise, ended: ended.promise, stop: () => end(0) }
}

/** No secret of the deployment reaches a program that it isn't meant for. */
const inherited = () =>
  Object.fromEntries(
    ['PATH', 'HOME', 'LANG', 'TZ', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS']
      .map((name) => [name, process.env[name]])
      .filter(([, value]) => value !== undefined),
  )

/** In a program: say that it is ready, and be told when to end. */
export const reportReady = (): void => {
  process.send?.('ready')
}

export const whenTold = (stop: () => Promise<void>): void => {
  let told = false
  const once = () => {
    if (told) return
    told = true
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, once)
  process.on('disconnect', once)
}
