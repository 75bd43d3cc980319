import type { FC } from 'hono/jsx'
import type { Chain, Step } from '../../../domain/chain/chain.ts'
import { chainDifference } from '../../../domain/chain/difference.ts'
import type { AppContext } from '../../context.ts'
import type { PlanSpeaker } from '../saying.ts'
import { WordByWord } from './cells.tsx'

interface ChainsShown {
  readonly c: AppContext
  readonly say: PlanSpeaker
  readonly before: Chain
  readonly after: Chain
}

/** What a step says, so that two can be laid side by side. */
const factsOf = ({ c, say }: ChainsShown, chain: Chain, step: Step): Readonly<Record<string, string>> => {
  const words = c.var.t.chains
  const nameOf = (id: string) => {
    const next = chain.steps.find((each) => each.id === id)
    return next === undefined ? '' : say.step(chain, next)
  }
  if (step.outcomes.length === 0) return {}
  return {
    [words.who]: step.responsible.length === 0 ? words.nobody : say.parties(step.responsible),
    [words.within]: say.within(step.within),
    [words.ways]: step.outcomes.map(({ code, to }) => `${words.outcomes[code]}: ${nameOf(to)}`).join('. '),
  }
}

const Facts: FC<{ shown: ChainsShown; before: Step | null; after: Step | null }> = ({
  shown,
  before,
  after,
}) => {
  const was = before === null ? {} : factsOf(shown, shown.before, before)
  const is = after === null ? {} : factsOf(shown, shown.after, after)
  return (
    <>
      {[...new Set([...Object.keys(is), ...Object.keys(was)])].map((label) =>
        was[label] === is[label] ? null : (
          <p class="small">
            <span class="quiet">{label}: </span>
            <WordByWord c={shown.c} before={was[label] ?? ''} after={is[label] ?? ''} />
          </p>
        ),
      )}
    </>
  )
}

/** Two chains step by step: what is new, gone and changed, in words. */
export const ChainDifferences: FC<{ shown: ChainsShown }> = ({ shown }) => {
  const { c, say, before, after } = shown
  const words = c.var.t.planEditing.changes.steps
  const { added, removed, changed, startMoved } = chainDifference(before, after)
  const start = after.steps.find(({ id }) => id === after.start)
  return (
    <ul class="stack-s">
      {startMoved && start !== undefined && <li>{words.start(say.step(after, start))}</li>}
      {changed.map((step) => (
        <li>
          <b>{words.changed}:</b>{' '}
          <WordByWord c={c} before={say.step(before, step.before)} after={say.step(after, step.after)} />
          <Facts shown={shown} before={step.before} after={step.after} />
        </li>
      ))}
      {added.map((step) => (
        <li>
          <b>{words.added}:</b> <WordByWord c={c} before="" after={say.step(after, step)} />
          <Facts shown={shown} before={null} after={step} />
        </li>
      ))}
      {removed.map((step) => (
        <li>
          <b>{words.removed}:</b> <WordByWord c={c} before={say.step(before, step)} after="" />
        </li>
      ))}
    </ul>
  )
}
