import { NotFound } from '../../domain/access/absence.ts'
import { schoolPlanDraft, type SchoolPlanView } from '../../queries/school-plan/plan.ts'
import type { AppContext } from '../context.ts'
import type { PlanAddress } from '../paths.ts'
import { ask } from '../request.tsx'
import { addressIn } from './plan-head.tsx'

/** A draft in the hands of somebody who may write in it. */
export interface WritingPlace {
  readonly at: PlanAddress
  readonly view: SchoolPlanView
  readonly draft: NonNullable<SchoolPlanView['draft']>
}

/** Only those who may write in the plan; for all others there is nothing here. */
export const placeToWrite = async (c: AppContext): Promise<WritingPlace> => {
  const at = addressIn(c)
  const view = await ask(c, schoolPlanDraft, at)
  if (view.draft === null || !view.draft.rights.edits) throw new NotFound()
  return { at, view, draft: view.draft }
}
