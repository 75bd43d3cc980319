import type { MiddlewareHandler } from 'hono'

const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/
const signsOfAProxy = /^(forwarded|via|x-forwarded-.*)$/

/** A demonstration that was put on the net by a proxy answers nobody: its people are invented, its door is open. */
export const demonstrationGuard: MiddlewareHandler = async (c, next) => {
  const isFromHere = local.test((c.req.header('host') ?? '').toLowerCase())
  const isPassedOn = Object.keys(c.req.header()).some((name) => signsOfAProxy.test(name.toLowerCase()))
  if (!isFromHere || isPassedOn) return c.body(null, 403)
  return next()
}
