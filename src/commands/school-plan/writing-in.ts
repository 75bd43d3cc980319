import { writeProposalIn } from '../../database/records/bodies/proposals.ts'
import { insertReason } from '../../database/records/evaluation/reasons.ts'
import { readSaid } from '../../database/records/school-plan/origins.ts'
import { readNamesAt } from '../../database/records/school-plan/people.ts'
import { readPlanRights } from '../../database/records/school-plan/school.ts'
import { NotFound, NotPermitted } from '../../domain/access/absence.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import type { PlanChange } from '../../domain/school-plan/change.ts'
import type { LineId } from '../../domain/school-plan/ids.ts'
import { wordsThatName } from '../../domain/school-plan/naming.ts'
import { originKey, originNamed } from '../../domain/school-plan/origin.ts'
import { accept, command, refuse } from '../command.ts'
import { type NamedPlan, planInHand } from './place.ts'
import { type PlanWritingRefusal, type SeenChange, writeChanges } from './writing.ts'

const lineOf = (change: PlanChange): LineId | null => {
  switch (change.kind) {
    case 'line-added':
      return change.line.id
    case 'line-written':
      return change.id
    default:
      return null
  }
}

type WriteIn = Decision<number, PlanWritingRefusal | 'written-already' | 'names-somebody'>

export interface WritingIn extends NamedPlan {
  /** As `originKey` says it. */
  readonly origin: string
  readonly change: SeenChange
}

/**
 * Writes a line and says what it comes from: the words beside it are those that were said, never what the form holds.
 * Once for each; the same line may be saved again. A body is named, and nobody in it.
 */
export const writeIn = command('school-plan.write-in', async (scope, wish: WritingIn): Promise<WriteIn> => {
  const { origin: key, change, ...named } = wish
  const { school, kept } = await planInHand(scope, named)
  if (!(await readPlanRights(scope.tx, kept.id)).edits) throw new NotPermitted('role')
  const origin = originNamed(key)
  const said = origin === null ? null : await readSaid(scope, school, origin)
  const line = lineOf(change.change)
  if (origin === null || said === null || line === null) throw new NotFound()
  if (said.written !== null && said.written.line !== line) return refuse('written-already')
  const words = said.reason === null ? said.words : `${said.words}\n${said.reason}`
  if (wordsThatName([words], await readNamesAt(scope.tx, scope.actor.owner, school)))
    return refuse('names-somebody')
  const decision = await writeChanges(scope, kept, [change])
  if (!decision.accepted) return decision
  if (said.written === null) {
    const from = { source: originKey(origin), how: said.how, body: said.body }
    await insertReason(scope, { plan: kept.id, line, words, from })
    const isFirst =
      origin.kind !== 'proposal' || (await writeProposalIn(scope, origin.proposal, { plan: kept.id, line }))
    if (!isFirst) return refuse('written-already')
  }
  return accept(decision.outcome.revision)
})
