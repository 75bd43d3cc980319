import { defineConfig } from 'vitest/config'

// Each database test file makes its own copy of the migrated template (tests/database.ts), so files may run side by
// side. What needs no database is a project of its own: it starts without a server.
const pure = ['src/domain/**/*.test.ts', 'src/texts/**/*.test.ts', 'src/app/ui/**/*.test.{ts,tsx}']
const architecture = ['tests/architecture/**/*.test.ts']
const crash = ['tests/crash/**/*.test.ts']
const elsewhere = ['node_modules/**', 'build/**', 'tests/browser/**']
// On another PostgreSQL than the one that we ship, what asks no SQL of its own is left out: the embedded server is no other
// version, and every page's queries are asked by the pages' own tests.
const ofOneVersion = process.env['VARDE_TEST_POSTGRES']
  ? [
      'tests/start.test.ts',
      'tests/wrong-starts.test.ts',
      'tests/production-bundle.test.ts',
      'tests/routes/**',
      'tests/access/attackers.test.ts',
      'src/supervisor.test.ts',
      'src/database/embedded/**',
      'demo/{history,identity-provider,mailbox}/**',
    ]
  : []
const oxc = { jsx: { runtime: 'automatic' as const, importSource: 'hono/jsx' } }
const setupFiles = ['tests/property-seed.ts']
const times = { setupFiles, testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    maxWorkers: 2,
    // What a file changes lies in its own database; loading the house anew for each file costs a quarter of the time.
    isolate: false,
    // What is absent waits out a floor in time: many of them may wait at once.
    maxConcurrency: 24,
    projects: [
      { oxc, test: { name: 'architecture', include: architecture, exclude: elsewhere, ...times } },
      { oxc, test: { name: 'pure', include: pure, exclude: elsewhere, ...times } },
      { oxc, test: { name: 'crash', include: crash, exclude: elsewhere, ...times } },
      {
        oxc,
        test: {
          name: 'database',
          include: ['{src,demo,tests,bench}/**/*.test.{ts,tsx}'],
          exclude: [...elsewhere, ...pure, ...architecture, ...crash, ...ofOneVersion],
          globalSetup: ['tests/postgresql.ts'],
          ...times,
        },
      },
    ],
  },
})
