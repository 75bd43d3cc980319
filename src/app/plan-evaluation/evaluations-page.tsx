import type { FC } from 'hono/jsx'
import { type EvaluationKind, evaluationDue, evaluationKinds } from '../../domain/evaluation/evaluation.ts'
import { type EvaluationsView, evaluations } from '../../queries/plan-evaluation/evaluation.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { addressIn } from '../school-plan/plan-head.tsx'
import { Done } from '../bodies/saying.tsx'
import { TapLink } from '../ui/actions.tsx'
import { PageHead } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { type AskedAgain, AskingBodies } from './asking.tsx'
import { BodiesSaid, originsShown, ProposalsMade } from './report-parts.tsx'

/** A year's evaluations: the leaders' two, the one with the pupils, and the report to the owner. */
export const evaluationsPage = (c: AppContext) => evaluationsPageWith(c, null)

export const evaluationsPageWith = async (c: AppContext, again: AskedAgain | null) => {
  const at = addressIn(c)
  const view = await ask(c, evaluations, at)
  const shown = await originsShown(c, at)
  const words = c.var.t.planEvaluation
  return renderPage(
    c,
    {
      title: words.page(view.year),
      current: paths.schoolPlans(),
      ...(again === null ? {} : { status: 422 }),
    },
    <div class="narrow stack-l">
      <PageHead title={words.title} above={`${view.school.name} · ${view.year}`} below={words.intro} />
      <Done c={c} words={words.done} />
      {view.school.readsPlan && (
        <p>
          <TapLink href={paths.planNews(at)}>{words.news.title(view.year)}</TapLink>
        </p>
      )}
      <Lines lines={evaluationKinds.map((kind) => <OneKind c={c} at={at} view={view} kind={kind} />)} />
      <AskingBodies c={c} at={at} view={view} again={again} />
      <BodiesSaid c={c} view={view} shown={shown} />
      <ProposalsMade c={c} view={view} shown={shown} />
    </div>,
  )
}

const OneKind: FC<{ c: AppContext; at: PlanAddress; view: EvaluationsView; kind: EvaluationKind }> = ({
  c,
  at,
  view,
  kind,
}) => {
  const { t, locale } = c.var
  const words = t.planEvaluation
  const laid = view.laid.find((one) => one.kind === kind)
  const date = (text: string) => sayFullDate(locale, Temporal.PlainDate.from(text.slice(0, 10)))
  return (
    <div class="stack-s">
      <h2 class="ds-heading">{words.kinds[kind]}</h2>
      <p class="small">{words.reasons[kind]}</p>
      <p class="small quiet">
        {laid === undefined ? words.due(date(evaluationDue(kind, view.year))) : words.laidOn(date(laid.at))}
      </p>
      {laid === undefined && !view.school.leads ? (
        <p class="quiet">{words.notYet}</p>
      ) : (
        <p>
          <TapLink href={paths.evaluationOf(at, kind)} hidden={`: ${words.kinds[kind]}`}>
            {laid === undefined ? words.open : words.read}
          </TapLink>
        </p>
      )}
    </div>
  )
}
