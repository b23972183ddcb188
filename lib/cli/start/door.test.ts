import { type ChildProcess, spawn } from 'node:child_process'
import { type IncomingHttpHeaders, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf, readTrust } from '@/lib/access/trusted-proxy.mjs'

/**
 * A bare server behind the door: answers what reached it. Nobody's patience ends here, however slow the machine is: how
 * long one waits is tried by the clock of waiting-room.test.ts.
 */
const server = `
  import http from 'node:http'
  const { setTimeout: wait } = globalThis
  globalThis.setTimeout = (work, ms, ...more) => wait(work, ms === 8000 ? 3_600_000 : ms, ...more)
  globalThis[Symbol.for('plinth.linkPage')] = async ({ method, token, said, headers, packings }) => {
    if (token === 'broken') throw new Error('no page')
    await new Promise((resolve) => setTimeout(resolve, 10))
    if (headers.get('x-outage')) globalThis[Symbol.for('plinth.request')].getStore().outage = true
    const body = JSON.stringify({ page: token, method, said, packings, from: headers.get('X-Forwarded-For') })
    return { status: Number(headers.get('x-status') ?? 200), headers: {}, body }
  }
  const server = http.createServer(async (request, response) => {
    let bytes = 0
    try { for await (const chunk of request) bytes += chunk.length } catch { return }
    if (request.url.startsWith('/s/')) await new Promise((resolve) => setTimeout(resolve, 10))
    response.statusCode = Number(request.headers['x-status'] ?? 200)
    if (request.headers['x-outage']) globalThis[Symbol.for('plinth.request')].getStore().outage = true
    if (request.headers['x-begun']) response.write(' ')
    response.end(JSON.stringify({ bytes, from: request.headers['x-forwarded-for'], host: request.headers['x-forwarded-host'] ?? null, byPage: request.headers['x-plinth-background'] ?? null }))
  })
  server.on('upgrade', (_, socket) => socket.destroy())
  server.listen(0, '127.0.0.1', () => process.stdout.write(String(server.address().port)))
`
let child: ChildProcess
let port = 0

beforeAll(async () => {
  child = spawn(
    process.execPath,
    ['--import', './lib/cli/start/door.mjs', '--input-type=module', '-e', server],
    {
      stdio: ['ignore', 'pipe', 2],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXTAUTH_URL: 'https://plans.example.test',
        PLINTH_TRUSTED_PROXY: '',
        PLINTH_AT_ONCE: '2',
      },
    },
  )
  port = Number(await new Promise<Buffer>((resolve) => child.stdout?.once('data', resolve)))
})
afterAll(() => void child.kill())

/** Sends a body in pieces, without saying how long it is unless asked; resolves to status and answer. */
function send(path: string, pieces: number, headers: Record<string, string> = {}, method = 'POST') {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Record<string, unknown> }>(
    (resolve, reject) => {
      const call = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => {
          text += chunk
        })
        const { statusCode: status = 0, headers: got } = response
        response.on('end', () => resolve({ status, headers: got, body: JSON.parse(text) }))
      })
      call.on('error', reject)
      const piece = Buffer.alloc(10_000, 97)
      let left = pieces
      const write = () => {
        if (left-- <= 0) return void call.end()
        if (call.destroyed) return
        if (call.write(piece)) setImmediate(write)
        else call.once('drain', write)
      }
      write()
    },
  )
}

