import type { Child } from 'hono/jsx'
import { type CaseForAct, caseForAct } from '../../../queries/case-for-act.ts'
import type { AppContext } from '../../context.ts'
import { type FieldIssue, nothingTyped, sayErrors, type Typed } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { ask, formWith, renderPage } from '../../request.tsx'
import { Button, TapLink } from '../../ui/actions.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Row } from '../../ui/layout.tsx'
import { BackToCase } from '../acts/act-page.tsx'
import type { Shown } from '../acts/fields.tsx'
import { sayingOf } from '../saying.ts'

/** What came of sending a form, as the page shows it again. */
export interface Sent {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

export const nothingSent: Sent = { typed: nothingTyped, errors: [], key: null }

export const numberIn = (c: AppContext): string => c.req.param('number') ?? ''

/** The case as a page about the case itself needs it, with what was typed. */
export const shownFor = async (c: AppContext, act: string, sent: Sent = nothingSent): Promise<Shown> => {
  const view: CaseForAct = await ask(c, caseForAct, { number: numberIn(c), act })
  const said = saidOf(c, sent)
  return { c, view, say: sayingOf(c, view.file), typed: sent.typed, wrong: said.of }
}

const saidOf = (c: AppContext, sent: Sent) => {
  const refusals: Readonly<Record<string, string>> = c.var.t.acts.refusals
  return sayErrors(sent.errors, { ...c.var.t.ui.fieldErrors, ...refusals })
}

interface Drawn {
  readonly shown: Shown
  readonly sent: Sent
  readonly title: string
  readonly intro: string
  readonly action: string
  readonly go: string
  readonly children: Child
  /** Beside the form: what is there already. */
  readonly around?: Child | undefined
}

/** One page, one decision about the case: where one came from, what it does, and one button. */
export const renderCaseForm = (drawn: Drawn): Response | Promise<Response> => {
  const { shown, sent, title } = drawn
  const { c, view } = shown
  const { t } = c.var
  const { summary } = saidOf(c, sent)
  return renderPage(
    c,
    { title, current: paths.cases(), status: sent.errors.length > 0 ? 422 : 200 },
    <div class="narrow stack-l">
      <PageHead above={<BackToCase shown={shown} />} title={title} below={drawn.intro} />
      {drawn.around}
      <Form action={drawn.action} {...formWith(c, sent.key)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={summary} />
        {drawn.children}
        <Row>
          <Button kind="primary">{drawn.go}</Button>
          <TapLink href={paths.case(view.file.row.number)}>{t.ui.cancel}</TapLink>
        </Row>
      </Form>
    </div>,
  )
}

/** Refusals as errors at their fields; `other` is the field of every refusal that isn't named. */
export const refusedAt = (
  refusals: readonly string[],
  at: Readonly<Record<string, string>> & { readonly other: string },
  form: Pick<Sent, 'typed' | 'key'>,
): Sent => ({
  typed: form.typed,
  key: form.key,
  errors: refusals.map((code) => ({ field: at[code] ?? at.other, code })),
})
