import type { Child, FC } from 'hono/jsx'
import { type Chain, lawSteps, type Step } from '../../../domain/chain/chain.ts'
import type { ChainStanding } from '../../../domain/chain/standing.ts'
import type { AppContext } from '../../context.ts'
import { Icon } from '../../ui/icons.tsx'
import { PlainList } from '../../ui/lists.tsx'
import type { PlanSpeaker } from '../saying.ts'

export const numberIn = (chain: Chain, id: string): number =>
  chain.steps.findIndex((step) => step.id === id) + 1

export interface StepsShown {
  readonly c: AppContext
  readonly chain: Chain
  readonly say: PlanSpeaker
  /** Where a case stands on it; null where it is only the chain. */
  readonly standing: ChainStanding | null
  /** What whoever writes can do with a step. */
  readonly actions?: (step: Step) => Child
}

/** The same as the figure, for whoever reads or listens. */
export const StepList: FC<{ shown: StepsShown }> = ({ shown }) => {
  const { c, chain, say, standing, actions } = shown
  return (
    <ol role="list" class="stack">
      {chain.steps.map((step) => (
        <li
          class={standing?.now === step.id ? 'panel next stack-s' : 'panel stack-s'}
          id={`step-${step.id}`}
          aria-current={standing?.now === step.id ? 'step' : undefined}
        >
          <h3>
            {numberIn(chain, step.id)}. {say.step(chain, step)}
          </h3>
          {standing !== null && <Stands c={c} step={step} standing={standing} />}
          <PlainList beside facts={factsOf(c, chain, step, say)} />
          {actions?.(step)}
        </li>
      ))}
    </ol>
  )
}

const Stands: FC<{ c: AppContext; step: Step; standing: ChainStanding }> = ({ c, step, standing }) => {
  const words = c.var.t.chains
  if (standing.now === step.id)
    return (
      <p>
        <b>{words.here}</b>
      </p>
    )
  return standing.done.has(step.id) ? (
    <p class="small">
      <Icon name="ok" /> {words.documented}
    </p>
  ) : null
}

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
    ...(step.law === null ? [] : [{ term: words.law, value: lawSteps[step.law] }]),
  ]
}
