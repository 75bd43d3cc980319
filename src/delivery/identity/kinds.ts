import type { RosterKey } from '../../domain/sign-in/roster-key.ts'

export const providerKinds = ['feide', 'idporten', 'entra'] as const
export type ProviderKind = (typeof providerKinds)[number]

/** The claims that a kind reads, from ID token and userinfo together, already parsed. */
export interface KnownClaims {
  readonly sub: string
  readonly name: string | null
  readonly principal: string | null
  readonly pid: string | null
  readonly tenantAndObject: string | null
}

interface KindOfProvider {
  readonly scope: string
  /** Asked for at every sign-in; null where the provider decides. */
  readonly usualAcr: string | null
  /** Anything less is turned away at the door; null lets every level in, with one factor. */
  readonly leastAcr: readonly string[] | null
  /** Asked for when somebody needs two factors, and what then counts as having used them. */
  readonly stepUp: Readonly<Record<string, string>>
  readonly twoFactorAcr: readonly string[]
  readonly rosterKey: (claims: KnownClaims) => RosterKey | null
}

const feideTwoFactors = 'urn:mace:feide.no:auth:level:fad08:3'
const entraTwoFactors = 'c1'

export const kindsOfProvider: Record<ProviderKind, KindOfProvider> = {
  feide: {
    scope: 'openid userid userid-feide userinfo-name groups-org',
    usualAcr: null,
    leastAcr: null,
    stepUp: { acr_values: feideTwoFactors },
    twoFactorAcr: [feideTwoFactors],
    rosterKey: ({ principal }) =>
      principal === null ? null : { kind: 'feide-principal', value: principal.toLowerCase() },
  },
  idporten: {
    scope: 'openid profile',
    usualAcr: 'idporten-loa-substantial',
    leastAcr: ['idporten-loa-substantial', 'idporten-loa-high'],
    stepUp: { acr_values: 'idporten-loa-high' },
    twoFactorAcr: ['idporten-loa-high'],
    rosterKey: ({ pid }) => (pid === null ? null : { kind: 'national-identity-number', value: pid }),
  },
  // Entra ID knows authentication contexts instead of acr; the municipality binds c1 to two factors.
  entra: {
    scope: 'openid profile',
    usualAcr: null,
    leastAcr: null,
    stepUp: { claims: `{"id_token":{"acrs":{"essential":true,"value":"${entraTwoFactors}"}}}` },
    twoFactorAcr: [entraTwoFactors],
    rosterKey: ({ tenantAndObject }) =>
      tenantAndObject === null ? null : { kind: 'entra-object', value: tenantAndObject },
  },
}
