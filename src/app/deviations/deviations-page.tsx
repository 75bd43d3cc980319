import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { registerDeviation } from '../../commands/deviation.ts'
import { NotFound } from '../../domain/access/absence.ts'
import { deviationAreas, type DeviationState, stateOf } from '../../domain/deviation/deviation.ts'
import { deviationsPage, type DeviationsView } from '../../queries/deviations.ts'
import { sayOn } from '../bodies/saying.tsx'
import type { AppContext } from '../context.ts'
import { choiceOf, day, identifier, maybeWords, words } from '../form-fields.ts'
import { type FieldIssue, nothingTyped, readForm, sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { Button, TapLink } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, SelectField, TextArea, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { CaseList, CaseRow, type StateLine } from '../ui/lists.tsx'
import { EmptyState, More } from '../ui/notices.tsx'

const wish = z.object({
  school: identifier,
  area: choiceOf(deviationAreas),
  what: words(2000),
  place: maybeWords(120),
  on: day,
})

interface Shown {
  readonly c: AppContext
  readonly view: DeviationsView
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

export const stateLine = (c: AppContext, state: DeviationState): StateLine => ({
  tone: state === 'late' ? 'late' : state === 'new' ? 'due' : 'quiet',
  word: c.var.t.deviations.states[state],
})

const show = (shown: Shown, status: 200 | 422 = 200) => {
  const { c, view, errors } = shown
  const { t } = c.var
  const texts = t.deviations
  return renderPage(
    c,
    { title: texts.title, current: paths.bodies(), status },
    <div class="narrow stack-l">
      <PageHead title={texts.title} below={texts.intro} />
      <p>
        <TapLink href={paths.report()}>{t.words.report}</TapLink>
      </p>
      {view.deviations.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneSay}</p>
        </EmptyState>
      ) : (
        <CaseList>
          {view.deviations.map((one) => (
            <CaseRow
              title={texts.areas[one.area]}
              href={paths.deviation(one.id)}
              sub={one.place === null ? sayOn(c, one.on) : `${sayOn(c, one.on)} · ${one.place}`}
              state={stateLine(c, stateOf(one.steps[0] ?? null, view.today))}
              note={shortened(one.what)}
            />
          ))}
        </CaseList>
      )}
      {view.schools.length > 0 && (
        <More summary={texts.register} open={errors.length > 0}>
          <Register shown={shown} />
        </More>
      )}
    </div>,
  )
}

const shortened = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}…` : text)

const Register: FC<{ shown: Shown }> = ({ shown }) => {
  const { c, view, typed, errors, key } = shown
  const { t } = c.var
  const texts = t.deviations
  const said = sayErrors(errors, { ...t.ui.fieldErrors, ...texts.refusals })
  const [only] = view.schools
  return (
    <Form action={paths.deviations()} {...formWith(c, key)}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      {view.schools.length > 1 ? (
        <SelectField
          name="school"
          label={texts.school}
          blank={t.ui.choose}
          value={typed.one('school')}
          error={said.of('school')}
          options={view.schools.map(({ school, name }) => ({ value: school, label: name }))}
        />
      ) : (
        <input type="hidden" name="school" value={only?.school ?? ''} />
      )}
      <SelectField
        name="area"
        label={texts.area}
        blank={t.ui.choose}
        value={typed.one('area')}
        error={said.of('area')}
        options={deviationAreas.map((value) => ({ value, label: texts.areas[value] }))}
      />
      <TextArea
        name="what"
        label={texts.what}
        hint={texts.whatHint}
        value={typed.one('what')}
        error={said.of('what')}
        rows={4}
        maxlength={2000}
      />
      <TextField
        name="place"
        label={texts.place}
        value={typed.one('place')}
        error={said.of('place')}
        optional={t.ui.optional}
        maxlength={120}
      />
      <DateField
        name="on"
        label={texts.on}
        max={view.today}
        value={typed.one('on') || view.today}
        error={said.of('on')}
      />
      <Button kind="primary">{texts.save}</Button>
    </Form>
  )
}

export const showDeviations = async (c: AppContext) => {
  const view = await ask(c, deviationsPage, {})
  return show({ c, view, typed: nothingTyped, errors: [], key: null })
}

export const saveDeviation = async (c: AppContext) => {
  const form = await readForm(c, wish)
  const view = await ask(c, deviationsPage, {})
  if (view.schools.length === 0) throw new NotFound()
  const again = { c, view, typed: form.typed, key: form.key }
  if (!form.ok) return show({ ...again, errors: form.errors }, 422)
  const asked = { ...form.value, on: form.value.on.toString() }
  const decision = await act(c, registerDeviation, form.key, asked)
  if (!decision.accepted)
    return show({ ...again, errors: decision.refusals.map((code) => ({ field: 'on', code })) }, 422)
  return seeOther(c, paths.deviation(decision.outcome.deviation, { done: 'registered' }))
}
