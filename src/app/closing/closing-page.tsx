import { closeCase } from '../../commands/closing.ts'
import { closingForm as closingQuery } from '../../queries/closing-form.ts'
import type { AppContext } from '../context.ts'
import { AnswersOverTime } from '../evaluation/answer-fields.tsx'
import { type FieldIssue, readForm, sayErrors, type Typed, typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { caseHead } from '../plan/case-head.tsx'
import { namesFrom, pupilOf, speaker } from '../plan/speaker.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button, LinkButton } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { Columns } from '../ui/layout.tsx'
import { EmptyState, Heed } from '../ui/notices.tsx'
import { ClosingFields, Missing } from './closing-fields.tsx'
import { closingForm, conflictOf, issuesFor } from './closing-issues.ts'

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly conflict: string | null
  readonly key: string
}

const render = async (c: AppContext, again: Again | null) => {
  const view = await ask(c, closingQuery, { number: c.req.param('number') ?? '', act: 'closure' })
  const { t } = c.var
  const { number } = view.file.row
  const texts = {
    ...t.ui.fieldErrors,
    ...t.closing.refusals,
    'left-words-missing': t.closing.leftWordsMissing,
  }
  const said = sayErrors(again?.errors ?? [], texts)
  const shown = { c, view, typed: again?.typed ?? typedFrom({}), said }
  const status = again === null ? {} : { status: again.conflict === null ? (422 as const) : (409 as const) }
  const closed = view.file.state.closed !== null
  return renderPage(
    c,
    { title: t.closing.page, current: paths.cases(), ...status },
    <>
      {caseHead(c, view.file, { title: t.closing.title, below: closed ? undefined : t.closing.say })}
      {closed || !view.leads ? (
        <EmptyState
          title={closed ? t.closing.refusals['already-closed'] : t.closing.notLeading}
          action={
            closed ? (
              <LinkButton href={paths.caseAct(number, 'reopening')}>{t.words.reopen}</LinkButton>
            ) : undefined
          }
        />
      ) : (
        <Columns
          label={t.closing.said}
          aside={
            <AnswersOverTime
              c={c}
              file={view.file}
              answers={view.answers}
              say={speaker(c, namesFrom(view.file))}
            />
          }
        >
          {c.req.query('done') === 'saved' && (
            <Heed tone="done">
              <p>{t.evaluation.saved}</p>
            </Heed>
          )}
          <Missing shown={shown} />
          <Form action={paths.caseAct(number, 'closure')} {...formWith(c, again?.key ?? null)}>
            <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
            {again !== null && again.conflict !== null && (
              <Heed>
                <p>{again.conflict}</p>
              </Heed>
            )}
            <input type="hidden" name="version" value={String(view.file.state.version)} />
            <ClosingFields shown={shown} />
            <Button kind="primary">{t.closing.close}</Button>
            <p class="small quiet">{t.closing.after}</p>
          </Form>
        </Columns>
      )}
    </>,
  )
}

export const showClosing = (c: AppContext) => render(c, null)

export const saveClosing = async (c: AppContext) => {
  const number = c.req.param('number') ?? ''
  const form = await readForm(c, closingForm)
  const again = (errors: readonly FieldIssue[], conflict: string | null = null) =>
    render(c, { typed: form.typed, errors, conflict, key: form.key })
  if (!form.ok) return again(form.errors)
  const { leave, leftWords, ...wish } = form.value
  const leaves = leave && wish.ground === 'left-school'
  if (leaves && leftWords === null) return again([{ field: 'leftWords', code: 'left-words-missing' }])
  const { file } = await ask(c, closingQuery, { number, act: 'closure' })
  const description = c.var.t.closing.left.about(pupilOf(c, file).class ?? '')
  const left = leaves && leftWords !== null ? { description, words: leftWords } : null
  const closed = await act(c, closeCase, form.key, { number, ...wish, left })
  const done = wish.ground === 'left-school' ? 'closed-moved' : 'closed'
  if (closed.accepted) return seeOther(c, paths.case(number, { done }))
  return again(issuesFor(closed.refusals), conflictOf(c.var.t, closed.refusals))
}
