import type { Child, FC } from 'hono/jsx'
import type { LinkedPerson } from '../../commands/sign-in.ts'
import type { InvitationRefusal, SignInRefusal } from '../../domain/sign-in/refusals.ts'
import type { AppContext } from '../context.ts'
import { PlainPage } from '../frame.tsx'
import { page } from '../respond.ts'
import { Button, LinkButton } from '../ui/actions.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Panel } from '../ui/layout.tsx'
import { Heed, More } from '../ui/notices.tsx'

/** One way in: a provider, for one kind of people. */
export interface Way {
  readonly who: 'staff' | 'pupil' | 'guardian' | 'municipality'
  readonly href: string
  readonly sharedHref: string | null
}

const placesToReturn = [
  '/sign-in',
  '/sign-in/who',
  '/sign-in/unlinked',
  '/sign-in/step-up',
  '/sign-in/continue',
  '/signed-out',
]

/** Never an address that a provider sent the browser to: it carries a code. */
const pathForLanguage = (c: AppContext): string => {
  const { pathname, search } = new URL(c.req.url)
  return c.req.method === 'GET' && placesToReturn.includes(pathname) ? `${pathname}${search}` : '/sign-in'
}

const show = (c: AppContext, title: string, children: Child, status: 200 | 422 | 429 | 500 = 200) => {
  const { t, locale, nonce, signIn } = c.var
  return page(
    c,
    <PlainPage
      title={title}
      t={t}
      locale={locale}
      nonce={nonce}
      path={pathForLanguage(c)}
      demonstration={signIn.instance === 'demonstration' ? {} : undefined}
    >
      {children}
    </PlainPage>,
    status,
  )
}

const whys = ['kept', 'ended', 'again'] as const
export type Why = (typeof whys)[number]
export const isWhy = (text: string | undefined): text is Why => whys.some((why) => why === text)

export const signInPage = (c: AppContext, ways: readonly Way[], why: Why | null) => {
  const said = c.var.t.signIn
  const reasons: Record<Why, string> = { kept: said.kept, ended: said.ended, again: said.askAgain }
  return show(
    c,
    said.title,
    <>
      <PageHead title={said.title} below={said.lead} />
      <div class="stack">
        {why !== null && (
          <Heed tone={why === 'kept' ? 'done' : 'info'}>
            <p>{reasons[why]}</p>
          </Heed>
        )}
        {ways.map((way, at) => (
          <Panel>
            <LinkButton href={way.href} kind={at === 0 ? 'primary' : 'secondary'} wide>
              {said.ways[way.who].button}
            </LinkButton>
            <p class="small quiet">{said.ways[way.who].detail}</p>
          </Panel>
        ))}
        <More summary={said.shared.title}>
          <p>{said.shared.say}</p>
          {ways.map((way) =>
            way.sharedHref === null ? null : (
              <p>
                <a class="tap" href={way.sharedHref}>
                  {said.shared.button(said.ways[way.who].button)}
                </a>
              </p>
            ),
          )}
        </More>
      </div>
    </>,
  )
}

export const refusedPage = (
  c: AppContext,
  refusal: SignInRefusal,
  { again, stillSignedIn }: { readonly again: string; readonly stillSignedIn: boolean },
) => {
  const said = c.var.t.signIn
  const title = stillSignedIn ? said.refusedStepUpTitle : said.refusedTitle
  const status = refusal === 'too-many-attempts' ? 429 : refusal === 'provider-out-of-reach' ? 500 : 422
  return show(
    c,
    title,
    <>
      <PageHead title={title} />
      <div class="stack">
        <Heed tone="stop">
          <p>{said.refusals[refusal]}</p>
        </Heed>
        <p>
          <LinkButton href={again} kind="primary">
            {said.tryAgain}
          </LinkButton>
        </p>
      </div>
    </>,
    status,
  )
}

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

export const unlinkedPage = (c: AppContext, csrf: string, refusal: InvitationRefusal | null) => {
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

export const stepUpPage = (c: AppContext, need: 'two-factor' | 'fresh-sign-in', href: string) => {
  const said = c.var.t.signIn.stepUp[need]
  return show(
    c,
    said.title,
    <>
      <PageHead title={said.title} below={said.say} />
      <p>
        <LinkButton href={href} kind="primary">
          {said.button}
        </LinkButton>
      </p>
    </>,
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

export const signedOutPage = (c: AppContext, atProvider: string | null) => {
  const { signedOut } = c.var.t.signIn
  return show(
    c,
    signedOut.title,
    <>
      <PageHead title={signedOut.title} below={signedOut.say} />
      <div class="stack">
        {atProvider !== null && (
          <p>
            <LinkButton href={atProvider} kind="primary">
              {signedOut.atProvider}
            </LinkButton>
          </p>
        )}
        <p>
          <LinkButton href="/sign-in">{signedOut.again}</LinkButton>
        </p>
      </div>
    </>,
  )
}
