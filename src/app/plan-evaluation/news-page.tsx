import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { giveReason } from '../../commands/plan-evaluation/reasons.ts'
import type { Line } from '../../domain/school-plan/line.ts'
import { type PlanNews, planNews } from '../../queries/plan-evaluation/news.ts'
import { Done } from '../bodies/saying.tsx'
import type { AppContext } from '../context.ts'
import { identifier, words as wordsField } from '../form-fields.ts'
import { type FieldIssue, readForm, sayErrors, type Typed } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Differences } from '../school-plan/changes/differences.tsx'
import { addressIn } from '../school-plan/plan-head.tsx'
import { formOf, planSpeaker } from '../school-plan/saying.ts'
import { Button } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState, More } from '../ui/notices.tsx'

const schema = z.object({ line: identifier, reason: wordsField(500) })

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

/** What is new in the plan since the year before, and why: for those who work by it, and those who decide on it. */
export const planNewsPage = (c: AppContext) => show(c, null)

const show = async (c: AppContext, again: Again | null) => {
  const at = addressIn(c)
  const view = await ask(c, planNews, at)
  const words = c.var.t.planEvaluation.news
  return renderPage(
    c,
    {
      title: words.title(view.year),
      current: paths.schoolPlans(),
      ...(again === null ? {} : { status: 422 }),
    },
    <div class="narrow stack-l">
      <PageHead title={words.title(view.year)} above={view.school.name} below={words.intro(view.before)} />
      <Done c={c} words={c.var.t.planEvaluation.done} />
      {view.news === null ? (
        <EmptyState title={words.nothing(view.before)} />
      ) : (
        <News c={c} at={at} view={view} news={view.news} again={again} />
      )}
    </div>,
  )
}

type Compared = NonNullable<PlanNews['news']>

const News: FC<{ c: AppContext; at: PlanAddress; view: PlanNews; news: Compared; again: Again | null }> = ({
  c,
  at,
  view,
  news,
  again,
}) => {
  const { old, plan, difference } = news
  return (
    <Differences
      shown={{
        c,
        say: planSpeaker(c, formOf(c, view.school.languageForm)),
        before: old,
        after: plan,
        difference,
        below: (line) => <Why c={c} at={at} news={news} line={line} again={again} />,
      }}
    />
  )
}

const Why: FC<{ c: AppContext; at: PlanAddress; news: Compared; line: Line; again: Again | null }> = ({
  c,
  at,
  news,
  line,
  again,
}) => {
  const { t } = c.var
  const words = t.planEvaluation.news
  const reasons = news.reasons.filter((reason) => reason.line === line.id)
  const isAgain = again?.typed.one('line') === line.id
  const said = sayErrors(isAgain ? (again?.errors ?? []) : [], {
    ...t.ui.fieldErrors,
    ...t.planEvaluation.refusals,
  })
  return (
    <>
      <div class="stack-s">
        {reasons.length === 0 && <p class="small quiet">{words.noReason}</p>}
        {reasons.map((reason) => (
          <p>
            <b>{words.reason}</b>{' '}
            {reason.body === null
              ? reason.words
              : words.fromBody(t.planParties.bodies[reason.body], reason.words)}
          </p>
        ))}
      </div>
      {news.edits && (
        <More summary={words.give} small print={false} open={isAgain}>
          <Form action={paths.planNews(at)} {...formWith(c, isAgain ? (again?.key ?? null) : null)}>
            <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
            <input type="hidden" name="line" value={line.id} />
            <TextArea
              name="reason"
              id={`f-reason-${line.id}`}
              label={words.reason}
              rows={2}
              value={isAgain ? again?.typed.one('reason') : undefined}
              error={said.of('reason')}
            />
            <Button>{words.save}</Button>
          </Form>
        </More>
      )}
    </>
  )
}

export const giveNewsReason = async (c: AppContext) => {
  const at = addressIn(c)
  const form = await readForm(c, schema)
  const { typed, key } = form
  if (!form.ok) return show(c, { typed, key, errors: form.errors })
  const { line, reason } = form.value
  const decision = await act(c, giveReason, key, { ...at, line, words: reason })
  if (!decision.accepted)
    return show(c, { typed, key, errors: decision.refusals.map((code) => ({ field: 'reason', code })) })
  return seeOther(c, paths.planNews(at, { done: 'reason' }))
}
