import { beginAttempt } from '../../commands/sign-in.ts'
import { newToken } from '../../commands/sign-in-shell.ts'
import type { AppContext } from '../context.ts'
import type { IdentityProvider } from '../sessions.ts'
import { giveCookie, readCookie } from './cookies.ts'

export interface Question {
  readonly returnTo: string
  readonly promptLogin: boolean
  readonly sharedDevice: boolean
  readonly wantsTwoFactor: boolean
  readonly stepUpSession: string | null
}

/** Sends the browser to the provider; null when that doesn't answer. The same cookie serves attempts in several tabs. */
export const askProvider = async (
  c: AppContext,
  provider: IdentityProvider,
  question: Question,
): Promise<Response | null> => {
  const browser = readCookie(c, 'browser') ?? newToken()
  giveCookie(c, 'browser', browser)
  const attempt = await beginAttempt(c.var.signIn, { ...question, browser, providerId: provider.providerId })
  const address = await provider.ask({
    ...attempt,
    promptLogin: question.promptLogin,
    twoFactor: question.wantsTwoFactor,
    locale: c.var.locale,
  })

  return address && c.redirect(address.href, 302)
}
