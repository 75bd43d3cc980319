import { forgetForm, keepForm } from '../../commands/session.ts'
import { safeReturnPath } from '../../domain/sign-in/return-path.ts'
import type { AppContext, EndedSession } from '../context.ts'
import { paths } from '../paths.ts'
import { seeOther } from '../respond.ts'
import { giveCookie, readCookie, takeCookieBack } from './cookies.ts'
import { csrfFits } from './form-token.ts'
import { heldPage } from './written-pages.tsx'

const mostCharacters = 200_000

const fieldsOf = async (c: AppContext): Promise<readonly (readonly [string, string])[] | null> => {
  const form = await c.req.formData().catch(() => null)
  if (!form) return null
  const fields = [...form.entries()].flatMap(([name, value]) =>
    typeof value === 'string' && name !== '_csrf' && name !== '_again' ? [[name, value] as const] : [],
  )
  const size = fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  return size <= mostCharacters ? fields : null
}

const keep = async (c: AppContext, who: EndedSession): Promise<boolean> => {
  const fields = await fieldsOf(c)
  const path = new URL(c.req.url).pathname
  if (!fields || safeReturnPath(path) !== path) return false
  await forgetKept(c)
  giveCookie(
    c,
    'kept',
    await keepForm(c.var.signIn, { ownerId: who.ownerId, personId: who.personId, path, fields }),
  )
  return true
}

/** A page to go back to after signing in: what was asked for, or the page before a form that can't be kept. */
export const pathAsked = (c: AppContext): string => {
  const { pathname, search } = new URL(c.req.url)
  return safeReturnPath(c.req.method === 'GET' ? `${pathname}${search}` : '/')
}

/**
 * A post that nobody signed in sends: kept when it was written in the session that ended, and shown after sign-in. Where
 * no trace of a session is left (signed out in another tab), nobody can be said to own it, so nothing is stored: the
 * answer itself holds the words.
 */
export const rememberPost = async (c: AppContext): Promise<Response> => {
  const { endedSession } = c.var
  const form = await c.req.formData().catch(() => null)
  const token = form?.get('_csrf')
  if (typeof token === 'string' && endedSession === null) return heldInPage(c, token)
  const isOurs = endedSession && typeof token === 'string' && csrfFits(c, endedSession, token) !== null
  const kept = isOurs ? await keep(c, endedSession) : false
  return seeOther(c, `${paths.signIn()}?why=${kept ? 'kept' : 'ended'}`)
}

const heldInPage = async (c: AppContext, token: string): Promise<Response> => {
  const fields = await fieldsOf(c)
  const path = new URL(c.req.url).pathname
  if (fields === null || safeReturnPath(path) !== path) return seeOther(c, `${paths.signIn()}?why=ended`)
  return heldPage(c, { path, fields }, token)
}

/** The same person, the form of an earlier session: it is shown again, and only a click sends it. */
export const againWithFreshToken = async (c: AppContext): Promise<Response> => {
  const { session } = c.var
  const kept = session ? await keep(c, session) : false
  return seeOther(c, kept ? '/sign-in/continue' : paths.today())
}

/** Before more is asked of the one signed in, a post is put aside in the same way. */
export const putAside = async (c: AppContext): Promise<void> => {
  if (c.req.method === 'POST' && c.var.session) await keep(c, c.var.session)
}

export const forgetKept = async (c: AppContext): Promise<void> => {
  const cookie = readCookie(c, 'kept')
  if (cookie === null) return
  await forgetForm(c.var.signIn, cookie)
  takeCookieBack(c, 'kept')
}
