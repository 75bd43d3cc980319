import { z } from 'zod'
import { invitationCode, invite } from '../../commands/invitation.ts'
import { personId } from '../../domain/people/ids.ts'
import type { AppContext } from '../context.ts'
import { readForm } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, renderPage } from '../request.tsx'
import { LinkButton } from '../ui/actions.tsx'
import { PageHead, Panel } from '../ui/layout.tsx'

const nothing = z.object({})

/** The code is shown once, to whoever made it, and lies nowhere. */
export const giveInvitation = async (
  c: AppContext,
  { person, name, back }: { readonly person: string; readonly name: string; readonly back: string },
) => {
  const form = await readForm(c, nothing)
  const { secrets } = c.var.signIn
  const decision = await act(c, invite, form.key, { person: personId(person), secrets })
  const say = c.var.t.administration
  return renderPage(
    c,
    { title: say.title, current: paths.administration() },
    <div class="stack-l narrow">
      <PageHead title={name} above={say.title} />
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
        <LinkButton href={back}>{c.var.t.ui.back}</LinkButton>
      </p>
    </div>,
  )
}
