import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { takeOverTemplate } from '../../../commands/school-plan/template.ts'
import {
  isLocked,
  type TemplateDifference,
  templateDifferences,
} from '../../../domain/school-plan/template.ts'
import { type PlanAndTemplate, planAndTemplate } from '../../../queries/school-plan/editing.ts'
import type { AppContext } from '../../context.ts'
import { manyOf, wholeNumber } from '../../form-fields.ts'
import { type FieldIssue, readForm, sayErrors } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask, formWith, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { Button } from '../../ui/actions.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { EmptyState, Heed } from '../../ui/notices.tsx'
import { addressIn, PlanDone, PlanHead } from '../plan-head.tsx'
import { OneDifference } from './one-difference.tsx'

const schema = z.object({
  take: manyOf(z.string().max(80), 2_000),
  version: wholeNumber(1, 1_000_000),
})

interface Again {
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

const show = async (c: AppContext, again: Again | null) => {
  const at = addressIn(c)
  const view = await ask(c, planAndTemplate, at)
  const words = c.var.t.planEditing.template
  const { template, draft } = view
  const all = template === null ? [] : templateDifferences(template.plan, draft.kept.plan)
  return renderPage(
    c,
    { title: words.title, current: paths.schoolPlans(), status: again === null ? 200 : 422 },
    <div class="narrow stack-l">
      <PlanHead c={c} at={at} school={view.school.name} part="read" years={view.years} />
      <h2>{words.title}</h2>
      <PlanDone c={c} />
      {template === null ? (
        <EmptyState title={words.none} />
      ) : all.length === 0 ? (
        <EmptyState title={words.same} />
      ) : (
        <TakeOver c={c} view={view} version={template.version} all={all} again={again} />
      )}
    </div>,
  )
}

const TakeOver: FC<{
  c: AppContext
  view: PlanAndTemplate
  version: number
  all: readonly TemplateDifference[]
  again: Again | null
}> = ({ c, view, version, all, again }) => {
  const { t } = c.var
  const words = t.planEditing.template
  const said = sayErrors(again?.errors ?? [], {
    ...t.ui.fieldErrors,
    ...t.schoolPlan.refusals,
    choose: words.choose,
  })
  const locked = all.filter(isLocked).length
  return (
    <Form action={paths.schoolPlanTemplate(addressIn(c), {})} {...formWith(c, again?.key ?? null)}>
      <input type="hidden" name="version" value={String(version)} />
      <ErrorSummary title={t.ui.errorsTitle} errors={said.summary} />
      <p>{words.intro(version)}</p>
      {locked > 0 && (
        <Heed>
          <p>{words.mustTakeFew(locked)}</p>
        </Heed>
      )}
      {all.map((difference) => (
        <OneDifference c={c} view={view} difference={difference} />
      ))}
      <Button kind="primary">{words.take}</Button>
    </Form>
  )
}

export const planTemplatePage = (c: AppContext) => show(c, null)

/** Takes over what was ticked: all of it, or nothing. */
export const takeOverFromTemplate = async (c: AppContext) => {
  const form = await readForm(c, schema)
  const at = addressIn(c)
  if (!form.ok) return show(c, { errors: form.errors, key: null })
  const { take, version } = form.value
  if (take.length === 0) return show(c, { errors: [{ field: 'take', code: 'choose' }], key: null })
  const decision = await act(c, takeOverTemplate, form.key, { ...at, chosen: take, version })
  if (decision.accepted) return seeOther(c, paths.schoolPlanTemplate(at, { done: 'taken-over' }))
  return show(c, { errors: decision.refusals.map((code) => ({ field: 'take', code })), key: null })
}
