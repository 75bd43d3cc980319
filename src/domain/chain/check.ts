import { isDelayed } from './arrival.ts'
import { type Chain, type LawStep, type Step, slownessOf, stepOf } from './chain.ts'
import { standardChains } from './standard.ts'

/** What is wrong with a chain, and where. Nothing of it can be approved. */
export interface ChainFault {
  readonly code: ChainFaultCode
  /** The step; null where it is about the chain as a whole. */
  readonly step: string | null
  readonly law: LawStep | null
}

export const chainFaults = [
  'start-unknown',
  'id-twice',
  'leads-nowhere',
  'unreachable',
  'no-way-out',
  'no-end',
  'end-goes-on',
  'law-step-missing',
  'law-step-slowed',
  'law-step-late',
  'law-step-passed-by',
  'question-not-first',
  'nobody-responsible',
] as const
export type ChainFaultCode = (typeof chainFaults)[number]

const fault = (code: ChainFaultCode, step: string | null = null, law: LawStep | null = null): ChainFault => ({
  code,
  step,
  law,
})

const reachable = (chain: Chain, from: string): ReadonlySet<string> => {
  const met = new Set<string>()
  const queue = [from]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (met.has(id)) continue
    const step = stepOf(chain, id)
    if (step === null) continue
    met.add(id)
    queue.push(...step.outcomes.map(({ to }) => to))
  }
  return met
}

const isEnd = (step: Step | null): boolean => step !== null && step.outcomes.length === 0

const shape = (chain: Chain): readonly ChainFault[] => {
  if (stepOf(chain, chain.start) === null) return [fault('start-unknown')]
  const met = reachable(chain, chain.start)
  const ids = chain.steps.map(({ id }) => id)
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => fault('id-twice', id)),
    ...chain.steps
      .filter(({ outcomes }) => outcomes.some(({ to }) => stepOf(chain, to) === null))
      .map(({ id }) => fault('leads-nowhere', id)),
    ...chain.steps.filter(({ id }) => !met.has(id)).map(({ id }) => fault('unreachable', id)),
    ...chain.steps
      .filter(({ kind, outcomes }) => (kind === 'end') !== (outcomes.length === 0))
      .map(({ id }) => fault('end-goes-on', id)),
    ...chain.steps
      .filter(
        (step) =>
          step.kind !== 'end' &&
          step.responsible.length === 0 &&
          (step.law !== null || step.shownBy.length === 0),
      )
      .map(({ id }) => fault('nobody-responsible', id)),
    ...(chain.steps.some(isEnd) ? loops(chain) : [fault('no-end')]),
  ]
}

/** A step from which no end can be reached: a child would go round for ever. */
const loops = (chain: Chain): readonly ChainFault[] =>
  chain.steps
    .filter(({ id }) => ![...reachable(chain, id)].some((other) => isEnd(stepOf(chain, other))))
    .map(({ id }) => fault('no-way-out', id))

/** Whether every way from the start to an end meets a step of the kind, or one of those that stand in for it. */
const canPassBy = (chain: Chain, law: LawStep, exempt: ReadonlySet<string>): boolean => {
  const barred: Chain = {
    ...chain,
    steps: chain.steps.filter((step) => step.law !== law && !exempt.has(step.id)),
  }
  return [...reachable(barred, chain.start)].some((id) => isEnd(stepOf(barred, id)))
}

const lawOf = (chain: Chain): readonly LawStep[] => [
  ...new Set(chain.steps.flatMap(({ law }) => (law === null ? [] : [law]))),
]

/** What the standard chain can't go past, no school's chain can. */
const law = (chain: Chain): readonly ChainFault[] => {
  const standard = standardChains[chain.id]
  const none: ReadonlySet<string> = new Set()
  return lawOf(standard).flatMap((code) => {
    const mine = chain.steps.filter((step) => step.law === code)
    if (mine.length === 0) return [fault('law-step-missing', null, code)]
    const limit = Math.max(
      ...standard.steps.filter((step) => step.law === code).map(({ within }) => slownessOf(within)),
    )
    return [
      ...mine
        .filter(({ within }) => slownessOf(within) > limit)
        .map(({ id }) => fault('law-step-slowed', id, code)),
      ...(canPassBy(chain, code, none) && !canPassBy(standard, code, none)
        ? [fault('law-step-passed-by', null, code)]
        : []),
    ]
  })
}

/** What comes late pushes all that follows it: the first is named. A step that is slow itself is named for itself. */
const late = (chain: Chain, found: readonly ChainFault[]): readonly ChainFault[] => {
  if (found.some(({ code }) => code === 'law-step-slowed')) return []
  const first = lawOf(standardChains[chain.id]).find((each) => isDelayed(chain, each))
  return first === undefined ? [] : [fault('law-step-late', null, first)]
}

/** In C1 and C3 the question about safety comes before anything that the school tries on its own (law.md 9.1, G22). */
const question = (chain: Chain): readonly ChainFault[] => {
  if (chain.id === 'safety') return []
  const start = stepOf(chain, chain.start)
  const [next] = start?.outcomes ?? []
  const second = next === undefined ? null : stepOf(chain, next.to)
  const asks = start?.law === 'ask-whether-safe' ? start : second?.law === 'ask-whether-safe' ? second : null
  const toPrincipal = (code: 'yes' | 'unknown'): boolean => {
    const to = asks?.outcomes.find((outcome) => outcome.code === code)?.to
    return to !== undefined && stepOf(chain, to)?.law === 'tell-principal'
  }
  return asks !== null && toPrincipal('yes') && toPrincipal('unknown')
    ? []
    : [fault('question-not-first', asks?.id ?? chain.start, 'ask-whether-safe')]
}

/** Everything that is wrong with a chain: it can be reached, left, and takes no duty of the law away or slows it. */
export const checkChain = (chain: Chain): readonly ChainFault[] => {
  const faults = shape(chain)
  if (faults.some(({ code }) => code === 'start-unknown')) return faults
  const lawful = law(chain)
  return [...faults, ...lawful, ...late(chain, lawful), ...question(chain)]
}
