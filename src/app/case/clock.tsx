import type { FC } from 'hono/jsx'
import { isRunning, type Obligation } from '../../domain/rules/obligation.ts'
import { atStart } from '../../texts/dates.ts'
import { Section } from '../ui/layout.tsx'
import { Lines, StateWord } from '../ui/lists.tsx'
import { More } from '../ui/notices.tsx'
import { pathOf } from './next-step.tsx'
import { type Saying, sayBasis, sayCounted, stateLine } from './saying.ts'

const sooner = (one: Obligation, other: Obligation): number => {
  if (one.due === other.due) return one.rule < other.rule ? -1 : 1
  if (one.due === null || other.due === null) return one.due === null ? 1 : -1
  return one.due < other.due ? -1 : 1
}

const DueLine: FC<{ say: Saying; duty: Obligation }> = ({ say, duty }) => {
  const { enough } = say.c.var.t
  return (
    <>
      <p class="small">
        <StateWord state={stateLine(say, duty)} />
      </p>
      <p>
        <a href={pathOf(say, duty)}>{atStart(enough.steps[duty.enough.code].todo)}</a>
      </p>
    </>
  )
}

/** Three moments, one line for each that has come: from which of them a deadline counts decides everything. */
const Moments: FC<{ say: Saying }> = ({ say }) => {
  const { enough } = say.c.var.t
  const { clocks } = say.file.assessment
  const moments = [
    { word: enough.from['employee-knew'], at: clocks.employeeKnew },
    { word: enough.from['raised-with-principal'], at: clocks.raisedWithPrincipal },
    { word: enough.from['principal-knew'], at: clocks.principalKnew },
  ]
  const said = moments.flatMap(({ word, at }) =>
    at === null ? [] : [enough.fromMoment(word, say.moment(at))],
  )
  if (clocks.planDue !== null) said.push(enough.planDue(say.moment(clocks.planDue)))
  if (clocks.warnOn !== null)
    said.push(clocks.warned ? enough.warned(say.day(clocks.warnOn)) : enough.warn(say.day(clocks.warnOn)))
  if (clocks.statsforvalterOpenFrom !== null)
    said.push(enough.statsforvalterFrom(say.day(clocks.statsforvalterOpenFrom)))
  return <Lines lines={said} />
}

/** What is due when, beside the journal; each names its rule and paragraph. */
export const Clock: FC<{ say: Saying }> = ({ say }) => {
  const { t } = say.c.var
  const running = say.file.assessment.obligations.filter(isRunning).toSorted(sooner)
  return (
    <Section id="clock" title={t.case.clock.title} tight={true}>
      {running.length === 0 ? (
        <p class="quiet">{t.case.clock.nothing}</p>
      ) : (
        <Lines lines={running.map((duty) => <DueLine say={say} duty={duty} />)} />
      )}
      <More summary={t.enough.howCounted} small={true}>
        <Moments say={say} />
        {running.map((duty) => (
          <div class="stack-s">
            <p>
              <b>{atStart(t.enough.steps[duty.enough.code].todo)}</b>
            </p>
            {[...sayBasis(say, duty), ...sayCounted(say, duty)].map((line) => (
              <p class="small">{line}</p>
            ))}
          </div>
        ))}
      </More>
    </Section>
  )
}
