import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { ReadAccounts } from './accounts.ts'
import { chooseAmong } from './choice.ts'
import { choicePage, errorPage } from './pages.tsx'
import type { ProviderShape } from './shapes.ts'

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const piece of request) {
    text += String(piece)
    if (text.length > 4096) break
  }
  return new URLSearchParams(text)
}

export const sendPage = (response: ServerResponse, status: number, page: string): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
    'x-content-type-options': 'nosniff',
  })
  response.end(page)
}

interface Visit {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** With the path as the browser asked for it. */
  readonly address: URL
}

/** The page where one chooses who to be; the address is <path>/interaction/<uid>[/cancel]. */
export const interact =
  (provider: Provider, shape: ProviderShape, readAccounts: ReadAccounts) =>
  async ({ request, response, address }: Visit): Promise<void> => {
    const [uid = '', step] = address.pathname.slice(`${shape.path}/interaction/`.length).split('/')
    const known = await provider.interactionDetails(request, response).catch(() => null)
    if (known?.uid !== uid) return sendPage(response, 400, errorPage(shape, 'session_not_found'))

    const accounts = (await readAccounts()).filter((one) => one.providerKind === shape.kind)
    if (request.method !== 'POST') {
      const query = (address.searchParams.get('q') ?? '').trim().slice(0, 80)
      const choice = chooseAmong(accounts, { group: address.searchParams.get('group'), query })
      return sendPage(response, 200, choicePage(shape, choice, `${shape.path}/interaction/${uid}`))
    }
    if (step === 'cancel')
      return provider.interactionFinished(request, response, {
        error: 'access_denied',
        error_description: 'cancelled by the user',
      })

    const form = await formOf(request)
    const account = accounts.find((one) => one.subject === form.get('account'))
    if (!account) return sendPage(response, 400, errorPage(shape, 'unknown_account'))
    const twoFactors = form.get('two-factors') === 'yes'
    return provider.interactionFinished(request, response, {
      login: {
        accountId: account.subject,
        acr: twoFactors ? shape.twoFactors : shape.oneFactor,
        amr: shape.amr(twoFactors),
        remember: true,
      },
    })
  }
