import { expect, test } from '@playwright/test'

test('tells in three words that all is well', async ({ request }) => {
  await expect
    .poll(async () => (await request.get('/health')).json())
    .toEqual({ status: 'ok', web: 'ok', worker: 'ok', database: 'ok' })
})

test('answers nobody who comes through a proxy', async ({ request }) => {
  const answer = await request.get('/health', { headers: { 'X-Forwarded-For': '192.0.2.1' } })
  expect(answer.status()).toBe(403)
})
