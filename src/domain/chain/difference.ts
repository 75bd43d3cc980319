import { partyKey } from '../school-plan/parties.ts'
import { type Chain, type Step, stepOf } from './chain.ts'

/** A step that both chains have, and that isn't the same in them. */
export interface StepDifference {
  readonly before: Step
  readonly after: Step
}

export interface ChainDifference {
  readonly added: readonly Step[]
  readonly removed: readonly Step[]
  readonly changed: readonly StepDifference[]
  /** The chain begins with another step. */
  readonly startMoved: boolean
}

/** What a person can read of a step: where it stands in the list says nothing. */
const said = ({ words, responsible, within, outcomes }: Step): string =>
  JSON.stringify([
    words?.nb ?? null,
    words?.nn ?? null,
    responsible.map(partyKey),
    within === null ? null : within.unit === 'at-once' ? 0 : within.count,
    outcomes.map(({ code, to }) => `${code} ${to}`).toSorted(),
  ])

/** Step by step, whatever the order of the list beside the figure. */
export const chainDifference = (before: Chain, after: Chain): ChainDifference => ({
  added: after.steps.filter(({ id }) => stepOf(before, id) === null),
  removed: before.steps.filter(({ id }) => stepOf(after, id) === null),
  changed: after.steps.flatMap((step) => {
    const old = stepOf(before, step.id)
    return old === null || said(old) === said(step) ? [] : [{ before: old, after: step }]
  }),
  startMoved: before.start !== after.start,
})

export const isSameChain = (before: Chain, after: Chain): boolean => {
  const { added, removed, changed, startMoved } = chainDifference(before, after)
  return added.length + removed.length + changed.length === 0 && !startMoved
}
