/** Below this a number may point at a child (law.md 5.5). */
export const leastShown = 5

/** A number that may be shown, or that there are few, or that others would tell it. */
export type ShownCount = number | 'few' | 'hidden'

export interface ShownCounts<Part extends string> {
  readonly total: ShownCount
  readonly parts: Readonly<Record<Part, ShownCount>>
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

/**
 * A total and its parts as they may be shown. A total under five hides everything. A part under five is hidden, zero
 * too; and since the total tells what the hidden ones are together, the smallest of the others go with it until at
 * least two are hidden and they are at least five together: each of them may then be anything from zero to their sum.
 */
export const suppressed = <Part extends string>(
  counts: Readonly<Record<Part, number>>,
  parts: readonly Part[],
): ShownCounts<Part> => {
  const total = sumOf(parts.map((part) => counts[part]))
  const show = (shown: (part: Part) => ShownCount): Readonly<Record<Part, ShownCount>> => {
    const all: Record<Part, ShownCount> = { ...counts }
    // A part that nobody asked for would be shown as it was counted.
    if (Object.keys(all).length !== parts.length) throw new Error('counts of other parts than these')
    for (const part of parts) all[part] = shown(part)
    return all
  }
  if (total < leastShown) return { total: 'few', parts: show(() => 'few') }
  const few = parts.filter((part) => counts[part] < leastShown)
  const others = parts.filter((part) => !few.includes(part)).toSorted((a, b) => counts[a] - counts[b])
  const hidden = new Set(few)
  const isSafe = () =>
    hidden.size === 0 || (hidden.size > 1 && sumOf([...hidden].map((part) => counts[part])) >= leastShown)
  for (const part of others) {
    if (isSafe()) break
    hidden.add(part)
  }
  // Whether one is hidden for itself or for another is not said: it would narrow both.
  return { total, parts: show((part) => (hidden.has(part) ? 'hidden' : counts[part])) }
}

/** Of numbers that were frozen apart: nothing is counted anew, so nothing can be learnt by taking one from the other. */
export const sumShown = (counts: readonly ShownCount[]): ShownCount => {
  const numbers = counts.filter((count) => typeof count === 'number')
  return numbers.length === counts.length ? sumOf(numbers) : 'hidden'
}
