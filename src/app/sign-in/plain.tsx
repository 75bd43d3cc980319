import type { Child } from 'hono/jsx'
import type { AppContext } from '../context.ts'
import { PlainPage } from '../frame.tsx'
import { page } from '../respond.ts'

const placesToReturn = [
  '/sign-in',
  '/sign-in/who',
  '/sign-in/unlinked',
  '/sign-in/step-up',
  '/sign-in/continue',
  '/signed-out',
]

/** Never an address that a provider sent the browser to: it carries a code. */
const pathForLanguage = (c: AppContext): string => {
  const { pathname, search } = new URL(c.req.url)
  return c.req.method === 'GET' && placesToReturn.includes(pathname) ? `${pathname}${search}` : '/sign-in'
}

/** A page of sign-in: plain, since nobody is anybody yet. */
export const show = (
  c: AppContext,
  title: string,
  children: Child,
  status: 200 | 401 | 422 | 429 | 500 = 200,
) => {
  const { t, locale, nonce, signIn } = c.var
  return page(
    c,
    <PlainPage
      title={title}
      t={t}
      locale={locale}
      nonce={nonce}
      path={pathForLanguage(c)}
      demonstration={signIn.instance === 'demonstration' ? {} : undefined}
    >
      {children}
    </PlainPage>,
    status,
  )
}
