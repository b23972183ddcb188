import { expect, test } from './fixtures/journey'

test('the server says that it lives and is ready, and to nobody what it is made of', async ({ request }) => {
  const live = await request.get('/api/health/live')
  expect(live.status()).toBe(200)
  expect(await live.json()).toEqual({ status: 'live' })
  const ready = await request.get('/api/health/ready')
  expect(ready.status()).toBe(200)
  expect(await ready.json()).toEqual({ status: 'ready', ready: true })
  expect(ready.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
  expect(ready.headers()).not.toHaveProperty('x-powered-by')
})
