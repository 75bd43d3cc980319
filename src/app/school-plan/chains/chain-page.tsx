import { NotFound } from '../../../domain/access/absence.ts'
import { type Chain, chainIds, type Step } from '../../../domain/chain/chain.ts'
import { chainIn } from '../../../domain/school-plan/plan.ts'
import { schoolPlanDraft } from '../../../queries/school-plan/plan.ts'
import type { AppContext } from '../../context.ts'
import { type PlanAddress, paths } from '../../paths.ts'
import { ask, formWith, renderPage } from '../../request.tsx'
import { Button, TapLink } from '../../ui/actions.tsx'
import { Chips } from '../../ui/chips.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/layout.tsx'
import { EmptyState } from '../../ui/notices.tsx'
import { ChainFigure } from './chain-figure.tsx'
import { addressIn, PlanDone, PlanHead } from '../plan-head.tsx'
import { formOf, planSpeaker } from '../saying.ts'
import { numberIn, StepList } from './step-list.tsx'

/** A chain of action: the figure, and the same as a list. */
export const planChainPage = async (c: AppContext) => {
  const at = addressIn(c)
  const id = chainIds.find((each) => each === c.req.param('chain'))
  const view = await ask(c, schoolPlanDraft, at)
  if (id === undefined) throw new NotFound()
  const { t } = c.var
  const say = planSpeaker(c, formOf(c, view.school.languageForm))
  const chain = view.draft === null ? null : chainIn(view.draft.kept.plan, id)
  const edits = view.draft?.rights.edits === true
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
      <PlanDone c={c} />
      {chain === null ? (
        <EmptyState title={t.schoolPlan.empty.title(view.year)} />
      ) : (
        <Section id="chain" title={t.chains.names[id]}>
          <Chips label={t.chains.title} chips={chips} />
          <p>{t.chains.intro[id]}</p>
          <div class="chain-both">
            <ChainFigure c={c} chain={chain} say={say} now={null} />
            <StepList
              shown={{
                c,
                chain,
                say,
                standing: null,
                ...(edits ? { actions: actionsOn(c, at, chain) } : {}),
              }}
            />
          </div>
          {edits && view.draft?.kept.plan.chains[id] !== undefined && (
            <Form action={paths.schoolPlanChain(at, id)} class="no-print" {...formWith(c)}>
              <Button>{t.chains.edit.standardAgain}</Button>
            </Form>
          )}
        </Section>
      )}
    </div>,
  )
}

/** What whoever writes can do with a step: change it, or put another after it. */
const actionsOn = (c: AppContext, at: PlanAddress, chain: Chain) => {
  const { edit } = c.var.t.chains
  return (step: Step) => (
    <p class="row no-print small">
      <TapLink href={paths.schoolPlanStep(at, chain.id, step.id)} hidden={`: ${numberIn(chain, step.id)}`}>
        {edit.link}
      </TapLink>
      {step.outcomes.length > 0 && (
        <TapLink
          href={paths.schoolPlanStep(at, chain.id, 'new', { after: step.id })}
          hidden={`: ${numberIn(chain, step.id)}`}
        >
          {edit.addAfter}
        </TapLink>
      )}
    </p>
  )
}
