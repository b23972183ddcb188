import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { toContent } from '@/prisma/factories/plan'
import { memoryStore } from '../_log/link-store'
import { fillSet } from './fill-set'
import { findFile, findLink, findPage, listSets, rememberLink } from './kept-pages'
import { filmBytes, toKeptSet, toSetName } from './kept-set'
import { fakeCaches } from './testing/fake-caches'
import { lockLink, wipeLink } from './wipe-link'

const scope = 'http://localhost:3000/s/AAAAAAAAAAAAAAAAAAAAAAAA'
const shareLinkId = 'link'
const headers = { 'X-Robots-Tag': 'noindex' }
const film = { address: '/api/s/A/media/film.webm', poster: '/api/s/A/media/poster.jpg', width: 4, height: 3 }

/** A page with one picture of its own name, as a build `of` its own wrote it at a minute of the day. */
function toPage(picture: string, { minute = '00', of = 'old', more = {} } = {}) {
  const page = toSharedPlan(toFrozen(toContent([{ id: 'line', slug: 'bridge' }])))
  const figure = { start: picture, end: null, width: 1, height: 1, mirrored: false, motion: null, ...more }
  const exercises = page.exercises.map((line) => ({ ...line, figure }))
  const servedAt = `2026-11-29T08:${minute}:00.000Z`
  const state = { page: { ...page, exercises }, token: 'A', shareLinkId, servedAt }
  const html = `<html lang="en"><head><script src="/patient-page/page-${of}.js" data-files="/patient-page/list-${of}.json"></script></head><script type="application/json" id="state">${JSON.stringify(state)}</script></html>`
  return { html, state }
}

/** A server that answers with a page; what is in `broken` fails, and `asked` names what was asked for. */
function toServer(html: string) {
  const server = {
    html,
    status: 200,
    broken: new Set<string>(),
    /** What happens before an address is answered. */
    meanwhile: new Map<string, () => Promise<void>>(),
    asked: [] as string[],
    film: 10,
  }
  const answer = (address: string): Response => {
    if (address === scope) return new Response(server.html, { status: server.status, headers })
    if (address.endsWith('.json'))
      return Response.json([address.replace('list', 'follow-along').replace('json', 'js')])
    if (address === film.address) return new Response(new Uint8Array(server.film))
    return new Response(`what is at ${address}`)
  }
  vi.stubGlobal('fetch', async (address: string) => {
    server.asked.push(address)
    await server.meanwhile.get(address)?.()
    if (server.broken.has(address)) throw new TypeError('Failed to fetch')
    return answer(address)
  })
  return server
}

const fill = async (lean = false) => {
  await rememberLink(scope, shareLinkId)
  return fillSet({ scope, shareLinkId, lean })
}
const shown = async () => (await findPage(scope, shareLinkId))?.text()
const has = async (address: string) => (await findFile(shareLinkId, address)) !== null

beforeEach(() => vi.stubGlobal('caches', fakeCaches()))
afterEach(() => vi.unstubAllGlobals())

