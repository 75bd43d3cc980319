import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { mayTry } from '../../commands/sign-in-shell.ts'
import type { AppContext, Env } from '../context.ts'

export interface Limit {
  /** What is counted; limits with the same name share their count. */
  readonly what: string
  readonly most: number
  readonly minutes: number
}

/** A whole school comes from one address: enough for every class to sign in at the same time. */
export const signInStarts: Limit = { what: 'sign-in', most: 900, minutes: 10 }
/** Answers that could not be accepted are rare by nature. */
export const signInRefused: Limit = { what: 'sign-in-refused', most: 60, minutes: 10 }
export const reports: Limit = { what: 'report', most: 30, minutes: 60 }

/**
 * Whose address the connection has. Behind proxies the last `trusted` entries of X-Forwarded-For are theirs; what
 * stands before them anybody may have written.
 */
export const addressOf = (c: AppContext, trusted: number): string => {
  const own = c.env?.incoming?.socket?.remoteAddress ?? 'unknown'
  if (trusted === 0) return own
  const passed = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return passed.at(-trusted) || own
}

export const limitByAddress =
  (limit: Limit, trustedProxies = 0): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!(await mayTry(c.var.signIn, { ...limit, who: addressOf(c, trustedProxies) })))
      throw new HTTPException(429)
    return next()
  }

/** Per person, whatever the device: a flood of reports would hide the one that matters. */
export const limitByAccount =
  (limit: Limit): MiddlewareHandler<Env> =>
  async (c, next) => {
    const { session } = c.var
    const who = session ? `${session.ownerId}|${session.personId}` : 'nobody'
    if (c.req.method === 'POST' && !(await mayTry(c.var.signIn, { ...limit, who })))
      throw new HTTPException(429)
    return next()
  }
