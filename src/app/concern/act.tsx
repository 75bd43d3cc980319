import type { Child, FC } from 'hono/jsx'
import { NotPermitted } from '../../domain/access/absence.ts'
import type { ConcernFile } from '../../queries/concern/file.ts'
import { concernForAct } from '../../queries/concern/page.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, sayErrors } from '../forms.ts'
import { type ConcernAct, paths } from '../paths.ts'
import { ask, formWith, renderPage } from '../request.tsx'
import { Button, LinkButton } from '../ui/actions.tsx'
import { ErrorSummary, type SaidError } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Row } from '../ui/layout.tsx'

export const numberIn = (c: AppContext): string => c.req.param('number') ?? ''

/** The concern for a page that decides something: for whoever leads it, and for no one else. */
export const fileToDecide = async (c: AppContext, act: ConcernAct): Promise<ConcernFile> => {
  const file = await ask(c, concernForAct, { number: numberIn(c), act })
  if (!file.row.leads) throw new NotPermitted('role')
  return file
}

/** Where to look afterwards. Without training what has ended is closed until it is registered; the inbox says so. */
export const afterwards = (c: AppContext, done: string): string =>
  c.var.actor.trained ? paths.concern(numberIn(c), { done }) : paths.concerns({ done: 'training' })

export type Words = Readonly<Record<string, string>>

/** Errors as sentences: the page's own before everybody's. */
export const saidIn = (c: AppContext, errors: readonly FieldIssue[], own: Words) =>
  sayErrors(errors, { ...c.var.t.ui.fieldErrors, ...own })

const Frame: FC<{
  c: AppContext
  head: { title: string; intro: string; save: string; act: ConcernAct }
  errors: readonly SaidError[]
  formKey: string | null
  enter?: { name: string; value: string } | undefined
  children: Child
}> = ({ c, head, errors, formKey, enter, children }) => {
  const { t } = c.var
  const number = numberIn(c)
  return (
    <div class="narrow stack-l">
      <PageHead
        above={<a href={paths.concern(number)}>{t.concern.page.number(number)}</a>}
        title={head.title}
        below={head.intro}
      />
      <Form action={paths.concernAct(number, head.act)} {...formWith(c, formKey)} enter={enter}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={errors} />
        {children}
        <Row>
          <Button kind="primary">{head.save}</Button>
          <LinkButton href={paths.concern(number)} kind="quiet">
            {t.ui.cancel}
          </LinkButton>
        </Row>
      </Form>
    </div>
  )
}

interface ActShown {
  readonly head: {
    readonly title: string
    readonly intro: string
    readonly save: string
    readonly act: ConcernAct
  }
  readonly errors: readonly SaidError[]
  /** A page that comes back with errors, or with something looked up, keeps its key. */
  readonly key: string | null
  readonly enter?: { readonly name: string; readonly value: string }
}

/** A small page that decides one thing about a concern. */
export const renderAct = (c: AppContext, { head, errors, key, enter }: ActShown, children: Child) =>
  renderPage(
    c,
    { title: head.title, current: paths.concerns(), status: errors.length > 0 ? 422 : 200 },
    <Frame c={c} head={head} errors={errors} formKey={key} enter={enter}>
      {children}
    </Frame>,
  )
