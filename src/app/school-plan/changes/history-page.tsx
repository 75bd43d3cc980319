import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { writePlan } from '../../../commands/school-plan/writing.ts'
import { NotFound } from '../../../domain/access/absence.ts'
import type { Deed } from '../../../domain/school-plan/restoring.ts'
import { planHistory, type PlanHistory } from '../../../queries/school-plan/changes.ts'
import { planChoices } from '../../../queries/school-plan/editing.ts'
import { atStart, sayMoment } from '../../../texts/dates.ts'
import type { AppContext } from '../../context.ts'
import { wholeNumber } from '../../form-fields.ts'
import { readForm } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask, formWith, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { Button, TapLink } from '../../ui/actions.tsx'
import { Form } from '../../ui/form.tsx'
import { EmptyState, Heed } from '../../ui/notices.tsx'
import { addressIn, PlanDone, PlanHead } from '../plan-head.tsx'
import { formOf } from '../saying.ts'
import { DeedSaid, deedTitle } from './deed.tsx'
import { wayBack } from './way-back.ts'

const restoring = z.object({ revision: wholeNumber(1, 100_000_000) })

const show = async (c: AppContext, refusal: string | null) => {
  const at = addressIn(c)
  const asked = Number(c.req.query('from') ?? '')
  const view = await ask(c, planHistory, { ...at, upTo: Number.isInteger(asked) && asked > 0 ? asked : null })
  const words = c.var.t.planEditing.changes
  return renderPage(
    c,
    { title: words.title, current: paths.schoolPlans(), status: refusal === null ? 200 : 409 },
    <div class="narrow stack-l">
      <PlanHead c={c} at={at} school={view.school.name} part="history" />
      <PlanDone c={c} />
      {refusal !== null && (
        <Heed>
          <p>{refusal}</p>
        </Heed>
      )}
      <p>
        <TapLink href={paths.schoolPlanDifference(at, {})}>{words.compare}</TapLink>
      </p>
      {view.deeds.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        view.deeds.map((deed) => <OneDeed c={c} view={view} deed={deed} />)
      )}
      {view.older !== null && (
        <TapLink href={paths.schoolPlanHistory(at, { from: String(view.older) })}>{words.older}</TapLink>
      )}
    </div>,
  )
}

const OneDeed: FC<{ c: AppContext; view: PlanHistory; deed: Deed }> = ({ c, view, deed }) => {
  const words = c.var.t.planEditing.changes
  const shown = { c, form: formOf(c, view.school.languageForm), plan: view.plan, deed }
  const when = sayMoment(c.var.locale, Temporal.Instant.from(deed.at), Temporal.PlainDate.from(view.today))
  const title = deedTitle(shown)
  return (
    <div class="panel stack-s" id={`change-${deed.revision}`}>
      <h2>{title}</h2>
      <p class="quiet small">
        {atStart(when)} · {view.names.get(deed.by ?? '') ?? words.somebody}
      </p>
      <DeedSaid shown={shown} />
      {view.rights.edits && (
        <Form action={paths.schoolPlanHistory(addressIn(c), {})} class="no-print" {...formWith(c)}>
          <input type="hidden" name="revision" value={String(deed.first)} />
          <Button hidden={`: ${title}`}>{words.restore}</Button>
        </Form>
      )}
    </div>
  )
}

export const planHistoryPage = (c: AppContext) => show(c, null)

/** Puts back what stood before a change, as a new change: nothing that was written is ever taken away. */
export const restoreInPlan = async (c: AppContext) => {
  const form = await readForm(c, restoring)
  const { refusals } = c.var.t.schoolPlan
  const at = addressIn(c)
  const view = await ask(c, planChoices, at)
  if (!view.draft.rights.edits) throw new NotFound()
  if (!form.ok) return show(c, refusals['changed-meanwhile'])
  const { deeds } = await ask(c, planHistory, { ...at, upTo: form.value.revision })
  const { revision } = form.value
  const back = wayBack(
    view,
    deeds.find((deed) => deed.revision === revision),
  )
  if (back === null) return show(c, refusals['line-unknown'])
  const decision = await act(c, writePlan, form.key, { ...at, changes: [back] })
  if (!decision.accepted) return show(c, refusals[decision.refusals[0]])
  return seeOther(c, paths.schoolPlanHistory(at, { done: 'restored' }))
}
