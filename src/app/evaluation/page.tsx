import type { FC } from 'hono/jsx'
import { evaluate, type EvaluationOutcome } from '../../commands/evaluation.ts'
import { proposedEvaluation } from '../../domain/activity-plan/draft.ts'
import { evaluationForm as evaluationQuery, type EvaluationView } from '../../queries/evaluation-form.ts'
import { sayFullDate } from '../../texts/dates.ts'
import { atStart } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, readForm, sayErrors, type Typed, typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { caseHead } from '../plan/case-head.tsx'
import { namesFrom, pupilOf, speaker, todayOf } from '../plan/speaker.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button, LinkButton } from '../ui/actions.tsx'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Columns, Panel } from '../ui/layout.tsx'
import { EmptyState, Heed } from '../ui/notices.tsx'
import { AnswerFields, AnswersOverTime } from './answer-fields.tsx'
import { evaluationForm, issuesFor, nexts, wishOf } from './form.ts'
import { type EvaluationShown, GuardianQuestions, MeasureQuestions } from './measure-fields.tsx'

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  /** What no field can mend: the plan or the case is another than it was. */
  readonly conflict: string | null
  readonly key: string
}

const Next: FC<{ shown: EvaluationShown }> = ({ shown }) => {
  const { c, view, typed, said } = shown
  const { t } = c.var
  const words = t.evaluation.next
  return (
    <Panel kind="next" labelledby="next-h">
      <h2 class="ds-heading" id="next-h">
        {words.heading}
      </h2>
      <Choices
        name="next"
        legend={words.legend}
        layout="column"
        value={typed.one('next')}
        error={said.of('next')}
        choices={nexts.map((value) => ({ value, label: words[value] }))}
      />
      <DateField
        name="evaluateOn"
        label={words.date(pupilOf(c, view.file).given)}
        hint={words.dateHint}
        value={typed.one('evaluateOn')}
        error={said.of('evaluateOn')}
      />
      <TextArea
        name="note"
        label={words.note}
        rows={2}
        maxlength={2000}
        optional={t.ui.optional}
        value={typed.one('note')}
        error={said.of('note')}
      />
      <Button kind="primary">{words.save}</Button>
      <p class="small quiet">
        {words.saveHint} {words.closeHint}
      </p>
    </Panel>
  )
}

const Questions: FC<{ shown: EvaluationShown; again: Again | null }> = ({ shown, again }) => {
  const { c, view, typed, said } = shown
  const { t } = c.var
  const words = t.evaluation
  const { number } = view.file.row
  return (
    <Form action={paths.caseAct(number, 'evaluation')} {...formWith(c, again?.key ?? null)}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      {again !== null && again.conflict !== null && (
        <Heed>
          <p>{again.conflict}</p>
        </Heed>
      )}
      <input type="hidden" name="version" value={String(view.file.state.plan?.version ?? 0)} />
      <AnswerFields shown={{ c, file: view.file, typed, said }} />
      <TextArea
        name="noAnswer"
        label={words.pupil.why}
        hint={words.pupil.whyHint}
        rows={2}
        maxlength={1000}
        optional={t.ui.optional}
        value={typed.one('noAnswer')}
        error={said.of('noAnswer')}
      />
      <MeasureQuestions shown={shown} />
      <GuardianQuestions shown={shown} />
      <Next shown={shown} />
    </Form>
  )
}

const firstTyped = (c: AppContext): Typed => {
  const today = todayOf(c).toString()
  return typedFrom({
    on: today,
    who: 'pupil',
    mode: 'said',
    alone: 'yes',
    next: 'again',
    evaluateOn: proposedEvaluation(today, 1),
  })
}

const shownOf = (c: AppContext, view: EvaluationView, again: Again | null): EvaluationShown => {
  const { t } = c.var
  const texts = {
    ...t.ui.fieldErrors,
    ...t.evaluation.refusals,
    'change-not-told': t.evaluation.changeMissing,
    'in-the-future': t.evaluation.inFuture,
  }
  return {
    c,
    view,
    say: speaker(c, namesFrom(view.file)),
    typed: again?.typed ?? firstTyped(c),
    said: sayErrors(again?.errors ?? [], texts),
    next: (view.file.state.plan?.version ?? 0) + 1,
  }
}

const render = async (c: AppContext, again: Again | null) => {
  const view = await ask(c, evaluationQuery, { number: c.req.param('number') ?? '', act: 'evaluation' })
  const { t, locale } = c.var
  const { plan, closed } = view.file.state
  const shown = shownOf(c, view, again)
  const ready = plan !== null && closed === null
  const below = ready ? t.evaluation.below(atStart(sayFullDate(locale, todayOf(c))), plan.version) : undefined
  const status = again === null ? {} : { status: again.conflict === null ? (422 as const) : (409 as const) }
  return renderPage(
    c,
    { title: t.evaluation.page, current: paths.cases(), ...status },
    <>
      {caseHead(c, view.file, { title: t.words.helping, below })}
      {ready ? (
        <Columns
          label={t.evaluation.page}
          aside={<AnswersOverTime c={c} file={view.file} answers={view.answers} say={shown.say} />}
        >
          <Questions shown={shown} again={again} />
        </Columns>
      ) : (
        <EmptyState
          title={closed === null ? t.evaluation.noPlan : t.evaluation.refusals['case-closed']}
          action={<LinkButton href={paths.plan(view.file.row.number)}>{t.evaluation.toPlan}</LinkButton>}
        >
          <p>{t.evaluation.noPlanSay}</p>
        </EmptyState>
      )}
    </>,
  )
}

export const showEvaluation = (c: AppContext) => render(c, null)

/** Where to go on: help to consider, a plan to change, a case to close. */
const onwards = ({ number, proposals, changed }: EvaluationOutcome, closing: boolean): string => {
  if (proposals.length > 0) return paths.evaluationSupport(number, { done: 'saved' })
  if (changed) return paths.planDraft(number, { done: 'evaluated' })
  return closing ? paths.caseAct(number, 'closure') : paths.case(number, { done: 'evaluated' })
}

const conflicts = ['another-version', 'measure-unknown', 'no-plan', 'case-closed'] as const

export const saveEvaluation = async (c: AppContext) => {
  const number = c.req.param('number') ?? ''
  const form = await readForm(c, evaluationForm)
  if (!form.ok) return render(c, { typed: form.typed, errors: form.errors, conflict: null, key: form.key })
  const saved = await act(c, evaluate, form.key, wishOf(number, form.value))
  if (saved.accepted) return seeOther(c, onwards(saved.outcome, form.value.next === 'closing'))
  const conflict = conflicts.find((code) => saved.refusals.some((refusal) => refusal === code))
  return render(c, {
    typed: form.typed,
    errors: issuesFor(saved.refusals, form.value),
    conflict: conflict === undefined ? null : c.var.t.evaluation.refusals[conflict],
    key: form.key,
  })
}
