import { z } from 'zod'
import { followUp } from '../../commands/follow-up.ts'
import { evaluationForm as evaluationQuery } from '../../queries/evaluation-form.ts'
import type { AppContext } from '../context.ts'
import { AnswerFields, AnswersOverTime } from '../evaluation/answer-fields.tsx'
import { answerFields, answerOf, firstAnswer } from '../evaluation/form.ts'
import { choiceOf } from '../form-fields.ts'
import { type FieldIssue, readForm, sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { caseHead } from '../plan/case-head.tsx'
import { namesFrom, speaker, todayOf } from '../plan/speaker.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button, LinkButton } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { Columns } from '../ui/layout.tsx'
import { EmptyState, Heed } from '../ui/notices.tsx'

const followUpForm = z.object({ ...answerFields, week: choiceOf(['4', '12']) })

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

const render = async (c: AppContext, again: Again | null) => {
  const view = await ask(c, evaluationQuery, { number: c.req.param('number') ?? '', act: 'follow-up' })
  const { t } = c.var
  const words = t.closing.followUp
  const { number } = view.file.row
  const say = speaker(c, namesFrom(view.file))
  const check = view.file.state.checks[0]
  const texts = {
    ...t.ui.fieldErrors,
    ...words.refusals,
    'in-the-future': t.evaluation.inFuture,
    'not-asked': words.notAsked,
  }
  const said = sayErrors(again?.errors ?? [], texts)
  const typed = again?.typed ?? firstAnswer(todayOf(c).toString())
  const early = check !== undefined && check.on > todayOf(c).toString()
  return renderPage(
    c,
    { title: words.page, current: paths.cases(), ...(again === null ? {} : { status: 422 }) },
    <>
      {caseHead(c, view.file, {
        title: check === undefined ? words.page : words.title(check.week),
        below:
          check === undefined
            ? undefined
            : `${words.due(say.day(check.on))}${early ? ` ${words.early}` : ''}`,
      })}
      {check === undefined ? (
        <EmptyState
          title={words.none}
          action={<LinkButton href={paths.case(number)}>{t.words.case(number)}</LinkButton>}
        >
          <p>{words.noneSay}</p>
        </EmptyState>
      ) : (
        <Columns
          label={t.closing.said}
          aside={<AnswersOverTime c={c} file={view.file} answers={view.answers} say={say} />}
        >
          <Form action={paths.caseAct(number, 'follow-up')} {...formWith(c, again?.key ?? null)}>
            <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
            <Heed tone="info">
              <p>{words.say}</p>
            </Heed>
            <input type="hidden" name="week" value={String(check.week)} />
            <AnswerFields shown={{ c, file: view.file, typed, said }} />
            <Button kind="primary">{words.save}</Button>
          </Form>
        </Columns>
      )}
    </>,
  )
}

const places: Readonly<Record<string, string>> = {
  'in-the-future': 'on',
  'answer-not-the-pupils-own': 'who',
  'not-asked': 'safe',
}

export const showFollowUp = (c: AppContext) => render(c, null)

export const saveFollowUp = async (c: AppContext) => {
  const number = c.req.param('number') ?? ''
  const form = await readForm(c, followUpForm)
  if (!form.ok) return render(c, form)
  const { pupilAnswer: safe, answeredBy, alone, present, words } = answerOf(form.value)
  const saved = await act(c, followUp, form.key, {
    number,
    on: form.value.on.toString(),
    facts: {
      week: form.value.week === '4' ? 4 : 12,
      safe,
      answeredBy,
      alone,
      ...(present.length === 0 ? {} : { present }),
    },
    words,
  })
  if (saved.accepted) {
    const done = saved.outcome.reopened ? 'reopened' : 'followed-up'
    return seeOther(c, paths.case(number, { done }))
  }
  const errors = saved.refusals.map((code) => ({ field: places[code] ?? 'safe', code }))
  return render(c, { typed: form.typed, errors, key: form.key })
}
