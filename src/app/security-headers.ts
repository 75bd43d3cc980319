import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

/**
 * What the browser may do with our pages: run the script that we name, talk to us, and nothing else.
 * Everything is personal until a route says otherwise, so nothing is stored on the way.
 */

const unused = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
]
const permissions = unused.map((feature) => `${feature}=()`).join(', ')

/** img-src data: is for the marks in the design system's own stylesheet. */
export function contentSecurityPolicy(nonce: string, https: boolean): string {
  const directives = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ]
  return (https ? [...directives, 'upgrade-insecure-requests'] : directives).join('; ')
}

const always = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': permissions,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'X-DNS-Prefetch-Control': 'off',
  'X-Permitted-Cross-Domain-Policies': 'none',
}

type WithNonce = { Variables: { nonce: string } }

/** Sets `nonce` for the page, and the headers on every answer, errors too. */
export function securityHeaders(options: { readonly https: boolean }): MiddlewareHandler<WithNonce> {
  return async (c, next) => {
    const nonce = randomBytes(18).toString('base64url')
    c.set('nonce', nonce)
    await next()
    for (const [name, value] of Object.entries(always)) c.res.headers.set(name, value)
    c.res.headers.set('Content-Security-Policy', contentSecurityPolicy(nonce, options.https))
    if (options.https) c.res.headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
    if (!c.res.headers.has('X-Robots-Tag')) c.res.headers.set('X-Robots-Tag', 'noindex, nofollow')
    c.res.headers.delete('X-Powered-By')
  }
}
