import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'

type PageStatus = 200 | 401 | 404 | 409 | 413 | 422 | 429 | 500

/** A whole page. A form that comes back with errors is 422. */
export function page(c: Context, document: Child, status: PageStatus = 200): Response | Promise<Response> {
  return c.html(html`<!doctype html>${document}`, status)
}

/** After something was done: where to look now. The island that keeps words asks for JSON and follows by itself. */
export function seeOther(c: Context, location: string): Response {
  const wantsJson = c.req.header('Accept')?.startsWith('application/json') === true
  return wantsJson ? c.json({ location }) : c.redirect(location, 303)
}
