import type { SeenChange } from '../../commands/school-plan/writing.ts'
import { schoolPlanDraft } from '../../queries/school-plan/plan.ts'
import { sayTime } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, sayErrors } from '../forms.ts'
import { paths } from '../paths.ts'
import { ask, newFormKey } from '../request.tsx'
import type { LineShown } from './line-parts.tsx'

/** The island that saves while somebody types asks for JSON; a form that is sent does not. */
export const asksForJson = (c: AppContext): boolean =>
  c.req.header('Accept')?.startsWith('application/json') === true

/** What the form needs to be saved again: its line's revision, a key that is new, and where it stands now. */
export const savedWhileTyping = async (
  c: AppContext,
  { at }: LineShown,
  { change }: SeenChange,
): Promise<Response> => {
  const { draft } = await ask(c, schoolPlanDraft, at)
  const id = change.kind === 'line-added' ? change.line.id : change.kind === 'line-written' ? change.id : null
  const time = c.var.now.toZonedDateTimeISO('Europe/Oslo').toPlainTime()
  return c.json({
    saved: {
      revision: id === null ? 0 : (draft?.kept.written.get(id)?.revision ?? 0),
      key: newFormKey(c),
      action: id === null ? null : paths.schoolPlanLine(at, id),
      said: c.var.t.planEditing.typing.saved(sayTime(c.var.locale, time)),
    },
  })
}

/** Not saved, and why: what is typed stays, and the button shows the same as a page. */
export const stillTyping = (c: AppContext, errors: readonly FieldIssue[]): Response => {
  const { t } = c.var
  const said = sayErrors(errors, { ...t.ui.fieldErrors, ...t.schoolPlan.refusals })
  const [first] = said.summary
  return c.json({ refused: t.planEditing.typing.notSaved(first?.text ?? '') }, 422)
}
