import { z } from 'zod'
import { considerSupport } from '../../commands/evaluation.ts'
import { evaluationForm as evaluationQuery } from '../../queries/evaluation-form.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, manyOf, words } from '../form-fields.ts'
import { type FieldIssue, readForm, sayErrors, type Typed, typedFrom } from '../forms.ts'
import { paths } from '../paths.ts'
import { caseHead, doneNotice } from '../plan/case-head.tsx'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button, TapLink } from '../ui/actions.tsx'
import { Choices, ManyChoices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Row } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'

const helpers = ['resource-team', 'owner', 'ppt', 'learning-environment-team'] as const
const supportForm = z.object({
  from: manyOf(z.enum(helpers), 4).refine((from) => from.length > 0, 'choose-some'),
  asked: choiceOf(['yes', 'no']),
  reason: words(2000),
})

interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string
}

const render = async (c: AppContext, again: Again | null) => {
  const number = c.req.param('number') ?? ''
  const view = await ask(c, evaluationQuery, { number, act: 'support' })
  const { t } = c.var
  const texts = t.evaluation.support
  const repeated = view.noes >= 2
  const proposed = repeated ? ['resource-team', 'owner', 'ppt'] : ['resource-team']
  const typed = again?.typed ?? typedFrom({ from: proposed, asked: 'yes' })
  const said = sayErrors(again?.errors ?? [], { ...t.ui.fieldErrors, 'choose-some': texts.choose })
  return renderPage(
    c,
    { title: texts.page, current: paths.cases(), ...(again === null ? {} : { status: 422 }) },
    <>
      {caseHead(c, view.file, { title: texts.title })}
      {doneNotice(c, { saved: t.evaluation.saved })}
      <Form action={paths.evaluationSupport(number)} class="form narrow" {...formWith(c, again?.key ?? null)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <Heed>
          <p>{repeated ? texts.again : texts.first}</p>
        </Heed>
        <ManyChoices
          name="from"
          legend={texts.legend}
          layout="column"
          values={typed.all('from')}
          error={said.of('from')}
          choices={helpers.map((value) => ({ value, label: texts.choices[value] }))}
        />
        <Choices
          name="asked"
          legend={texts.asked}
          layout="column"
          value={typed.one('asked')}
          error={said.of('asked')}
          choices={[
            { value: 'yes', label: texts.askedChoices.yes },
            { value: 'no', label: texts.askedChoices.no },
          ]}
        />
        <TextArea
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          rows={3}
          maxlength={2000}
          value={typed.one('reason')}
          error={said.of('reason')}
        />
        <Row>
          <Button kind="primary">{texts.save}</Button>
          <TapLink href={paths.planDraft(number)}>{t.plan.view.change}</TapLink>
          <TapLink href={paths.case(number)}>{texts.notNow}</TapLink>
        </Row>
      </Form>
    </>,
  )
}

/** After "no": who outside could help, and why, or why not (C-20). */
export const showSupport = (c: AppContext) => render(c, null)

export const saveSupport = async (c: AppContext) => {
  const number = c.req.param('number') ?? ''
  const form = await readForm(c, supportForm)
  if (!form.ok) return render(c, form)
  const { from, asked, reason } = form.value
  const saved = await act(c, considerSupport, form.key, { number, from, asked: asked === 'yes', reason })
  return seeOther(c, paths.case(number, saved.accepted ? { done: 'support-considered' } : {}))
}
