import { HTTPException } from 'hono/http-exception'
import type { MiddlewareHandler } from 'hono'
import { findSession, rotateToken } from '../commands/session.ts'
import type { SignInShell } from '../commands/sign-in-shell.ts'
import type { IdentityProvider } from '../delivery/identity/providers.ts'
import { freshSignInMinutes } from '../domain/sign-in/limits.ts'
import type { AppContext, Env } from './context.ts'
import { paths } from './paths.ts'
import { seeOther } from './respond.ts'
import { giveCookie, readCookie } from './sign-in/cookies.ts'
import { pathAsked, putAside, rememberPost } from './sign-in/kept-post.ts'

export type { IdentityProvider } from '../delivery/identity/providers.ts'

export interface SignInDeps {
  readonly shell: SignInShell
  readonly providers: readonly IdentityProvider[]
  /** Where this installation is, without a slash at the end. */
  readonly baseUrl: string
  /** How many proxies of our own stand before this process; 0 when left out. */
  readonly trustedProxies?: number
}

/** Says who is signed in, and lets the idle limit move. Before every route that shows or changes anything. */
export const sessionMiddleware =
  ({ shell, providers, baseUrl }: SignInDeps): MiddlewareHandler<Env> =>
  async (c, next) => {
    c.set('baseUrl', baseUrl)
    c.set('signIn', shell)
    c.set('session', null)
    c.set('endedSession', null)
    const token = readCookie(c, 'session')
    const found = token === null ? null : await findSession(shell, token)
    const provider = providers.find(({ providerId }) => providerId === found?.session.providerId)
    const stays = found?.session.pupilPage ?? null
    // While a pupil holds the device the session answers one page; for every other it has ended.
    if (token !== null && found?.live && provider && (stays === null || stays === c.req.path))
      c.set('session', {
        ...found.session,
        token: found.rolesChanged ? await newTokenFor(c, shell, token) : token,
        providerKind: provider.kind,
      })
    else if (found) c.set('endedSession', found.session)
    await next()
  }

/** A token from before a change of role opens nothing any more (ASVS 7.2.4). */
const newTokenFor = async (c: AppContext, shell: SignInShell, token: string): Promise<string> => {
  const next = await rotateToken(shell, token)
  if (next !== null) giveCookie(c, 'session', next)
  return next ?? token
}

const wantsJson = (c: AppContext): boolean => c.req.header('accept')?.startsWith('application/json') === true

/** On every signed-in route. */
export const requireSession: MiddlewareHandler<Env> = async (c, next) =>
  c.var.session ? next() : sessionMissing(c)

/** A post that comes too late is kept; a page leads to sign-in and back. */
export const sessionMissing = async (c: AppContext): Promise<Response> => {
  if (c.req.method !== 'GET') return rememberPost(c)
  if (wantsJson(c)) throw new HTTPException(401)
  const why = c.var.endedSession ? '&why=ended' : ''
  return c.redirect(`${paths.signIn()}?back=${encodeURIComponent(pathAsked(c))}${why}`, 303)
}

/** Leads to a page that says why, then to the provider, and back to where one was, with what was written. */
export const stepUp = async (c: AppContext, need: 'two-factor' | 'fresh-sign-in'): Promise<Response> => {
  await putAside(c)
  return seeOther(c, `/sign-in/step-up?for=${need}&back=${encodeURIComponent(pathAsked(c))}`)
}

/** Null when the sign-in is fresh enough; else the answer to give. Sealed compartments, export, grants, routing. */
export const requireFresh = async (c: AppContext, minutes = freshSignInMinutes): Promise<Response | null> => {
  const { session } = c.var
  if (!session) return rememberPost(c)
  const age = Temporal.Now.instant().epochMilliseconds / 1000 - session.authTime
  return age <= minutes * 60 ? null : stepUp(c, 'fresh-sign-in')
}

/** Null when two factors were used; else the answer to give. For anything in a case. */
export const requireTwoFactor = async (c: AppContext): Promise<Response | null> => {
  const { session } = c.var
  if (!session) return rememberPost(c)
  return session.twoFactor ? null : stepUp(c, 'two-factor')
}
