import { answerInRecord, readProposals } from '../../database/records/bodies/proposals.ts'
import { readPlanRights } from '../../database/records/school-plan/school.ts'
import { saveChanges } from '../../database/records/school-plan/writing.ts'
import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import { decideChange, type PlanChange, type PlanChangeRefusal } from '../../domain/school-plan/change.ts'
import type { Decision } from '../../domain/journal/decision.ts'
import { type LineId, lineId } from '../../domain/school-plan/ids.ts'
import type { Line } from '../../domain/school-plan/line.ts'
import type { BodyKind } from '../../domain/school-plan/parties.ts'
import { linesOf, type SchoolPlan } from '../../domain/school-plan/plan.ts'
import { accept, command, refuse } from '../command.ts'
import { type NamedPlan, type PlanInHand, planInHand } from '../school-plan/place.ts'

export interface ProposalAnswering {
  readonly proposal: string
  readonly is: 'accepted' | 'turned-down'
  readonly words: string
  /** Where an accepted one stands in the draft. */
  readonly section: string | null
}

const lineFrom = (
  plan: SchoolPlan,
  proposed: {
    readonly id: LineId
    readonly section: string
    readonly words: string
    readonly body: BodyKind
  },
): Line => ({
  id: proposed.id,
  section: proposed.section,
  position: Math.max(0, ...linesOf(plan, proposed.section).map(({ position }) => position)) + 1,
  template: null,
  locked: false,
  content: {
    kind: 'activity',
    what: { nb: proposed.words, nn: null },
    purpose: 'participation',
    level: null,
    responsible: [{ kind: 'body', body: proposed.body }],
    targets: [],
    timing: null,
    documentedIn: null,
    reason: null,
    factors: [],
  },
})

const saveLine = async (
  scope: Scope,
  { kept }: PlanInHand,
  change: PlanChange,
  after: SchoolPlan,
): Promise<void> => {
  const { owner, person } = scope.actor
  const writing = { owner, plan: kept.id, by: person, at: scope.now.toString() }
  await saveChanges(scope.tx, writing, [{ revision: kept.revision + 1, change, before: kept.plan }], after)
}

/** Rektor, or whom rektor has named to write: the proposal becomes a line of the draft, or is turned down with an answer. */
export const answerProposal = command(
  'plan.answer-proposal',
  async (
    scope,
    { proposal, is, words, section, ...named }: NamedPlan & ProposalAnswering,
  ): Promise<Decision<{ readonly line: LineId | null }, PlanChangeRefusal | 'answered-already'>> => {
    const hand = await planInHand(scope, named)
    const { edits } = await readPlanRights(scope.tx, hand.kept.id)
    if (!edits) throw new NotPermitted('role')
    const waits = (await readProposals(scope, { school: hand.school })).find(({ id }) => id === proposal)
    if (waits === undefined || waits.answer !== null) return refuse('answered-already')
    if (is === 'turned-down') {
      const isFirst = await answerInRecord(scope, proposal, { is, words, line: null })
      return isFirst ? accept({ line: null }) : refuse('answered-already')
    }
    const id = lineId(scope.shell.newId())
    const line = lineFrom(hand.kept.plan, {
      id,
      section: section ?? 'participation',
      words: waits.words,
      body: waits.bodyKind,
    })
    const change: PlanChange = { kind: 'line-added', line }
    const decision = decideChange(hand.kept.plan, change, { mayChangeLocked: false })
    if (!decision.accepted) return decision
    await saveLine(scope, hand, change, decision.outcome)
    const isFirst = await answerInRecord(scope, proposal, { is, words, line: { plan: hand.kept.id, id } })
    return isFirst ? accept({ line: id }) : refuse('answered-already')
  },
)
