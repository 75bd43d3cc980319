import { insertReason } from '../../database/records/evaluation/reasons.ts'
import { readNamesAt } from '../../database/records/school-plan/people.ts'
import { readPlanRights } from '../../database/records/school-plan/school.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import { lineId } from '../../domain/school-plan/ids.ts'
import { wordsThatName } from '../../domain/school-plan/naming.ts'
import { accept, command, refuse } from '../command.ts'
import { type NamedPlan, planInHand } from '../school-plan/place.ts'

/** Why a line is new, changed or gone, by whoever writes in the plan. */
export const giveReason = command(
  'school-plan.reason',
  async (scope, { line, words, ...named }: NamedPlan & { readonly line: string; readonly words: string }) => {
    const { school, kept } = await planInHand(scope, named)
    if (!(await readPlanRights(scope.tx, kept.id)).edits) throw new NotPermitted('role')
    const people = await readNamesAt(scope.tx, scope.actor.owner, school)
    if (wordsThatName([words], people)) return refuse('names-somebody')
    await insertReason(scope, { plan: kept.id, line: lineId(line), words, from: null })
    return accept(null)
  },
)
