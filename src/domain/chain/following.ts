import { type Chain, type Step, stepOf } from './chain.ts'
import { checkChain } from './check.ts'
import { stepAdded } from './editing.ts'

/** A chain that is followed, with what is only one's own put back where it stood. */
export interface Followed {
  readonly chain: Chain
  /** Own steps that have no place in it any more. */
  readonly lost: readonly Step[]
}

/** Answers go where they went while that step is there, else to where the way led. */
const withOwnWays = (chain: Chain, own: Step): Chain => ({
  ...chain,
  steps: chain.steps.map((step) => {
    if (step.id !== own.id) return step
    const [next] = step.outcomes
    if (own.kind !== 'question' || next === undefined) return step
    const outcomes = own.outcomes.map(({ code, to }) => ({
      code,
      to: stepOf(chain, to) === null ? next.to : to,
    }))
    return { ...step, kind: own.kind, outcomes }
  }),
})

/** Into the way that led to it; null where that way isn't there (yet). */
const putBack = (chain: Chain, mine: Chain, own: Step): Chain | null => {
  const { id, words, responsible, within } = own
  if (own.outcomes.length === 0) return null
  for (const before of mine.steps) {
    const way = before.outcomes.find(({ to }) => to === id)
    const here = way === undefined ? null : stepOf(chain, before.id)
    if (way === undefined || !here?.outcomes.some(({ code }) => code === way.code)) continue
    const added = stepAdded(chain, { id, after: before.id, via: way.code, words, responsible, within })
    return withOwnWays(added, own)
  }
  return null
}

/**
 * The owner's chain, with the steps that are only the school's own in the ways where the school had put them. `known` are
 * the steps that aren't: the standard ones, and those that the owner has or had. Where the whole would be faulty, what is
 * one's own is lost rather than the law.
 */
export const following = (chain: Chain, mine: Chain, known: ReadonlySet<string>): Followed => {
  const own = mine.steps.filter(({ id }) => !known.has(id))
  let [whole, waiting] = [chain, own]
  for (;;) {
    const left: Step[] = []
    for (const step of waiting) {
      const next = putBack(whole, mine, step)
      if (next === null) left.push(step)
      else whole = next
    }
    if (left.length === waiting.length) break
    waiting = left
  }
  return checkChain(whole).length === 0 ? { chain: whole, lost: waiting } : { chain, lost: own }
}
