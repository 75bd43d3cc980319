import type { ProviderPlace } from './provider.ts'

const bodyText = (body: unknown): string =>
  body instanceof URLSearchParams || typeof body === 'string' ? String(body) : ''

const sessionOf = (logoutToken: string): string | null => {
  const payload: unknown = JSON.parse(Buffer.from(logoutToken.split('.')[1] ?? '', 'base64url').toString())
  return typeof payload === 'object' &&
    payload !== null &&
    'sid' in payload &&
    typeof payload.sid === 'string'
    ? payload.sid
    : null
}

/**
 * ID-porten signs out by loading an address of ours in a frame, without our cookie. The library knows only the
 * back channel, so its one outgoing call is turned into that request. Nothing else may be fetched.
 */
export const frontChannelFetch =
  ({ issuer, baseUrl }: ProviderPlace) =>
  async (url: unknown, options: unknown): Promise<Response> => {
    if (String(url) !== `${issuer}/front-channel`)
      throw new Error(`the demonstration fetches nothing: ${String(url)}`)
    const body =
      typeof options === 'object' && options !== null && 'body' in options ? bodyText(options.body) : ''
    const sid = sessionOf(new URLSearchParams(body).get('logout_token') ?? '')
    const address = new URL(`${baseUrl}/sign-out/front-channel`)
    address.search = new URLSearchParams({ iss: issuer, sid: sid ?? '' }).toString()

    return fetch(address)
  }
