import { staffMember } from '../../queries/administration.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { PageHead } from '../ui/layout.tsx'
import { PersonForms } from './person-forms.tsx'

export const personPath = (c: AppContext): string => `/administration/people/${c.req.param('person')}`

/** The page with what was typed and what is wrong with it. */
export const personAgain = async (
  c: AppContext,
  form: { readonly typed: Typed; readonly errors: readonly FieldIssue[] },
  about: 'role' | 'training',
) => {
  const member = await ask(c, staffMember, { person: c.req.param('person') ?? '' })
  const { t } = c.var
  const said = sayErrors(form.errors, { ...t.ui.fieldErrors, ...t.administration.refusals })
  return renderPage(
    c,
    { title: t.administration.title, current: paths.administration(), status: 422 },
    <div class="stack-l">
      <PageHead title={member.name} above={t.administration.title} />
      <PersonForms c={c} member={member} typed={form.typed} said={said} about={about} />
    </div>,
  )
}