describe('the door before the framework', () => {
  it('lets a body of the right size through', async () => {
    expect(await send('/api/patients', 90)).toMatchObject({ status: 200, body: { bytes: 900_000 } })
    expect(await send('/api/plans/x', 390)).toMatchObject({ status: 200, body: { bytes: 3_900_000 } })
    expect(await send('/api/s/token/check-ins', 2)).toMatchObject({ status: 200, body: { bytes: 20_000 } })
  })

  it('stops a body that never says how long it is', async () => {
    for (const [path, pieces] of [
      ['/api/patients', 110],
      ['/sign-in', 110],
      ['/api/plans/x', 410],
      ['/api/s/none/check-ins', 3],
    ] as const)
      expect(await send(path, pieces)).toMatchObject({
        status: 413,
        body: { message: expect.stringMatching(/longer than/) },
      })
  })

  it('tells browsers to come by https alone where that is the address, with a refusal too', async () => {
    for (const path of ['/patients', '/%ff'])
      expect((await send(path, 0)).headers['strict-transport-security']).toBe(
        'max-age=31536000; includeSubDomains',
      )
  })

  it('stops a body by the length it claims, and goes on serving', async () => {
    expect((await send('/api/patients', 0, { 'content-length': '99000000' })).status).toBe(413)
    expect((await send('/api/patients', 1)).status).toBe(200)
  })

  it('answers an address that cannot be decoded, or holds a NUL', async () => {
    for (const path of ['/%ff', '/plans/%E0%A4%A', '/s/%00', '/api/plans/x/diff?with=%C0'])
      expect((await send(path, 0)).status, path).toBe(400)
    expect((await send('/catalog?q=a+b%20c%C3%A9', 0)).status).toBe(200)
  })

  it('answers what it does not speak: another method, another protocol, a page of the framework', async () => {
    for (const method of ['TRACE', 'PROPFIND', 'LINK'])
      expect(await send('/patients', 0, {}, method)).toMatchObject({
        status: 405,
        body: { message: expect.stringContaining(method) },
      })
    const other = { connection: 'Upgrade', upgrade: 'websocket' }
    expect((await send('/patients', 0, other, 'GET')).status).toBe(200)
    expect((await send('/_global-error', 0)).status).toBe(404)
  })

  it('says that the sender is at fault where the framework cannot read a server action', async () => {
    const failing = { 'x-status': '500' }
    const action = { ...failing, 'next-action': 'x' }
    const form = { ...failing, 'content-type': 'multipart/form-data; boundary=b' }
    expect((await send('/patients', 0, action)).status).toBe(400)
    expect((await send('/patients', 0, form)).status).toBe(400)
    expect((await send('/patients', 0, failing)).status).toBe(500)
    expect((await send('/api/plans', 0, action)).status).toBe(500)
    expect((await send('/sign-out', 0, form)).status).toBe(500)
  })

  it.each([
    ['next-router-prefetch', '1'],
    ['purpose', 'prefetch'],
    ['sec-purpose', 'prefetch;prerender'],
  ])('marks a page that is fetched ahead: %s: %s', async (name, value) => {
    expect((await send('/patients', 0, { [name]: value })).body.byPage).toBe('1')
    expect((await send('/patients', 0, { rsc: '1' })).body.byPage).toBeNull()
  })

  it('asks the patient’s page without the framework, with what it needs of the request', async () => {
    const headers = { 'accept-encoding': 'gzip', 'x-forwarded-for': '203.0.113.9' }
    expect(await send('/s/a%5Fb?said=gone', 0, headers, 'GET')).toMatchObject({
      status: 200,
      body: { page: 'a_b', method: 'GET', said: 'gone', packings: 'gzip', from: '127.0.0.1' },
    })
    for (const [path, method] of [
      ['/s/token', 'POST'],
      ['/s/token/', 'GET'],
      ['/s/', 'GET'],
      ['/api/s/token/now', 'GET'],
    ] as const)
      expect((await send(path, 0, {}, method)).body, `${method} ${path}`).not.toHaveProperty('page')
    await expect(send('/s/broken', 0, {}, 'GET')).rejects.toThrow()
    const asked = { 'x-status': '500', 'x-outage': '1', accept: 'text/html' }
    const away = await fetch(`http://127.0.0.1:${port}/s/token`, { headers: asked })
    expect(away.status).toBe(503)
    expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await away.text()).toMatch(/^<!doctype html>/)
  })

  it('takes the sender from the connection, whatever is claimed', async () => {
    const claimed = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-host': 'evil.example' }
    expect((await send('/', 0, claimed)).body).toMatchObject({ from: '127.0.0.1', host: null })
  })
})

