import type { Child } from 'hono/jsx'
import { z } from 'zod'
import type { AppContext } from '../context.ts'
import { choiceOf, day, maybeWords } from '../form-fields.ts'
import { type FieldIssue, sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { formWith, renderPage } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'

const howItWent = ['as-planned', 'partly', 'not'] as const
export const toldForm = z.object({ how: choiceOf(howItWent), on: day, note: maybeWords(1000) })

export interface Filled {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

export interface Place {
  readonly action: string
  readonly head: Child
  readonly what: string
  /** Whether whoever writes can leave a text at all. */
  readonly canWrite: boolean
}

/** How it went with one measure on one day. */
export const renderTold = (c: AppContext, place: Place, filled: Filled) => {
  const { t } = c.var
  const words = t.measures.one
  const texts = { ...t.ui.fieldErrors, ...t.measures.refusals, 'reason-missing': t.measures.noteMissing }
  const said = sayErrors(filled.errors, texts)
  return renderPage(
    c,
    { title: words.page, current: paths.slips(), ...(filled.errors.length > 0 ? { status: 422 } : {}) },
    <>
      {place.head}
      <Form action={place.action} class="form narrow" {...formWith(c, filled.key)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <p class="title">{place.what}</p>
        <Choices
          name="how"
          legend={words.how}
          layout="column"
          value={filled.typed.one('how')}
          error={said.of('how')}
          choices={howItWent.map((value) => ({ value, label: words.choices[value] }))}
        />
        <DateField name="on" label={words.day} value={filled.typed.one('on')} error={said.of('on')} />
        {place.canWrite ? (
          <TextArea
            name="note"
            label={words.note}
            hint={words.noteHint}
            rows={3}
            maxlength={1000}
            value={filled.typed.one('note')}
            error={said.of('note')}
          />
        ) : (
          <p class="quiet">{words.noteClosed}</p>
        )}
        <Button kind="primary" name="do" value="save">
          {words.save}
        </Button>
      </Form>
    </>,
  )
}
