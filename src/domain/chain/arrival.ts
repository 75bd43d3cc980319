import { type Chain, type LawStep, type Step, slownessOf, stepOf } from './chain.ts'
import { standardChains } from './standard.ts'

/** So many steps are walked over all ways; a chain with more ways than that is nothing that anybody follows. */
const mostWalked = 20_000

type TimeOf = (step: Step) => number

/**
 * How long it can take from a step until the first that the law asks for: the longest way, each step once, and the law
 * step's own time with it. Null where no way leads to one.
 */
const longest = (chain: Chain, from: readonly string[], law: LawStep, timeOf: TimeOf): number | null => {
  let walked = 0
  const walk = (id: string, met: ReadonlySet<string>): number | null => {
    const step = stepOf(chain, id)
    if (step === null || met.has(id)) return null
    walked += 1
    if (walked > mostWalked) return Number.POSITIVE_INFINITY
    if (step.law === law) return timeOf(step)
    const after = furthest(
      step.outcomes.map(({ to }) => to),
      new Set([...met, id]),
    )
    return after === null ? null : timeOf(step) + after
  }
  const furthest = (ids: readonly string[], met: ReadonlySet<string>): number | null => {
    const times = ids.map((id) => walk(id, met)).filter((time) => time !== null)
    return times.length === 0 ? null : Math.max(...times)
  }
  return furthest(from, new Set())
}

/** A step without a time adds none of its own. */
const ownTime: TimeOf = ({ within }) => (within === null ? 0 : slownessOf(within))

/**
 * Law steps that come later than in the standard chain, however that is brought about: by a step put before them, by a
 * detour, by a round that takes longer. Looked at from where the chain begins, and from each question, since a round
 * begins there. Where the law says at once, nothing without a time comes between.
 */
export const isDelayed = (chain: Chain, law: LawStep): boolean => {
  const standard = standardChains[chain.id]
  const strict: TimeOf = (step) =>
    step.within === null && stepOf(standard, step.id)?.within !== null
      ? Number.POSITIVE_INFINITY
      : ownTime(step)
  const isLater = (from: readonly string[], usually: readonly string[]): boolean => {
    const limit = longest(standard, usually, law, ownTime)
    const mine = longest(chain, from, law, limit === 0 ? strict : ownTime)
    return limit !== null && mine !== null && mine > limit
  }
  const ways = (step: Step | null) => step?.outcomes.map(({ to }) => to) ?? []
  const questions = standard.steps.filter(({ kind }) => kind === 'question')
  return (
    isLater([chain.start], [standard.start]) ||
    questions.some(({ id }) => isLater(ways(stepOf(chain, id)), ways(stepOf(standard, id))))
  )
}
