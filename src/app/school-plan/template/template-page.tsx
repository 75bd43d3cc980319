import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { keepOwn, takeOverTemplate } from '../../../commands/school-plan/template.ts'
import { isLocked } from '../../../domain/school-plan/template/template.ts'
import { type PlanAndTemplate, planAndTemplate } from '../../../queries/school-plan/editing.ts'
import type { AppContext } from '../../context.ts'
import { manyOf, maybeChoiceOf, wholeNumber } from '../../form-fields.ts'
import { type FieldIssue, readForm, sayErrors, type Typed } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask, formWith, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { Button } from '../../ui/actions.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/layout.tsx'
import { EmptyState, Heed, More } from '../../ui/notices.tsx'
import { addressIn, PlanDone, PlanHead } from '../plan-head.tsx'
import { OneDifference } from './one-difference.tsx'

const ids = manyOf(z.string().max(80), 2_000)
const schema = z.object({
  take: ids,
  awaits: ids,
  version: wholeNumber(1, 1_000_000),
  do: maybeChoiceOf(['take', 'all', 'keep']),
})

interface Again {
  readonly errors: readonly FieldIssue[]
  readonly typed: Typed
  readonly status: 409 | 422
}

const show = async (c: AppContext, again: Again | null) => {
  const at = addressIn(c)
  const view = await ask(c, planAndTemplate, at)
  const words = c.var.t.planEditing.template
  return renderPage(
    c,
    { title: words.title, current: paths.schoolPlans(), status: again?.status ?? 200 },
    <div class="narrow stack-l">
      <PlanHead c={c} at={at} school={view.school.name} part="read" years={view.years} />
      <h2>{words.title}</h2>
      <PlanDone c={c} />
      {view.template === null ? (
        <EmptyState title={words.none} />
      ) : view.differences.length === 0 ? (
        <EmptyState title={words.same} />
      ) : (
        <TakeOver c={c} view={view} version={view.template.version} again={again} />
      )}
    </div>,
  )
}

const TakeOver: FC<{ c: AppContext; view: PlanAndTemplate; version: number; again: Again | null }> = ({
  c,
  view,
  version,
  again,
}) => {
  const { t } = c.var
  const words = t.planEditing.template
  const said = sayErrors(again?.errors ?? [], {
    ...t.ui.fieldErrors,
    ...t.schoolPlan.refusals,
    choose: words.choose,
  })
  const ticked = again?.typed.all('take') ?? null
  const locked = view.differences.filter(({ difference }) => isLocked(difference)).length
  const awaiting = view.differences.filter(({ awaits }) => awaits)
  const own = view.differences.filter(({ awaits }) => !awaits)
  const answered = view.draft.kept.answered?.version
  return (
    <Form action={paths.schoolPlanTemplate(addressIn(c), {})} {...formWith(c)}>
      <input type="hidden" name="version" value={String(version)} />
      <ErrorSummary title={t.ui.errorsTitle} errors={said.summary} />
      <p>{words.intro(version)}</p>
      <p class="small quiet">{words.freely}</p>
      {locked > 0 && (
        <Heed>
          <p>{words.mustTakeFew(locked)}</p>
        </Heed>
      )}
      {awaiting.length === 0 ? (
        <p>{words.nothingNew}</p>
      ) : (
        <Section
          id="awaits"
          title={
            view.base === null || answered === undefined ? words.awaits.first : words.awaits.again(answered)
          }
        >
          {awaiting.map((seen) => (
            <OneDifference c={c} view={view} seen={seen} ticked={ticked} />
          ))}
        </Section>
      )}
      {own.length > 0 && (
        <More summary={words.own(own.length)} open={awaiting.length === 0}>
          <p class="small quiet">{words.ownSay}</p>
          {own.map((seen) => (
            <OneDifference c={c} view={view} seen={seen} ticked={ticked} />
          ))}
        </More>
      )}
      <div class="row">
        <Button kind="primary" name="do" value="take">
          {words.take}
        </Button>
        {awaiting.length > 0 && (
          <Button name="do" value="all">
            {words.takeAll}
          </Button>
        )}
        {awaiting.length > locked && (
          <Button name="do" value="keep">
            {words.keep}
          </Button>
        )}
      </div>
      {awaiting.length > locked && <p class="small quiet">{words.keepSay}</p>}
    </Form>
  )
}

export const planTemplatePage = (c: AppContext) => show(c, null)

/** Takes over what was ticked, or all that is new: all of it, or nothing. Or says that the school keeps its own. */
export const takeOverFromTemplate = async (c: AppContext) => {
  const form = await readForm(c, schema)
  const at = addressIn(c)
  const { typed } = form
  if (!form.ok) return show(c, { errors: form.errors, typed, status: 422 })
  const { take, awaits, version, do: intent } = form.value
  const chosen = (intent === 'all' ? awaits : take).map((id) => ({
    id,
    seen: Number(typed.one(`seen-${id}`)),
  }))
  if (intent !== 'keep' && chosen.length === 0)
    return show(c, { errors: [{ field: 'take', code: 'choose' }], typed, status: 422 })
  const decision =
    intent === 'keep'
      ? await act(c, keepOwn, form.key, { ...at, version })
      : await act(c, takeOverTemplate, form.key, { ...at, version, chosen })
  const done = intent === 'keep' ? 'kept-own' : 'taken-over'
  if (decision.accepted) return seeOther(c, paths.schoolPlanTemplate(at, { done }))
  const isMeanwhile = decision.refusals.some((code) => code === 'changed-meanwhile')
  const errors = decision.refusals.map((code) => ({ field: 'take', code }))
  return show(c, { errors, typed, status: isMeanwhile ? 409 : 422 })
}
