import { evaluate, type EvaluationOutcome } from '../../commands/evaluation.ts'
import { proposedEvaluation } from '../../domain/activity-plan/draft.ts'
import { evaluationForm as evaluationQuery, type EvaluationView } from '../../queries/evaluation-form.ts'
import { atStart, sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { readForm, sayErrors, type Typed, typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { followingMeasures } from '../measures/same-measure.ts'
import { caseHead } from '../plan/case-head.tsx'
import { namesFrom, speaker, todayOf } from '../plan/speaker.ts'
import { act, ask, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { LinkButton } from '../ui/actions.tsx'
import { Columns } from '../ui/layout.tsx'
import { EmptyState } from '../ui/notices.tsx'
import { AnswersOverTime } from './answer-fields.tsx'
import { evaluationForm, issuesFor, wishOf } from './form.ts'
import type { EvaluationShown } from './measure-fields.tsx'
import { type Again, Questions } from './questions.tsx'

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
  const ids = view.measures.map(({ measure }) => measure.id)
  return {
    c,
    view,
    say: speaker(c, namesFrom(view.file)),
    typed: followingMeasures(again?.typed ?? firstTyped(c), 'measures', ids),
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
  return closing
    ? paths.caseAct(number, 'closure', { done: 'saved' })
    : paths.case(number, { done: 'evaluated' })
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
