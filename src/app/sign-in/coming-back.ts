import { type Arrived, arrive, type Attempt, takeAttempt } from '../../commands/sign-in.ts'
import { mayTry } from '../../commands/sign-in-shell.ts'
import type { SignInRefusal } from '../../domain/sign-in/refusals.ts'
import type { AppContext } from '../context.ts'
import { addressOf, signInRefused } from './rate-limit.ts'
import type { IdentityProvider, SignInDeps } from '../sessions.ts'
import { askProvider } from './asking.ts'
import { giveCookie, readCookie, takeCookieBack } from './cookies.ts'
import { refusedPage } from './pages.tsx'

const again = (attempt: Attempt | null): string => {
  if (!attempt) return '/sign-in'
  const back = encodeURIComponent(attempt.returnTo)
  if (attempt.stepUpSession === null) return `/sign-in?back=${back}`
  return `/sign-in/step-up?for=${attempt.wantsTwoFactor ? 'two-factor' : 'fresh-sign-in'}&back=${back}`
}

type Refuse = (c: AppContext, refusal: SignInRefusal, attempt: Attempt | null) => Promise<Response>

const refuseAfter =
  (trustedProxies: number): Refuse =>
  async (c, refusal, attempt) => {
    const stillSignedIn = c.var.session !== null
    const few = await mayTry(c.var.signIn, { ...signInRefused, who: addressOf(c, trustedProxies) })
    return refusedPage(c, few ? refusal : 'too-many-attempts', { again: again(attempt), stillSignedIn })
  }

/** Where one goes when signed in: to what was being written, else to where one was. */
export const finish = (c: AppContext, token: string, returnTo: string): Response => {
  giveCookie(c, 'session', token)
  takeCookieBack(c, 'browser')
  takeCookieBack(c, 'unfinished')
  return c.redirect(readCookie(c, 'kept') === null ? returnTo : '/sign-in/continue', 303)
}

interface Coming {
  readonly provider: IdentityProvider
  readonly attempt: Attempt
  readonly refuse: Refuse
}

const next = async (
  c: AppContext,
  { provider, attempt, refuse }: Coming,
  arrived: Arrived,
): Promise<Response> => {
  switch (arrived.kind) {
    case 'opened':
      return finish(c, arrived.token, attempt.returnTo)
    case 'choose':
    case 'unlinked':
      giveCookie(c, 'unfinished', arrived.token)
      return c.redirect(arrived.kind === 'choose' ? '/sign-in/who' : '/sign-in/unlinked', 303)
    case 'ask-again': {
      const asked = await askProvider(c, provider, { ...attempt, promptLogin: true })
      return asked ?? refuse(c, 'provider-out-of-reach', attempt)
    }
    case 'refused':
      return refuse(c, arrived.refusal, attempt)
  }
}

/** The provider has sent the browser back. The attempt is used up before anything of the answer is believed. */
export const comeBack =
  ({ providers, shell, trustedProxies = 0 }: SignInDeps) =>
  async (c: AppContext): Promise<Response> => {
    const refuse = refuseAfter(trustedProxies)
    const provider = providers.find(({ providerId }) => providerId === c.req.param('provider'))
    const address = new URL(c.req.url)
    const state = address.searchParams.get('state')
    const browser = readCookie(c, 'browser')
    const attempt = state && browser ? await takeAttempt(shell, state, browser) : null
    if (!provider || !attempt || !state || attempt.providerId !== provider.providerId)
      return refuse(c, 'attempt-unknown', null)

    const answer = await provider.read(address, { ...attempt, state })
    if (!answer.accepted) return refuse(c, answer.refusal, attempt)

    const arrival = { ...answer.signedIn, providerId: provider.providerId }
    return next(
      c,
      { provider, attempt, refuse },
      await arrive(shell, attempt, arrival, c.var.session?.token ?? null),
    )
  }
