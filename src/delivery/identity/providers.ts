import * as oidc from 'openid-client'
import { type IssuerRefusal, type InstanceKind, issuerRefusal } from '../../domain/sign-in/issuer.ts'
import { readClaims, type SignedIn } from './claims.ts'
import type { ProviderConfiguration } from './configuration.ts'
import { kindsOfProvider, type ProviderKind } from './kinds.ts'

export interface AskProvider {
  readonly state: string
  readonly nonce: string
  readonly codeVerifier: string
  /** Seconds; always sent, since a provider may leave auth_time out unless it is. */
  readonly maxAge: number
  readonly promptLogin: boolean
  readonly twoFactor: boolean
  readonly locale: string
}

export type ExpectFromProvider = Pick<AskProvider, 'state' | 'nonce' | 'codeVerifier' | 'maxAge'>

export type ProviderAnswer =
  | { readonly accepted: true; readonly signedIn: SignedIn }
  | {
      readonly accepted: false
      readonly refusal:
        | 'cancelled'
        | 'response-not-valid'
        | 'assurance-too-low'
        | 'not-fresh'
        | 'provider-out-of-reach'
    }

export interface IdentityProvider {
  readonly providerId: string
  readonly kind: ProviderKind
  readonly ask: (question: AskProvider) => Promise<URL | null>
  readonly read: (answer: URL, expected: ExpectFromProvider) => Promise<ProviderAnswer>
  readonly endSession: (idToken: string, returnTo: string) => Promise<URL | null>
}

export class IssuerNotTaken extends Error {
  readonly issuer: string
  readonly refusal: IssuerRefusal
  constructor(issuer: string, refusal: IssuerRefusal) {
    super(`${issuer}: ${refusal}`)
    this.issuer = issuer
    this.refusal = refusal
  }
}

const clockToleranceSeconds = 30
const discoveryLastsMs = 10 * 60_000

const clientAuthentication = async ({ proof }: ProviderConfiguration): Promise<oidc.ClientAuth> => {
  if (proof.by === 'secret') return oidc.ClientSecretBasic(proof.secret)
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('jwk', proof.key, algorithm, false, ['sign'])

  return oidc.PrivateKeyJwt({ key, kid: proof.keyId })
}

const discover = async (
  configuration: ProviderConfiguration,
  instance: InstanceKind,
): Promise<oidc.Configuration> => {
  const metadata = {
    client_id: configuration.clientId,
    // Without these two, openid-client trusts TLS alone for the ID token and takes what the provider announces.
    id_token_signed_response_alg: 'RS256',
    [oidc.clockTolerance]: clockToleranceSeconds,
  }
  const found = await oidc.discovery(
    new URL(configuration.issuer),
    configuration.clientId,
    metadata,
    await clientAuthentication(configuration),
    {
      timeout: 10,
      execute:
        instance === 'demonstration'
          ? [oidc.enableNonRepudiationChecks, oidc.allowInsecureRequests]
          : [oidc.enableNonRepudiationChecks],
    },
  )
  // For Entra's shared tenants the library accepts any issuer that fits a pattern; we name ours exactly.
  if (found.serverMetadata().issuer !== configuration.issuer)
    throw new oidc.ClientError('the provider calls itself something else')
  return found
}

/** The library wraps its own error in another, with the claim innermost. */
const isAboutAuthTime = (cause: unknown): boolean => {
  if (typeof cause !== 'object' || cause === null) return false
  if ('claim' in cause) return cause.claim === 'auth_time'
  return 'cause' in cause && isAboutAuthTime(cause.cause)
}

/** Network trouble is the provider's; anything that doesn't come from the exchange is our own bug. */
const refusalOf = (error: unknown): Exclude<ProviderAnswer, { accepted: true }>['refusal'] => {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'cancelled' : 'response-not-valid'
  if (error instanceof oidc.ClientError) {
    if (error.code === 'OAUTH_TIMEOUT') return 'provider-out-of-reach'
    return isAboutAuthTime(error.cause) ? 'not-fresh' : 'response-not-valid'
  }
  if (error instanceof oidc.ResponseBodyError || error instanceof oidc.WWWAuthenticateChallengeError)
    return 'response-not-valid'
  if (error instanceof TypeError && error.message === 'fetch failed') return 'provider-out-of-reach'
  throw error
}

