import { countPlaywright, countVitest, secondChance } from './check/reports.ts'
import { prerequisites } from './check/prerequisites.ts'
import { check, type Step, suite } from './check/step.ts'

/** Every check of the project, in order. `npm test -- types layers` runs those whose names hold one of the words. */
const node = process.execPath
const vitest = ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=REPORT']

const steps: readonly Step[] = [
  prerequisites,
  check('format', ['biome', 'format', '.']),
  check('lint', ['oxlint', '--deny-warnings']),
  check(
    'types',
    ['tsc', '-p', 'tsconfig.json'],
    ['tsc', '-p', 'src/domain/tsconfig.json'],
    ['tsc', '-p', 'src/app/islands/tsconfig.json'],
  ),
  check('dead code', ['knip', '--no-progress']),
  suite('architecture', [...vitest, '--project=architecture'], { environment: {}, count: countVitest }),
  check('generated files are fresh', [node, 'bin/generate.ts', '--check']),
  check('production bundle', [node, 'bin/build.ts']),
  suite('tests on PostgreSQL 18', [...vitest, '--project=pure', '--project=database'], {
    environment: {},
    count: countVitest,
    again: secondChance,
  }),
  suite('killed in turn, twenty times', [...vitest, '--project=crash'], {
    environment: {},
    count: countVitest,
  }),
  suite('database tests on PostgreSQL 15', [...vitest, '--project=database'], {
    environment: { VARDE_TEST_POSTGRES: '15' },
    count: countVitest,
    again: secondChance,
  }),
  suite('browser', ['playwright', 'test'], { environment: {}, count: countPlaywright }),
]

const words = process.argv.slice(2)
const chosen = steps.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
let passed = 0
let failed = 0
for (const { name, run } of chosen) {
  const startedAt = performance.now()
  const outcome = await run()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  passed += outcome.passed
  failed += outcome.failed
  const counts =
    outcome.failed > 0 ? `${outcome.passed} passed, ${outcome.failed} failed` : `${outcome.passed} passed`
  process.stdout.write(`${outcome.failed > 0 ? '✗' : '✓'} ${name}: ${counts} (${seconds} s)\n`)
  if (outcome.failed > 0)
    process.stdout.write(`${outcome.output.trim().split('\n').slice(-400).join('\n')}\n`)
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
