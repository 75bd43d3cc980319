import { z } from 'zod'
import { reopenCase } from '../../commands/reopening.ts'
import { closingForm as closingQuery } from '../../queries/closing-form.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, words } from '../form-fields.ts'
import { type FieldIssue, readForm, sayErrors, type Typed, typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { caseHead } from '../plan/case-head.tsx'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button, LinkButton } from '../ui/actions.tsx'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { EmptyState } from '../ui/notices.tsx'

const becauses = ['not-safe', 'new-concern', 'other'] as const
const reopeningForm = z.object({ because: choiceOf(becauses), reason: words(2000) })

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

const render = async (c: AppContext, again: Again | null) => {
  const view = await ask(c, closingQuery, { number: c.req.param('number') ?? '', act: 'reopening' })
  const { t } = c.var
  const texts = t.closing.reopening
  const { number } = view.file.row
  const said = sayErrors(again?.errors ?? [], t.ui.fieldErrors)
  const typed = again?.typed ?? typedFrom({})
  const closed = view.file.state.closed !== null
  return renderPage(
    c,
    { title: texts.page, current: paths.cases(), ...(again === null ? {} : { status: 422 }) },
    <>
      {caseHead(c, view.file, { title: texts.title, below: closed ? texts.say : undefined })}
      {closed ? (
        <Form
          action={paths.caseAct(number, 'reopening')}
          class="form narrow"
          {...formWith(c, again?.key ?? null)}
        >
          <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
          <Choices
            name="because"
            legend={texts.because}
            layout="column"
            value={typed.one('because')}
            error={said.of('because')}
            choices={becauses.map((value) => ({ value, label: texts.becauses[value] }))}
          />
          <TextArea
            name="reason"
            label={texts.reason}
            hint={t.acts.noOthers}
            rows={3}
            maxlength={2000}
            value={typed.one('reason')}
            error={said.of('reason')}
          />
          <Button kind="primary">{texts.save}</Button>
        </Form>
      ) : (
        <EmptyState
          title={texts.open}
          action={<LinkButton href={paths.case(number)}>{t.words.case(number)}</LinkButton>}
        >
          <p>{texts.openSay}</p>
        </EmptyState>
      )}
    </>,
  )
}

export const showReopening = (c: AppContext) => render(c, null)

export const saveReopening = async (c: AppContext) => {
  const number = c.req.param('number') ?? ''
  const form = await readForm(c, reopeningForm)
  if (!form.ok) return render(c, form)
  const { because, reason } = form.value
  const reopened = await act(c, reopenCase, form.key, { number, because, reason })
  return seeOther(c, paths.case(number, reopened.accepted ? { done: 'reopened' } : {}))
}
