import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { Env } from '../context.ts'
import { addressOf } from './rate-limit.ts'

/** What the web would count for a request that the connection brings from 10.0.0.1. */
const counted = async (trusted: number, forwarded?: string): Promise<string> => {
  const app = new Hono<Env>().get('/', (c) => c.text(addressOf(c, trusted)))
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const connection = { incoming: { socket: { remoteAddress: '10.0.0.1' } } }
  return (await app.request('/', { headers }, connection)).text()
}

describe('whose address is counted', () => {
  it('is the connection’s where no proxy is trusted, whatever a header says', async () => {
    expect(await counted(0, '203.0.113.7')).toBe('10.0.0.1')
  })

  it.each([
    [1, '203.0.113.7', '203.0.113.7'],
    [1, '198.51.100.9, 203.0.113.7', '203.0.113.7'],
    [2, '198.51.100.9, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
  ])('is what the outermost of %i trusted proxies saw, not what a client wrote before it', async (...row) => {
    const [trusted, forwarded, address] = row
    expect(await counted(trusted, forwarded)).toBe(address)
  })

  it('is the connection’s when a proxy said nothing', async () => {
    expect(await counted(1)).toBe('10.0.0.1')
    expect(await counted(2, '203.0.113.7')).toBe('10.0.0.1')
  })
})
