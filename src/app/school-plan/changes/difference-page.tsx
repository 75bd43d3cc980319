import type { FC } from 'hono/jsx'
import { differenceBetween } from '../../../domain/school-plan/difference.ts'
import { editionKey, type PlanComparison, planComparison } from '../../../queries/school-plan/changes.ts'
import type { AppContext } from '../../context.ts'
import { paths } from '../../paths.ts'
import { ask, renderPage } from '../../request.tsx'
import { Button } from '../../ui/actions.tsx'
import { SelectField } from '../../ui/field.tsx'
import { AskForm } from '../../ui/form.tsx'
import { EmptyState } from '../../ui/notices.tsx'
import { addressIn, PlanHead } from '../plan-head.tsx'
import { formOf, planSpeaker } from '../saying.ts'
import { Differences } from './differences.tsx'

/** Two editions of a plan, of one year or two, held against each other. */
export const planDifferencePage = async (c: AppContext) => {
  const at = addressIn(c)
  const view = await ask(c, planComparison, {
    ...at,
    from: c.req.query('from') ?? null,
    to: c.req.query('to') ?? null,
  })
  const words = c.var.t.planEditing.changes
  const form = formOf(c, view.school.languageForm)
  const { before, after } = view
  return renderPage(
    c,
    { title: words.differenceTitle, current: paths.schoolPlans() },
    <div class="narrow stack-l">
      <PlanHead c={c} at={at} school={view.school.name} part="history" />
      <h2>{words.differenceTitle}</h2>
      <Choose c={c} view={view} />
      {before === null || after === null ? (
        <EmptyState title={words.nothingToCompare} />
      ) : (
        <Differences
          shown={{
            c,
            say: planSpeaker(c, form),
            before: before.plan,
            after: after.plan,
            difference: differenceBetween(before.plan, after.plan),
          }}
        />
      )}
    </div>,
  )
}

const Choose: FC<{ c: AppContext; view: PlanComparison }> = ({ c, view }) => {
  const words = c.var.t.planEditing.changes
  const options = view.editions.map((edition) => ({
    value: editionKey(edition),
    label: words.edition(edition.schoolYear, edition.version),
  }))
  const valueOf = (compared: PlanComparison['before']) =>
    compared === null ? '' : editionKey(compared.edition)
  return (
    <AskForm action={paths.schoolPlanDifference(addressIn(c), {})}>
      <SelectField
        name="from"
        label={words.from}
        value={valueOf(view.before)}
        options={options}
        blank={c.var.t.ui.choose}
      />
      <SelectField
        name="to"
        label={words.to}
        value={valueOf(view.after)}
        options={options}
        blank={c.var.t.ui.choose}
      />
      <Button>{words.show}</Button>
    </AskForm>
  )
}
