// Runs on whatever Node the machine has (18 or newer): installs what the lockfile says where it isn't installed,
// and hands over to the Node of the project. Everything after this file may be written for that one.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(project, 'node_modules')
const programs = {
  start: 'start.ts',
  test: 'check.ts',
  build: 'build.ts',
  generate: 'generate.ts',
  bench: 'bench.ts',
  cli: 'cli.ts',
}

const readLock = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** npm writes down what it has installed; an optional package of another platform is rightly absent. */
const isInstalled = () => {
  const wanted = readLock(join(project, 'package-lock.json'))
  const have = readLock(join(modules, '.package-lock.json'))
  if (!have) return false
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true
    if (!have[path]) return Boolean(optional || peer)
    return have[path].version === version
  })
}

const install = () => {
  process.stderr.write('Installing what package-lock.json says …\n')
  // The demonstration and the checks are development, whatever NODE_ENV says.
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const [command, first] = npm && /npm-cli\.c?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []]
  const { status } = spawnSync(command, [...first, ...options], { cwd: project, stdio: ['ignore', 2, 2] })
  if (status !== 0) fail(`npm ci failed (${status}).`)
}

const fail = (sentence) => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const nodeOfProject = () => {
  const node = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  // npm passes over an optional package in silence when it can't be fetched.
  if (!existsSync(node)) fail(`There is no Node 26 for ${process.platform}-${process.arch} in node_modules.`)
  return node
}

const run = (program, options) => {
  const child = spawn(
    nodeOfProject(),
    ['--disable-warning=ExperimentalWarning', join(project, 'bin', program), ...options],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        VARDE_PROJECT: project,
        PATH: [join(modules, '.bin'), process.env.PATH].filter(Boolean).join(delimiter),
      },
    },
  )
  // A terminal sends Ctrl-C to both; whoever sends to this process alone means the other.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => {})
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code))
}

const [name, ...options] = process.argv.slice(2)
const program = programs[name]
if (!program) fail(`bootstrap: one of ${Object.keys(programs).join(', ')}`)
if (!isInstalled()) install()
run(program, options)
