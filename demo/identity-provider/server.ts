import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { ReadAccounts } from './accounts.ts'
import type { Provider } from 'oidc-provider'
import { groupsOf } from './groups.ts'
import { interact, sendPage } from './interaction.ts'
import { type ProviderKeys, providerKeys } from './keys.ts'
import { errorPage } from './pages.tsx'
import { clientId, makeProvider } from './provider.ts'
import { shapes } from './shapes.ts'
import { styleSheet } from './style.ts'

export interface IdentityProviderStart {
  /** 0 lets the system choose. */
  readonly port: number
  /** Where keys are kept between starts. */
  readonly dataFolder: string
  /** The application's address, without a slash at the end. */
  readonly baseUrl: string
  readonly readAccounts: ReadAccounts
}

export interface RunningIdentityProvider {
  readonly port: number
  /** What the application's provider file holds (src/delivery/identity/configuration.ts). */
  readonly configuration: string
  readonly stop: () => Promise<void>
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const failed = (response: ServerResponse, error: unknown): void => {
  process.stderr.write(`identity provider: ${error instanceof Error ? error.message : 'unknown error'}\n`)
  if (response.headersSent) response.end()
  else sendPage(response, 500, errorPage(shapes[0], 'server_error'))
}

const listenOnLoopback = async (server: Server, port: number): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const listening = server.address()
  return typeof listening === 'object' && listening ? listening.port : port
}

const groupsPath = '/groups/me/groups'

/** Feide's Groups API: for the account that the access token is for. */
const answerGroups =
  (provider: Provider, readAccounts: ReadAccounts): Handler =>
  async (request, response) => {
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
    const token = await provider.AccessToken.find(bearer)
    const account = (await readAccounts()).find((one) => one.subject === token?.accountId)
    response.writeHead(account ? 200 : 401, { 'content-type': 'application/json' })
    response.end(JSON.stringify(account ? groupsOf(account) : []))
  }

const mountShapes = (start: IdentityProviderStart, keys: ProviderKeys, origin: string) =>
  shapes.map((shape) => {
    const place = { ...start, keys, issuer: `${origin}${shape.path}`, providerId: shape.kind }
    const provider = makeProvider(place, shape)
    return {
      shape,
      place,
      answer: provider.callback(),
      choose: interact(provider, shape, start.readAccounts),
      groups: answerGroups(provider, start.readAccounts),
    }
  })

const answerWith =
  (mounts: ReturnType<typeof mountShapes>, origin: string): Handler =>
  async (request, response) => {
    const address = new URL(request.url ?? '/', origin)
    if (address.pathname === '/identity-provider.css') {
      response.writeHead(200, { 'content-type': 'text/css', 'cache-control': 'max-age=600' })
      response.end(styleSheet)
      return
    }
    const mount = mounts.find(({ shape }) => address.pathname.startsWith(`${shape.path}/`))
    if (!mount) return sendPage(response, 404, errorPage(shapes[0], 'not_found'))
    if (address.pathname.startsWith(`${mount.shape.path}/interaction/`))
      return mount.choose({ request, response, address })

    if (mount.shape.kind === 'feide' && address.pathname === `${mount.shape.path}${groupsPath}`)
      return mount.groups(request, response)

    Object.assign(request, { originalUrl: request.url, url: request.url?.slice(mount.shape.path.length) })
    await mount.answer(request, response)
  }

/** Serves three issuers, shaped like Feide, ID-porten and Entra ID, on loopback only. */
export const startIdentityProvider = async (
  start: IdentityProviderStart,
): Promise<RunningIdentityProvider> => {
  const keys = providerKeys(start.dataFolder)
  let handle: Handler = async (_request, response) => sendPage(response, 503, '')
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => failed(response, error))
  })
  const port = await listenOnLoopback(server, start.port)
  const origin = `http://127.0.0.1:${port}`
  const mounts = mountShapes(start, keys, origin)
  handle = answerWith(mounts, origin)

  return {
    port,
    configuration: JSON.stringify({
      providers: mounts.map(({ shape, place }) => ({
        providerId: place.providerId,
        kind: shape.kind,
        issuer: place.issuer,
        clientId,
        proof: { by: 'secret', secret: keys.clientSecret },
        ...(shape.kind === 'feide' && { groups: `${place.issuer}${groupsPath}?showAll=true` }),
      })),
    }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
