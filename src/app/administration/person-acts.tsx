import { z } from 'zod'
import { endSessions, registerTraining } from '../../commands/administration.ts'
import { invitationCode, invite } from '../../commands/invitation.ts'
import { personId } from '../../domain/people/ids.ts'
import { staffMember } from '../../queries/administration.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, day, manyOf } from '../form-fields.ts'
import { readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { LinkButton } from '../ui/actions.tsx'
import { PageHead, Panel } from '../ui/layout.tsx'
import { personAgain, personPath } from './person-again.tsx'

const trainingForm = z.object({
  kinds: manyOf(choiceOf(['privacy', 'duty-to-act'])).refine((kinds) => kinds.length > 0, 'choose-one'),
  on: day,
})

export const register = async (c: AppContext) => {
  const form = await readForm(c, trainingForm)
  if (!form.ok) return personAgain(c, form, 'training')
  const decision = await act(c, registerTraining, form.key, {
    person: c.req.param('person') ?? '',
    kinds: form.value.kinds,
    on: form.value.on.toString(),
  })
  if (decision.accepted) return seeOther(c, `${personPath(c)}?done=trained`)
  return personAgain(c, { ...form, errors: [{ field: 'on', code: decision.refusals[0] }] }, 'training')
}

const nothing = z.object({})

export const signOutEverywhere = async (c: AppContext) => {
  const form = await readForm(c, nothing)
  await act(c, endSessions, form.key, { person: c.req.param('person') ?? '' })
  return seeOther(c, `${personPath(c)}?done=signed-out`)
}

/** The code is shown once, to whoever made it, and lies nowhere. */
export const makeInvitation = async (c: AppContext) => {
  const form = await readForm(c, nothing)
  const person = c.req.param('person') ?? ''
  const { secrets } = c.var.signIn
  const decision = await act(c, invite, form.key, { person: personId(person), secrets })
  const member = await ask(c, staffMember, { person })
  const say = c.var.t.administration
  return renderPage(
    c,
    { title: say.title, current: paths.administration() },
    <div class="stack-l narrow">
      <PageHead title={member.name} above={say.title} />
      <Panel>
        {decision.accepted ? (
          <>
            <p>{say.inviteDone}</p>
            <p class="code">{invitationCode(secrets, decision.outcome.invitation)}</p>
            <p class="quiet small">{say.inviteIntro}</p>
          </>
        ) : (
          <p>{say.alreadyLinked}</p>
        )}
      </Panel>
      <p>
        <LinkButton href={personPath(c)}>{c.var.t.ui.back}</LinkButton>
      </p>
    </div>,
  )
}
