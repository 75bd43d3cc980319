import { readStaff } from '../../database/records/case/file.ts'
import { endNaming, nameApprover, readNamings } from '../../database/records/plan/approvers.ts'
import { decideNaming, type NamingRefusal, type NamingWish } from '../../domain/activity-plan/approver.ts'
import { holdsAt } from '../../domain/people/actor.ts'
import { caseInHand } from '../case-in-hand.ts'
import { accept, command, refuse } from '../command.ts'

export interface ApproverWish extends NamingWish {
  readonly number: string
  /** For this case alone, or for every ordinary case at the school. */
  readonly scope: 'case' | 'all'
}

/** The principal names somebody to approve plans, from–to. It opens no case: who has no seat approves nothing there. */
export const namePlanApprover = command<ApproverWish, { readonly number: string }, NamingRefusal>(
  'plan.name-approver',
  async (scope, wish) => {
    const { row, state } = await caseInHand(scope, wish.number)
    const { tx, actor, today } = scope
    const staff = await readStaff(tx, actor.owner, row.school_id, today)
    const [first, ...rest] = decideNaming(wish, {
      by: actor.person,
      today,
      isPrincipal: holdsAt(actor, row.school_id, 'principal'),
      isStaff: staff.some(({ person, roles }) => person === wish.person && roles.length > 0),
      compartment: state.compartment,
    })
    if (first !== undefined) return refuse(first, ...rest)
    const { person, from, to } = wish
    const only = wish.scope === 'case' ? row.case_id : null
    await nameApprover(scope, { person, from, to, school: row.school_id, case: only })
    return accept({ number: wish.number })
  },
)

/** Takes a naming back, from now on; what was approved under it stands. */
export const endPlanApprover = command(
  'plan.end-approver',
  async (scope, { number, naming }: { readonly number: string; readonly naming: string }) => {
    const { row } = await caseInHand(scope, number)
    if (!holdsAt(scope.actor, row.school_id, 'principal')) return refuse('not-principal')
    const known = await readNamings(scope, { case: row.case_id, school: row.school_id })
    if (!known.some(({ id }) => id === naming)) return refuse('not-named')
    await endNaming(scope, naming)
    return accept({ number })
  },
)