describe('a crowd before the door', () => {
  it('is served, or told when to come back, while the clinic and health are served at once', async () => {
    const ask = async (path: string, accept = 'text/html') => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept } })
      return {
        status: answer.status,
        retryAfter: answer.headers.get('retry-after'),
        text: await answer.text(),
      }
    }
    const crowd = Array.from({ length: 500 }, () => ask('/s/token'))
    const others = await Promise.all([ask('/patients'), ask('/api/health/live')])
    expect(others.map(({ status }) => status)).toEqual([200, 200])
    const answers = await Promise.all(crowd)
    const served = answers.filter(({ status }) => status === 200)
    const told = answers.filter(({ status }) => status === 503)
    expect(served.length).toBeGreaterThan(200)
    expect(served.length + told.length).toBe(500)
    for (const { retryAfter, text } of told) {
      expect(Number(retryAfter)).toBeGreaterThan(3)
      expect(text).toContain(`http-equiv="refresh" content="${retryAfter}"`)
    }
    expect((await ask('/s/token')).status).toBe(200)
  })
})

describe('a page that failed because the database was away', () => {
  const ask = async (headers: Record<string, string>, path = '/patients') => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { accept: 'text/html', ...headers },
    })
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text: await answer.text() }
  }

  it('is told with 503 and a page that comes back by itself', async () => {
    const { status, retryAfter, text } = await ask({ 'x-status': '500', 'x-outage': '1' })
    expect(status).toBe(503)
    expect(Number(retryAfter)).toBeGreaterThan(0)
    expect(text).toContain('Back in a moment')
    expect(text).toContain(`http-equiv="refresh" content="${retryAfter}"`)
    expect(text).not.toContain('"bytes"')
    const spanish = await ask({ 'x-status': '500', 'x-outage': '1', 'accept-language': 'es-MX' })
    expect(spanish.text).toContain('Volvemos en un momento')
  })

  it('stays as it is when it failed otherwise, was served all the same, had begun, or is no page', async () => {
    expect((await ask({ 'x-status': '500' })).status).toBe(500)
    expect((await ask({ 'x-outage': '1' })).status).toBe(200)
    expect((await ask({ 'x-status': '500', 'x-outage': '1', accept: '*/*' })).status).toBe(500)
    // A page that was begun with 200 and failed later goes on: x-begun writes before anything is known.
    const begun = await ask({ 'x-status': '200', 'x-outage': '1', 'x-begun': '1' })
    expect([begun.status, begun.text]).toMatchObject([200, expect.stringContaining('"bytes"')])
  })
})

describe('who a request came from', () => {
  it.each([
    ['nobody is trusted', undefined, '198.51.100.7', '203.0.113.9', '198.51.100.7', false],
    ['one proxy', '1', '10.0.0.5', '203.0.113.9', '203.0.113.9', true],
    ['one proxy, more claimed', '1', '10.0.0.5', '192.0.2.1, 203.0.113.9', '203.0.113.9', true],
    ['two proxies', '2', '10.0.0.5', '192.0.2.1, 203.0.113.9, 10.0.0.4', '203.0.113.9', true],
    ['a proxy that sent nothing on', '1', '10.0.0.5', undefined, '10.0.0.5', true],
    [
      'a trusted network',
      '10.0.0.0/8',
      '::ffff:10.0.0.5',
      '192.0.2.1, 203.0.113.9, 10.2.0.4',
      '203.0.113.9',
      true,
    ],
    ['somebody else than the proxy', '10.0.0.0/8', '198.51.100.7', '203.0.113.9', '198.51.100.7', false],
    ['IPv6', '2001:db8::/32', '2001:db8::5', '[2001:db9::1]:443', '2001:db9::1', true],
    ['what is no address', '1', '10.0.0.5', 'unknown, <script>', '10.0.0.5', true],
  ] as const)('%s', (_, setting, connection, forwarded, client, proxied) => {
    expect(clientOf(connection, forwarded, readTrust(setting))).toEqual({ client, proxied })
  })

  it('names a setting that cannot be read', () => {
    expect(() => readTrust('proxy.example')).toThrow(/"proxy.example" is no number, address or network/)
    expect(() => readTrust('10.0.0.0/40')).toThrow(RangeError)
  })
})
