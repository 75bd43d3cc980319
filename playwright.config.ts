import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { serverAccount } from './src/database/embedded/account.ts'
import { dataFolder } from './src/database/embedded/data-folder.ts'

const project = import.meta.dirname
const port = Number(process.env['VARDE_BROWSER_PORT'] ?? 3199)
const reports = join(project, 'build', 'reports')
const data = join(
  dataFolder({ project, chosen: process.env['VARDE_DATA'], account: serverAccount() }).path,
  'browser-tests',
)

/** What tests of a run note for each other. */
const notes = join(data, 'notes')
process.env['VARDE_BROWSER_NOTES'] = notes

// Read by every worker too, but only the first process, before the server, may empty the folder.
if (!process.env['TEST_WORKER_INDEX'] && !process.env['VARDE_BROWSER_KEEP']) {
  mkdirSync(reports, { recursive: true })
  rmSync(data, { recursive: true, force: true })
  mkdirSync(notes, { recursive: true })
  // An ordinary Tuesday in November, whatever day it is: what has happened at the school is told up to then.
  const history = { begunOn: '2026-11-24', clock: '2026-11-24T10:20', told: false }
  writeFileSync(join(data, 'history.json'), JSON.stringify(history))
}

const webServer = {
  // What the demonstration says is kept, and searched for names that must not be in it.
  command: `exec node bin/bootstrap.mjs start > ${join(reports, 'demonstration.log')} 2>&1`,
  cwd: project,
  env: { PORT: String(port), VARDE_DATA: data },
  url: `http://localhost:${port}/health`,
  timeout: 240_000,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 20_000 },
}

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'build/browser',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  fullyParallel: false,
  timeout: 90_000,
  // How long a busy machine may take to show what is asked for; what is there is seen at once.
  expect: { timeout: 15_000 },
  // Stories first: they last longest, and each begins with a school of its own.
  projects: [
    { name: 'stories', testMatch: 'story-*.spec.ts' },
    { name: 'the map', testMatch: 'map.setup.ts' },
    {
      name: 'acts',
      testMatch: ['health', 'keyboard', 'school-plan', 'without-script', 'sign-out'].map(
        (one) => `${one}.spec.ts`,
      ),
    },
    {
      name: 'pages',
      testMatch: ['pages.spec.ts', 'refused.spec.ts', 'states.spec.ts'],
      dependencies: ['the map'],
      fullyParallel: true,
    },
    // Last: what all the others have left behind.
    {
      name: 'what is left behind',
      testMatch: 'left-behind.spec.ts',
      dependencies: ['stories', 'acts', 'pages'],
    },
  ],
  reporter: process.env['VARDE_REPORT']
    ? [['list'], ['json', { outputFile: process.env['VARDE_REPORT'] }]]
    : [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'nb-NO',
    // A click that finds nothing says so at once, not when the test runs out.
    actionTimeout: 20_000,
    timezoneId: 'Europe/Oslo',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['VARDE_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  // While a test is being written, a demonstration that runs already will do.
  ...(process.env['VARDE_BROWSER_RUNNING'] ? {} : { webServer }),
})
