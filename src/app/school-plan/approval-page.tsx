import { z } from 'zod'
import {
  approveSchoolPlan,
  publishSchoolPlan,
  withdrawSchoolPlan,
} from '../../commands/school-plan/approval.ts'
import { allApprovers } from '../../domain/school-plan/approval.ts'
import { schoolPlanDraft } from '../../queries/school-plan/plan.ts'
import { planPublication } from '../../queries/school-plan/publication.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, day, wholeNumber } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { act, ask, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { EmptyState } from '../ui/notices.tsx'
import { type Again, ApprovalForm } from './approval-form.tsx'
import { Versions } from './versions.tsx'
import { addressIn, PlanDone, PlanHead } from './plan-head.tsx'

const schema = z.object({ on: day, approvedIn: choiceOf(allApprovers), seen: wholeNumber(0, 10_000_000) })
const publishing = z.object({ version: wholeNumber(1, 1_000_000), what: choiceOf(['withdraw']).optional() })

const show = async (c: AppContext, at: PlanAddress, again: Again | null) => {
  const view = await ask(c, schoolPlanDraft, at)
  const { owner, naming } = await ask(c, planPublication, at)
  const { t } = c.var
  return renderPage(
    c,
    {
      title: `${t.schoolPlan.approval.title}. ${t.schoolPlan.page(view.year)}`,
      current: paths.schoolPlans(),
      ...(again === null ? {} : { status: 422 }),
    },
    <div class="stack-l">
      <PlanHead c={c} at={at} school={view.school.name} part="approval" years={view.years} />
      <PlanDone c={c} />
      {view.draft === null ? (
        <EmptyState title={t.schoolPlan.empty.title(view.year)} />
      ) : (
        <>
          {view.draft.rights.approves ? (
            <ApprovalForm c={c} at={at} view={view} draft={view.draft} naming={naming} again={again} />
          ) : (
            <p>{t.schoolPlan.approval.onlyPrincipal}</p>
          )}
          <Versions c={c} at={at} owner={owner} draft={view.draft} />
        </>
      )}
    </div>,
  )
}

export const planApprovalPage = (c: AppContext) => show(c, addressIn(c), null)

export const approvePlanAsBody = async (c: AppContext) => {
  const at = addressIn(c)
  const form = await readForm(c, schema)
  const { typed, key } = form
  if (!form.ok) return show(c, at, { typed, key, errors: form.errors })
  const { on, approvedIn, seen } = form.value
  const decision = await act(c, approveSchoolPlan, key, { ...at, on: on.toString(), approvedIn, seen })
  if (!decision.accepted)
    return show(c, at, { typed, key, errors: decision.refusals.map((code) => ({ field: 'on', code })) })
  return seeOther(c, paths.schoolPlanApproval(at, { done: 'approved' }))
}

export const publishPlan = async (c: AppContext) => {
  const at = addressIn(c)
  const form = await readForm(c, publishing)
  const { typed, key } = form
  if (!form.ok) return show(c, at, { typed, key, errors: form.errors })
  const { version, what } = form.value
  const decision =
    what === 'withdraw'
      ? await act(c, withdrawSchoolPlan, key, { ...at, version })
      : await act(c, publishSchoolPlan, key, { ...at, version })
  if (!decision.accepted)
    return show(c, at, { typed, key, errors: decision.refusals.map((code) => ({ field: 'on', code })) })
  return seeOther(c, paths.schoolPlanApproval(at, { done: what === 'withdraw' ? 'withdrawn' : 'published' }))
}
