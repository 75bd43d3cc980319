import type { Chain, OutcomeCode, Step } from './chain.ts'

/** A step's place in the figure: under each other, in the order of the list, from 0. */
export interface PlacedStep {
  readonly step: Step
  readonly row: number
}

export interface PlacedWay {
  readonly from: PlacedStep
  readonly to: PlacedStep
  /** Answers that lead the same way. */
  readonly outcomes: readonly OutcomeCode[]
  /** Null for what leads straight down to the next; else the lane beside the boxes that it runs in, from 0. */
  readonly lane: number | null
}

export interface ChainFigure {
  readonly steps: readonly PlacedStep[]
  readonly ways: readonly PlacedWay[]
  readonly lanes: number
}

const waysFrom = ({ outcomes }: Step): ReadonlyMap<string, readonly OutcomeCode[]> => {
  const ways = new Map<string, readonly OutcomeCode[]>()
  for (const { code, to } of outcomes) ways.set(to, [...(ways.get(to) ?? []), code])
  return ways
}

interface Span {
  readonly from: number
  readonly to: number
}

const meet = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to

/** Short ways lie nearest to the boxes; no two in one lane pass the same row. */
const laneFor = (taken: Span[][], span: Span): number => {
  const free = taken.findIndex((spans) => spans.every((one) => !meet(one, span)))
  const lane = free === -1 ? taken.length : free
  taken[lane] = [...(taken[lane] ?? []), span]
  return lane
}

/** Narrow enough for a phone: one column, with what skips or goes back beside it. */
export const figureOf = (chain: Chain): ChainFigure => {
  const steps = chain.steps.map((step, row): PlacedStep => ({ step, row }))
  const placed = new Map(steps.map((each) => [each.step.id, each]))
  const drawn = steps.flatMap((from) =>
    [...waysFrom(from.step)].flatMap(([id, outcomes]) => {
      const to = placed.get(id)
      return to === undefined ? [] : [{ from, to, outcomes }]
    }),
  )
  const taken: Span[][] = []
  const length = ({ from, to }: (typeof drawn)[number]): number => Math.abs(to.row - from.row)
  const ways = drawn
    .toSorted((a, b) => length(a) - length(b) || a.from.row - b.from.row)
    .map((way): PlacedWay => {
      if (way.to.row === way.from.row + 1) return { ...way, lane: null }
      const [from = 0, to = 0] = [way.from.row, way.to.row].toSorted((a, b) => a - b)
      return { ...way, lane: laneFor(taken, { from, to }) }
    })
  return { steps, ways, lanes: taken.length }
}
