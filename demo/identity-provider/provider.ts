import {
  type ClientMetadata,
  type Configuration,
  type FindAccount,
  interactionPolicy,
  type KoaContextWithOIDC,
  Provider,
} from 'oidc-provider'
import type { ReadAccounts } from './accounts.ts'
import { frontChannelFetch } from './front-channel.ts'
import type { ProviderKeys } from './keys.ts'
import { MemoryAdapter } from './memory-adapter.ts'
import { errorPage, signedOutPage } from './pages.tsx'
import type { ProviderShape } from './shapes.ts'

export const clientId = 'varde-demonstration'

export interface ProviderPlace {
  readonly issuer: string
  /** Where the application is. */
  readonly baseUrl: string
  readonly providerId: string
  readonly keys: ProviderKeys
  readonly readAccounts: ReadAccounts
}

/** Entra is asked for an authentication context among the claims; any is the one for two factors here. */
const contextAsked = (claims: unknown): string | undefined =>
  typeof claims === 'string' && claims.includes('"acrs"') ? 'c1' : undefined

/** The library asks again for a higher level only where it is "essential"; Feide and ID-porten always do. */
const policyFor = (shape: ProviderShape) => {
  const { Check, base } = interactionPolicy
  const prompts = base()
  prompts.remove('consent')
  prompts.get('login')?.checks.add(
    new Check('acr_values', 'a higher level of assurance was asked for', ({ oidc }) => {
      const asked = shape.kind === 'entra' ? contextAsked(oidc.params?.claims) : oidc.params?.acr_values
      if (typeof asked !== 'string' || oidc.result?.login) return false
      const level = oidc.session?.acr
      return !(level === shape.twoFactors || (level !== undefined && asked.split(' ').includes(level)))
    }),
  )
  return prompts
}

const client = (
  { providerId, baseUrl, issuer, keys }: ProviderPlace,
  shape: ProviderShape,
): ClientMetadata => ({
  client_id: clientId,
  client_secret: keys.clientSecret,
  redirect_uris: [`${baseUrl}/sign-in/return/${providerId}`],
  post_logout_redirect_uris: [`${baseUrl}/signed-out`],
  response_types: ['code'],
  grant_types: ['authorization_code'],
  id_token_signed_response_alg: 'RS256',
  subject_type: shape.subjectType,
  ...(shape.withSid && {
    backchannel_logout_uri: `${issuer}/front-channel`,
    backchannel_logout_session_required: true,
  }),
})

/** Whoever asks to sign out has clicked once already; the library would ask a second time. */
const signOutAtOnce = async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
  if (ctx.method === 'GET' && ctx.path === '/session/end/confirm') {
    const body = Buffer.from(`xsrf=${String(ctx.query.xsrf)}&logout=yes`)
    ctx.req.headers['content-type'] = 'application/x-www-form-urlencoded'
    ctx.req.headers['content-length'] = String(body.length)
    const iterator = async function* () {
      yield body
    }
    Object.assign(ctx.req, { method: 'POST', iterator })
  }
  await next()
  const secret = ctx.oidc?.session?.state?.secret
  if (ctx.path === '/session/end' && ctx.status === 200 && typeof secret === 'string') {
    ctx.remove('content-security-policy')
    ctx.status = 303
    ctx.redirect(`${ctx.oidc.urlFor('end_session_confirm')}?xsrf=${secret}`)
  }
}

const html = (ctx: KoaContextWithOIDC, page: string) => {
  ctx.type = 'html'
  ctx.body = page
}

/** A code remembers how its person signed in, and the ID token is made from it. */
const findAccount =
  ({ readAccounts }: ProviderPlace, shape: ProviderShape): FindAccount =>
  async (_ctx, subject, token) => {
    const found = (await readAccounts()).find(
      (one) => one.subject === subject && one.providerKind === shape.kind,
    )
    const twoFactors = token !== undefined && 'acr' in token && token.acr === shape.twoFactors
    return (
      found && {
        accountId: subject,
        claims: () => ({ sub: subject, ...shape.claimsOf(found, twoFactors) }),
      }
    )
  }

const settings = (place: ProviderPlace, shape: ProviderShape): Configuration => ({
  ...shape.configuration(place.keys.pairwiseSalt),
  adapter: MemoryAdapter,
  clients: [client(place, shape)],
  jwks: { keys: [place.keys.signing] },
  subjectTypes: [shape.subjectType],
  responseTypes: ['code'],
  cookies: {
    keys: [place.keys.cookieKey],
    // Both providers live at one address; their cookies must not meet.
    names: {
      session: `${shape.kind}_session`,
      interaction: `${shape.kind}_interaction`,
      resume: `${shape.kind}_resume`,
    },
  },
  interactions: {
    policy: policyFor(shape),
    url: (_ctx, { uid }) => `${shape.path}/interaction/${uid}`,
  },
  features: {
    devInteractions: { enabled: false },
    claimsParameter: { enabled: shape.kind === 'entra' },
    backchannelLogout: { enabled: shape.withSid },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx) => html(ctx, signedOutPage(shape)),
      postLogoutSuccessSource: (ctx) => html(ctx, signedOutPage(shape)),
    },
  },
  pkce: { required: () => true },
  ttl: {
    Session: 12 * 3600,
    Interaction: 3600,
    Grant: 12 * 3600,
    AccessToken: 300,
    AuthorizationCode: 60,
    IdToken: 3600,
  },
  fetch: frontChannelFetch(place),
  loadExistingGrant: async (ctx) => {
    const { account, params, provider } = ctx.oidc
    if (!account || !ctx.oidc.client) return undefined
    const grant = new provider.Grant({ accountId: account.accountId, clientId: ctx.oidc.client.clientId })
    grant.addOIDCScope(typeof params?.scope === 'string' ? params.scope : 'openid')
    await grant.save()
    return grant
  },
  findAccount: findAccount(place, shape),
  renderError: (ctx, { error }) => html(ctx, errorPage(shape, error)),
})

export const makeProvider = (place: ProviderPlace, shape: ProviderShape): Provider => {
  const provider = new Provider(place.issuer, settings(place, shape))
  provider.use(signOutAtOnce)
  return provider
}
