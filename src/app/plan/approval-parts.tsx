import type { FC } from 'hono/jsx'
import { paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { Form } from '../ui/form.tsx'
import { Panel, Section } from '../ui/layout.tsx'
import { Prose } from '../ui/notices.tsx'
import { DraftMeasures } from './draft-measures.tsx'
import type { DraftShown } from './frame-form.tsx'
import { Changed } from './measure-view.tsx'

export const Whole: FC<{ shown: DraftShown }> = ({ shown }) => {
  const { c, kept, advice, say } = shown
  const { t } = c.var
  const problem = advice.difference?.problem
  return (
    <>
      <Section id="problem" title={t.plan.problem.heading}>
        {problem === null || problem === undefined ? (
          <Prose text={kept.draft.problem || t.plan.problem.blank} />
        ) : (
          <p class="prose">
            <Changed t={t} from={problem.from} to={problem.to} />
          </p>
        )}
      </Section>
      <DraftMeasures shown={shown} changeable={false} />
      {kept.draft.evaluateOn !== null && (
        <Section id="evaluation" title={t.plan.frame.evaluate}>
          <p>{t.plan.view.evaluateOn(say.day(kept.draft.evaluateOn))}</p>
        </Section>
      )}
    </>
  )
}

/** What the one step is: to approve for those who may, to send for everybody else. */
export const Step: FC<{ shown: DraftShown }> = ({ shown }) => {
  const { c, view, advice } = shown
  const { t } = c.var
  const words = t.plan.approval
  return (
    <Panel kind="next" labelledby="step-h">
      <h2 class="ds-heading" id="step-h">
        {view.approves ? words.title : words.titleSend}
      </h2>
      <p>{view.approves ? words.say : words.sendSay}</p>
      <Form action={paths.planApproval(view.file.row.number)} {...formWith(c)}>
        <input type="hidden" name="seen" value={view.seen} />
        <Button
          kind={view.approves && advice.lacks.length > 0 ? 'secondary' : 'primary'}
          name="do"
          value={view.approves ? 'approve' : 'send'}
        >
          {view.approves ? words.approve : words.send}
        </Button>
      </Form>
      {view.approves && <p class="small quiet">{words.after}</p>}
      <p class="small">
        <a href={paths.caseAct(view.file.row.number, 'approvers')}>{t.acts.titles.approvers}</a>
      </p>
    </Panel>
  )
}