/** Asks the provider about itself at first use and then every ten minutes; a failure is not remembered. */
const discovered = (configuration: ProviderConfiguration, instance: InstanceKind) => {
  let known: { readonly client: Promise<oidc.Configuration>; readonly until: number } | null = null

  return (): Promise<oidc.Configuration> => {
    if (known && performance.now() < known.until) return known.client
    const asked = discover(configuration, instance)
    known = { client: asked, until: performance.now() + discoveryLastsMs }
    asked.catch(() => {
      known = null
    })
    return asked
  }
}

type Client = () => Promise<oidc.Configuration>
interface Place {
  readonly kind: ProviderKind
  readonly returnAddress: string
  readonly groups: URL | null
}

const askAt =
  (client: Client, { kind, returnAddress }: Place): IdentityProvider['ask'] =>
  async (question) => {
    const { scope, usualAcr, stepUp } = kindsOfProvider[kind]
    try {
      return oidc.buildAuthorizationUrl(await client(), {
        redirect_uri: returnAddress,
        response_type: 'code',
        scope,
        state: question.state,
        nonce: question.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(question.codeVerifier),
        code_challenge_method: 'S256',
        max_age: String(question.maxAge),
        ui_locales: question.locale,
        ...(question.promptLogin && { prompt: 'login' }),
        ...(usualAcr && { acr_values: usualAcr }),
        ...(question.twoFactor && stepUp),
      })
    } catch (error) {
      refusalOf(error)
      return null
    }
  }

const feideIssuer = 'https://auth.dataporten.no'
const feideGroups = 'https://groups-api.dataporten.no/groups/me/groups?showAll=true'

const groupsOf = ({ kind, issuer, groups }: ProviderConfiguration): URL | null => {
  const address = groups ?? (issuer === feideIssuer ? feideGroups : undefined)
  return kind === 'feide' && address !== undefined ? new URL(address) : null
}

/** Hints: without an answer, or with a strange one, somebody signs in all the same. */
const askGroups = async (config: oidc.Configuration, accessToken: string, at: URL): Promise<unknown> => {
  try {
    const answer = await oidc.fetchProtectedResource(config, accessToken, at, 'GET')
    return answer.ok ? await answer.json() : []
  } catch {
    return []
  }
}

const readAt =
  (client: Client, { kind, returnAddress, groups }: Place): IdentityProvider['read'] =>
  async (answer, expected) => {
    const { leastAcr } = kindsOfProvider[kind]
    try {
      const here = new URL(returnAddress)
      here.search = answer.search
      const config = await client()
      const tokens = await oidc.authorizationCodeGrant(config, here, {
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        pkceCodeVerifier: expected.codeVerifier,
        maxAge: expected.maxAge,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims || !tokens.id_token) return { accepted: false, refusal: 'response-not-valid' }
      const more = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
      const said = groups === null ? [] : await askGroups(config, tokens.access_token, groups)
      const vouching = { token: tokens.id_token, inToken: claims, atUserinfo: more, groups: said }
      const signedIn = readClaims(kind, vouching)
      if (!signedIn) return { accepted: false, refusal: 'response-not-valid' }
      if (leastAcr && !(signedIn.acr && leastAcr.includes(signedIn.acr)))
        return { accepted: false, refusal: 'assurance-too-low' }

      return { accepted: true, signedIn }
    } catch (error) {
      return { accepted: false, refusal: refusalOf(error) }
    }
  }

const endSessionAt =
  (client: Client): IdentityProvider['endSession'] =>
  async (idToken, returnTo) => {
    const config = await client().catch((error: unknown) => {
      refusalOf(error)
      return null
    })
    if (!config?.serverMetadata().end_session_endpoint) return null
    return oidc.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: returnTo })
  }

export const identityProvider = (
  configuration: ProviderConfiguration,
  { baseUrl, instance }: { readonly baseUrl: string; readonly instance: InstanceKind },
): IdentityProvider => {
  const { providerId, kind, issuer } = configuration
  const groups = groupsOf(configuration)
  // The access token goes there too: it is held to the same rule as the issuer.
  for (const address of [issuer, ...(groups === null ? [] : [groups.origin])]) {
    const refusal = issuerRefusal(address, instance)
    if (refusal) throw new IssuerNotTaken(address, refusal)
  }

  const client = discovered(configuration, instance)
  // One address per provider, so that an answer from one can't be handed in as another's (RFC 9700, 4.4.2.2).
  const place = { kind, returnAddress: `${baseUrl}/sign-in/return/${providerId}`, groups }

  return {
    providerId,
    kind,
    ask: askAt(client, place),
    read: readAt(client, place),
    endSession: endSessionAt(client),
  }
}
