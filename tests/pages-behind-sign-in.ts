import { Hono } from 'hono'
import { serveAsset } from '../src/app/assets.ts'
import type { Env } from '../src/app/context.ts'
import { csrfGuard, csrfToken } from '../src/app/csrf.ts'
import { securityHeaders } from '../src/app/security-headers.ts'
import {
  requireFresh,
  requireSession,
  requireTwoFactor,
  type SignInDeps,
  sessionMiddleware,
} from '../src/app/sessions.ts'
import { limitByAccount } from '../src/app/sign-in/rate-limit.ts'
import { signInRoutes } from '../src/app/sign-in/routes.ts'
import { textsFor } from '../src/texts/catalogue.ts'

/** Sign-in as the application mounts it, and a page for each thing that the rest of it asks of a session. */
export const pagesBehindSignIn = (deps: SignInDeps): Hono<Env> =>
  new Hono<Env>()
    .use(securityHeaders({ https: false }))
    .get('/assets/:version/:name', serveAsset)
    .use(async (c, next) => {
      c.set('locale', 'nb')
      c.set('t', textsFor('nb'))
      await next()
    })
    .use(sessionMiddleware(deps))
    .use(csrfGuard(deps))
    .route('/', signInRoutes(deps))
    .get('/', (c) => c.text(`front of ${c.var.session?.personId ?? 'nobody'}`))
    .get('/page', requireSession, (c) => c.json({ ...c.var.session, token: 'kept out', csrf: csrfToken(c) }))
    .post('/words', requireSession, limitByAccount({ what: 'words', most: 3, minutes: 10 }), async (c) => {
      const form = await c.req.formData()
      return c.text(`taken: ${form.getAll('words').join(' + ')} under ${form.get('_key')}`)
    })
    .get('/case', requireSession, async (c) => (await requireTwoFactor(c)) ?? c.text('the case'))
    .post('/case', requireSession, async (c) => (await requireTwoFactor(c)) ?? c.text('written in the case'))
    .get('/sealed', requireSession, async (c) => (await requireFresh(c)) ?? c.text('the sealed case'))
