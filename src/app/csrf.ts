import { HTTPException } from 'hono/http-exception'
import type { MiddlewareHandler } from 'hono'
import type { AppContext, Env } from './context.ts'
import { csrfFits } from './sign-in/form-token.ts'
import { againWithFreshToken, forgetKept } from './sign-in/kept-post.ts'

export { csrfToken } from './sign-in/form-token.ts'

/**
 * A page of ours sent it. Our pages send no referrer, so the origin may be "null" beside the browser's own word that
 * the request is of the same origin; a browser that says neither is too old to be let in.
 */
const isFromHere = (c: AppContext, origin: string): boolean => {
  const site = c.req.header('sec-fetch-site')
  const from = c.req.header('origin')
  if (site !== undefined)
    return site === 'same-origin' && (from === undefined || from === 'null' || from === origin)
  return from === origin
}

const changesSomething = (c: AppContext): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)

/**
 * Before every route: a request that changes something comes from a page of ours and carries a token made for this
 * session. Sent from a page that an earlier session of the same person made, it is shown again instead of lost.
 */
export const csrfGuard =
  ({ baseUrl }: { readonly baseUrl: string }): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (!changesSomething(c)) return next()
    if (!isFromHere(c, new URL(baseUrl).origin)) throw new HTTPException(403)
    const { session } = c.var
    if (!session) return next()

    const form = await c.req.formData().catch(() => {
      throw new HTTPException(422)
    })
    const token = form.get('_csrf')
    const fits = typeof token === 'string' ? csrfFits(c, session, token) : null
    if (fits === 'person') return againWithFreshToken(c)
    if (fits === null) throw new HTTPException(422)
    if (form.has('_again')) await forgetKept(c)
    return next()
  }
