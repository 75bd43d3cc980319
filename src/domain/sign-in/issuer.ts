/** What this database was made for; stamped once and never changed. */
export type InstanceKind = 'production' | 'demonstration'

export type IssuerRefusal = 'not-https' | 'loopback' | 'made-for-trying' | 'not-loopback'

const loopback = /^(localhost|[a-z0-9.-]+\.localhost|127(\.\d{1,3}){3}|0\.0\.0\.0|\[::1\]|\[::\])$/
/** Names reserved for trying (RFC 2606) and the test environments of the public providers. */
const forTrying = /(^|\.)(demo|test|example|invalid|local)(\.|$)/
const parts = /^(https?):\/\/([^/?#@]+?)(?::\d{1,5})?(?:\/[^?#]*)?$/

/** The database asks the same before it takes a provider; here it becomes a sentence at start. */
export const issuerRefusal = (issuer: string, kind: InstanceKind): IssuerRefusal | null => {
  const found = parts.exec(issuer.toLowerCase())
  const scheme = found?.[1]
  const host = found?.[2] ?? ''
  if (kind === 'demonstration') return scheme === 'http' && loopback.test(host) ? null : 'not-loopback'
  if (scheme !== 'https') return 'not-https'
  if (loopback.test(host)) return 'loopback'

  return forTrying.test(host) ? 'made-for-trying' : null
}
