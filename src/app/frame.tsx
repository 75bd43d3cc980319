import type { Child, FC } from 'hono/jsx'
import { type Locale, locales } from '../texts/locale.ts'
import type { Texts } from '../texts/catalogue.ts'
import { assetUrl } from './assets.ts'
import { themeWorn } from './ui/theme.ts'
import { Sprite } from './ui/icons.tsx'

/** thumb: stands in the bar at the bottom of a phone (three at most, the rest under "Mer"). */
export type NavItem = {
  readonly href: string
  readonly word: string
  readonly current?: boolean | undefined
  readonly kind?: 'report' | undefined
  readonly thumb?: boolean | undefined
  readonly count?: number | undefined
}

type Around = {
  /** Never a pupil's name: it stands in tabs, histories and window lists. */
  readonly title: string
  readonly t: Texts
  readonly locale: Locale
  readonly nonce: string
  readonly children: Child
  /** The address of this page, for the language switch. */
  readonly path: string
  /** Shows that every name is invented, and what the movable clock says. */
  readonly demonstration?:
    | { readonly clock?: string | undefined; readonly clockHref?: string | undefined }
    | undefined
}

const Head: FC<{ title: string; t: Texts; nonce: string }> = ({ title, t, nonce }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <meta name="format-detection" content="telephone=no" />
    <title>{`${title} – ${t.frame.product}`}</title>
    <link rel="icon" href={assetUrl('favicon.svg')} type="image/svg+xml" />
    <link
      rel="preload"
      href={assetUrl('inter-latin.woff2')}
      as="font"
      type="font/woff2"
      crossorigin="anonymous"
    />
    <link rel="stylesheet" href={assetUrl('varde.css')} />
    <script type="module" nonce={nonce} src={assetUrl('varde.js')}></script>
  </head>
)

const Brand: FC<{ t: Texts; href: string }> = ({ t, href }) => (
  <a class="brand" href={href}>
    <svg viewBox="0 0 24 30" aria-hidden="true" focusable="false">
      <use href="#s-documented" />
    </svg>
    {t.frame.product}
  </a>
)

const NavLink: FC<{ item: NavItem }> = ({ item }) => (
  <a href={item.href} class={item.kind} aria-current={item.current ? 'page' : undefined}>
    {item.word}
    {item.count !== undefined && item.count > 0 && <span class="count">{item.count}</span>}
  </a>
)

const SignOut: FC<{ t: Texts; csrf: string }> = ({ t, csrf }) => (
  <form method="post" action="/sign-out" class="inline">
    <input type="hidden" name="_csrf" value={csrf} />
    <button type="submit" class="as-link">
      {t.frame.signOut}
    </button>
  </form>
)

const ThumbBar: FC<{ t: Texts; nav: readonly NavItem[]; csrf: string }> = ({ t, nav, csrf }) => (
  <nav class="thumb no-print" aria-label={t.frame.thumbMenu}>
    <ul role="list">
      {nav
        .filter((item) => item.thumb)
        .map((item) => (
          <li>
            <NavLink item={item} />
          </li>
        ))}
      <li>
        <details>
          <summary>{t.frame.more}</summary>
          <ul role="list">
            {nav
              .filter((item) => !item.thumb)
              .map((item) => (
                <li>
                  <NavLink item={item} />
                </li>
              ))}
            <li>
              <SignOut t={t} csrf={csrf} />
            </li>
          </ul>
        </details>
      </li>
    </ul>
  </nav>
)

/** Links, since choosing a language changes nothing but the reading of this page. */
const Foot: FC<Omit<Around, 'children' | 'title' | 'nonce'> & { school?: string | undefined }> = (props) => (
  <footer class="foot no-print">
    <div>
      <p>
        {props.school}
        {props.school !== undefined && props.demonstration !== undefined && ' · '}
        {props.demonstration !== undefined && props.t.frame.demonstration}
        {props.demonstration?.clock !== undefined && ` ${props.t.frame.clock(props.demonstration.clock)}`}
        {props.demonstration?.clockHref !== undefined && (
          <>
            {' '}
            <a href={props.demonstration.clockHref}>{props.t.frame.moveClock}</a>
          </>
        )}
      </p>
      <ul role="list" class="row" aria-label={props.t.frame.language}>
        <li>
          <a class="tap" href="/privacy">
            {props.t.frame.privacy}
          </a>
        </li>
        {locales
          .filter((locale) => locale !== props.locale)
          .map((locale) => (
            <li>
              <a
                class="tap"
                lang={locale}
                hreflang={locale}
                href={`/language?to=${locale}&back=${encodeURIComponent(props.path)}`}
              >
                {props.t.frame.languages[locale]}
              </a>
            </li>
          ))}
      </ul>
    </div>
  </footer>
)

