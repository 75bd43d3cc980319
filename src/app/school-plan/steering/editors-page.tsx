import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { endEditing, nameEditor } from '../../../commands/school-plan/editors.ts'
import { type PlanEditors, planEditors } from '../../../queries/school-plan/editing.ts'
import { sayDate } from '../../../texts/dates.ts'
import type { AppContext } from '../../context.ts'
import { day, identifier, maybeDay } from '../../form-fields.ts'
import { type FieldIssue, nothingTyped, readForm, sayErrors, type Typed } from '../../forms.ts'
import { type PlanAddress, paths } from '../../paths.ts'
import { act, ask, formWith, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { Button } from '../../ui/actions.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DateField, SelectField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Row, Section } from '../../ui/layout.tsx'
import { Lines } from '../../ui/lists.tsx'
import { addressIn, PlanDone } from '../plan-head.tsx'

const naming = z.object({ person: identifier, from: day, to: maybeDay })
const ending = z.object({ person: identifier })

interface EditorsShown {
  readonly c: AppContext
  readonly at: PlanAddress
  readonly view: PlanEditors
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

/** A school's plan and the owner's template are written in by different people. */
const wordsFor = (c: AppContext, { school }: PlanEditors) => {
  const { editors } = c.var.t.planEditing
  return school.id === null ? { ...editors, ...editors.ofTemplate } : editors
}

const show = async (c: AppContext, again: Pick<EditorsShown, 'typed' | 'errors' | 'key'> | null) => {
  const at = addressIn(c)
  const view = await ask(c, planEditors, at)
  const words = wordsFor(c, view)
  const shown: EditorsShown = { c, at, view, ...(again ?? { typed: nothingTyped, errors: [], key: null }) }
  return renderPage(
    c,
    { title: words.title, current: paths.schoolPlans(), status: shown.errors.length > 0 ? 422 : 200 },
    <div class="narrow stack-l">
      <PageHead title={words.title} above={`${view.school.name} · ${at.year}`} below={words.intro} />
      <PlanDone c={c} />
      <Section id="named" title={words.named}>
        {view.editors.length === 0 ? <p class="quiet">{words.nobody}</p> : <Named shown={shown} />}
      </Section>
      <Section id="name" title={words.name}>
        <NamingForm shown={shown} />
      </Section>
    </div>,
  )
}

const Named: FC<{ shown: EditorsShown }> = ({ shown: { c, at, view } }) => {
  const words = c.var.t.planEditing.editors
  const today = Temporal.PlainDate.from(view.today)
  const say = (text: string) => sayDate(c.var.locale, Temporal.PlainDate.from(text), today)
  return (
    <Lines
      lines={view.editors.map(({ person, name, from, to }) => (
        <Row between>
          <span>
            <b>{name}</b>{' '}
            <span class="quiet small">
              {to === null ? words.since(say(from)) : words.between(say(from), say(to))}
            </span>
          </span>
          <Form action={paths.schoolPlanEditorsEnd(at)} class="inline" {...formWith(c)}>
            <input type="hidden" name="person" value={person} />
            <Button hidden={`: ${name}`}>{words.end}</Button>
          </Form>
        </Row>
      ))}
    />
  )
}

const NamingForm: FC<{ shown: EditorsShown }> = ({ shown: { c, at, view, typed, errors, key } }) => {
  const { t } = c.var
  const words = wordsFor(c, view)
  const said = sayErrors(errors, { ...t.ui.fieldErrors, ...words.refusals })
  return (
    <Form action={paths.schoolPlanEditors(at, {})} {...formWith(c, key)}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <SelectField
        name="person"
        label={words.who}
        blank={t.ui.choose}
        value={typed.one('person')}
        error={said.of('person')}
        options={view.staff.map(({ person, name }) => ({ value: person, label: name }))}
      />
      <DateField
        name="from"
        label={words.from}
        value={typed.one('from') || view.today}
        error={said.of('from')}
      />
      <DateField
        name="to"
        label={words.to}
        optional={t.ui.optional}
        value={typed.one('to')}
        error={said.of('to')}
      />
      <Button kind="primary">{words.save}</Button>
    </Form>
  )
}

export const planEditorsPage = (c: AppContext) => show(c, null)

/** Rektor, or the owner's leader for the template, names somebody, from a day, and to one if it is to end by itself. */
export const namePlanEditor = async (c: AppContext) => {
  const form = await readForm(c, naming)
  const { typed, key } = form
  if (!form.ok) return show(c, { typed, key, errors: form.errors })
  const at = addressIn(c)
  const { person, from, to } = form.value
  const decision = await act(c, nameEditor, key, {
    ...at,
    person,
    from: from.toString(),
    to: to?.toString() ?? null,
  })
  if (decision.accepted) return seeOther(c, paths.schoolPlanEditors(at, { done: 'editor-named' }))
  const [code] = decision.refusals
  return show(c, {
    typed,
    key,
    errors: [{ field: code === 'ends-before-it-starts' ? 'to' : 'person', code }],
  })
}

/** From today they write no more; what they wrote stands, under their name. */
export const endPlanEditor = async (c: AppContext) => {
  const form = await readForm(c, ending)
  if (!form.ok) return show(c, { typed: form.typed, key: null, errors: form.errors })
  const at = addressIn(c)
  await act(c, endEditing, form.key, { ...at, person: form.value.person })
  return seeOther(c, paths.schoolPlanEditors(at, { done: 'editor-ended' }))
}
