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

export const countPlaywright = (report: string): Counted => {
  const { stats, errors }: Record<string, unknown> = JSON.parse(report)
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = numbersOf(stats)
  const outside = Array.isArray(errors) ? errors.length : 0
  return { passed: expected, failed: unexpected + flaky + skipped + outside }
}
