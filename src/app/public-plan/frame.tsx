import type { Child, FC } from 'hono/jsx'
import type { Texts } from '../../texts/catalogue.ts'
import { type Locale, locales } from '../../texts/locale.ts'
import { assetUrl } from '../assets.ts'
import { paths } from '../paths.ts'
import { Sprite } from '../ui/icons.tsx'
import { themeWorn } from '../ui/theme.ts'

interface Around {
  readonly title: string
  readonly t: Texts
  readonly locale: Locale
  readonly school: string
  /** This page in another language. */
  readonly inLanguage: (locale: Locale) => string
  readonly demonstration: boolean
  readonly foot: string
  readonly children: Child
}

/** For everybody: no script, no font, nothing that a browser would have to keep. */
export const PublicPage: FC<Around> = ({
  title,
  t,
  locale,
  school,
  inLanguage,
  demonstration,
  foot,
  children,
}) => {
  const say = t.publicPlan
  return (
    <html lang={locale} data-color-scheme="auto" data-color="neutral" data-theme={themeWorn()}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        <link rel="icon" href={assetUrl('favicon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetUrl('varde.css')} />
      </head>
      <body class="public" data-size="md">
        <a class="ds-skip-link" href="#content">
          {t.frame.skip}
        </a>
        <Sprite />
        <header class="top">
          <div>
            <p class="brand">
              <svg viewBox="0 0 24 30" aria-hidden="true" focusable="false">
                <use href="#s-documented" />
              </svg>
              {school}
            </p>
            <nav class="langs" aria-label={say.nav.languages}>
              <ul role="list">
                {locales
                  .filter((other) => other !== locale)
                  .map((other) => (
                    <li>
                      <a class="tap" lang={other} hreflang={other} href={inLanguage(other)}>
                        {t.frame.languages[other]}
                      </a>
                    </li>
                  ))}
              </ul>
            </nav>
          </div>
        </header>
        <main id="content" class="page" tabindex={-1}>
          <div class="stack-l">{children}</div>
        </main>
        <footer class="foot">
          <div>
            <p>
              {foot}
              {demonstration && ` ${t.frame.demonstration}`}
            </p>
            <p>
              {say.noCookies}{' '}
              <a class="tap" href={paths.privacy()}>
                {say.privacy}
              </a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}