describe('fillSet', () => {
  it('keeps the page with its build, its pictures and its icons, and says in the page that it is kept', async () => {
    toServer(toPage('/figures/one.svg').html)
    expect(await fill()).toMatchObject({ kind: 'kept', lean: false })
    expect(await shown()).toContain('<html data-kept="whole" lang="en">')
    for (const address of [
      '/patient-page/page-old.js',
      '/patient-page/follow-along-old.js',
      '/figures/one.svg',
    ])
      expect(await has(address), address).toBe(true)
    expect(await has('/icons/plinth-192.png')).toBe(true)
  })

  it('keeps nothing of a link that dies while it is being kept', async () => {
    const server = toServer(toPage('/figures/one.svg').html)
    server.meanwhile.set('/figures/one.svg', () => wipeLink({ shareLinkId, scope, store: memoryStore() }))
    expect(await fill()).toEqual({ kind: 'away' })
    expect(await listSets(shareLinkId)).toEqual([])
    expect(await findLink(scope)).toBeNull()
  })

  it('keeps nothing of a link that is locked while it is being kept, however early', async () => {
    for (const at of ['/patient-page/list-old.json', '/figures/one.svg', '/icons/plinth-512.png']) {
      vi.stubGlobal('caches', fakeCaches())
      const server = toServer(toPage('/figures/one.svg').html)
      server.meanwhile.set(at, () => lockLink({ shareLinkId, store: memoryStore() }))
      expect(await fill(), at).toEqual({ kind: 'away' })
      expect(await listSets(shareLinkId), at).toEqual([])
    }
  })

  it('leaves the one before whole when the next breaks off, and goes on with it later', async () => {
    const server = toServer(toPage('/figures/one.svg').html)
    await fill()
    server.html = toPage('/figures/two.svg', { minute: '30', of: 'new' }).html
    server.broken.add('/figures/two.svg')
    await expect(fill()).rejects.toThrow('Failed to fetch')
    expect(await shown()).toContain('page-old.js')
    expect(await has('/figures/one.svg')).toBe(true)
    server.broken.clear()
    server.asked.length = 0
    expect(await fill()).toMatchObject({ kind: 'kept' })
    expect(server.asked).not.toContain('/patient-page/page-new.js')
    expect(await shown()).toContain('page-new.js')
    expect(await listSets(shareLinkId)).toHaveLength(1)
    expect(await has('/figures/one.svg')).toBe(false)
  })

  it('asks for nothing again that it has, but the page', async () => {
    const server = toServer(toPage('/figures/one.svg').html)
    await fill()
    server.html = toPage('/figures/one.svg', { minute: '30' }).html
    server.asked.length = 0
    await fill()
    expect(server.asked).toEqual([scope, '/patient-page/list-old.json'])
    expect(await shown()).toContain('08:30')
  })

  it('takes what a new version shares with the one before from the phone', async () => {
    const server = toServer(toPage('/figures/one.svg').html)
    await fill()
    server.html = toPage('/figures/two.svg').html
    server.asked.length = 0
    await fill()
    expect(server.asked).toContain('/figures/two.svg')
    expect(server.asked).not.toContain('/patient-page/page-old.js')
  })

  it('keeps no page that is locked, dead, away or another link’s', async () => {
    const server = toServer('<html><head></head>Type your number</html>')
    expect(await fill()).toEqual({ kind: 'locked' })
    server.status = 404
    expect(await fill()).toEqual({ kind: 'ended' })
    server.status = 503
    expect(await fill()).toEqual({ kind: 'away' })
    toServer(toPage('/figures/one.svg').html)
    expect(await fillSet({ scope, shareLinkId: 'another', lean: false })).toEqual({ kind: 'away' })
    expect(await listSets(shareLinkId)).toEqual([])
  })

  it('keeps a film that is small enough, and its picture alone otherwise', async () => {
    const server = toServer(toPage('/figures/one.svg', { more: { film } }).html)
    await fill()
    expect([await has(film.address), await has(film.poster)]).toEqual([true, true])
    vi.stubGlobal('caches', fakeCaches())
    server.film = filmBytes + 1
    expect(await fill()).toMatchObject({ kind: 'kept' })
    expect([await has(film.address), await has(film.poster)]).toEqual([false, true])
  })

  it('keeps pictures alone for somebody who saves data', async () => {
    const motion = { address: '/figures/motion/one.json.gz' }
    toServer(toPage('/figures/one.svg', { more: { film, motion } }).html)
    expect(await fill(true)).toMatchObject({ kind: 'kept', lean: true })
    expect(await shown()).toContain('data-kept="lean"')
    expect([await has(film.address), await has(motion.address)]).toEqual([false, false])
    expect([await has(film.poster), await has('/figures/one.svg')]).toEqual([true, true])
  })

  it('says when the phone is full, and keeps what it had', async () => {
    const server = toServer(toPage('/figures/one.svg').html)
    await fill()
    vi.stubGlobal('caches', fakeCaches(caches, '/figures/two.svg'))
    server.html = toPage('/figures/two.svg').html
    expect(await fill()).toEqual({ kind: 'refused', hasOlder: true })
    expect(await shown()).toContain('one.svg')
    expect(await listSets(shareLinkId)).toHaveLength(1)
  })
})

it('a set has another name as soon as it is another link’s, or anything in it is another', async () => {
  const { html, state } = toPage('/figures/one.svg')
  const set = toKeptSet({ html, state, build: [], lean: false })
  const name = await toSetName('link', set)
  expect(await toSetName('link', { ...set, files: set.files.toReversed() })).toBe(name)
  expect(await toSetName('other', set)).not.toBe(name)
  expect(await toSetName('link', { ...set, files: set.files.slice(1) })).not.toBe(name)
})
