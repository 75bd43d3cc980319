import type { FC } from 'hono/jsx'
import { bodyKinds } from '../../domain/school-plan/parties.ts'
import type { BodiesView } from '../../queries/bodies/bodies.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { SelectField, SelectUnlessOne, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { More } from '../ui/notices.tsx'

export interface BodiesShown {
  readonly c: AppContext
  readonly view: BodiesView
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

export const SetUp: FC<BodiesShown> = ({ c, view, typed, errors, key }) => {
  const { t } = c.var
  const words = t.bodies.setUp
  const said = sayErrors(errors, { ...t.ui.fieldErrors, ...t.bodies.refusals })
  return (
    <More summary={words.title} open={errors.length > 0}>
      <Form action={paths.bodies()} {...formWith(c, key)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <SelectUnlessOne
          name="school"
          label={words.school}
          blank={t.ui.choose}
          value={typed.one('school')}
          error={said.of('school')}
          options={view.schools.map(({ school, name }) => ({ value: school, label: name }))}
        />
        <SelectField
          name="kind"
          label={words.kind}
          blank={t.ui.choose}
          value={typed.one('kind')}
          error={said.of('kind')}
          options={bodyKinds.map((value) => ({ value, label: t.planParties.bodies[value] }))}
        />
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={typed.one('name')}
          error={said.of('name')}
          maxlength={80}
        />
        <Button>{words.save}</Button>
      </Form>
    </More>
  )
}
