import type { IdentityProvider } from '../sessions.ts'
import type { Way } from './pages.tsx'

const whoComesBy: Record<IdentityProvider['kind'], readonly Way['who'][]> = {
  feide: ['staff', 'pupil'],
  idporten: ['guardian'],
  entra: ['municipality'],
}

/** The ways in, in the order of the configuration. Pupils are asked by the provider every time. */
export const waysIn = (providers: readonly IdentityProvider[], back: string): readonly Way[] =>
  providers.flatMap(({ providerId, kind }) =>
    whoComesBy[kind].map((who) => {
      const to = (more: Readonly<Record<string, string>>) =>
        `/sign-in/${providerId}?${new URLSearchParams({ ...more, back })}`
      return who === 'pupil'
        ? { who, href: to({ prompt: 'login' }), sharedHref: null }
        : { who, href: to({}), sharedHref: to({ shared: 'yes' }) }
    }),
  )
