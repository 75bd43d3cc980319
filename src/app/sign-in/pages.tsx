import type { SignInRefusal } from '../../domain/sign-in/refusals.ts'
import type { AppContext } from '../context.ts'
import { LinkButton } from '../ui/actions.tsx'
import { PageHead, Panel } from '../ui/layout.tsx'
import { Heed, More } from '../ui/notices.tsx'
import { show } from './plain.tsx'

/** One way in: a provider, for one kind of people. */
export interface Way {
  readonly who: 'staff' | 'pupil' | 'guardian' | 'municipality'
  readonly href: string
  readonly sharedHref: string | null
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
