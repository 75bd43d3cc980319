import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { textsFor } from '../texts/catalogue.ts'
import { isLocale, type Locale } from '../texts/locale.ts'
import type { AppContext, Env } from './context.ts'

const cookie = '__Host-language'
const year = 365 * 24 * 60 * 60

/** As chosen here, else as the browser asks, else bokmål. The choice is no secret and says nothing of who. */
export const language: MiddlewareHandler<Env> = async (c, next) => {
  const chosen = getCookie(c, cookie)
  const locale = isLocale(chosen) ? chosen : asked(c.req.header('Accept-Language'))
  c.set('locale', locale)
  c.set('t', textsFor(locale))
  return next()
}

/** What the browser asks for, else bokmål. */
export const asked = (header: string | undefined): Locale => {
  for (const part of (header ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase().slice(0, 2)
    if (tag === 'no') return 'nb'
    if (isLocale(tag)) return tag
  }
  return 'nb'
}

/** A link, so that it works without script; goes back to the page it came from, never to another site. */
export const chooseLanguage = (c: AppContext): Response => {
  const to = c.req.query('to')
  if (isLocale(to))
    setCookie(c, cookie, to, { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge: year })
  const back = c.req.query('back') ?? '/'
  const inside = back.startsWith('/') && !back.startsWith('//') && !back.includes('\\')
  return c.redirect(inside ? back : '/', 303)
}
