import { Hono } from 'hono'
import {
  becomePerson,
  keptForm,
  otherPersonsOf,
  signOut,
  signOutFromProvider,
} from '../../commands/session.ts'
import { type Arrived, choosePerson, handInInvitation, unfinishedSignIn } from '../../commands/sign-in.ts'
import { ownerId, personId } from '../../domain/people/ids.ts'
import { safeReturnPath } from '../../domain/sign-in/return-path.ts'
import type { AppContext, Env } from '../context.ts'
import { limitByAddress, signInStarts } from './rate-limit.ts'
import { seeOther } from '../respond.ts'
import type { IdentityProvider, SignInDeps } from '../sessions.ts'
import { askProvider } from './asking.ts'
import { comeBack, finish } from './coming-back.ts'
import { readCookie } from './cookies.ts'
import { csrfToken, unfinishedFits, unfinishedToken } from './form-token.ts'
import { forgetKept } from './kept-post.ts'
import * as pages from './pages.tsx'
import * as personPages from './person-pages.tsx'
import { waysIn } from './ways.ts'
import { continuePage } from './written-pages.tsx'

type Need = 'two-factor' | 'fresh-sign-in'
const isNeed = (text: string | undefined): text is Need => text === 'two-factor' || text === 'fresh-sign-in'

/** Everything under /sign-in and /sign-out. Behind sessionMiddleware and csrfGuard. */
export const signInRoutes = (deps: SignInDeps): Hono<Env> =>
  new Hono<Env>()
    .use('/sign-in/*', onOurAddress(deps))
    .get('/sign-in', (c) => choose(c, deps))
    .get('/sign-in/who', showWho)
    .post('/sign-in/who', takeWho)
    .get('/sign-in/unlinked', showUnlinked)
    .post('/sign-in/invitation', takeInvitation)
    .get('/sign-in/step-up', (c) => explainStepUp(c))
    .get('/sign-in/continue', goOn)
    .get('/sign-in/return/:provider', comeBack(deps))
    .get('/sign-in/:provider', limitByAddress(signInStarts, deps.trustedProxies), (c) =>
      goToProvider(c, deps),
    )
    .post('/sign-out', (c) => leave(c, deps))
    .get('/sign-out/front-channel', limitByAddress(signInStarts, deps.trustedProxies), frontChannel)
    .get('/signed-out', (c) => pages.signedOutPage(c, null))

/** Cookies belong to one host: whoever came by another name of this machine begins again at the right one. */
const onOurAddress =
  ({ baseUrl }: SignInDeps) =>
  async (c: AppContext, next: () => Promise<void>) => {
    const { host, pathname, search } = new URL(c.req.url)
    if (c.req.method === 'GET' && host !== new URL(baseUrl).host)
      return c.redirect(`${baseUrl}${pathname}${search}`)
    return next()
  }

const choose = (c: AppContext, { providers }: SignInDeps) => {
  const back = safeReturnPath(c.req.query('back'))
  if (c.var.session) return c.redirect(back, 303)
  const why = c.req.query('why')
  return pages.signInPage(c, waysIn(providers, back), pages.isWhy(why) ? why : null)
}

/** A GET, since a form's target may not lead to another site (form-action 'self'). */
const goToProvider = async (c: AppContext, { providers }: SignInDeps) => {
  const provider = providers.find(({ providerId }) => providerId === c.req.param('provider'))
  const back = safeReturnPath(c.req.query('back'))
  const again = { again: '/sign-in', stillSignedIn: c.var.session !== null }
  if (!provider) return pages.refusedPage(c, 'provider-unknown', again)

  const need = c.req.query('for')
  const stepUpSession = isNeed(need) && c.var.session ? c.var.session.sessionId : null
  const sharedDevice =
    c.req.query('shared') === 'yes' || (stepUpSession !== null && c.var.session?.sharedDevice === true)
  const asked = await askProvider(c, provider, {
    returnTo: back,
    stepUpSession,
    sharedDevice,
    wantsTwoFactor: need === 'two-factor',
    promptLogin: sharedDevice || need === 'fresh-sign-in' || c.req.query('prompt') === 'login',
  })
  return asked ?? pages.refusedPage(c, 'provider-out-of-reach', again)
}

