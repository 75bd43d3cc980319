import { answerInRecord, readProposals } from '../../database/records/bodies/proposals.ts'
import { readPlanRights } from '../../database/records/school-plan/school.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import { accept, command, refuse } from '../command.ts'
import { type NamedPlan, planInHand } from '../school-plan/place.ts'

export interface ProposalAnswering {
  readonly proposal: string
  readonly is: 'accepted' | 'turned-down'
  readonly words: string
}

/** Rektor, or whom rektor has named to write, says yes or not now. A yes is written into the plan by `writeIn`. */
export const answerProposal = command(
  'plan.answer-proposal',
  async (
    scope,
    { proposal, is, words, ...named }: NamedPlan & ProposalAnswering,
  ): Promise<Decision<ProposalAnswering['is'], 'answered-already'>> => {
    const { school, kept } = await planInHand(scope, named)
    const { edits } = await readPlanRights(scope.tx, kept.id)
    if (!edits) throw new NotPermitted('role')
    const waits = (await readProposals(scope, { school })).some(
      ({ id, answer }) => id === proposal && answer === null,
    )
    const isFirst = waits && (await answerInRecord(scope, proposal, { is, words }))
    return isFirst ? accept(is) : refuse('answered-already')
  },
)
