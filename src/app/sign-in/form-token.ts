import { formToken, formTokenFits } from '../../commands/sign-in-shell.ts'
import type { AppContext, EndedSession } from '../context.ts'

const boundTo = ({ sessionId, ownerId, personId }: EndedSession) => ({
  session: sessionId,
  person: `${ownerId}|${personId}`,
})

/** The token of every form on a page, field `_csrf`. */
export const csrfToken = (c: AppContext): string => {
  const { session } = c.var
  if (!session) throw new Error('a form that changes something wants somebody signed in')
  return formToken(c.var.signIn.secrets, boundTo(session))
}

export const csrfFits = (c: AppContext, session: EndedSession, token: string): 'session' | 'person' | null =>
  formTokenFits(c.var.signIn.secrets, token, boundTo(session))

/** Signed in at the provider and not yet here: the cookie of that moment stands in for a session. */
export const unfinishedToken = (c: AppContext, cookie: string): string =>
  formToken(c.var.signIn.secrets, { session: cookie, person: cookie })

export const unfinishedFits = (c: AppContext, cookie: string, token: string): boolean =>
  formTokenFits(c.var.signIn.secrets, token, { session: cookie, person: cookie }) !== null
