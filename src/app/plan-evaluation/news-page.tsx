import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { giveReason } from '../../commands/plan-evaluation/reasons.ts'
import { type PlanNews, planNews } from '../../queries/plan-evaluation/news.ts'
import { Done } from '../bodies/saying.tsx'
import type { AppContext } from '../context.ts'
import { identifier, words as wordsField } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { act, ask, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Differences } from '../school-plan/changes/differences.tsx'
import { addressIn } from '../school-plan/plan-head.tsx'
import { formOf, planSpeaker } from '../school-plan/saying.ts'
import { PageHead } from '../ui/layout.tsx'
import { EmptyState } from '../ui/notices.tsx'
import { type Again, type Compared, Why } from './why.tsx'

const schema = z.object({ line: identifier, reason: wordsField(500) })

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

const News: FC<{ c: AppContext; at: PlanAddress; view: PlanNews; news: Compared; again: Again | null }> = ({
  c,
  at,
  view,
  news,
  again,
}) => {
  const { old, plan, difference } = news
  const form = formOf(c, view.school.languageForm)
  return (
    <Differences
      shown={{
        c,
        say: planSpeaker(c, form),
        forms: form,
        before: old,
        after: plan,
        difference,
        below: (line) => <Why c={c} at={at} news={news} line={line} again={again} />,
      }}
    />
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
