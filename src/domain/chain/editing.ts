import type { Bilingual } from '../school-plan/line.ts'
import type { Party } from '../school-plan/parties.ts'
import { type Chain, type Outcome, type Step, type StepKind, stepOf, type Within } from './chain.ts'

/** What a person can say of a step; what shows it, and what the law asks by it, stay as they are. */
export interface StepWritten {
  readonly words: Bilingual | null
  readonly responsible: readonly Party[]
  readonly within: Within | null
  readonly outcomes: readonly Outcome[]
}

const kindOf = (outcomes: readonly Outcome[]): StepKind => {
  if (outcomes.length === 0) return 'end'
  return outcomes.some(({ code }) => code !== 'done') ? 'question' : 'act'
}

const withSteps = (chain: Chain, edit: (step: Step) => Step): Chain => ({
  ...chain,
  steps: chain.steps.map(edit),
})

/** Ways that led to one step lead to another. */
const redirected = (step: Step, from: string, to: string): Step => ({
  ...step,
  outcomes: step.outcomes.map((outcome) => (outcome.to === from ? { ...outcome, to } : outcome)),
})

export const stepWritten = (chain: Chain, id: string, written: StepWritten): Chain =>
  withSteps(chain, (step) =>
    step.id === id ? { ...step, ...written, kind: kindOf(written.outcomes) } : step,
  )

export interface NewStep extends Omit<StepWritten, 'outcomes'> {
  readonly id: string
  /** The step before it, and which of its ways it is put into. */
  readonly after: string
  readonly via: Outcome['code']
}

/** A step put into a way: it comes after one, and goes on to where the way led before. */
export const stepAdded = (chain: Chain, { id, after, via, ...written }: NewStep): Chain => {
  const before = stepOf(chain, after)
  const way = before?.outcomes.find(({ code }) => code === via)
  if (before === null || way === undefined) return chain
  const added: Step = {
    id,
    kind: 'act',
    ...written,
    law: null,
    shownBy: [],
    outcomes: [{ code: 'done', to: way.to }],
  }
  return {
    ...chain,
    steps: chain.steps.flatMap((step) =>
      step.id === after
        ? [
            {
              ...step,
              outcomes: step.outcomes.map((each) => (each.code === via ? { ...each, to: id } : each)),
            },
            added,
          ]
        : [step],
    ),
  }
}

/** Taken out: whatever led to it leads to where its first way led. Null where it leads nowhere. */
export const stepRemoved = (chain: Chain, id: string): Chain | null => {
  const [next] = stepOf(chain, id)?.outcomes ?? []
  if (next === undefined || next.to === id) return null
  const left = { ...chain, steps: chain.steps.filter((step) => step.id !== id) }
  const start = chain.start === id ? next.to : chain.start
  return { ...withSteps(left, (step) => redirected(step, id, next.to)), start }
}

const onlyNext = (step: Step | null): string | null => {
  const [only, another] = step?.outcomes ?? []
  return only !== undefined && another === undefined ? only.to : null
}

/** One place later: it changes places with the step that follows it. Null where either is a question or an end. */
export const stepMovedDown = (chain: Chain, id: string): Chain | null => {
  const step = stepOf(chain, id)
  const next = stepOf(chain, onlyNext(step) ?? '')
  const then = onlyNext(next)
  if (step === null || next === null || then === null || then === id || next.id === id) return null
  const swapped = withSteps(chain, (each) => {
    if (each.id === id) return redirected(each, next.id, then)
    if (each.id === next.id) return redirected(each, then, id)
    return redirected(each, id, next.id)
  })
  const places = swapped.steps.map((each) => (each.id === id ? next.id : each.id === next.id ? id : each.id))
  return {
    ...swapped,
    start: chain.start === id ? next.id : chain.start,
    steps: places.flatMap((place) => swapped.steps.filter((each) => each.id === place)),
  }
}

/** One place earlier; null where more than one way, or a question, leads to it. */
export const stepMovedUp = (chain: Chain, id: string): Chain | null => {
  const before = chain.steps.filter(({ outcomes }) => outcomes.some(({ to }) => to === id))
  const [only, another] = before
  return only === undefined || another !== undefined ? null : stepMovedDown(chain, only.id)
}
