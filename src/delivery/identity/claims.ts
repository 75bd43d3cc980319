import { z } from 'zod'
import { type AccountHints, noHints, readGroups } from './groups.ts'
import type { RosterKey } from '../../domain/sign-in/roster-key.ts'
import { type KnownClaims, kindsOfProvider, type ProviderKind } from './kinds.ts'

/** What a provider vouches for about the one who came back. E-mail is left out on purpose. */
export interface SignedIn {
  readonly issuer: string
  readonly subject: string
  readonly name: string | null
  readonly rosterKey: RosterKey | null
  readonly hints: AccountHints
  readonly acr: string | null
  readonly twoFactor: boolean
  /** Seconds since 1970, by the provider's clock. */
  readonly authTime: number
  readonly providerSession: string | null
  readonly idToken: string
}

const idToken = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  auth_time: z.number(),
  acr: z.string().max(200).optional(),
  acrs: z.array(z.string()).optional(),
  sid: z.string().max(255).optional(),
  pid: z
    .string()
    .regex(/^\d{11}$/)
    .optional(),
  tid: z.string().optional(),
  oid: z.string().optional(),
  name: z.string().optional(),
})

const userinfo = z.object({
  name: z.string().optional(),
  'https://n.feide.no/claims/eduPersonPrincipalName': z.string().max(255).optional(),
})

/** What came back: the ID token's claims, userinfo, and groups where the provider has such. */
export interface Vouching {
  readonly token: string
  readonly inToken: unknown
  readonly atUserinfo: unknown
  readonly groups: unknown
}

/** An Entra tenant's issuer holds its own id: a token of another tenant is somebody else's word. */
const isOfTenant = (issuer: string, tenant: string | undefined): boolean =>
  tenant !== undefined && issuer.split('/').includes(tenant)

export const readClaims = (
  kind: ProviderKind,
  { token, inToken, atUserinfo, groups }: Vouching,
): SignedIn | null => {
  const tokenClaims = idToken.safeParse(inToken)
  const moreClaims = userinfo.safeParse(atUserinfo)
  if (!tokenClaims.success || !moreClaims.success) return null
  const vouched = tokenClaims.data
  const more = moreClaims.data
  if (kind === 'entra' && !isOfTenant(vouched.iss, vouched.tid)) return null
  const known: KnownClaims = {
    sub: vouched.sub,
    name: more.name ?? vouched.name ?? null,
    principal: more['https://n.feide.no/claims/eduPersonPrincipalName'] ?? null,
    pid: vouched.pid ?? null,
    tenantAndObject: vouched.tid && vouched.oid ? `${vouched.tid}/${vouched.oid}` : null,
  }
  const { twoFactorAcr, rosterKey } = kindsOfProvider[kind]
  const hints =
    kind === 'feide'
      ? readGroups(groups, { principal: known.principal, now: Temporal.Now.instant() })
      : noHints
  const levels = [...(vouched.acr === undefined ? [] : [vouched.acr]), ...(vouched.acrs ?? [])]

  return {
    issuer: vouched.iss,
    subject: vouched.sub,
    name: known.name,
    rosterKey: hints.contradicts ? null : rosterKey(known),
    hints,
    acr: vouched.acr ?? null,
    twoFactor: levels.some((level) => twoFactorAcr.includes(level)),
    authTime: vouched.auth_time,
    providerSession: vouched.sid ?? null,
    idToken: token,
  }
}
