import { beforeEach, describe, expect, it, vi } from 'vitest'
import { POST as signOut } from '@/app/sign-out/route'
import { openSession } from '@/lib/auth/session/mutations'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { GET as getDraftKey } from './draft-key/route'
import { GET, POST } from './route'

const sent = vi.hoisted(() => ({ headers: new Headers(), cookie: '', set: [] as unknown[][] }))
/** Next reads these from the request, and does not run here; the gate behind them is the real one. */
vi.mock('next/headers', () => ({
  headers: async () => sent.headers,
  cookies: async () => ({
    get: (name: string) => (name === 'plinth.session' && sent.cookie ? { value: sent.cookie } : undefined),
    set: (...cookie: unknown[]) => sent.set.push(cookie),
  }),
}))

const address = 'http://localhost:3000/api/session'
const context = { params: Promise.resolve({}) }
const minute = 60_000

function ask(method: 'GET' | 'POST', headers: Record<string, string> = {}) {
  sent.headers = new Headers({ 'sec-fetch-site': 'same-origin', ...headers })
  const request = new Request(address, { method, headers: sent.headers })
  return (method === 'GET' ? GET : POST)(request, context)
}

const byPage = { 'x-plinth-background': '1' }
let userId = ''

beforeEach(async () => {
  const clinic = await createClinic({ idleTimeoutMinutes: 20 })
  userId = (await createMember({ clinicId: clinic.id })).user.id
  sent.cookie = (await openSession(userId, new Date())) ?? ''
  sent.set = []
})

async function leaveFor(minutes: number): Promise<number> {
  const lastSeen = new Date(Date.now() - minutes * minute)
  await ownerDatabase().session.updateMany({ where: { userId }, data: { lastSeen } })
  return lastSeen.getTime()
}

async function lastSeen(): Promise<number | undefined> {
  return (await ownerDatabase().session.findFirst({ where: { userId } }))?.lastSeen.getTime()
}

describe('/api/session', () => {
  it('says whose it is and how long it lasts; a page that asks by itself does not make it last', async () => {
    const left = await leaveFor(15)
    const answer = await ask('GET', byPage)
    const body = (await answer.json()) as { userId: string; leftMs: number; fixed: boolean }
    expect(body).toMatchObject({ userId, fixed: false })
    expect(body.leftMs).toBeGreaterThan(4 * minute)
    expect(body.leftMs).toBeLessThanOrEqual(5 * minute)
    expect(await lastSeen()).toBe(left)
  })

  it('lasts longer when a person is at the page', async () => {
    const left = await leaveFor(15)
    const { leftMs } = (await (await ask('POST')).json()) as { leftMs: number }
    expect(leftMs).toBeGreaterThan(19 * minute)
    expect(await lastSeen()).toBeGreaterThan(left)
  })

  it('is over when nobody was there for too long, however often a page asked', async () => {
    await leaveFor(19)
    for (let n = 0; n < 3; n++) expect((await ask('GET', byPage)).status).toBe(200)
    await leaveFor(20)
    expect((await ask('GET', byPage)).status).toBe(401)
    expect((await ask('POST')).status).toBe(401)
  })

  it('is not taken for somebody else’s, whose page is still open in this browser', async () => {
    const headers = { 'x-plinth-user': crypto.randomUUID() }
    expect((await ask('POST', headers)).status).toBe(401)
    expect((await ask('POST', { 'x-plinth-user': userId })).status).toBe(200)
  })
})

describe('/api/session/draft-key', () => {
  const askKey = () => getDraftKey(new Request(`${address}/draft-key`), context)

  it('gives a living session its person’s key, to be kept nowhere', async () => {
    sent.headers = new Headers(byPage)
    const answer = await askKey()
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    const first = (await answer.json()) as { userId: string; key: string }
    expect(first.userId).toBe(userId)
    expect(Buffer.from(first.key, 'base64')).toHaveLength(32)
    sent.cookie = (await openSession(userId, new Date())) ?? ''
    expect(await (await askKey()).json()).toEqual(first)
    sent.cookie = ''
    expect((await askKey()).status).toBe(401)
  })
})

describe('POST /sign-out', () => {
  const leave = (query = '', headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) => {
    sent.headers = new Headers(headers)
    return signOut(
      new Request(`http://localhost:3000/sign-out${query}`, { method: 'POST', headers }),
      context,
    )
  }

  it('ends the session and has the browser forget what it keeps', async () => {
    const answer = await leave()
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/sign-in?after=signed-out'])
    expect(answer.headers.get('Clear-Site-Data')).toBe('"cache", "storage"')
    expect(sent.set).toMatchObject([['plinth.session', '', { maxAge: 0, httpOnly: true, path: '/' }]])
    expect(await lastSeen()).toBeUndefined()
  })

  it('leaves what the server does not have yet', async () => {
    const answer = await leave('?keep=drafts')
    expect(answer.headers.get('Clear-Site-Data')).toBe('"cache"')
    expect(await lastSeen()).toBeUndefined()
  })

  it('is nothing that another site can do', async () => {
    expect((await leave('', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(await lastSeen()).toBeDefined()
  })
})
