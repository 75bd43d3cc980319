import type { FC } from 'hono/jsx'
import type { WordedPlan } from '../../domain/activity-plan/plan.ts'
import { type PlanView, planView } from '../../queries/plan/view.ts'
import { atStart } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { LinkButton, TapLink } from '../ui/actions.tsx'
import { Columns, Row, Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { EmptyState, Prose, Voice } from '../ui/notices.tsx'
import { CorrectedNote } from '../case/correcting/corrected.tsx'
import { HeardList } from './advice.tsx'
import { caseHead, doneNotice } from './case-head.tsx'
import { MeasureCard } from './measure-view.tsx'
import { namesFrom, pupilOf, sayApproval, type Speaker, speaker, todayOf } from './speaker.ts'

interface Shown {
  readonly c: AppContext
  readonly view: PlanView
  readonly say: Speaker
}

const Measures: FC<{ shown: Shown; plan: WordedPlan }> = ({ shown: { c, say }, plan }) => (
  <Section id="measures" title={c.var.t.plan.measures.heading}>
    <ol role="list">
      {plan.measures.map((measure, at) => (
        <MeasureCard t={c.var.t} say={say} measure={measure} number={at + 1} />
      ))}
    </ol>
    <p class="small quiet">{c.var.t.plan.measures.elsewhere}</p>
  </Section>
)

const InForce: FC<{ shown: Shown; plan: WordedPlan }> = ({ shown, plan }) => {
  const { c, view, say } = shown
  const { t } = c.var
  const { number } = view.file.row
  const { evaluateOn } = view.file.state
  const said = view.said
  // Asking is the next step only when the day has come; till then the case says what is.
  const isDue = evaluateOn !== null && evaluateOn <= todayOf(c).toString()
  return (
    <>
      <Section id="problem" title={t.plan.problem.heading}>
        <Prose text={plan.problem} />
        <CorrectedNote
          t={t}
          say={say}
          corrections={view.corrections}
          href={paths.planVersion(number, plan.version)}
        />
        {said !== null && (
          <Voice words={said.passage.text} by={t.plan.said.on(say.day(said.entry.happened))} />
        )}
      </Section>
      <Measures shown={shown} plan={plan} />
      {evaluateOn !== null && (
        <Section id="evaluation" title={t.words.helping}>
          <p>{t.plan.view.evaluateOn(say.day(evaluateOn))}</p>
        </Section>
      )}
      {view.file.state.closed === null && (
        <Row print={false}>
          <LinkButton href={paths.caseAct(number, 'evaluation')} kind={isDue ? 'primary' : 'secondary'}>
            {t.plan.view.evaluate}
          </LinkButton>
          <LinkButton href={paths.planDraft(number)}>{t.plan.view.change}</LinkButton>
          <TapLink href={paths.weeklyStatus(number)}>{t.plan.view.weekly}</TapLink>
          <TapLink href={paths.caseAct(number, 'shared-measures')}>{t.measures.shared.page}</TapLink>
        </Row>
      )}
    </>
  )
}

const Beside: FC<{ shown: Shown }> = ({ shown: { c, view, say } }) => {
  const { t } = c.var
  const { number } = view.file.row
  const pupil = pupilOf(c, view.file)
  return (
    <>
      <HeardList
        t={t}
        say={say}
        file={view.file}
        pupil={atStart(pupil.given)}
        heard={view.heard}
        reason={false}
      />
      <Section id="versions" title={t.plan.view.versions} tight={true} print={false}>
        <Lines
          lines={view.versions
            .toReversed()
            .map((one) => (
              <a href={paths.planVersion(number, one.version)}>
                {t.plan.print.approved(one.version, say.day(one.approvedOn))}
              </a>
            ))}
        />
      </Section>
      <Section id="print" title={t.plan.view.print} tight={true} print={false}>
        <p>
          <TapLink href={paths.planPrint(number, { for: 'pupil' })}>
            {t.plan.view.printPupil(pupil.given)}
          </TapLink>
          <br />
          <TapLink href={paths.planPrint(number, { for: 'internal' })}>{t.plan.view.printInternal}</TapLink>
        </p>
      </Section>
    </>
  )
}

const Nothing: FC<{ shown: Shown }> = ({ shown: { c, view } }) => {
  const { t } = c.var
  const closed = view.file.state.closed !== null
  return (
    <EmptyState
      title={t.plan.none.title}
      action={
        closed ? undefined : (
          <LinkButton href={paths.planDraft(view.file.row.number)} kind="primary">
            {t.plan.none.begin}
          </LinkButton>
        )
      }
    >
      <p>{closed ? t.plan.none.closed : t.plan.none.say}</p>
    </EmptyState>
  )
}

/** The plan in force, with the way to change it, ask whether it helps, and print it. */
export const showPlan = async (c: AppContext) => {
  const number = c.req.param('number') ?? ''
  const view = await ask(c, planView, { number })
  const { t } = c.var
  const say = speaker(c, namesFrom(view.file))
  const shown = { c, view, say }
  const approved = view.versions.at(-1)
  const below =
    approved === undefined
      ? undefined
      : `${t.plan.version(approved.version)}, ${sayApproval(c, say, approved)}`
  return renderPage(
    c,
    { title: t.plan.page, current: paths.cases() },
    <>
      {caseHead(c, view.file, { title: t.plan.title(pupilOf(c, view.file).name), below })}
      {doneNotice(c, t.plan.done)}
      {view.plan === null ? (
        <Nothing shown={shown} />
      ) : (
        <Columns aside={<Beside shown={shown} />} label={t.plan.heard.heading}>
          <InForce shown={shown} plan={view.plan} />
        </Columns>
      )}
    </>,
  )
}
