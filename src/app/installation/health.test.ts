import { describe, expect, it } from 'vitest'
import { health } from './health.ts'

const ask = async (isDatabaseUp: boolean, isWorkerUp: boolean) => {
  const response = await health(async () => ({ isDatabaseUp, isWorkerUp })).request('/health')
  return { status: response.status, body: await response.json() }
}

describe('GET /health', () => {
  it('is well when all three are', async () => {
    expect(await ask(true, true)).toEqual({
      status: 200,
      body: { status: 'ok', web: 'ok', worker: 'ok', database: 'ok' },
    })
  })

  it('tells which one is not, and no more', async () => {
    expect(await ask(true, false)).toEqual({
      status: 503,
      body: { status: 'degraded', web: 'ok', worker: 'degraded', database: 'ok' },
    })
    expect(await ask(false, false)).toEqual({
      status: 503,
      body: { status: 'degraded', web: 'ok', worker: 'degraded', database: 'degraded' },
    })
  })
})
