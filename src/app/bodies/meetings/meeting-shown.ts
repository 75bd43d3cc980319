import type { MeetingView } from '../../../queries/bodies/body.ts'
import type { Telling } from '../../../queries/bodies/telling.ts'
import type { AppContext } from '../../context.ts'
import { type FieldIssue, sayErrors, type Typed } from '../../forms.ts'

/** A meeting's page, and what came back with errors: `form` says which of its forms. */
export interface MeetingShown {
  readonly c: AppContext
  readonly view: MeetingView
  readonly form: string
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
  /** What in it seems to be about a person, and all that was typed. */
  readonly told?: { readonly telling: Telling | null; readonly words: string }
}

export const saidIn = ({ c, errors, form }: MeetingShown, of: string) => {
  const { t } = c.var
  return sayErrors(form === of ? errors : [], { ...t.ui.fieldErrors, ...t.bodies.refusals })
}

export const addressOfMeeting = (c: AppContext) => ({
  body: c.req.param('body') ?? '',
  meeting: c.req.param('meeting') ?? '',
})
