import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { demonstrationGuard } from './demonstration-guard.ts'

const app = new Hono().use(demonstrationGuard).get('/', (c) => c.text('inside'))
const ask = async (headers: Record<string, string>) => (await app.request('/', { headers })).status

describe('the demonstration answers', () => {
  it.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST:3000'])(
    '%s',
    async (host) => {
      expect(await ask({ host })).toBe(200)
    },
  )
})

describe('the demonstration answers 403 to', () => {
  it.each([
    'varde.example',
    'localhost.varde.example',
    '10.0.0.7:3000',
    '127.0.0.1.nip.io',
    'localhost:3000, a',
    '',
  ])('the host %s', async (host) => {
    expect(await ask({ host })).toBe(403)
  })

  it.each([
    'Forwarded',
    'X-Forwarded-For',
    'X-Forwarded-Proto',
    'x-forwarded-host',
    'X-Forwarded-Anything',
    'Via',
  ])('a request with %s', async (name) => {
    expect(await ask({ host: 'localhost', [name]: '' })).toBe(403)
  })
})
