import { Agent, request } from 'node:http'
import type { Asking } from '../application.ts'

/** Asks over connections that stay open, as a browser or a proxy does. */
export const socketAsking = (port: number, connections: number): { readonly ask: Asking; close(): void } => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const ask: Asking = (path, init = {}) =>
    new Promise((resolve, reject) => {
      const headers = new Headers(init.headers)
      const body = init.body instanceof URLSearchParams ? init.body.toString() : null
      if (body !== null) headers.set('content-type', 'application/x-www-form-urlencoded')
      if (body !== null) headers.set('content-length', String(Buffer.byteLength(body)))
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          path,
          agent,
          method: init.method ?? 'GET',
          headers: Object.fromEntries(headers),
        },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('error', reject)
          answer.on('end', () =>
            resolve(new Response(Buffer.concat(parts), { status: answer.statusCode ?? 500 })),
          )
        },
      )
      sent.on('error', reject)
      sent.end(body ?? undefined)
    })
  return { ask, close: () => agent.destroy() }
}
