import { createHash } from 'node:crypto'
import type { Configuration } from 'oidc-provider'
import type { DemoAccount } from './accounts.ts'

/** What differs between the two providers that the demonstration speaks as. */
export interface ProviderShape {
  readonly kind: DemoAccount['providerKind']
  readonly path: string
  readonly title: string
  readonly oneFactor: string
  readonly twoFactors: string
  readonly amr: (twoFactors: boolean) => string[]
  readonly claimsOf: (account: DemoAccount, twoFactors: boolean) => Record<string, unknown>
  readonly configuration: (salt: string) => Configuration
  readonly subjectType: 'public' | 'pairwise'
  readonly withSid: boolean
}

const feideClaims = (account: DemoAccount): Record<string, unknown> => {
  if (account.providerKind !== 'feide') return {}
  const { principal, email } = account.claims
  return {
    'https://n.feide.no/claims/userid_sec': [`feide:${principal}`],
    'dataporten-userid_sec': [`feide:${principal}`],
    'https://n.feide.no/claims/eduPersonPrincipalName': principal,
    name: account.name,
    ...(email && { email, email_verified: false }),
  }
}

/** Feide: a bare ID token, everything else at userinfo, addresses never verified. */
export const feide: ProviderShape = {
  kind: 'feide',
  path: '/feide',
  title: 'Feide',
  oneFactor: 'urn:mace:feide.no:auth:level:fad08:2',
  twoFactors: 'urn:mace:feide.no:auth:level:fad08:3',
  amr: () => [],
  claimsOf: feideClaims,
  subjectType: 'public',
  withSid: false,
  configuration: () => ({
    acrValues: ['urn:mace:feide.no:auth:level:fad08:2', 'urn:mace:feide.no:auth:level:fad08:3'],
    claims: {
      openid: ['sub', 'acr'],
      userid: ['dataporten-userid_sec'],
      'userid-feide': [
        'https://n.feide.no/claims/userid_sec',
        'https://n.feide.no/claims/eduPersonPrincipalName',
      ],
      'userinfo-name': ['name'],
      'groups-org': [],
      email: ['email', 'email_verified'],
      auth_time: null,
      iss: null,
    },
    scopes: ['openid', 'userid', 'userid-feide', 'userinfo-name', 'groups-org', 'email'],
  }),
}

/** ID-porten: number, level, method, language and session in the ID token; a subject per service. */
export const idporten: ProviderShape = {
  kind: 'idporten',
  path: '/idporten',
  title: 'ID-porten',
  oneFactor: 'idporten-loa-substantial',
  twoFactors: 'idporten-loa-high',
  amr: (twoFactors) => [twoFactors ? 'BankID' : 'Minid-PIN'],
  claimsOf: (account) =>
    account.providerKind === 'idporten'
      ? { pid: account.claims.pid, locale: account.claims.locale ?? 'nb' }
      : {},
  subjectType: 'pairwise',
  withSid: true,
  configuration: (salt) => ({
    acrValues: ['idporten-loa-substantial', 'idporten-loa-high'],
    claims: {
      openid: ['sub', 'pid', 'locale', 'acr', 'amr'],
      profile: [],
      auth_time: null,
      iss: null,
      sid: null,
    },
    scopes: ['openid', 'profile'],
    conformIdTokenClaims: false,
    pairwiseIdentifier: async (_ctx, accountId, client) =>
      createHash('sha256').update(`${salt}|${client.sectorIdentifier}|${accountId}`).digest('base64url'),
  }),
}

/** The demonstration's municipality, as Entra ID knows it. */
export const tenant = '7ea00000-0000-4000-8000-000000000001'

/** Entra ID: tenant and object in the ID token, authentication contexts (acrs) instead of acr, an address as the name. */
export const entra: ProviderShape = {
  kind: 'entra',
  path: `/entra/${tenant}/v2.0`,
  title: 'Microsoft Entra ID',
  oneFactor: 'entra:password',
  twoFactors: 'entra:c1',
  amr: (twoFactors) => (twoFactors ? ['pwd', 'mfa'] : ['pwd']),
  claimsOf: (account, twoFactors) =>
    account.providerKind === 'entra'
      ? {
          tid: tenant,
          oid: account.claims.oid,
          name: account.name,
          preferred_username: `${account.claims.oid}@kommune.example`,
          ...(twoFactors && { acrs: ['c1'] }),
        }
      : {},
  subjectType: 'pairwise',
  withSid: false,
  configuration: (salt) => ({
    claims: {
      openid: ['sub', 'tid', 'oid', 'acrs', 'name', 'preferred_username'],
      profile: [],
      auth_time: null,
      iss: null,
    },
    scopes: ['openid', 'profile'],
    conformIdTokenClaims: false,
    pairwiseIdentifier: async (_ctx, accountId, client) =>
      createHash('sha256')
        .update(`${salt}|entra|${client.sectorIdentifier}|${accountId}`)
        .digest('base64url'),
  }),
}

export const shapes = [feide, idporten, entra] as const
