import type { FC } from 'hono/jsx'
import { deviationAreas } from '../../domain/deviation/deviation.ts'
import type { Telling } from '../../queries/bodies/telling.ts'
import type { DeviationsView } from '../../queries/deviations.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, SelectField, SelectUnlessOne, TextArea, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'

export interface RegisterShown {
  readonly c: AppContext
  readonly view: DeviationsView
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
  readonly told?: { readonly telling: Telling | null; readonly words: string }
}

export const Register: FC<{ shown: RegisterShown }> = ({ shown }) => {
  const { c, view, typed, errors, key } = shown
  const { t } = c.var
  const texts = t.deviations
  const said = sayErrors(errors, { ...t.ui.fieldErrors, ...texts.refusals })
  return (
    <Form action={paths.deviations()} {...formWith(c, key)}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <SelectUnlessOne
        name="school"
        label={texts.school}
        blank={t.ui.choose}
        value={typed.one('school')}
        error={said.of('school')}
        options={view.schools.map(({ school, name }) => ({ value: school, label: name }))}
      />
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
