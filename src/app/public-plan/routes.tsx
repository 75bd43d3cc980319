import { gunzipSync, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { NotFound } from '../../domain/access/absence.ts'
import {
  type PublicPlace,
  type PublicVersion,
  type PublishedPlan,
  publishedContent,
  publishedDocument,
  publishedPlan,
} from '../../queries/school-plan/published.ts'
import { textsFor } from '../../texts/catalogue.ts'
import { isLocale } from '../../texts/locale.ts'
import { planOnPaper } from '../../texts/plan-paper.ts'
import type { AppContext, Env } from '../context.ts'
import { asked } from '../language.ts'
import { paths } from '../paths.ts'
import { formOf } from '../school-plan/saying.ts'
import { type KeptPages, keepPages } from './kept-pages.ts'
import { PublicPlan } from './page.tsx'

/**
 * The pages that need no session. They stand before everything that reads a cookie, so they are the same for everybody:
 * the language comes from the address, else from what the browser asks for.
 */
export const publicRoutes = (): Hono<Env> => {
  const app = new Hono<Env>()
  const pages = keepPages(200)
  app.use('/schools/*', (c, next) => {
    const lang = c.req.query('lang')
    const locale = isLocale(lang) ? lang : asked(c.req.header('Accept-Language'))
    c.set('locale', locale)
    c.set('t', textsFor(locale))
    return next()
  })
  app.get('/schools/:owner/:school', (c) => showPlan(c, pages, null))
  app.get('/schools/:owner/:school/:year/:version', (c) => showPlan(c, pages, versionIn(c)))
  app.get('/schools/:owner/:school/:year/:version/:document{plan-(?:nb|nn)\\.pdf}', giveDocument)
  return app
}

const placeIn = (c: AppContext): PublicPlace => ({
  owner: c.req.param('owner') ?? '',
  school: c.req.param('school') ?? '',
})

const versionIn = (c: AppContext): PublicVersion => {
  const version = /^[1-9]\d{0,5}$/.exec(c.req.param('version') ?? '')?.[0]
  const year = /^20\d\d-\d\d$/.exec(c.req.param('year') ?? '')?.[0]
  if (version === undefined || year === undefined) throw new NotFound()
  return { year, version: Number(version) }
}

const fiveMinutes = 'public, max-age=300'

const htmlOf = async (
  c: AppContext,
  place: PublicPlace,
  plan: PublishedPlan,
  words: string,
): Promise<string> => {
  const { t, locale, shell, demonstration } = c.var
  const form = formOf(c, plan.languageForm)
  const content = await publishedContent(shell, place, plan)
  const sections = planOnPaper(t, form, content)
  const page = (
    <PublicPlan reading={{ t, locale, form, place, plan, sections, asked: words, demonstration }} />
  )
  return `<!doctype html>${String(await page)}`
}

const showPlan = async (c: AppContext, pages: KeptPages, wanted: PublicVersion | null): Promise<Response> => {
  const place = placeIn(c)
  const words = (c.req.query('q') ?? '').trim().slice(0, 100)
  const plan = await publishedPlan(c.var.shell, place, wanted)
  const make = async () => gzipSync(await htmlOf(c, place, plan, words))
  // What was searched for is nobody's business, and not kept.
  const packed =
    words === '' ? await pages.packed(JSON.stringify([c.var.locale, place, plan]), make) : await make()
  const takesPacked = /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')
  return new Response(new Uint8Array(takesPacked ? packed : gunzipSync(packed)), {
    headers: {
      'Content-Type': 'text/html; charset=UTF-8',
      'Cache-Control': words === '' ? fiveMinutes : 'no-store',
      // What is in force can be found by whoever looks for it; what has been, and a school that isn't, can't.
      ...(wanted === null && words === '' && !c.var.demonstration ? { 'X-Robots-Tag': 'all' } : {}),
      Vary: 'Accept-Encoding, Accept-Language',
      ...(takesPacked ? { 'Content-Encoding': 'gzip' } : {}),
    },
  })
}

/** While there is none the way leads to the page, which says so. */
const giveDocument = async (c: AppContext): Promise<Response> => {
  const [place, version] = [placeIn(c), versionIn(c)]
  const form = c.req.param('document') === 'plan-nn.pdf' ? 'nn' : 'nb'
  const pdf = await publishedDocument(c.var.shell, place, { ...version, form })
  if (pdf === null) return c.redirect(paths.publicPlan({ ...place, ...version }, { lang: form }), 303)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="plan-${version.year}-${version.version}-${form}.pdf"`,
      'Cache-Control': fiveMinutes,
    },
  })
}
