import { z } from 'zod'
import { pupilsToLead } from '../../queries/administration/families.ts'
import type { AppContext } from '../context.ts'
import { readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { ask, formWith, renderPage } from '../request.tsx'
import { Button, LinkButton } from '../ui/actions.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { TodoList, TodoRow } from '../ui/lists.tsx'
import { EmptyState } from '../ui/notices.tsx'

const search = z.object({ q: z.string().trim().max(60).catch('') })

/** Where a leader of the school finds the pupil whose guardians or protection it is about. */
export const familiesPage = async (c: AppContext) => {
  const form = c.req.method === 'POST' ? await readForm(c, search) : null
  const typed = form?.ok ? form.value.q : ''
  const found = await ask(c, pupilsToLead, { typed })
  const { t } = c.var
  const say = t.families
  return renderPage(
    c,
    { title: say.title, current: paths.administration() },
    <div class="stack-l">
      <PageHead title={say.title} below={say.intro} />
      <Form action={paths.families()} class="form narrow" csrf={formWith(c).csrf}>
        <TextField name="q" label={say.find} hint={say.findHint} value={typed} maxlength={60} />
        <Button type="submit" kind="primary">
          {t.ui.find}
        </Button>
      </Form>
      {found.length > 0 ? (
        <Section id="found" title={t.find.pupils}>
          <TodoList>
            {found.map((pupil) => (
              <TodoRow
                title={pupil.name}
                why={t.find.pupil(pupil.class, pupil.school)}
                action={
                  <LinkButton href={paths.family(pupil.person)} hidden={say.changeFor(pupil.name)}>
                    {say.open}
                  </LinkButton>
                }
              />
            ))}
          </TodoList>
        </Section>
      ) : null}
      {found.length === 0 && typed !== '' ? (
        <EmptyState title={say.nobody}>
          <p>{say.nobodySay}</p>
        </EmptyState>
      ) : null}
    </div>,
  )
}
