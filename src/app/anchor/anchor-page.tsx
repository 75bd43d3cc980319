import { z } from 'zod'
import { changeAnchorAddress } from '../../commands/administration/anchor.ts'
import { anchorPlace } from '../../queries/administration/anchor.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { maybeWords } from '../form-fields.ts'
import { readForm, sayErrors } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button } from '../ui/actions.tsx'
import { ErrorSummary, type SaidError } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { EmptyState, Heed } from '../ui/notices.tsx'
import { Table } from '../ui/table.tsx'

const form = z.object({ address: maybeWords(254), shown: maybeWords(254) })

export const anchorPage = (c: AppContext) => show(c, { errors: [] })

export const saveAnchorAddress = async (c: AppContext) => {
  await ask(c, anchorPlace, {})
  const read = await readForm(c, form)
  if (!read.ok) {
    const { summary } = sayErrors(read.errors, c.var.t.ui.fieldErrors)
    return show(c, { typed: read.typed.one('address'), errors: summary })
  }
  const { address, shown } = read.value
  const decision = await act(c, changeAnchorAddress, read.key, { to: address, shown })
  if (decision.accepted) return seeOther(c, paths.anchor({ done: 'changed' }))
  const errors = decision.refusals.map((code) => ({
    field: 'address',
    text: c.var.t.anchor.refusals[code],
  }))
  return show(c, { typed: read.typed.one('address'), errors })
}

/** Where the weekly hash goes, and the last that went. */
const show = async (
  c: AppContext,
  { typed, errors }: { typed?: string | undefined; errors: readonly SaidError[] },
) => {
  const { t, locale } = c.var
  const say = t.anchor
  const { address, sent } = await ask(c, anchorPlace, {})
  return renderPage(
    c,
    { title: say.title, current: paths.administration(), status: errors.length > 0 ? 422 : 200 },
    <div class="stack-l">
      <PageHead title={say.title} below={say.intro} />
      {c.req.query('done') === 'changed' ? <Heed tone="done">{say.changed}</Heed> : null}
      <Form action={paths.anchor()} class="form narrow" {...formWith(c)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={errors} />
        <input type="hidden" name="shown" value={address ?? ''} />
        <TextField
          name="address"
          label={say.address}
          hint={say.addressHint}
          type="email"
          autocomplete="off"
          maxlength={254}
          value={typed ?? address ?? ''}
          error={errors[0]?.text}
        />
        <Button kind="primary">{say.save}</Button>
      </Form>
      <Section id="sent" title={say.sent}>
        {sent.length === 0 ? (
          <EmptyState title={address === null ? say.nowhere : say.noneYet} />
        ) : (
          <Table
            caption={say.sent}
            hiddenCaption
            columns={[say.week, say.sentOn, say.hash]}
            rows={sent.map(({ week, sentAt, root }) => ({
              head: week,
              cells: [
                sayFullDate(
                  locale,
                  Temporal.Instant.from(sentAt).toZonedDateTimeISO('Europe/Oslo').toPlainDate(),
                ),
                <code class="wrap">{root}</code>,
              ],
            }))}
          />
        )}
      </Section>
    </div>,
  )
}
