import { randomBytes } from 'node:crypto'
import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { dropFeed, makeFeed } from '../../commands/year/feed.ts'
import { ownFeed } from '../../queries/year/feed.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { choiceOf } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button } from '../ui/actions.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Panel } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'
import { hashOf } from './feed-file.ts'

const form = z.object({ what: choiceOf(['make', 'drop']) })

interface Told {
  /** Shown once, in the answer to the form and never again. */
  readonly address?: string
  readonly heed?: string
}

export const feedPage = (c: AppContext) =>
  show(c, c.req.query('done') === 'dropped' ? { heed: c.var.t.year.feed.revoked } : {})

/** The secret is made here and goes to the page and nowhere else: the command takes its hash. */
export const changeFeed = async (c: AppContext) => {
  const read = await readForm(c, form)
  const say = c.var.t.year.feed
  if (!read.ok) return show(c, {})
  if (read.value.what === 'drop') {
    const dropped = await act(c, dropFeed, read.key, {})
    return dropped.accepted
      ? seeOther(c, paths.calendarFeed({ done: 'dropped' }))
      : show(c, { heed: say.refusals[dropped.refusals[0]] })
  }
  const secret = randomBytes(32).toString('base64url')
  const hash = hashOf(secret).toString('hex')
  const made = await act(c, makeFeed, read.key, { hash })
  if (!made.accepted) return show(c, { heed: say.refusals[made.refusals[0]] })
  // A second tap: the address of the first was shown in the page that nobody saw.
  if (made.outcome.hash !== hash) return show(c, { heed: say.lost })
  return show(c, { address: `${c.var.baseUrl}/feed/${secret}.ics` })
}

const show = async (c: AppContext, told: Told) => {
  const { madeAt, mayMake } = await ask(c, ownFeed, {})
  const say = c.var.t.year.feed
  return renderPage(
    c,
    { title: say.title, current: paths.schoolPlans() },
    <div class="narrow stack-l">
      <PageHead title={say.title} below={say.intro} />
      {told.heed !== undefined && (
        <Heed tone="info">
          <p>{told.heed}</p>
        </Heed>
      )}
      {told.address !== undefined && <Address c={c} address={told.address} />}
      {mayMake ? <Change c={c} madeAt={madeAt} isNew={told.address !== undefined} /> : <p>{say.noRole}</p>}
    </div>,
  )
}

const Address: FC<{ c: AppContext; address: string }> = ({ c, address }) => {
  const { t } = c.var
  const say = t.year.feed
  return (
    <Panel kind="next">
      <p>
        <strong>{say.made}</strong>
      </p>
      <TextField name="address" label={say.address} value={address} autocomplete="off" />
      <p class="no-print">
        <button
          class="ds-button"
          data-variant="secondary"
          data-color="neutral"
          type="button"
          data-island="copy"
          data-text={address}
          data-copied={t.ui.copied}
        >
          {t.ui.copy}
        </button>
      </p>
      <p>{say.how}</p>
    </Panel>
  )
}

const Change: FC<{ c: AppContext; madeAt: string | null; isNew: boolean }> = ({ c, madeAt, isNew }) => {
  const { t, locale } = c.var
  const say = t.year.feed
  const date =
    madeAt === null
      ? null
      : sayFullDate(locale, Temporal.Instant.from(madeAt).toZonedDateTimeISO('Europe/Oslo').toPlainDate())
  return (
    <>
      {!isNew && <p>{date === null ? say.none : say.since(date)}</p>}
      <p>{say.noRhythm}</p>
      <p>{say.ends}</p>
      <Form action={paths.calendarFeed()} {...formWith(c)}>
        <div class="row">
          <Button kind={madeAt === null ? 'primary' : 'secondary'} name="what" value="make">
            {madeAt === null ? say.make : say.makeAnew}
          </Button>
          {madeAt !== null && (
            <Button kind="quiet" name="what" value="drop">
              {say.revoke}
            </Button>
          )}
        </div>
        {madeAt !== null && <p class="quiet small">{say.anewSay}</p>}
      </Form>
    </>
  )
}
