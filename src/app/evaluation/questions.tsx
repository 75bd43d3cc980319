import type { FC } from 'hono/jsx'
import type { FieldIssue, Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { pupilOf } from '../plan/speaker.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { Choices } from '../ui/choices.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { DateField, TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Panel } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'
import { AnswerFields } from './answer-fields.tsx'
import { nexts } from './form.ts'
import { type EvaluationShown, GuardianQuestions, MeasureQuestions } from './measure-fields.tsx'

/** What was sent, and why it could not be kept. */
export interface Again {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  /** What no field can mend: the plan or the case is another than it was. */
  readonly conflict: string | null
  readonly key: string
}

const Next: FC<{ shown: EvaluationShown }> = ({ shown }) => {
  const { c, view, typed, said } = shown
  const { t } = c.var
  const words = t.evaluation.next
  return (
    <Panel kind="next" labelledby="next-h">
      <h2 class="ds-heading" id="next-h">
        {words.heading}
      </h2>
      <Choices
        name="next"
        legend={words.legend}
        layout="column"
        value={typed.one('next')}
        error={said.of('next')}
        choices={nexts.map((value) => ({ value, label: words[value] }))}
      />
      <DateField
        name="evaluateOn"
        label={words.date(pupilOf(c, view.file).given)}
        hint={words.dateHint}
        value={typed.one('evaluateOn')}
        error={said.of('evaluateOn')}
      />
      <TextArea
        name="note"
        label={words.note}
        hint={t.acts.noOthers}
        rows={2}
        maxlength={2000}
        optional={t.ui.optional}
        value={typed.one('note')}
        error={said.of('note')}
      />
      <Button kind="primary">{words.save}</Button>
      <p class="small quiet">
        {words.saveHint} {words.closeHint}
      </p>
    </Panel>
  )
}

export const Questions: FC<{ shown: EvaluationShown; again: Again | null }> = ({ shown, again }) => {
  const { c, view, typed, said } = shown
  const { t } = c.var
  const words = t.evaluation
  const { number } = view.file.row
  return (
    <Form action={paths.caseAct(number, 'evaluation')} {...formWith(c, again?.key ?? null)}>
      <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
      {again !== null && again.conflict !== null && (
        <Heed>
          <p>{again.conflict}</p>
        </Heed>
      )}
      <input type="hidden" name="version" value={String(view.file.state.plan?.version ?? 0)} />
      <AnswerFields shown={{ c, file: view.file, typed, said }} />
      <TextArea
        name="noAnswer"
        label={words.pupil.why}
        hint={words.pupil.whyHint}
        rows={2}
        maxlength={1000}
        optional={t.ui.optional}
        value={typed.one('noAnswer')}
        error={said.of('noAnswer')}
      />
      <MeasureQuestions shown={shown} />
      <GuardianQuestions shown={shown} />
      <Next shown={shown} />
    </Form>
  )
}
