/** A browser's manners without a browser: cookies per host, redirects followed, forms submitted, no script. */
export interface Visited {
  readonly url: URL
  readonly status: number
  readonly headers: Headers
  readonly html: string
  /** Every address passed on the way here, this one last. */
  readonly passed: readonly URL[]
}

type Fields = Readonly<Record<string, string>>

interface Cookie {
  readonly value: string
  readonly attributes: string
  readonly path: string
}

const pathOf = (attributes: string): string => /path=([^;]+)/i.exec(attributes)?.[1]?.trim() ?? '/'

const decoded = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : decoded(found)
}

/** Hidden and filled fields of the form whose action ends with `action`. */
export const fieldsOf = (html: string, action: string): Record<string, string> => {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const form =
    forms.find((one) => (attribute(one.split('>')[0] ?? '', 'action') ?? '').endsWith(action)) ?? ''
  const fields: Record<string, string> = {}
  for (const tag of form.match(/<input[^>]*>/g) ?? []) {
    const name = attribute(tag, 'name')
    if (name && attribute(tag, 'type') !== 'checkbox') fields[name] = attribute(tag, 'value') ?? ''
  }
  for (const [, start = '', text = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    const name = attribute(start, 'name')
    if (name) fields[name] = decoded(text)
  }
  return fields
}

export class Browser {
  readonly cookies = new Map<string, Map<string, Cookie>>()
  /** Cookies set so far, with their attributes, as the server wrote them. */
  readonly setCookies: string[] = []
  readonly #nobodyAt: string | null

  /** At `nobodyAt` no server listens: the browser stops there and tells the address. */
  constructor(nobodyAt: string | null = null) {
    this.#nobodyAt = nobodyAt
  }

  get(address: string | URL): Promise<Visited> {
    return this.#go(new URL(address), { method: 'GET' })
  }

  post(address: string | URL, fields: Fields, from: string | URL = address): Promise<Visited> {
    const origin = new URL(from).origin
    const site = origin === new URL(address).origin ? 'same-origin' : 'cross-site'
    return this.#go(new URL(address), {
      method: 'POST',
      body: new URLSearchParams({ ...fields }),
      headers: { origin, 'sec-fetch-site': site },
    })
  }

  cookie(host: string, name: string): string | undefined {
    return this.cookies.get(host)?.get(name)?.value
  }

  setCookie(host: string, name: string, value: string): void {
    this.#jar(host).set(name, { value, attributes: 'Path=/', path: '/' })
  }

  forget(host: string): void {
    this.cookies.delete(host)
  }

  #jar(host: string): Map<string, Cookie> {
    const jar = this.cookies.get(host) ?? new Map<string, Cookie>()
    this.cookies.set(host, jar)
    return jar
  }

  #keep(url: URL, response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? []
      this.setCookies.push(line)
      const gone =
        value === '' || /max-age=0/i.test(attributes) || /expires=Thu, 01 Jan 1970/i.test(attributes)
      if (gone) this.#jar(url.hostname).delete(name)
      else this.#jar(url.hostname).set(name, { value, attributes, path: pathOf(attributes) })
    }
    if (response.headers.get('clear-site-data')?.includes('"cookies"')) this.forget(url.hostname)
  }

  async #go(first: URL, request: RequestInit): Promise<Visited> {
    const passed: URL[] = []
    let url = first
    let asked = request
    for (;;) {
      passed.push(url)
      const jar = [...this.#jar(url.hostname)].filter(([, { path }]) => url.pathname.startsWith(path))
      const headers = new Headers(asked.headers)
      if (jar.length > 0) headers.set('cookie', jar.map(([name, { value }]) => `${name}=${value}`).join('; '))
      const response = await fetch(url, { ...asked, headers, redirect: 'manual' })
      this.#keep(url, response)
      const onwards = response.headers.get('location')
      if (onwards === null || response.status < 300 || response.status > 399 || passed.length > 12)
        return {
          url,
          status: response.status,
          headers: response.headers,
          html: await response.text(),
          passed,
        }
      await response.body?.cancel()
      url = new URL(onwards, url)
      if (url.origin === this.#nobodyAt)
        return { url, status: 0, headers: new Headers(), html: '', passed: [...passed, url] }
      if (response.status !== 307 && response.status !== 308) asked = { method: 'GET' }
    }
  }
}
