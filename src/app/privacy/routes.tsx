import type { AppContext } from '../context.ts'
import { PlainPage } from '../frame.tsx'
import { page } from '../respond.ts'
import type { Route } from '../route.ts'
import { PageHead, Section } from '../ui/layout.tsx'

/** For everybody, signed in or not: what is kept here and who sees it. */
const privacyPage = (c: AppContext) => {
  const { t, locale, nonce, demonstration } = c.var
  const say = t.privacy
  return page(
    c,
    <PlainPage
      title={say.title}
      t={t}
      locale={locale}
      nonce={nonce}
      path="/privacy"
      demonstration={demonstration ? {} : undefined}
    >
      <PageHead title={say.title} below={say.intro} />
      <div class="stack-l prose">
        {say.parts.map((part, at) => (
          <Section id={`part-${at + 1}`} title={part.title} tight>
            <p>{part.text}</p>
          </Section>
        ))}
      </div>
    </PlainPage>,
  )
}

export const privacyRoutes = [
  { method: 'get', path: '/privacy', name: 'privacy', who: 'anyone', handle: privacyPage },
] as const satisfies readonly Route[]
