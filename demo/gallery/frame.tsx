import type { Child, FC } from 'hono/jsx'
import { type NavItem, Page } from '../../src/app/frame.tsx'
import { textsFor } from '../../src/texts/catalogue.ts'
import type { Locale } from '../../src/texts/locale.ts'

export type Shown = { readonly nonce: string; readonly locale: Locale; readonly path: string }

/** The frame around an example page. */
export const Example: FC<{
  shown: Shown
  title: string
  current: string
  children: Child
  print?: Child[]
}> = (props) => {
  const t = textsFor(props.shown.locale)
  const item = (href: string, word: string, more: Partial<NavItem> = {}): NavItem => ({
    href,
    word,
    current: href === props.current,
    ...more,
  })
  return (
    <Page
      title={props.title}
      t={t}
      locale={props.shown.locale}
      nonce={props.shown.nonce}
      path={props.shown.path}
      nav={[
        item('/today', t.words.today, { thumb: true }),
        item('/case', t.words.mine, { thumb: true }),
        item('/report', t.words.report, { thumb: true, kind: 'report' }),
        item('/inbox', t.words.inbox, { count: 2 }),
        item('/components', 'Delene'),
      ]}
      actor={{ name: 'Mathilde Lien', role: t.roles['social-teacher'] }}
      school="Tårnlia skole"
      csrf="example"
      demonstration={{ clock: 'fredag 8.\u00a0januar 2027 kl.\u00a009.40', clockHref: '/clock' }}
      print={props.print}
    >
      {props.children}
    </Page>
  )
}
