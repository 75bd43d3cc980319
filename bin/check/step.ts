import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../bundle.ts'

export type Outcome = { readonly passed: number; readonly failed: number; readonly output: string }
export type Step = { readonly name: string; readonly run: () => Promise<Outcome> }

export const reports = join(project, 'build', 'reports')

type Environment = Readonly<Record<string, string>>
type Ended = { readonly exitCode: number | null; readonly output: string }

export const execute = (command: readonly string[], environment: Environment = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const [program = '', ...options] = command
    const child = spawn(program, options, {
      cwd: project,
      env: { ...process.env, ...environment, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const pieces: Buffer[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => pieces.push(piece))
    const output = () => Buffer.concat(pieces).toString()
    child.on('error', (error) => resolve({ exitCode: null, output: `${error.message}\n${output()}` }))
    child.on('close', (exitCode) => resolve({ exitCode, output: output() }))
  })

/** A command that passes or fails as one check. */
export const check = (name: string, ...commands: readonly (readonly string[])[]): Step => ({
  name,
  run: async () => {
    const ended = await Promise.all(commands.map((command) => execute(command)))
    const isWell = ended.every(({ exitCode }) => exitCode === 0)
    const output = ended.filter(({ exitCode }) => exitCode !== 0).map((one) => one.output)
    return { passed: isWell ? 1 : 0, failed: isWell ? 0 : 1, output: output.join('\n') }
  },
})

type Count = (report: string) => Omit<Outcome, 'output'>
type SecondChance = (report: string) => { readonly files: readonly string[]; readonly passed: number } | null

/** A runner that writes how many tests passed; one that was skipped has not passed. */
export const suite = (
  name: string,
  command: readonly string[],
  options: { readonly environment: Environment; readonly count: Count; readonly again?: SecondChance },
): Step => ({
  name,
  run: async () => {
    mkdirSync(reports, { recursive: true })
    const report = join(reports, `${name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()}.json`)
    const environment = { ...options.environment, VARDE_REPORT: report }
    const runOnce = async (files: readonly string[]) => {
      writeFileSync(report, '')
      const words = command.map((word) => word.replace('REPORT', report))
      const { exitCode, output } = await execute([...words, ...files], environment)
      const text = readFileSync(report, 'utf8')
      if (text === '') return { text, output, counted: { passed: 0, failed: 1 } }
      const counted = options.count(text)
      // What fails outside every test (a file that can't be loaded, an error nobody caught) is one failure.
      const failed = exitCode !== 0 && counted.failed === 0 ? 1 : counted.failed
      return { text, output, counted: { passed: counted.passed, failed } }
    }
    const first = await runOnce([])
    const { passed, failed } = first.counted
    if (failed === 0) return { passed, failed, output: '' }
    const chance = first.text === '' ? null : (options.again?.(first.text) ?? null)
    if (chance === null) return { passed, failed, output: first.output }
    process.stdout.write(`${first.output}\nOnce more, not steady: ${chance.files.join(', ')}\n`)
    const second = await runOnce(chance.files)
    return {
      passed: passed - chance.passed + second.counted.passed,
      failed: second.counted.failed,
      output: second.counted.failed > 0 ? second.output : '',
    }
  },
})
