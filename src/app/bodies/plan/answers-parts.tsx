import type { FC } from 'hono/jsx'
import { originKey } from '../../../domain/school-plan/origin.ts'
import type { Proposal } from '../../../queries/bodies/body.ts'
import type { CommentsView, PlanComment } from '../../../queries/bodies/comments.ts'
import type { AppContext } from '../../context.ts'
import { type FieldIssue, nothingTyped, sayErrors, type Typed } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { formWith } from '../../request.tsx'
import { StandsInPlan } from '../../school-plan/origins/said.tsx'
import type { PlanSpeaker } from '../../school-plan/saying.ts'
import { Button, TapLink } from '../../ui/actions.tsx'
import { Choices } from '../../ui/choices.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { More } from '../../ui/notices.tsx'
import { ProposalView } from '../proposals-parts.tsx'
import { bodyName } from '../saying.tsx'
import { CommentView } from './comment-view.tsx'

export interface AnswersShown {
  readonly c: AppContext
  readonly view: CommentsView
  readonly say: PlanSpeaker
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

const errorsOf = ({ c, typed, errors }: AnswersShown, of: string) => {
  const { t } = c.var
  return sayErrors(typed.one('of') === of ? errors : [], { ...t.ui.fieldErrors, ...t.bodies.refusals })
}

export const OneComment: FC<{ shown: AnswersShown; comment: PlanComment }> = ({ shown, comment }) => {
  const { c, view, say } = shown
  const { t } = c.var
  const texts = t.bodies.answer
  const at = { school: c.req.param('school') ?? '', year: view.year }
  const line = view.kept.plan.lines.find(({ id }) => id === comment.line)
  const isNewer = (view.kept.written.get(comment.line)?.revision ?? 0) > comment.revision
  return (
    <div class="stack-s">
      {line !== undefined && (
        <p class="small">
          <TapLink href={paths.schoolPlanSection(at, line.section, line.id)} hidden={`. ${texts.line}`}>
            {say.nameOf(line)}
          </TapLink>
        </p>
      )}
      <CommentView
        c={c}
        comment={comment}
        from={bodyName(c, { kind: comment.bodyKind, name: comment.bodyName })}
      />
      {isNewer && comment.settled === null && <p class="small quiet">{texts.changedSince}</p>}
      {comment.settled === null && (
        <AnswerForm
          shown={shown}
          of={comment.id}
          intent="settle"
          legend={texts.settle}
          choices={[
            { value: 'changed', label: texts.changed },
            { value: 'kept', label: texts.kept },
          ]}
        />
      )}
    </div>
  )
}

export const OneProposal: FC<{ shown: AnswersShown; proposal: Proposal }> = ({ shown, proposal }) => {
  const { c } = shown
  const texts = c.var.t.bodies.answer
  return (
    <div class="stack-s">
      <p class="small quiet">{bodyName(c, { kind: proposal.bodyKind, name: proposal.bodyName })}</p>
      <ProposalView
        c={c}
        proposal={proposal}
        below={
          <StandsInPlan
            c={c}
            school={c.req.param('school') ?? ''}
            written={proposal.written}
            origin={originKey({ kind: 'proposal', proposal: proposal.id })}
            writesIn={shown.view.year}
          />
        }
      />
      {proposal.answer === null && (
        <AnswerForm
          shown={shown}
          of={proposal.id}
          intent="answer"
          legend={texts.decide}
          choices={[
            { value: 'accepted', ...texts.accept },
            { value: 'turned-down', ...texts.turnDown },
          ]}
        />
      )}
    </div>
  )
}

const AnswerForm: FC<{
  shown: AnswersShown
  of: string
  intent: 'settle' | 'answer'
  legend: string
  choices: readonly { readonly value: string; readonly label: string; readonly detail?: string }[]
}> = ({ shown, of, intent, legend, choices }) => {
  const { c, view, key } = shown
  const { t } = c.var
  const texts = t.bodies.answer
  const isBack = shown.typed.one('of') === of
  const typed = isBack ? shown.typed : nothingTyped
  const said = errorsOf(shown, of)
  return (
    <More summary={texts.answer} open={isBack} small>
      <Form
        action={paths.schoolPlanComments({ school: c.req.param('school') ?? '', year: view.year })}
        {...formWith(c, isBack ? key : null)}
      >
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <input type="hidden" name="of" value={of} />
        <Choices
          name="is"
          id={`is-${of}`}
          legend={legend}
          layout="column"
          value={typed.one('is')}
          error={said.of('is')}
          choices={choices.map((one) => ({ ...one }))}
        />
        <TextArea
          name="answer"
          id={`answer-${of}`}
          label={texts.answer}
          value={typed.one('answer')}
          error={said.of('answer')}
          rows={2}
          maxlength={1000}
        />
        <Button name="do" value={intent}>
          {texts.send}
        </Button>
      </Form>
    </More>
  )
}
