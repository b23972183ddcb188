import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { rereadEnvironment } from '@/lib/environment'
import { mediaFolder, mediaStore } from '@/lib/media/open-media'
import { GET, HEAD } from './route'

/** The gate is Next's cookies and the database; this route asks for neither. */
vi.mock('@/lib/auth/gate', () => ({ apiScope: () => Promise.reject(new Error('no session is asked for')) }))

const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'
let key: string
let data: string

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'plinth-route-'))
  vi.stubEnv('PLINTH_DATA', data)
  rereadEnvironment()
  key = await mediaStore().put(Buffer.from(drawing), 'svg')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rereadEnvironment()
  await rm(data, { recursive: true })
})

function ask(name: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') {
  const request = new Request(`http://localhost:3000/media/${name}`, { method, headers })
  return (method === 'GET' ? GET : HEAD)(request, { params: Promise.resolve({ key: name }) })
}
const headersOf = ({ headers }: Response, ...names: string[]) => names.map((name) => headers.get(name))

describe('GET /media/:key', () => {
  it('gives a drawing that may be kept for ever and can do nothing', async () => {
    const response = await ask(key)
    expect([response.status, await response.text()]).toEqual([200, drawing])
    expect(headersOf(response, 'Content-Type', 'Content-Length', 'ETag', 'Accept-Ranges')).toEqual([
      'image/svg+xml',
      String(drawing.length),
      `"${key}"`,
      'bytes',
    ])
    expect(headersOf(response, 'Cache-Control', 'X-Content-Type-Options', 'Content-Security-Policy')).toEqual(
      [
        'public, max-age=31536000, immutable',
        'nosniff',
        "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      ],
    )
  })

  it('gives motion packed, for the asker to unpack', async () => {
    const packed = await mediaStore().put(Buffer.from([0x1f, 0x8b, 8]), 'json.gz')
    const response = await ask(packed)
    expect(headersOf(response, 'Content-Type', 'Content-Encoding')).toEqual(['application/gzip', null])
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([0x1f, 0x8b, 8]))
  })

  it('answers 304 to who has it', async () => {
    for (const tag of [`"${key}"`, `"older", W/"${key}"`, '*']) {
      const response = await ask(key, { 'If-None-Match': tag })
      expect([response.status, await response.text()]).toEqual([304, ''])
      expect(headersOf(response, 'ETag', 'Cache-Control')).toEqual([
        `"${key}"`,
        'public, max-age=31536000, immutable',
      ])
    }
    expect((await ask(key, { 'If-None-Match': '"older"' })).status).toBe(200)
  })

  it('says the size without the drawing', async () => {
    const response = await ask(key, { Range: 'bytes=0-3' }, 'HEAD')
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(headersOf(response, 'Content-Length')).toEqual([String(drawing.length)])
    expect((await ask(key, { 'If-None-Match': `"${key}"` }, 'HEAD')).status).toBe(304)
  })

  it.each(['', 'secrets.json', '../secrets.json', `${'0'.repeat(64)}.svg`, `${'0'.repeat(64)}.exe`])(
    'does not have %j',
    async (name) => {
      const answers = [await ask(name), await ask(name, {}, 'HEAD')]
      expect(answers.map(({ status }) => status)).toEqual([404, 404])
      expect(answers[0]?.headers.get('Cache-Control')).toBe('private, no-store')
    },
  )

  it('keeps to drawings: a photo is not for everybody', async () => {
    expect((await ask(await mediaStore().put(Buffer.from('photo'), 'jpg'))).status).toBe(404)
  })

  it('gives no damaged drawing', async () => {
    const damaged = await mediaStore().put(Buffer.from('<svg/>'), 'svg')
    await writeFile(path.join(mediaFolder(), damaged.slice(0, 2), damaged), '<svg>')
    const response = await ask(damaged)
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([500, 'private, no-store'])
  })
})

describe('a part of a drawing', () => {
  it.each([
    ['bytes=0-3', 0, 3],
    ['bytes=5-', 5, drawing.length - 1],
    ['bytes=-6', drawing.length - 6, drawing.length - 1],
    ['bytes=-9999', 0, drawing.length - 1],
    ['bytes=50-9999', 50, drawing.length - 1],
  ])('%s', async (range, first, last) => {
    const response = await ask(key, { Range: range })
    expect([response.status, await response.text()]).toEqual([206, drawing.slice(first, last + 1)])
    expect(headersOf(response, 'Content-Range', 'Content-Length')).toEqual([
      `bytes ${first}-${last}/${drawing.length}`,
      String(last - first + 1),
    ])
    expect(response.headers.get('Cache-Control')).toContain('no-transform')
  })

  it.each(['bytes=9999-', 'bytes=-0', `bytes=${drawing.length}-`])('%s: 416', async (range) => {
    const response = await ask(key, { Range: range })
    expect(response.status).toBe(416)
    expect(headersOf(response, 'Content-Range', 'Cache-Control')).toEqual([
      `bytes */${drawing.length}`,
      'private, no-store',
    ])
  })

  it.each(['bytes=0-1,4-5', 'bytes=5-2', 'bytes=-', 'lines=1-2', 'bytes=a-b'])(
    '%s: the whole',
    async (range) => {
      expect((await ask(key, { Range: range })).status).toBe(200)
    },
  )

  it('is not put together with an older part', async () => {
    expect((await ask(key, { Range: 'bytes=0-3', 'If-Range': `"${key}"` })).status).toBe(200)
  })
})