const Html: FC<{
  locale: Locale
  title: string
  t: Texts
  nonce: string
  pupil?: boolean
  children: Child
}> = (props) => (
  <html lang={props.locale} data-color-scheme="auto" data-color="neutral" data-theme={themeWorn()}>
    <Head title={props.title} t={props.t} nonce={props.nonce} />
    <body class={props.pupil ? 'pupil' : undefined} data-size={props.pupil ? 'lg' : 'md'}>
      {props.children}
    </body>
  </html>
)

export type PageProps = Around & {
  readonly nav: readonly NavItem[]
  readonly actor: { readonly name: string; readonly role: string }
  readonly school: string
  readonly csrf: string
  /** Lines of the framed box that only paper shows: what, who, when, why, logged. */
  readonly print?: readonly Child[] | undefined
  /** Larger and warmer, for pages made for pupils. */
  readonly pupil?: boolean | undefined
}

/** A page for somebody signed in. */
export const Page: FC<PageProps> = (props) => {
  const home = props.nav[0]?.href ?? '/'
  return (
    <Html
      locale={props.locale}
      title={props.title}
      t={props.t}
      nonce={props.nonce}
      pupil={props.pupil ?? false}
    >
      <a class="ds-skip-link" href="#content">
        {props.t.frame.skip}
      </a>
      <Sprite />
      <header class="top">
        <div>
          <Brand t={props.t} href={home} />
          <nav class="main-nav" aria-label={props.t.frame.mainMenu}>
            <ul role="list">
              {props.nav.map((item) => (
                <li>
                  <NavLink item={item} />
                </li>
              ))}
            </ul>
          </nav>
          <p class="school">{props.school}</p>
          <div class="who small">
            <p>{props.actor.name}</p>
            <div class="quiet">
              {props.actor.role !== '' && `${props.actor.role} · `}
              <SignOut t={props.t} csrf={props.csrf} />
            </div>
          </div>
        </div>
      </header>
      <main id="content" class="page" tabindex={-1}>
        {props.print !== undefined && (
          <div class="print-only">
            {props.print.map((line) => (
              <p>{line}</p>
            ))}
          </div>
        )}
        {props.children}
      </main>
      <ThumbBar t={props.t} nav={props.nav} csrf={props.csrf} />
      <Foot {...props} />
    </Html>
  )
}

/** Before sign-in, after sign-out, and when something went wrong: the mark, the words, the foot. */
export const PlainPage: FC<Around & { school?: string | undefined }> = (props) => (
  <Html locale={props.locale} title={props.title} t={props.t} nonce={props.nonce}>
    <a class="ds-skip-link" href="#content">
      {props.t.frame.skip}
    </a>
    <Sprite />
    <header class="top">
      <div>
        <Brand t={props.t} href="/" />
      </div>
    </header>
    <main id="content" class="page plain-page" tabindex={-1}>
      <div class="narrow">{props.children}</div>
    </main>
    <Foot {...props} />
  </Html>
)

/** Warmer, larger and shorter; no navigation, so that a lent phone leads nowhere. */
export const PupilPage: FC<Omit<Around, 'path'>> = (props) => (
  <Html locale={props.locale} title={props.title} t={props.t} nonce={props.nonce} pupil={true}>
    <Sprite />
    <main id="content" class="stack-l" tabindex={-1}>
      {props.children}
      {props.demonstration !== undefined && <p class="small quiet">{props.t.frame.demonstration}</p>}
    </main>
  </Html>
)
