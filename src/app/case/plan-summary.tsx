import type { FC } from 'hono/jsx'
import type { CaseOverview, RunningMeasureView } from '../../queries/case-overview.ts'
import { paths } from '../paths.ts'
import { TapLink } from '../ui/actions.tsx'
import { Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { Prose } from '../ui/notices.tsx'
import type { Saying } from './saying.ts'

const Measure: FC<{ say: Saying; running: RunningMeasureView }> = ({ say, running }) => {
  const { plan } = say.c.var.t.case
  const { measure, version, what, lastDone } = running
  const who = [say.who(measure.responsible)]
  if (measure.standIn !== undefined) who.push(plan.standIn(say.who(measure.standIn)))
  const facts = [who.join(', '), say.times(measure)]
  if (version === 0) facts.push(plan.immediate)
  return (
    <>
      <p>{what ?? plan.noWords}</p>
      <p class="small quiet">{facts.join(' · ')}</p>
      <p class="small quiet">{lastDone === null ? plan.neverDone : plan.lastDone(say.day(lastDone))}</p>
    </>
  )
}

/** The problem and what is being done: who, when, and when it was done last. */
export const PlanSummary: FC<{ say: Saying; view: CaseOverview }> = ({ say, view }) => {
  const { plan } = say.c.var.t.case
  const { state, row } = view.file
  const open = state.plan === null && state.closed === null ? plan.start : plan.open
  return (
    <Section id="plan" title={plan.title} action={<TapLink href={paths.plan(row.number)}>{open}</TapLink>}>
      {state.plan === null ? (
        <>
          <p>{plan.none}</p>
          <p class="small quiet">{plan.noneSay}</p>
        </>
      ) : (
        view.problem !== null && <Prose text={view.problem} />
      )}
      {view.measures.length === 0 ? (
        <p class="quiet">{plan.noMeasures}</p>
      ) : (
        <Lines ordered={true} lines={view.measures.map((one) => <Measure say={say} running={one} />)} />
      )}
      <p class="small quiet">
        {plan.others} {state.evaluateOn !== null && plan.next(say.day(state.evaluateOn))}
      </p>
    </Section>
  )
}
