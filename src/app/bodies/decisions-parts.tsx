import type { FC } from 'hono/jsx'
import type { KeptDecision } from '../../queries/bodies/body.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { More } from '../ui/notices.tsx'
import type { BodyShown } from './body-shown.ts'
import { sayOn } from './saying.tsx'

/** What a decision became: who has it by when, that it was done, or that it waits for those who write the plan. */
export const DecisionView: FC<{ c: AppContext; decision: KeptDecision; today: string }> = (props) => {
  const { c, decision, today } = props
  const { t } = c.var
  const words = t.bodies.decisions
  const { responsible, due, done } = decision
  const isLate = done === null && due !== null && due < today
  return (
    <div class="stack-s">
      <p>{decision.words}</p>
      {decision.becomes === 'proposal' && <p class="small quiet">{words.sent}</p>}
      {responsible !== null && due !== null && done === null && (
        <p class="small">
          {isLate && <span class="late">{words.late} · </span>}
          <span class="quiet">{words.by(t.planParties.roles[responsible], sayOn(c, due))}</span>
        </p>
      )}
      {done !== null && (
        <p class="small quiet">
          {words.done(sayOn(c, done.on))}
          {done.words !== null && `. ${done.words}`}
        </p>
      )}
    </div>
  )
}

/** Tasks of the body's decisions: those that wait first, with what makes them done. */
export const Tasks: FC<{ shown: BodyShown }> = ({ shown }) => {
  const { c, view } = shown
  const words = c.var.t.bodies.decisions
  const tasks = view.decisions.filter(({ becomes }) => becomes === 'task')
  if (view.decisions.length === 0) return null
  const waiting = tasks.filter(({ done }) => done === null)
  const others = view.decisions.filter((one) => !waiting.includes(one)).slice(0, 10)
  return (
    <Section id="decisions" title={words.title}>
      <Lines
        lines={[...waiting, ...others].map((decision) => (
          <div class="stack-s">
            <DecisionView c={c} decision={decision} today={view.today} />
            {view.body.runs && decision.becomes === 'task' && decision.done === null && (
              <Finish shown={shown} decision={decision} />
            )}
          </div>
        ))}
      />
    </Section>
  )
}

const Finish: FC<{ shown: BodyShown; decision: KeptDecision }> = ({ shown, decision }) => {
  const { c, view } = shown
  const words = c.var.t.bodies.decisions
  return (
    <More summary={words.finish} small>
      <Form action={paths.body(view.body.id)} {...formWith(c)}>
        <input type="hidden" name="decision" value={decision.id} />
        <TextField name="words" id={`how-${decision.id}`} label={words.how} maxlength={500} />
        <Button name="do" value="finish">
          {words.finish}
        </Button>
      </Form>
    </More>
  )
}
