import type { FC } from 'hono/jsx'
import { answerBy } from '../../domain/bodies/answer.ts'
import type { EvaluationsView } from '../../queries/plan-evaluation/evaluation.ts'
import { bodyName, sayOn } from '../bodies/saying.tsx'
import type { AppContext } from '../context.ts'
import { type FieldIssue, nothingTyped, sayErrors, type Typed } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { ManyChoices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'

/** What was typed, when it comes back with errors. */
export interface AskedAgain {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

interface Shown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly view: EvaluationsView
  readonly again: AskedAgain | null
}

/** Which bodies have been asked about the plan, and for those who lead the school the way to ask more of them. */
export const AskingBodies: FC<Shown> = ({ c, at, view, again }) => {
  const words = c.var.t.planEvaluation.asking
  const asked = view.bodies.filter(({ by }) => by !== null)
  const unasked = view.bodies.filter(({ by }) => by === null)
  const mayAsk = view.school.leads && view.runs && unasked.length > 0
  if (asked.length === 0 && !mayAsk) return null
  return (
    <Section id="asking" title={words.title}>
      <p class="prose">{words.say}</p>
      {asked.length > 0 && (
        <Lines lines={asked.map((body) => words.asked(bodyName(c, body), sayOn(c, body.by ?? '')))} />
      )}
      {mayAsk && <AskForm c={c} at={at} view={view} again={again} />}
    </Section>
  )
}

const AskForm: FC<Shown> = ({ c, at, view, again }) => {
  const { t } = c.var
  const words = t.planEvaluation.asking
  const said = sayErrors(again?.errors ?? [], { ...t.ui.fieldErrors, ...words.refusals })
  const typed = again?.typed ?? nothingTyped
  const usual = answerBy(view.year)
  return (
    <Form action={paths.evaluationAsking(at)} {...formWith(c, again?.key ?? null)}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <ManyChoices
        name="bodies"
        legend={words.whom}
        choices={view.bodies
          .filter(({ by }) => by === null)
          .map((body) => ({ value: body.id, label: bodyName(c, body) }))}
        values={typed.all('bodies')}
        error={said.of('bodies')}
      />
      <DateField
        name="by"
        label={words.by}
        min={view.today}
        value={typed.one('by') || (usual > view.today ? usual : undefined)}
        error={said.of('by')}
      />
      <Button kind="primary">{words.ask}</Button>
    </Form>
  )
}
