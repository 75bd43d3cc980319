import type { FC } from 'hono/jsx'
import type { LinkedPerson } from '../../commands/sign-in.ts'
import type { InvitationRefusal } from '../../domain/sign-in/refusals.ts'
import type { AppContext } from '../context.ts'
import { Button, LinkButton } from '../ui/actions.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
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

/** Words are shown and can be changed; keys and choices travel unseen. */
const isWords = (value: string): boolean => value.length > 24 || /\s/.test(value.trim())

export const continuePage = (
  c: AppContext,
  form: { readonly path: string; readonly fields: readonly (readonly [string, string])[] },
  csrf: string,
) => {
  const { continuing } = c.var.t.signIn
  const texts = form.fields.filter(([name, value]) => !name.startsWith('_') && isWords(value))
  const rest = form.fields.filter((field) => !texts.includes(field))
  return show(
    c,
    continuing.title,
    <>
      <PageHead title={continuing.title} below={continuing.say} />
      <Form action={form.path} csrf={csrf}>
        <input type="hidden" name="_again" value="yes" />
        {rest.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {texts.map(([name, value], at) => (
          <TextArea
            name={name}
            id={`kept-${at + 1}`}
            label={continuing.fieldNumber(at + 1)}
            rows={Math.min(12, 2 + Math.ceil(value.length / 60))}
            value={value}
          />
        ))}
        <Button kind="primary">{continuing.send}</Button>
        <LinkButton href="/" kind="quiet">
          {continuing.leave}
        </LinkButton>
      </Form>
    </>,
  )
}
