import { existsSync } from 'node:fs'
import { execute, type Step } from './step.ts'

const wanted = [
  { file: '/usr/bin/chromium', debian: 'chromium' },
  { file: '/usr/lib/postgresql/15/bin/postgres', debian: 'postgresql-15' },
]

const missing = () => wanted.filter(({ file }) => !existsSync(file)).map(({ debian }) => debian)

/** What the checks need from Debian is installed where one may; otherwise its absence is a failure, never a skip. */
export const prerequisites: Step = {
  name: 'Chromium and PostgreSQL 15',
  run: async () => {
    let output = ''
    if (missing().length > 0 && process.getuid?.() === 0) {
      const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
      await execute(['apt-get', 'update', '-q'], quiet)
      const install = ['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...missing()]
      output = (await execute(install, quiet)).output
    }
    const lacking = missing()
    if (lacking.length === 0) return { passed: 1, failed: 0, output: '' }
    return { passed: 0, failed: 1, output: `${output}\nInstall from Debian: ${lacking.join(' ')}` }
  },
}
