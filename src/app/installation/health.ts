import { Hono } from 'hono'

type Pulse = { readonly isDatabaseUp: boolean; readonly isWorkerUp: boolean }

/** For balancers and watchers, without a word that would help an attacker. */
export const health = (takePulse: () => Promise<Pulse>): Hono =>
  new Hono().get('/health', async (c) => {
    const { isDatabaseUp, isWorkerUp } = await takePulse()
    const isWell = isDatabaseUp && isWorkerUp
    c.header('Cache-Control', 'no-store')
    return c.json(
      { status: word(isWell), web: word(true), worker: word(isWorkerUp), database: word(isDatabaseUp) },
      isWell ? 200 : 503,
    )
  })

const word = (isWell: boolean) => (isWell ? 'ok' : 'degraded')
