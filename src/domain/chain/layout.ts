import { type Chain, type Outcome, type Step, stepOf } from './chain.ts'

/** A step's place in the figure: rows go down, columns to the right, both from 0. */
export interface PlacedStep {
  readonly step: Step
  readonly row: number
  readonly column: number
}

export interface PlacedWay {
  readonly from: PlacedStep
  readonly to: PlacedStep
  readonly outcome: Outcome
  /** Leads up again: drawn outside the rows, in a lane of its own from 0. */
  readonly back: number | null
}

export interface ChainFigure {
  readonly steps: readonly PlacedStep[]
  readonly ways: readonly PlacedWay[]
  readonly rows: number
  readonly columns: number
  /** How many ways lead up again. */
  readonly lanes: number
}

/** The longest way down from the start, ways that lead up again left out: no step stands above one that comes before. */
const rowsOf = (chain: Chain): ReadonlyMap<string, number> => {
  const rows = new Map<string, number>()
  const walk = (id: string, row: number, above: readonly string[]): void => {
    if (above.includes(id) || (rows.get(id) ?? -1) >= row) return
    rows.set(id, row)
    for (const { to } of stepOf(chain, id)?.outcomes ?? []) walk(to, row + 1, [...above, id])
  }
  walk(chain.start, 0, [])
  return rows
}

/** Places every step that can be reached. The main way keeps the first column; branches stand beside it. */
export const figureOf = (chain: Chain): ChainFigure => {
  const rows = rowsOf(chain)
  const taken = new Map<number, number>()
  const steps = chain.steps
    .filter(({ id }) => rows.has(id))
    .toSorted((a, b) => (rows.get(a.id) ?? 0) - (rows.get(b.id) ?? 0))
    .map((step): PlacedStep => {
      const row = rows.get(step.id) ?? 0
      const column = taken.get(row) ?? 0
      taken.set(row, column + 1)
      return { step, row, column }
    })
  const placed = new Map(steps.map((each) => [each.step.id, each]))
  let lanes = 0
  const ways = steps.flatMap((from) =>
    from.step.outcomes.flatMap((outcome): readonly PlacedWay[] => {
      const to = placed.get(outcome.to)
      if (to === undefined) return []
      const back = to.row <= from.row ? lanes++ : null
      return [{ from, to, outcome, back }]
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
