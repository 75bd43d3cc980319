import type { Child, FC } from 'hono/jsx'
import type { Proposal } from '../../queries/bodies/body.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button, TapLink } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { More, Voice } from '../ui/notices.tsx'
import { type BodyShown, errorsIn, typedIn } from './body-shown.ts'
import { sayOnDayOf } from './saying.tsx'

/** What was proposed, what the school answered, and where it stands in the plan: below it, as each page can show it. */
export const ProposalView: FC<{ c: AppContext; proposal: Proposal; below: Child }> = ({
  c,
  proposal,
  below,
}) => {
  const words = c.var.t.bodies.proposals
  const { answer } = proposal
  return (
    <div class="stack-s">
      <Voice words={proposal.words} />
      {proposal.reason !== null && <p class="small">{proposal.reason}</p>}
      {answer === null ? (
        <p class="small quiet">{words.waits}</p>
      ) : (
        <p>
          <b>{words.answers[answer.is]}.</b> {answer.words}{' '}
          <span class="small quiet">{words.answered(sayOnDayOf(c, answer.at))}</span>
        </p>
      )}
      {answer?.is === 'accepted' && below}
    </div>
  )
}

/** What the body has proposed for the plan with the school's answers; members send more. */
export const Proposals: FC<{ shown: BodyShown }> = ({ shown }) => {
  const { c, view } = shown
  const words = c.var.t.bodies.proposals
  if (view.proposals.length === 0 && !view.body.sits) return null
  return (
    <Section id="proposals" title={words.title}>
      {view.proposals.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <Lines
          lines={view.proposals.map((proposal) => (
            <ProposalView c={c} proposal={proposal} below={<InPlan shown={shown} proposal={proposal} />} />
          ))}
        />
      )}
      {view.body.sits && <Send shown={shown} />}
    </Section>
  )
}

/** For whoever sits in the body: the line is on the body's own page of the plan. */
const InPlan: FC<{ shown: BodyShown; proposal: Proposal }> = ({ shown: { c, view }, proposal }) => {
  const words = c.var.t.planOrigins
  const { written } = proposal
  if (written === null) return <p class="small quiet">{words.notYet}</p>
  const { id, sits, commentsPlan } = view.body
  return (
    <p>
      {sits && commentsPlan && written.section !== null ? (
        <TapLink href={`${paths.bodyPlan(id)}#line-${written.line}`}>{words.isWritten}</TapLink>
      ) : (
        words.isWritten
      )}
    </p>
  )
}

const Send: FC<{ shown: BodyShown }> = ({ shown }) => {
  const { c, view, form, key } = shown
  const { t } = c.var
  const words = t.bodies.proposals
  const said = errorsIn(shown, 'propose')
  const typed = typedIn(shown, 'propose')
  return (
    <More summary={words.send} open={form === 'propose'}>
      <Form action={paths.body(view.body.id)} {...formWith(c, form === 'propose' ? key : null)}>
        <ErrorSummary title={t.ui.errorsTitle} intro={t.ui.errorsKept} errors={said.summary} />
        <TextArea
          name="words"
          id="proposal-words"
          label={words.words}
          value={typed.one('words')}
          error={said.of('words')}
          maxlength={1000}
        />
        <TextArea
          name="reason"
          id="proposal-reason"
          label={words.reason}
          value={typed.one('reason')}
          error={said.of('reason')}
          optional={t.ui.optional}
          maxlength={1000}
        />
        <Button name="do" value="propose">
          {words.save}
        </Button>
      </Form>
    </More>
  )
}
