import type { FC } from 'hono/jsx'
import type { LinkedPerson } from '../../commands/sign-in.ts'
import type { InvitationRefusal } from '../../domain/sign-in/refusals.ts'
import type { AppContext } from '../context.ts'
import { Button, LinkButton } from '../ui/actions.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Panel } from '../ui/layout.tsx'
import { show } from './plain.tsx'

const PersonChoice: FC<{ c: AppContext; person: LinkedPerson; csrf: string }> = ({ c, person, csrf }) => {
  const { t } = c.var
  const parts =
    person.roles.length > 0 ? person.roles.map((role) => t.roles[role]) : [t.signIn.who.parts[person.part]]
  return (
    <Panel>
      <Form action="/sign-in/who" csrf={csrf}>
        <input type="hidden" name="owner" value={person.ownerId} />
        <input type="hidden" name="person" value={person.personId} />
        <p>
          <strong>{person.name}</strong>, {parts.join(', ')}
          <br />
          <span class="quiet">{person.ownerName}</span>
        </p>
        <Button wide>{t.signIn.who.choose(person.name)}</Button>
      </Form>
    </Panel>
  )
}

export const whoPage = (c: AppContext, persons: readonly LinkedPerson[], csrf: string) => {
  const { who } = c.var.t.signIn
  return show(
    c,
    who.title,
    <>
      <PageHead title={who.title} below={persons.length > 1 ? who.lead : undefined} />
      <div class="stack">
        {persons.map((person) => (
          <PersonChoice c={c} person={person} csrf={csrf} />
        ))}
      </div>
    </>,
  )
}

export const unlinkedPage = (
  c: AppContext,
  csrf: string,
  { refusal, places }: { readonly refusal: InvitationRefusal | null; readonly places: readonly string[] },
) => {
  const said = c.var.t.signIn
  const { unlinked } = said
  return show(
    c,
    unlinked.title,
    <>
      <PageHead title={unlinked.title} />
      <div class="stack">
        <p>{unlinked.say}</p>
        <p>{unlinked.staff}</p>
        {places.length === 0 ? null : <p>{unlinked.places(places.join(', '))}</p>}
        <p>{unlinked.guardian}</p>
        <Panel>
          <h2 class="ds-heading">{unlinked.codeTitle}</h2>
          <Form action="/sign-in/invitation" csrf={csrf}>
            <TextField
              name="code"
              label={unlinked.code}
              hint={unlinked.codeHint}
              maxlength={40}
              error={refusal === null ? undefined : said.invitationRefusals[refusal]}
            />
            <Button kind="primary">{unlinked.useCode}</Button>
          </Form>
        </Panel>
        <p>
          <LinkButton href="/sign-in" kind="quiet">
            {unlinked.another}
          </LinkButton>
        </p>
      </div>
    </>,
    refusal === null ? 200 : 422,
  )
}
