import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { layDownEvaluation } from '../../commands/plan-evaluation/laying-down.ts'
import { evaluatedDays, evaluationKinds, leaderQuestions } from '../../domain/evaluation/evaluation.ts'
import { type EvaluationView, evaluationOf } from '../../queries/plan-evaluation/evaluation.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, words as wordsField } from '../form-fields.ts'
import { type FieldIssue, nothingTyped, readForm, sayErrors, type Typed } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { addressIn } from '../school-plan/plan-head.tsx'
import { formOf, planSpeaker } from '../school-plan/saying.ts'
import { Button, TapLink } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { BodiesSaid, LeadersSaid, originsShown, ProposalsMade, ReportShown } from './report-parts.tsx'

const schema = z.object({
  kind: choiceOf(evaluationKinds),
  worked: wordsField(4000),
  'did-not-work': wordsField(4000),
  'to-change': wordsField(4000),
})

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

export const evaluationPage = (c: AppContext) => show(c, c.req.param('kind') ?? '', null)

const show = async (c: AppContext, kind: string, again: Again | null) => {
  const at = addressIn(c)
  const view = await ask(c, evaluationOf, { ...at, kind })
  const shown = await originsShown(c, at)
  const { t, locale } = c.var
  const words = t.planEvaluation
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  const days = evaluatedDays(view.kind, view.year)
  const date = (text: string) => sayFullDate(locale, Temporal.PlainDate.from(text.slice(0, 10)))
  const report = view.one?.report ?? view.now
  return renderPage(
    c,
    {
      title: `${words.kinds[view.kind]}. ${words.page(view.year)}`,
      current: paths.schoolPlans(),
      ...(again === null ? {} : { status: 422 }),
    },
    <div class="narrow stack-l">
      <PageHead
        title={words.kinds[view.kind]}
        above={`${view.school.name} · ${view.year}`}
        below={view.one === null ? words.reasons[view.kind] : words.laidOn(date(view.one.at))}
      />
      <div class="stack-s">
        <p>{words.days(date(days.from), date(days.to))}</p>
        <p>
          <TapLink href={paths.evaluations(at)}>{words.allOf(view.year)}</TapLink>
        </p>
      </div>
      {report !== null && <ReportShown c={c} say={say} report={report} />}
      {view.one !== null && (
        <LeadersSaid
          c={c}
          answers={view.one.answers}
          shown={shown}
          of={{ kind: 'leaders', year: view.year, evaluation: view.kind }}
        />
      )}
      <BodiesSaid c={c} view={view} shown={shown} />
      <ProposalsMade c={c} view={view} shown={shown} />
      {view.one === null && <LayDown c={c} at={at} view={view} again={again} />}
    </div>,
  )
}

const LayDown: FC<{ c: AppContext; at: PlanAddress; view: EvaluationView; again: Again | null }> = ({
  c,
  at,
  view,
  again,
}) => {
  const { t } = c.var
  const words = t.planEvaluation
  const typed = again?.typed ?? nothingTyped
  const said = sayErrors(again?.errors ?? [], { ...t.ui.fieldErrors, ...words.refusals })
  return (
    <Section id="lay-down" title={words.leaders} print={false}>
      <p class="small quiet">
        {words.noNames} {words.layDownSay}
      </p>
      <Form action={paths.evaluations(at)} {...formWith(c, again?.key ?? null)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <input type="hidden" name="kind" value={view.kind} />
        {leaderQuestions.map((question) => (
          <TextArea
            name={question}
            label={words.leaderQuestions[question]}
            rows={4}
            value={typed.one(question)}
            error={said.of(question)}
          />
        ))}
        <Button kind="primary">{words.layDown}</Button>
      </Form>
    </Section>
  )
}

export const layDown = async (c: AppContext) => {
  const at = addressIn(c)
  const form = await readForm(c, schema)
  const { typed, key } = form
  const kind = typed.one('kind') ?? ''
  if (!form.ok) return show(c, kind, { typed, key, errors: form.errors })
  const { kind: laid, ...answers } = form.value
  const decision = await act(c, layDownEvaluation, key, { ...at, kind: laid, answers })
  if (!decision.accepted)
    return show(c, kind, {
      typed,
      key,
      errors: decision.refusals.map((code) => ({ field: 'worked', code })),
    })
  return seeOther(c, paths.evaluations(at, { done: 'laid' }))
}
