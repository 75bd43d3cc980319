import type { FC } from 'hono/jsx'
import type { Telling } from '../../queries/bodies/telling.ts'
import type { DeviationView } from '../../queries/deviations.ts'
import { ToldOf } from '../bodies/told-of.tsx'
import type { AppContext } from '../context.ts'
import { type FieldIssue, sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, SelectField, TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Row } from '../ui/layout.tsx'

export interface DeviationShown {
  readonly c: AppContext
  readonly view: DeviationView
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
  readonly told?: { readonly telling: Telling | null; readonly words: string }
}

export const FollowForm: FC<{ shown: DeviationShown }> = ({ shown }) => {
  const { c, view, typed, errors, key } = shown
  const { t } = c.var
  const texts = t.deviations
  const said = sayErrors(errors, { ...t.ui.fieldErrors, ...texts.refusals })
  const area = (name: 'cause' | 'measure' | 'effect', hint?: string) => (
    <TextArea
      name={name}
      label={texts[name]}
      hint={hint}
      value={typed.one(name)}
      error={said.of(name)}
      maxlength={2000}
    />
  )
  return (
    <div class="stack">
      {shown.told !== undefined && <ToldOf c={c} {...shown.told} />}
      <Form
        action={paths.deviation(view.deviation.id)}
        enter={{ name: 'do', value: 'keep' }}
        {...formWith(c, key)}
      >
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <input type="hidden" name="seen" value={String(view.deviation.steps[0]?.version ?? 0)} />
        {area('cause', texts.whatHint)}
        {area('measure')}
        <SelectField
          name="responsible"
          label={texts.responsible}
          blank={t.ui.choose}
          value={typed.one('responsible')}
          error={said.of('responsible')}
          options={view.staff.map(({ person, name }) => ({ value: person, label: name }))}
        />
        <DateField name="due" label={texts.due} value={typed.one('due')} error={said.of('due')} />
        {area('effect', texts.effectHint)}
        <Row>
          <Button kind="primary" name="do" value="keep">
            {texts.keep}
          </Button>
          <Button name="do" value="close">
            {texts.close}
          </Button>
        </Row>
      </Form>
    </div>
  )
}
