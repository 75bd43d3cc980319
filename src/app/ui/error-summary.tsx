import type { FC } from 'hono/jsx'
import { fieldId } from './field.tsx'

/** One thing to put right: the field's name (or an address of its own) and the sentence. */
export type SaidError = { readonly field: string; readonly text: string; readonly href?: string | undefined }

/** First in the form; takes the focus, and leads to each field. Shows nothing when nothing is wrong. */
export const ErrorSummary: FC<{
  title: string
  intro?: string | undefined
  errors: readonly SaidError[]
}> = ({ title, intro, errors }) =>
  errors.length === 0 ? null : (
    <div
      class="ds-error-summary"
      data-color="danger"
      role="alert"
      tabindex={-1}
      autofocus
      data-island="error-focus"
      aria-labelledby="error-summary"
    >
      <h2 class="ds-heading" id="error-summary">
        {title}
      </h2>
      {intro !== undefined && <p>{intro}</p>}
      <ul class="ds-list">
        {errors.map((error) => (
          <li>
            <a href={error.href ?? `#${fieldId(error.field)}`}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
