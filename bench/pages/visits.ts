import { paths } from '../../src/app/paths.ts'
import { type Asking, signedIn } from '../application.ts'
import type { BenchDatabase } from '../database.ts'
import type { Seats } from './seats.ts'

/** One of the main pages, asked for by one who uses it. */
export interface Visit {
  readonly page: string
  /** Asks once; throws where the answer is not the page. */
  visit(fetch: Asking): Promise<string>
  /** As a browser sends it, for a load from outside. */
  readonly request: { readonly path: string; readonly init: RequestInit }
}

const csrfIn = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''

/** @param fetch to look once at what the page of a form carries */
export const mainPages = async (
  database: Pick<BenchDatabase, 'admin'>,
  seats: Seats,
  fetch: Asking,
): Promise<readonly Visit[]> => {
  const { owner } = seats
  const enter = (person: string) => signedIn(database, { owner, person })
  const principal = await enter(seats.principal)
  const teacher = await enter(seats.teacher)
  const responsible = await enter(seats.responsible)

  const visitOf = (page: string, cookie: string, path: string, more: RequestInit = {}): Visit => {
    const headers = { cookie, ...(more.method === 'POST' ? { 'sec-fetch-site': 'same-origin' } : {}) }
    const init = { ...more, headers }
    const visit = async (ask: Asking) => {
      const response = await ask(path, init)
      const html = await response.text()
      if (response.status !== 200) throw new Error(`${page}: ${response.status}`)
      return html
    }
    return { page, visit, request: { path, init } }
  }
  const asking = await principal.as(fetch)(paths.find())
  const csrf = csrfIn(await asking.text())
  const search = new URLSearchParams([
    ['_csrf', csrf],
    ['q', seats.name],
  ])
  return [
    visitOf('today as teacher', teacher.cookie, paths.today()),
    visitOf('today as rektor', principal.cookie, paths.today()),
    visitOf('case', responsible.cookie, paths.case(seats.case)),
    visitOf('plan', responsible.cookie, paths.plan(seats.case)),
    visitOf('report form', teacher.cookie, paths.report()),
    // The body as text: it is sent many times.
    visitOf('find', principal.cookie, paths.find(), { method: 'POST', body: search }),
  ]
}