const explainStepUp = (c: AppContext) => {
  const need = c.req.query('for')
  const back = safeReturnPath(c.req.query('back'))
  if (!c.var.session || !isNeed(need)) return c.redirect(`/sign-in?back=${encodeURIComponent(back)}`, 303)
  const query = new URLSearchParams({ for: need, back })
  return pages.stepUpPage(c, need, `/sign-in/${c.var.session.providerId}?${query}`)
}

const showWho = async (c: AppContext) => {
  if (c.var.session) {
    const persons = await otherPersonsOf(c.var.signIn, c.var.session.identityId)
    return personPages.whoPage(c, persons, csrfToken(c))
  }
  const cookie = readCookie(c, 'unfinished')
  const found = cookie === null ? null : await unfinishedSignIn(c.var.signIn, cookie)
  if (cookie === null || !found) return c.redirect('/sign-in', 303)
  return personPages.whoPage(c, found.persons, unfinishedToken(c, cookie))
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

const takeWho = async (c: AppContext) => {
  const form = await c.req.formData()
  const wanted = { owner: ownerId(textOf(form, 'owner')), person: personId(textOf(form, 'person')) }
  if (c.var.session) return afterChoice(c, await becomePerson(c.var.signIn, c.var.session, wanted), '/')
  const cookie = readCookie(c, 'unfinished')
  if (cookie === null || !unfinishedFits(c, cookie, textOf(form, '_csrf'))) return seeOther(c, '/sign-in')
  const found = await unfinishedSignIn(c.var.signIn, cookie)
  return afterChoice(c, await choosePerson(c.var.signIn, cookie, wanted), found?.returnTo ?? '/')
}

const afterChoice = (c: AppContext, arrived: Arrived, returnTo: string): Response => {
  if (arrived.kind === 'opened') return finish(c, arrived.token, returnTo)
  return seeOther(c, arrived.kind === 'ask-again' ? '/sign-in?why=again' : '/sign-in')
}

const showUnlinked = async (c: AppContext) => {
  const cookie = readCookie(c, 'unfinished')
  const found = cookie === null ? null : await unfinishedSignIn(c.var.signIn, cookie)
  if (cookie === null || !found) return c.redirect('/sign-in', 303)
  return personPages.unlinkedPage(c, unfinishedToken(c, cookie), { refusal: null, places: found.places })
}

const takeInvitation = async (c: AppContext) => {
  const cookie = readCookie(c, 'unfinished')
  const form = await c.req.formData()
  if (cookie === null || !unfinishedFits(c, cookie, textOf(form, '_csrf'))) return seeOther(c, '/sign-in')
  const outcome = await handInInvitation(c.var.signIn, cookie, textOf(form, 'code'))
  if (outcome === 'linked') return seeOther(c, '/sign-in/who')
  return personPages.unlinkedPage(c, unfinishedToken(c, cookie), { refusal: outcome, places: [] })
}

const goOn = async (c: AppContext) => {
  const cookie = readCookie(c, 'kept')
  if (!c.var.session || cookie === null) return c.redirect('/', 303)
  const form = await keptForm(c.var.signIn, cookie, c.var.session)
  if (form) return continuePage(c, form, csrfToken(c))
  await forgetKept(c)
  return c.redirect('/', 303)
}

/** Out here first, then at the provider. By Refresh, since a form may not lead to another site. */
const leave = async (c: AppContext, { providers, baseUrl }: SignInDeps) => {
  const { session } = c.var
  await forgetKept(c)
  const idToken = session && (await signOut(c.var.signIn, session))
  const provider: IdentityProvider | undefined = providers.find(
    ({ providerId }) => providerId === session?.providerId,
  )
  const address = provider && idToken ? await provider.endSession(idToken, `${baseUrl}/signed-out`) : null
  c.header('Clear-Site-Data', '"cache", "cookies", "storage"')
  if (address) c.header('Refresh', `0; url=${address.href}`)
  return pages.signedOutPage(c, address?.href ?? null)
}

/** Loaded in a frame by the provider, without our cookie. The answer tells nothing, not even whether it was right. */
const frontChannel = async (c: AppContext) => {
  const { iss, sid } = c.req.query()
  if (iss && sid) await signOutFromProvider(c.var.signIn, iss, sid)
  return c.body(null, 200, { 'Cache-Control': 'no-store' })
}
