import type { FC } from 'hono/jsx'
import { evaluationQuestions } from '../../domain/bodies/answer.ts'
import {
  type EvaluationReport,
  type LeaderAnswers,
  leaderQuestions,
} from '../../domain/evaluation/evaluation.ts'
import type { Tally } from '../../domain/doing/coverage.ts'
import type { EvaluationsView } from '../../queries/plan-evaluation/evaluation.ts'
import { schoolYearOf } from '../../domain/school-plan/ids.ts'
import { type Origin, originKey } from '../../domain/school-plan/origin.ts'
import { type PlanOrigins, planOrigins } from '../../queries/school-plan/origins.ts'
import { bodyName } from '../bodies/saying.tsx'
import { ProposalView } from '../bodies/proposals-parts.tsx'
import type { AppContext } from '../context.ts'
import type { PlanAddress } from '../paths.ts'
import { ask } from '../request.tsx'
import { StandsInPlan } from '../school-plan/origins/said.tsx'
import type { PlanSpeaker } from '../school-plan/saying.ts'
import { Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { Voice } from '../ui/notices.tsx'
import { Table } from '../ui/table.tsx'
import { Counts } from './counts.tsx'

const tallied = ['done', 'partly', 'not', 'late', 'ahead'] as const satisfies readonly (keyof Tally)[]

/** What an evaluation is built on: the plan's work, and cases as counts. */
export const ReportShown: FC<{ c: AppContext; say: PlanSpeaker; report: EvaluationReport }> = ({
  c,
  say,
  report,
}) => {
  const words = c.var.t.planEvaluation
  const { tally, notDone, never, little } = report.work
  const isEmpty = tallied.every((key) => tally[key] === 0)
  return (
    <>
      <Section id="work" title={words.work}>
        {isEmpty ? (
          <p class="quiet">{words.noWork}</p>
        ) : (
          <Table
            caption={words.work}
            hiddenCaption
            columns={[words.columns.what, words.columns.count]}
            rows={tallied.map((key) => ({ head: words.tally[key], cells: [String(tally[key])] }))}
          />
        )}
      </Section>
      {notDone.length > 0 && (
        <Section id="not-done" title={words.notDone}>
          <Lines
            lines={notDone.map(({ what, why }) => (
              <>
                <b>{say.text(what)}</b> – {why === '' ? words.noReason : why}
              </>
            ))}
          />
        </Section>
      )}
      {never.length > 0 && (
        <Section id="never" title={words.never}>
          <Lines lines={never.map(({ what }) => say.text(what))} />
        </Section>
      )}
      {little.length > 0 && (
        <Section id="little" title={words.little}>
          <Lines lines={little.map(({ name }) => say.text(name))} />
        </Section>
      )}
      <Counts c={c} report={report} />
    </>
  )
}

/** What of it stands in the plan, and the way there for those who write in it. */
export interface OriginsShown {
  readonly school: string
  readonly origins: PlanOrigins
}

/** Asked once for a page. */
export const originsShown = async (c: AppContext, { school }: PlanAddress): Promise<OriginsShown> => ({
  school,
  origins: await ask(c, planOrigins, { school }),
})

const Stands: FC<{ c: AppContext; shown: OriginsShown; origin: Origin }> = ({ c, shown, origin }) => {
  const key = originKey(origin)
  const { written, writesIn } = shown.origins
  return (
    <StandsInPlan
      c={c}
      school={shown.school}
      written={written.get(key) ?? null}
      origin={key}
      writesIn={writesIn}
    />
  )
}

export const LeadersSaid: FC<{
  c: AppContext
  answers: LeaderAnswers
  shown: OriginsShown
  of: Extract<Origin, { kind: 'leaders' }>
}> = ({ c, answers, shown, of }) => {
  const words = c.var.t.planEvaluation
  return (
    <Section id="leaders" title={words.leaders}>
      {leaderQuestions.map((question) => (
        <div class="stack-s">
          <h3>{words.leaderQuestions[question]}</h3>
          <p class="prose">{answers[question]}</p>
          {question === 'to-change' && <Stands c={c} shown={shown} origin={of} />}
        </div>
      ))}
    </Section>
  )
}

/** Each body in its own words. */
export const BodiesSaid: FC<{ c: AppContext; view: EvaluationsView; shown: OriginsShown }> = ({
  c,
  view,
  shown,
}) => {
  const { t } = c.var
  return (
    <Section id="answers" title={t.planEvaluation.answers}>
      {view.answers.length === 0 && (
        <p class="quiet">{view.school.leads ? t.planEvaluation.noAnswers : t.planEvaluation.answersRead}</p>
      )}
      {view.answers.map(({ id, body, name, words }) => (
        <div class="stack">
          <h3>{bodyName(c, { kind: body, name })}</h3>
          {evaluationQuestions.map((question) => {
            const said = words[question]
            return said === null ? null : (
              <div class="stack-s">
                <p class="small quiet">{t.bodies.council.questions[question]}</p>
                <Voice words={said} />
                <Stands
                  c={c}
                  shown={shown}
                  origin={{ kind: 'answer', body: id, year: view.year, question }}
                />
              </div>
            )
          })}
        </div>
      ))}
    </Section>
  )
}

/** What it ends in: changes of the plan. Those that were proposed in the year. */
export const ProposalsMade: FC<{ c: AppContext; view: EvaluationsView; shown: OriginsShown }> = ({
  c,
  view,
  shown,
}) => {
  const words = c.var.t.planEvaluation
  const proposals = view.proposals.filter(({ at }) => schoolYearOf(at.slice(0, 10)) === view.year)
  return (
    <Section id="proposals" title={words.proposals}>
      {proposals.length === 0 ? (
        <p class="quiet">{words.noProposals}</p>
      ) : (
        <Lines
          lines={proposals.map((proposal) => (
            <div class="stack-s">
              <p class="small quiet">{bodyName(c, { kind: proposal.bodyKind, name: proposal.bodyName })}</p>
              <ProposalView
                c={c}
                proposal={proposal}
                below={<Stands c={c} shown={shown} origin={{ kind: 'proposal', proposal: proposal.id }} />}
              />
            </div>
          ))}
        />
      )}
    </Section>
  )
}
