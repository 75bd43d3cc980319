import { randomBytes } from 'node:crypto'
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Shell } from '../commands/command.ts'
import { NotFound } from '../domain/access/absence.ts'
import type { ReadDocument } from '../domain/school-plan/reading/document.ts'
import { serveAsset } from './assets.ts'
import type { Env } from './context.ts'
import { csrfGuard } from './csrf.ts'
import { demonstrationGuard } from './installation/demonstration-guard.ts'
import { answerFailure } from './failures.tsx'
import { chooseLanguage, language } from './language.ts'
import { type Pace, realPace } from './pace.ts'
import type { Route } from './route.ts'
import { publicRoutes } from './public-plan/routes.tsx'
import { routes } from './routes.ts'
import { securityHeaders } from './security-headers.ts'
import { requireSession, type SignInDeps, sessionMiddleware } from './sessions.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { feedRoutes } from './year/feed-file.ts'

/** What the composition root hands to the web. */
export interface AppParts {
  readonly shell: Shell
  readonly readDocument: ReadDocument
  readonly signIn: SignInDeps
  readonly health: Hono
  readonly demonstration: boolean
  readonly pace?: Pace
}

const largestForm = 256 * 1024
/** A Word file with its pictures. */
const largestUpload = 16_000_000

/** The whole web application: what every request passes, then the table of routes. */
export const createApp = (parts: AppParts): Hono<Env> => {
  const app = new Hono<Env>()
  const { signIn, demonstration } = parts
  if (demonstration) app.use(demonstrationGuard)
  app.use(securityHeaders({ https: signIn.baseUrl.startsWith('https:') }))
  app.get('/assets/:version/:name', serveAsset)
  app.route('/', parts.health)
  app.use(requestVariables(parts))
  // Before whatever reads a cookie: these pages are the same for everybody.
  app.route('/', publicRoutes())
  app.route('/', feedRoutes(signIn))
  app.use(language)
  app.use(limitBody)
  app.use(sessionMiddleware(signIn))
  app.use(csrfGuard(signIn))
  app.get('/language', chooseLanguage)
  app.route('/', signInRoutes(signIn))
  for (const route of routes) addRoute(app, route)
  app.notFound((c) => answerFailure(c, new NotFound()))
  app.onError((thrown, c) => answerFailure(c, thrown))
  return app
}

const requestVariables =
  ({ shell, readDocument, demonstration, pace = realPace }: AppParts): MiddlewareHandler<Env> =>
  async (c, next) => {
    c.set('pace', pace)
    c.set('startedAt', pace.now())
    c.set('shell', shell)
    c.set('readDocument', readDocument)
    c.set('demonstration', demonstration)
    c.set('requestId', randomBytes(4).toString('hex').toUpperCase())
    return next()
  }

const addRoute = (app: Hono<Env>, { method, path, who, handle }: Route): void => {
  if (who === 'anyone') app.on(method, path, handle)
  else app.on(method, path, requireSession, handle)
}

const tooLarge = (): never => {
  throw new HTTPException(413)
}

const takingFiles = routes
  .filter((route: Route) => route.takesFile === true)
  .map(({ path }) => new RegExp(`^${path.replaceAll(/:[a-z]+/g, '[^/]+')}$`))

const plainLimit = bodyLimit({ maxSize: largestForm, onError: tooLarge })
/** A file too large even to be received: the page it was sent from says so. */
const fileLimit = bodyLimit({
  maxSize: largestUpload,
  onError: async (c) => {
    await letPass(c.req.raw.body)
    return c.redirect(`${c.req.path}?refused=too-large`, 303)
  },
})

/** A browser that is still sending hears no answer: what it sends is let pass by, unkept, up to a point. */
const mostLetPass = 150_000_000
const letPass = async (body: ReadableStream<Uint8Array> | null): Promise<void> => {
  if (body === null || body.locked) return
  let passed = 0
  for await (const piece of body) {
    passed += piece.length
    if (passed > mostLetPass) return
  }
}

const limitBody: MiddlewareHandler<Env> = (c, next) =>
  (takingFiles.some((path) => path.test(c.req.path)) ? fileLimit : plainLimit)(c, next)
