import { createServer, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { StartRefusal } from './start-refusal.ts'

type Answer = (request: Request) => Response | Promise<Response>

/** A web that was killed a moment ago may still hold the port; another program holds it for good. */
export const listen = async (
  answer: Answer,
  place: { readonly host: string; readonly port: number },
): Promise<() => Promise<void>> => {
  for (let attempt = 1; ; attempt++) {
    const server = createServer(getRequestListener(answer))
    const error = await tryToListen(server, place)
    if (!error) return () => closeGently(server)
    if (error.code !== 'EADDRINUSE') throw error
    if (attempt === 20) {
      throw new StartRefusal(
        'port-taken',
        `Port ${place.port} is taken by another program: choose one with PORT.`,
      )
    }
    await sleep(250)
  }
}

const tryToListen = (server: Server, { host, port }: { host: string; port: number }) =>
  new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    server.once('error', resolve)
    server.listen(port, host, () => resolve(undefined))
  })

/** Requests under way are answered; who keeps a connection open is not waited for. */
const closeGently = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    setTimeout(() => server.closeAllConnections(), 5_000).unref()
  })
