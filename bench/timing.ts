/** The value that this share of all values is not above. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return performance.now() - from
}

export interface Round {
  readonly p50: number
  readonly p99: number
  readonly perSecond: number
}

/** One after the other, so that nothing waits for anything else. */
export const sequence = async (work: () => Promise<unknown>, count: number): Promise<Round> => {
  const times: number[] = []
  for (let at = 0; at < count; at++) times.push(await timed(work))
  const total = times.reduce((sum, one) => sum + one, 0)
  return { p50: median(times), p99: quantile(times, 0.99), perSecond: (count * 1000) / total }
}

/** As many at a time as said, each taking the next as soon as its own is answered. Answers a second. */
export const inFlight = async (
  work: () => Promise<unknown>,
  { count, lanes }: { readonly count: number; readonly lanes: number },
): Promise<number> => {
  let left = count
  const from = performance.now()
  const lane = async () => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return (count * 1000) / (performance.now() - from)
}

/**
 * The machine does other things too: of several rounds, the one that it disturbed least, by the given measure.
 */
export const least = <One>(rounds: readonly One[], by: (one: One) => number): One => {
  const [first, ...rest] = rounds
  if (first === undefined) throw new Error('no round was run')
  return rest.reduce((best, one) => (by(one) < by(best) ? one : best), first)
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits))
