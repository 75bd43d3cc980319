import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { AppContext } from '../context.ts'

/**
 * session: who is signed in · browser: that the answer of a provider comes to the browser that asked ·
 * unfinished: signed in at the provider, not yet here · kept: opens what was being written.
 */
const names = {
  session: 'varde',
  browser: 'varde-browser',
  unfinished: 'varde-unfinished',
  kept: 'varde-kept',
} as const
type CookieName = keyof typeof names

/** Seconds. The session's own cookie lives as long as the browser; its limits lie in the database. */
const lives: Record<CookieName, number | null> = { session: null, browser: 1800, unfinished: 900, kept: 1200 }

export const readCookie = (c: AppContext, name: CookieName): string | null => {
  const value = getCookie(c, names[name], 'host')
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : null
}

/** Lax, since the way back from a provider starts at another site. */
export const giveCookie = (c: AppContext, name: CookieName, value: string): void => {
  const life = lives[name]
  setCookie(c, names[name], value, {
    prefix: 'host',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    ...(life === null ? {} : { maxAge: life }),
  })
}

export const takeCookieBack = (c: AppContext, name: CookieName): void => {
  deleteCookie(c, names[name], { prefix: 'host', secure: true, path: '/' })
}
