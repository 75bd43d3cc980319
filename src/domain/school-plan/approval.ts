import { type Decision, decide } from '../journal/decision.ts'
import type { DateText } from '../journal/facts.ts'
import type { BodyKind } from './parties.ts'
import type { SchoolPlan } from './plan.ts'

/** Bodies that a school lets approve its plan; rektor answers for it in any case. */
const approvingBodies = [
  'school-board',
  'cooperation-committee',
  'environment-committee',
  'leader-group',
] as const satisfies readonly BodyKind[]
export const approvers = [...approvingBodies, 'principal'] as const
/** The owner's template is the owner's own to approve. */
export const templateApprovers = ['school-owner'] as const
export const allApprovers = [...approvers, ...templateApprovers] as const
export type ApprovedIn = (typeof allApprovers)[number]

export const planApprovalRefusals = [
  'plan-empty',
  'approved-in-the-future',
  'approved-long-ago',
  'nothing-new',
  'changed-meanwhile',
  'names-somebody',
] as const
export type PlanApprovalRefusal = (typeof planApprovalRefusals)[number]

export interface PlanApproval {
  readonly on: DateText
  readonly in: ApprovedIn
  readonly today: DateText
  /** The draft's revision as whoever approves has read it, and as it stands. */
  readonly seen: number
  readonly revision: number
  /** The revision that the newest version was frozen at; null for the first. */
  readonly lastFrozen: number | null
  /** Whether somebody at the school stands in it by name. */
  readonly names: boolean
}

/** Findings of the linter never stop an approval: they are shown beside it, and the body decides with open eyes. */
export const decideApproval = (
  plan: SchoolPlan,
  approval: PlanApproval,
): Decision<{ readonly content: SchoolPlan; readonly revision: number }, PlanApprovalRefusal> => {
  const refusals: PlanApprovalRefusal[] = []
  if (approval.seen !== approval.revision) refusals.push('changed-meanwhile')
  if (plan.lines.length === 0) refusals.push('plan-empty')
  if (approval.on > approval.today) refusals.push('approved-in-the-future')
  // Everybody reads the day: another year than the plan's is a slip of the hand.
  if (approval.on < `${plan.schoolYear.slice(0, 4)}-01-01`) refusals.push('approved-long-ago')
  if (approval.lastFrozen === approval.revision) refusals.push('nothing-new')
  if (approval.names) refusals.push('names-somebody')
  return decide(refusals, { content: plan, revision: approval.revision })
}
