import { connect } from 'node:net'
import { expect, test } from '@playwright/test'
import { ask, askRoute } from './attack/ask'
import { readBuiltRoutes } from './fuzz/built-routes'
import { createWorld } from './fuzz/world'

// Hundreds of requests, one after another.
test.describe.configure({ timeout: 300_000 })

const { pages } = readBuiltRoutes()

test('no script of a page runs that the answer did not name, and nothing is loaded from elsewhere', async () => {
  const world = await createWorld()
  const cookie = await world.signIn('owner')
  const policies = new Set<string>()
  for (const page of pages.filter((each) => !each.startsWith('/_') && !each.startsWith('/figures'))) {
    const { headers } = await askRoute(`GET ${page}`, world, { cookie })
    const policy = String(headers['content-security-policy'])
    expect(policy, page).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic';/)
    for (const part of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "connect-src 'self'"])
      expect(policy, page).toContain(part)
    policies.add(policy)
  }
  expect(policies.size).toBeGreaterThan(10)
})

test('a file that is no page lets nothing be loaded, framed or run', async () => {
  const page = await ask('GET', '/sign-in', { headers: { accept: 'text/html' } })
  const parts = [...page.text.matchAll(/"(\/_next\/static\/[^"]+?\.(?:js|css|woff2))"/g)].map(
    ([, path = '']) => path,
  )
  expect(parts.length).toBeGreaterThan(3)
  for (const path of ['/icon.svg', '/schema/plan-v2.json', '/api/health/live', ...new Set(parts)]) {
    const { status, headers } = await ask('GET', path, {})
    expect(status, path).toBe(200)
    expect(headers['content-security-policy'], path).toMatch(/^default-src 'none';.*frame-ancestors 'none'/)
    expect(headers['x-content-type-options'], path).toBe('nosniff')
  }
})

test('what is no page and no route is missing, folders too', async () => {
  for (const path of [
    '/figures/',
    '/fonts/',
    '/schema/',
    '/_next/',
    '/_next/static/',
    '/.git/config',
    '/.plinth/secrets.json',
    '/package.json',
    '/..%2fpackage.json',
  ])
    expect([404, 308], path).toContain((await ask('GET', path, {})).status)
  const missing = await ask('POST', '/api/no/such/address', {})
  expect(missing.status).toBe(404)
  expect(JSON.parse(missing.text)).toEqual({
    message: 'There is no such address.',
    code: 'errors.notFound',
    params: { what: 'address' },
  })
})

test('a request with two lengths is refused, so that no two readers part it differently', async () => {
  const { port } = new URL(process.env.NEXTAUTH_URL ?? '')
  const socket = connect(Number(port), '127.0.0.1')
  socket.end(
    'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/health/live HTTP/1.1\r\nHost: x\r\n\r\n',
  )
  let text = ''
  for await (const piece of socket) text += String(piece)
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400'])
})
