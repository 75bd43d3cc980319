import type { FC } from 'hono/jsx'
import type { MeasureId } from '../../domain/people/ids.ts'
import type { DraftView, KeptDraft } from '../../queries/plan/draft.ts'
import type { PlanAdvice } from '../../queries/plan/file.ts'
import type { AppContext } from '../context.ts'
import { type FieldIssue, sayErrors, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { pupilOf, type Speaker } from './speaker.ts'

export interface DraftShown {
  readonly c: AppContext
  readonly view: DraftView
  readonly kept: KeptDraft
  readonly advice: PlanAdvice
  readonly say: Speaker
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

/** Numbers as the list has them. */
export const numbersIn =
  ({ draft }: KeptDraft) =>
  (measure: MeasureId | null | undefined): number | null => {
    const at = draft.measures.findIndex((each) => each.id === measure)
    return at === -1 ? null : at + 1
  }

/** What stands around the measures: problem, date, and why guardians were not heard. */
export const FrameForm: FC<{ shown: DraftShown }> = ({ shown }) => {
  const { c, view, kept, typed } = shown
  const { t } = c.var
  const { number } = view.file.row
  const pupil = pupilOf(c, view.file)
  const said = sayErrors(shown.errors, t.ui.fieldErrors)
  const fromInvestigation = view.analysis !== null && kept.draft.base === 0
  return (
    <Form action={paths.planDraft(number)} {...formWith(c, shown.key)}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      <input type="hidden" name="revision" value={String(kept.draft.revision)} />
      <TextArea
        name="problem"
        label={t.plan.problem.label(pupil.given)}
        hint={`${t.plan.problem.hint}${fromInvestigation ? ` ${t.plan.problem.fromInvestigation}` : ''}`}
        rows={5}
        maxlength={4000}
        value={typed.one('problem')}
        error={said.of('problem')}
      />
      <DateField
        name="evaluateOn"
        label={t.plan.frame.evaluateOn(pupil.given)}
        hint={t.plan.frame.evaluateHint}
        value={typed.one('evaluateOn')}
        error={said.of('evaluateOn')}
      />
      {shown.advice.heard.guardiansAt === null && (
        <TextArea
          name="guardiansReason"
          label={t.plan.frame.guardians}
          hint={t.plan.frame.guardiansHint}
          rows={2}
          maxlength={2000}
          optional={t.ui.optional}
          value={typed.one('guardiansReason')}
          error={said.of('guardiansReason')}
        />
      )}
      <Button>{t.plan.frame.save}</Button>
    </Form>
  )
}
