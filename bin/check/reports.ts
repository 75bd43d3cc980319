type Counted = { readonly passed: number; readonly failed: number }

const numbersOf = (value: unknown): Record<string, number> =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter((pair): pair is [string, number] => typeof pair[1] === 'number'),
  )

export const countVitest = (report: string): Counted => {
  const numbers = numbersOf(JSON.parse(report))
  const passed = numbers['numPassedTests'] ?? 0
  const all = numbers['numTotalTests'] ?? 0
  const withoutTests = /"assertionResults":\[\][^{}]*"status":"failed"/g
  return { passed, failed: all - passed + (report.match(withoutTests)?.length ?? 0) }
}

interface FileReport {
  readonly name: string
  readonly status: string
  readonly assertionResults: readonly { readonly status: string }[]
}

/** What could have leaked once has leaked: no second chance there. */
const judgedAtOnce = /\/tests\/(access|routes|crash)\//

/**
 * Files that may be run once more, since a busy machine can break one of six thousand tests: at most two. The run names
 * them, so that somebody mends what is not steady.
 * @returns the files, and how many of their tests had passed; null where the outcome stands
 */
export const secondChance = (
  report: string,
): { readonly files: readonly string[]; readonly passed: number } | null => {
  const { testResults }: { readonly testResults: readonly FileReport[] } = JSON.parse(report)
  const failed = testResults.filter(({ status }) => status === 'failed')
  if (failed.length === 0 || failed.length > 2) return null
  if (failed.some(({ name }) => judgedAtOnce.test(name))) return null
  const passed = failed
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((one) => one.status === 'passed')
  return { files: failed.map(({ name }) => name), passed: passed.length }
}

export const countPlaywright = (report: string): Counted => {
  const { stats, errors }: Record<string, unknown> = JSON.parse(report)
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = numbersOf(stats)
  const outside = Array.isArray(errors) ? errors.length : 0
  return { passed: expected, failed: unexpected + flaky + skipped + outside }
}
