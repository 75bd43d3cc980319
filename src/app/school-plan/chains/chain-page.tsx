import type { FC } from 'hono/jsx'
import { NotFound } from '../../../domain/access/absence.ts'
import { type Chain, chainIds, lawSteps, type Step } from '../../../domain/chain/chain.ts'
import { chainIn } from '../../../domain/school-plan/plan.ts'
import { schoolPlanDraft } from '../../../queries/school-plan/plan.ts'
import type { AppContext } from '../../context.ts'
import { paths } from '../../paths.ts'
import { ask, renderPage } from '../../request.tsx'
import { Chips } from '../../ui/chips.tsx'
import { Section } from '../../ui/layout.tsx'
import { PlainList } from '../../ui/lists.tsx'
import { EmptyState } from '../../ui/notices.tsx'
import { ChainFigure } from './chain-figure.tsx'
import { addressIn, PlanHead } from '../plan-head.tsx'
import { formOf, planSpeaker, type PlanSpeaker } from '../saying.ts'

/** A chain of action: the figure, and the same as a list. */
export const planChainPage = async (c: AppContext) => {
  const at = addressIn(c)
  const id = chainIds.find((each) => each === c.req.param('chain'))
  const view = await ask(c, schoolPlanDraft, at)
  if (id === undefined) throw new NotFound()
  const { t } = c.var
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  const chain = view.draft === null ? null : chainIn(view.draft.kept.plan, id)
  const chips = chainIds.map((each) => ({
    href: paths.schoolPlanChain(at, each),
    word: t.chains.names[each],
    current: each === id,
  }))
  return renderPage(
    c,
    { title: `${t.chains.names[id]}. ${t.schoolPlan.page(view.year)}`, current: paths.schoolPlans() },
    <div class="stack-l">
      <PlanHead c={c} at={at} school={view.school.name} part="chains" years={view.years} />
      {chain === null ? (
        <EmptyState title={t.schoolPlan.empty.title(view.year)} />
      ) : (
        <Section id="chain" title={t.chains.names[id]}>
          <Chips label={t.chains.title} chips={chips} />
          <p>{t.chains.intro[id]}</p>
          <p class="small quiet">{t.chains.figureSays}</p>
          <ChainFigure c={c} chain={chain} say={say} now={null} />
          <StepList c={c} chain={chain} say={say} />
        </Section>
      )}
    </div>,
  )
}

const numberIn = (chain: Chain, id: string): number => chain.steps.findIndex((step) => step.id === id) + 1

/** The same as the figure, for whoever reads or listens. */
const StepList: FC<{ c: AppContext; chain: Chain; say: PlanSpeaker }> = ({ c, chain, say }) => (
  <ol role="list" class="stack">
    {chain.steps.map((step) => (
      <li class="panel stack-s" id={`step-${step.id}`}>
        <h3>
          {numberIn(chain, step.id)}. {say.step(chain, step)}
        </h3>
        <PlainList facts={factsOf(c, chain, step, say)} />
      </li>
    ))}
  </ol>
)

const factsOf = (c: AppContext, chain: Chain, step: Step, say: PlanSpeaker) => {
  const words = c.var.t.chains
  const wayTo = (to: string) => {
    const next = chain.steps.find(({ id }) => id === to)
    return next === undefined ? '' : words.wayTo(numberIn(chain, to), say.step(chain, next))
  }
  const isEnd = step.outcomes.length === 0
  return [
    ...(isEnd
      ? []
      : [
          {
            term: words.who,
            value: step.responsible.length === 0 ? words.nobody : say.parties(step.responsible),
          },
          { term: words.within, value: say.within(step.within) },
          {
            term: words.ways,
            value: (
              <ul class="plain">
                {step.outcomes.map(({ code, to }) => (
                  <li>
                    {words.outcomes[code]}: <a href={`#step-${to}`}>{wayTo(to)}</a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
    ...(step.law === null ? [] : [{ term: words.law(lawSteps[step.law]), value: '' }]),
  ]
}
