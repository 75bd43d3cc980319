import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { mayTry } from '../../commands/sign-in-shell.ts'
import { calendarFile } from '../../domain/year/calendar-file.ts'
import { isStretch } from '../../domain/year/reading.ts'
import { feedBehind } from '../../queries/year/feed.ts'
import { textsFor } from '../../texts/catalogue.ts'
import { inForm } from '../../texts/plan-speech.ts'
import type { AppContext, Env } from '../context.ts'
import type { SignInDeps } from '../sessions.ts'
import { addressOf } from '../sign-in/rate-limit.ts'

/** A calendar asks a few times a day; a great many come from one address, their vendor's. */
const askedFor = { what: 'calendar-feed', most: 40, minutes: 60 }
/** Secrets of 256 bits aren't guessed; who tries all the same is stopped. */
const missed = { what: 'calendar-feed-missed', most: 60, minutes: 10 }

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Before whatever reads a cookie or a session: the secret in the address is all there is. */
export const feedRoutes = (deps: SignInDeps): Hono<Env> => {
  const app = new Hono<Env>()
  app.get('/feed/:address{[A-Za-z0-9_-]{43}\\.ics}', (c) => giveFeed(c, deps))
  return app
}

const giveFeed = async (c: AppContext, deps: SignInDeps): Promise<Response> => {
  const secret = (c.req.param('address') ?? '').replace(/\.ics$/, '')
  const hash = hashOf(secret)
  if (!(await mayTry(deps.shell, { ...askedFor, who: hash.toString('hex') }))) return c.body(null, 429)
  const feed = await feedBehind(c.var.shell, hash)
  if (feed === null) {
    const who = addressOf(c, deps.trustedProxies ?? 0)
    return c.body(null, (await mayTry(deps.shell, { ...missed, who })) ? 404 : 429)
  }
  const say = textsFor(feed.locale).year.feed
  const entries = feed.items.map((item) => {
    const { activity, ordinal, year, form, content, from, to, isMoved } = item
    const name = inForm(content.what, feed.locale === 'en' ? form : feed.locale)?.text ?? ''
    const title = isMoved ? say.moved(name) : name
    const id = `${activity}-${year}-${ordinal}@varde`
    return isStretch(item) ? { id, title: say.lastDay(title), from: to, to } : { id, title, from, to }
  })
  c.header('Content-Type', 'text/calendar; charset=utf-8')
  c.header('Content-Disposition', 'inline; filename="plan.ics"')
  return c.body(calendarFile(say.name, entries, feed.now))
}
