import { z } from 'zod'
import { takeAccess } from '../../../commands/case/access.ts'
import { colleagues } from '../../../queries/colleagues.ts'
import type { AppContext } from '../../context.ts'
import { words } from '../../form-fields.ts'
import { readForm, sayErrors } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask, formWith, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { requireFresh, requireTwoFactor } from '../../sessions.ts'
import { Button, TapLink } from '../../ui/actions.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Row } from '../../ui/layout.tsx'
import { nothingSent, refusedAt, type Sent } from './case-form.tsx'

const taken = z.object({
  number: words(10).transform((typed) => typed.toUpperCase().replaceAll(/[\s-]/g, '')),
  reason: words(500),
})

const page = async (c: AppContext, sent: Sent) => {
  await ask(c, colleagues, {})
  const { t } = c.var
  const { breakGlass, titles } = t.acts
  const refusals: Readonly<Record<string, string>> = t.acts.refusals
  const said = sayErrors(sent.errors, { ...t.ui.fieldErrors, ...refusals })
  return renderPage(
    c,
    { title: titles['break-glass'], current: paths.cases(), status: sent.errors.length > 0 ? 422 : 200 },
    <div class="narrow">
      <PageHead
        above={<a href={paths.cases()}>{t.words.mine}</a>}
        title={titles['break-glass']}
        below={breakGlass.intro}
      />
      <Form action={paths.breakGlass()} {...formWith(c, sent.key)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <TextField
          name="number"
          label={breakGlass.number}
          size={8}
          maxlength={10}
          value={sent.typed.one('number')}
          error={said.of('number')}
        />
        <TextArea
          name="reason"
          label={breakGlass.reason}
          hint={breakGlass.reasonHint}
          value={sent.typed.one('reason')}
          error={said.of('reason')}
        />
        <Row>
          <Button kind="primary">{breakGlass.go}</Button>
          <TapLink href={paths.cases()}>{t.ui.cancel}</TapLink>
        </Row>
      </Form>
    </div>,
  )
}

/** Two factors and a fresh sign-in first: the gate asks for both. */
const stepped = async (c: AppContext): Promise<Response | null> =>
  (await requireTwoFactor(c)) ?? (await requireFresh(c))

export const showBreakGlass = async (c: AppContext): Promise<Response> =>
  (await stepped(c)) ?? page(c, nothingSent)

export const breakTheGlass = async (c: AppContext): Promise<Response> => {
  const first = await stepped(c)
  if (first !== null) return first
  const form = await readForm(c, taken)
  if (!form.ok) return page(c, form)
  const decision = await act(c, takeAccess, form.key, form.value)
  return decision.accepted
    ? seeOther(c, paths.case(decision.outcome.number, { done: 'glass-taken' }))
    : page(c, refusedAt(decision.refusals, { other: 'number' }, form))
}
