import { type Chain, type OutcomeCode, type Step, stepOf } from './chain.ts'

/** A step's place in the figure: rows go down, columns to the right, both from 0. */
export interface PlacedStep {
  readonly step: Step
  readonly row: number
  readonly column: number
}

export interface PlacedWay {
  readonly from: PlacedStep
  readonly to: PlacedStep
  /** Answers that lead the same way. */
  readonly outcomes: readonly OutcomeCode[]
  /** Leads aside or up again: drawn outside the boxes, in a lane of its own from 0. */
  readonly back: number | null
}

export interface ChainFigure {
  readonly steps: readonly PlacedStep[]
  readonly ways: readonly PlacedWay[]
  readonly rows: number
  readonly columns: number
  /** How many ways lead aside or up again. */
  readonly lanes: number
}

/** Fewest steps from the start: what must be done now stands at the top, and no way skips a row. */
const rowsOf = (chain: Chain): ReadonlyMap<string, number> => {
  const rows = new Map([[chain.start, 0]])
  const queue = [chain.start]
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const row = rows.get(id) ?? 0
    for (const { to } of stepOf(chain, id)?.outcomes ?? []) {
      if (rows.has(to) || stepOf(chain, to) === null) continue
      rows.set(to, row + 1)
      queue.push(to)
    }
  }
  return rows
}

/** How many steps may follow, each counted once: the main way is the longest. */
const lengthOf = (chain: Chain, from: string, rows: ReadonlyMap<string, number>): number => {
  const row = rows.get(from) ?? 0
  const below = (stepOf(chain, from)?.outcomes ?? []).filter(({ to }) => (rows.get(to) ?? 0) > row)
  return 1 + Math.max(0, ...below.map(({ to }) => lengthOf(chain, to, rows)))
}

const waysFrom = ({ step }: PlacedStep): ReadonlyMap<string, readonly OutcomeCode[]> => {
  const ways = new Map<string, readonly OutcomeCode[]>()
  for (const { code, to } of step.outcomes) ways.set(to, [...(ways.get(to) ?? []), code])
  return ways
}

/** Places every step that can be reached. The longest way keeps the first column; shorter ones stand beside it. */
export const figureOf = (chain: Chain): ChainFigure => {
  const rows = rowsOf(chain)
  const taken = new Map<number, number>()
  const rowOf = (step: Step): number => rows.get(step.id) ?? 0
  const steps = chain.steps
    .filter(({ id }) => rows.has(id))
    .toSorted((a, b) => rowOf(a) - rowOf(b) || lengthOf(chain, b.id, rows) - lengthOf(chain, a.id, rows))
    .map((step): PlacedStep => {
      const row = rowOf(step)
      const column = taken.get(row) ?? 0
      taken.set(row, column + 1)
      return { step, row, column }
    })
  const placed = new Map(steps.map((each) => [each.step.id, each]))
  let lanes = 0
  const ways = steps.flatMap((from) =>
    [...waysFrom(from)].flatMap(([id, outcomes]): readonly PlacedWay[] => {
      const to = placed.get(id)
      if (to === undefined) return []
      return [{ from, to, outcomes, back: to.row <= from.row ? lanes++ : null }]
    }),
  )
  return {
    steps,
    ways,
    rows: Math.max(0, ...steps.map(({ row }) => row + 1)),
    columns: Math.max(0, ...taken.values()),
    lanes,
  }
}
