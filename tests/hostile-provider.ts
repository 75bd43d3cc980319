import { createHmac, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** What the provider does wrong. Everything it leaves out it does right. */
export interface Mood {
  /** Claims laid over the right ones; undefined takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>
  readonly algorithm?: 'RS256' | 'none' | 'HS256' | 'another-key'
  readonly userinfoSubject?: string
  readonly userinfo?: Readonly<Record<string, unknown>>
  /** What the Groups API answers, whatever it is; 'gone' answers 500. */
  readonly groups?: unknown
  /** The `iss` beside the code (RFC 9207); null leaves it out. */
  readonly responseIssuer?: string | null
  readonly responseState?: string
}

export interface HostileProvider {
  readonly issuer: string
  mood: Mood
  /** What the application asked of it last. */
  lastQuestion: URLSearchParams
  lastTokenRequest: URLSearchParams
  lastGroupsToken: string
  readonly configuration: (kind: string, providerId: string) => object
  readonly stop: () => Promise<void>
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const piece of request) text += String(piece)
  return new URLSearchParams(text)
}

const clientId = 'varde'
const clientSecret = 'a secret that both sides know'

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** An issuer that answers whatever the test wants it to: it asks nobody, and sends the browser straight back. */
export const hostileProvider = async (path = ''): Promise<HostileProvider> => {
  const own = rsa()
  const other = rsa()
  const jwk = { ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }
  const nonces = new Map<string, string>()
  const used = new Set<string>()

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const listening = server.address()
  const port = typeof listening === 'object' && listening ? listening.port : 0
  const issuer = `http://127.0.0.1:${port}${path}`

  const sign = (payload: object): string => {
    const algorithm = provider.mood.algorithm ?? 'RS256'
    const alg = algorithm === 'another-key' ? 'RS256' : algorithm
    const text = `${base64({ alg, kid: 'own', typ: 'JWT' })}.${base64(payload)}`
    if (algorithm === 'none') return `${text}.`
    if (algorithm === 'HS256')
      return `${text}.${createHmac('sha256', clientSecret).update(text).digest('base64url')}`
    const key = algorithm === 'another-key' ? other.privateKey : own.privateKey
    return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`
  }

  const idToken = (nonce: string | undefined): string => {
    const now = Math.floor(Date.now() / 1000)
    const right = {
      iss: issuer,
      sub: 'somebody',
      aud: clientId,
      iat: now,
      exp: now + 300,
      auth_time: now,
      acr: 'urn:mace:feide.no:auth:level:fad08:3',
      nonce,
    }
    return sign({ ...right, ...provider.mood.claims })
  }

  const json = (response: ServerResponse, value: unknown, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const address = new URL(request.url ?? '/', issuer)
    switch (address.pathname.slice(path.length)) {
      case '/.well-known/openid-configuration':
        return json(response, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/jwks`,
          end_session_endpoint: `${issuer}/end`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          // A hostile provider announces what suits it.
          id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
          authorization_response_iss_parameter_supported: true,
        })
      case '/jwks':
        return json(response, { keys: [jwk] })
      case '/authorize': {
        provider.lastQuestion = address.searchParams
        const code = randomBytes(16).toString('hex')
        nonces.set(code, address.searchParams.get('nonce') ?? '')
        const back = new URL(address.searchParams.get('redirect_uri') ?? '')
        const { responseIssuer, responseState } = provider.mood
        back.searchParams.set('code', code)
        back.searchParams.set('state', responseState ?? address.searchParams.get('state') ?? '')
        if (responseIssuer !== null) back.searchParams.set('iss', responseIssuer ?? issuer)
        return response.writeHead(302, { location: back.href }).end()
      }
      case '/token': {
        provider.lastTokenRequest = await bodyOf(request)
        const code = provider.lastTokenRequest.get('code') ?? ''
        if (used.has(code)) return json(response, { error: 'invalid_grant' }, 400)
        used.add(code)
        return json(response, {
          access_token: 'at',
          token_type: 'Bearer',
          expires_in: 300,
          id_token: idToken(nonces.get(code)),
        })
      }
      case '/groups':
        provider.lastGroupsToken = request.headers.authorization ?? ''
        return json(response, provider.mood.groups ?? [], provider.mood.groups === 'gone' ? 500 : 200)
      case '/userinfo':
        return json(response, {
          sub: provider.mood.userinfoSubject ?? provider.mood.claims?.sub ?? 'somebody',
          ...provider.mood.userinfo,
        })
      default:
        return response.writeHead(404).end()
    }
  }

  const provider: HostileProvider = {
    issuer,
    mood: {},
    lastQuestion: new URLSearchParams(),
    lastTokenRequest: new URLSearchParams(),
    lastGroupsToken: '',
    configuration: (kind, providerId) => ({
      providerId,
      kind,
      issuer,
      clientId,
      proof: { by: 'secret', secret: clientSecret },
      ...(kind === 'feide' && { groups: `${issuer}/groups` }),
    }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return provider
}
