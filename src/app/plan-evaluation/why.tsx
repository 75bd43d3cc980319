import type { FC } from 'hono/jsx'
import type { Line } from '../../domain/school-plan/line.ts'
import type { PlanNews } from '../../queries/plan-evaluation/news.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, sayErrors, type Typed } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { sayWho } from '../school-plan/origins/said.tsx'
import { Button } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { More } from '../ui/notices.tsx'

export type Compared = NonNullable<PlanNews['news']>

export interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

/** Why a line isn't as it was: who said what, and for those who write in the plan a field for it. */
export const Why: FC<{ c: AppContext; at: PlanAddress; news: Compared; line: Line; again: Again | null }> = ({
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
            {reason.said === null ? reason.words : `${sayWho(c, reason.said)}: ${reason.words}`}
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
