import type { FC } from 'hono/jsx'
import { beginPlan, planSources } from '../../commands/school-plan/beginning.ts'
import { yearBefore } from '../../domain/school-plan/ids.ts'
import { schoolPlanDraft, type SchoolPlanView } from '../../queries/school-plan/plan.ts'
import { z } from 'zod'
import type { AppContext } from '../context.ts'
import { choiceOf } from '../form-fields.ts'
import { type FieldIssue, readForm, sayErrors } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button } from '../ui/actions.tsx'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { EmptyState } from '../ui/notices.tsx'
import { addressIn, PlanHead } from './plan-head.tsx'

/** A plan that the school has in another place begins empty, and is read in at once. */
const ways = ['read-in', ...planSources] as const
/** In the order in which most schools would want them; a plan or template that isn't there isn't offered. */
const waysIn = ({ growsFrom }: SchoolPlanView): readonly (typeof ways)[number][] => [
  ...growsFrom,
  'read-in',
  'nothing',
]
const schema = z.object({ from: choiceOf(ways) })

interface Again {
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

/** No plan yet: what will be here, and for rektor the way to begin. */
export const Beginning: FC<{
  c: AppContext
  at: PlanAddress
  view: SchoolPlanView
  again?: Again | undefined
}> = ({ c, at, view, again }) => {
  const { t } = c.var
  const words = t.schoolPlan.empty
  const said = sayErrors(again?.errors ?? [], { ...t.ui.fieldErrors, ...t.schoolPlan.refusals })
  const isTemplate = view.school.id === null
  const before = yearBefore(view.year)
  const sources = {
    ...words.sources(before),
    ...(isTemplate ? { 'year-before': t.planEditing.template.yearBefore(before) } : {}),
  }
  const title = isTemplate ? t.planEditing.template.empty(view.year) : words.title(view.year)
  const say = isTemplate ? t.planEditing.template.emptySay : words.say
  if (!view.mayBegin)
    return (
      <EmptyState title={title}>
        <p>{say}</p>
      </EmptyState>
    )
  return (
    <div class="narrow stack">
      <h2>{title}</h2>
      <p>{say}</p>
      <Form action={paths.schoolPlanBegin(at)} {...formWith(c, again?.key ?? null)}>
        <ErrorSummary title={t.ui.errorsTitle} errors={said.summary} />
        <Choices
          name="from"
          legend={words.from}
          layout="column"
          choices={waysIn(view).map((value) => ({ value, ...sources[value] }))}
          error={said.of('from')}
        />
        <Button kind="primary">{words.begin}</Button>
      </Form>
    </div>
  )
}

export const beginSchoolPlan = async (c: AppContext) => {
  const at = addressIn(c)
  const form = await readForm(c, schema)
  const again = async (errors: readonly FieldIssue[]) => {
    const view = await ask(c, schoolPlanDraft, at)
    return renderPage(
      c,
      { title: c.var.t.schoolPlan.page(view.year), current: paths.schoolPlans(), status: 422 },
      <div class="stack-l">
        <PlanHead c={c} at={at} school={view.school.name} part="read" years={view.years} />
        <Beginning c={c} at={at} view={view} again={{ errors, key: form.key }} />
      </div>,
    )
  }
  if (!form.ok) return again(form.errors)
  const { from } = form.value
  const isReadIn = from === 'read-in'
  const decision = await act(c, beginPlan, form.key, { ...at, from: isReadIn ? 'nothing' : from })
  if (!decision.accepted) return again(decision.refusals.map((code) => ({ field: 'from', code })))
  return seeOther(c, isReadIn ? paths.schoolPlanReadIn(at) : paths.schoolPlan(at, { done: 'begun' }))
}
