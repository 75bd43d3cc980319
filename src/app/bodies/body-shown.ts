import type { BodyView } from '../../queries/bodies/body.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, nothingTyped, sayErrors, type Typed } from '../forms.ts'

/** A body's page, and what came back with errors: `form` says which of its forms. */
export interface BodyShown {
  readonly c: AppContext
  readonly view: BodyView
  readonly form: string
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

export const errorsIn = ({ c, errors, form }: BodyShown, of: string) => {
  const { t } = c.var
  return sayErrors(form === of ? errors : [], { ...t.ui.fieldErrors, ...t.bodies.refusals })
}
export const typedIn = ({ typed, form }: BodyShown, of: string): Typed => (form === of ? typed : nothingTyped)
