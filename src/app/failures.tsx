import { HTTPException } from 'hono/http-exception'
import { NoSession, NotFound, NotPermitted } from '../domain/access/absence.ts'
import type { AppContext } from './context.ts'
import { FailurePage, statusShown } from './errors.tsx'
import { missFloor } from './pace.ts'
import { page } from './respond.ts'
import { sessionMissing, stepUp } from './sessions.ts'

/** What went wrong as the reader sees it: a page with a reference, and the same page for absent and out of reach. */
export const answerFailure = async (c: AppContext, thrown: unknown): Promise<Response> => {
  if (thrown instanceof NotPermitted && thrown.missing !== 'training' && thrown.missing !== 'role')
    return stepUp(c, thrown.missing)
  if (thrown instanceof NoSession) return sessionMissing(c)
  const status = statusOf(thrown)
  if (status === 500) report(c, thrown)
  if (status === 404 || status === 403) await untilFloor(c)
  return failurePage(c, status)
}

/** A refused statement of the database is a thing out of reach: no more is said of it. */
const outOfReach = '42501'

const statusOf = (thrown: unknown): number => {
  if (thrown instanceof NotFound || thrown instanceof NotPermitted) return 404
  if (thrown instanceof HTTPException) return thrown.status
  return thrown instanceof Error && 'code' in thrown && thrown.code === outOfReach ? 404 : 500
}

export const untilFloor = async (c: AppContext): Promise<void> => {
  const { pace, startedAt } = c.var
  const spent = pace.now() - startedAt
  if (spent < missFloor) await pace.wait(missFloor - spent)
}

/** The kind of error and where it was thrown; never its message, which may quote a row or a name. */
const report = (c: AppContext, thrown: unknown): void => {
  const kind = thrown instanceof Error ? thrown.name : typeof thrown
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  const where =
    thrown instanceof Error ? (thrown.stack ?? '').split('\n').filter((line) => line.includes(' at ')) : []
  const line = {
    level: 'error',
    reference: c.var.requestId,
    kind,
    code,
    where: where.slice(0, 6).map(withoutPath),
  }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

const withoutPath = (line: string): string =>
  line.trim().replace(/\(?(file:\/\/)?\/[^)]*\/([^/)]+)\)?$/, '$2')

const failurePage = (c: AppContext, status: number): Response | Promise<Response> => {
  const shown = statusShown(status)
  const { t, locale, nonce, requestId, demonstration } = c.var
  return page(
    c,
    <FailurePage
      status={shown}
      t={t}
      locale={locale}
      nonce={nonce}
      reference={requestId}
      demonstration={demonstration ? {} : undefined}
    />,
    shown,
  )
}
