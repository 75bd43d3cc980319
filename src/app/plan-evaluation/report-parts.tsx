import type { FC } from 'hono/jsx'
import { evaluationQuestions } from '../../domain/bodies/answer.ts'
import {
  type EvaluationReport,
  type LeaderAnswers,
  leaderQuestions,
} from '../../domain/evaluation/evaluation.ts'
import type { Tally } from '../../domain/doing/coverage.ts'
import type { EvaluationsView } from '../../queries/plan-evaluation/evaluation.ts'
import { bodyName } from '../bodies/saying.tsx'
import { ProposalView } from '../bodies/proposals-parts.tsx'
import type { AppContext } from '../context.ts'
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

export const LeadersSaid: FC<{ c: AppContext; answers: LeaderAnswers }> = ({ c, answers }) => {
  const words = c.var.t.planEvaluation
  return (
    <Section id="leaders" title={words.leaders}>
      {leaderQuestions.map((question) => (
        <div class="stack-s">
          <h3>{words.leaderQuestions[question]}</h3>
          <p class="prose">{answers[question]}</p>
        </div>
      ))}
    </Section>
  )
}

/** Each body in its own words. */
export const BodiesSaid: FC<{ c: AppContext; view: EvaluationsView }> = ({ c, view }) => {
  const { t } = c.var
  return (
    <Section id="answers" title={t.planEvaluation.answers}>
      {view.answers.length === 0 && <p class="quiet">{t.planEvaluation.noAnswers}</p>}
      {view.answers.map(({ body, name, words }) => (
        <div class="stack">
          <h3>{bodyName(c, { kind: body, name })}</h3>
          {evaluationQuestions.map((question) => {
            const said = words[question]
            return said === null ? null : (
              <div class="stack-s">
                <p class="small quiet">{t.bodies.council.questions[question]}</p>
                <Voice words={said} />
              </div>
            )
          })}
        </div>
      ))}
    </Section>
  )
}

/** What it ends in: changes of the plan. */
export const ProposalsMade: FC<{ c: AppContext; view: EvaluationsView }> = ({ c, view }) => {
  const words = c.var.t.planEvaluation
  return (
    <Section id="proposals" title={words.proposals}>
      {view.proposals.length === 0 ? (
        <p class="quiet">{words.noProposals}</p>
      ) : (
        <Lines
          lines={view.proposals.map((proposal) => (
            <div class="stack-s">
              <p class="small quiet">{bodyName(c, { kind: proposal.bodyKind, name: proposal.bodyName })}</p>
              <ProposalView c={c} proposal={proposal} />
            </div>
          ))}
        />
      )}
    </Section>
  )
}
