import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { arrangeLog } from '@/lib/adherence/testing/arrange-log'
import { dayIn } from '@/lib/day'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { toContent } from '@/prisma/factories/plan'
import { createPlanVersion } from '@/prisma/factories/plan-version'
import { createShareLink } from '@/prisma/factories/share-link'
import { POST as log } from '../check-ins/route'
import { POST as opened } from '../opened/route'
import { GET } from './route'

const today = dayIn(new Date(), 'UTC')
const browser = 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0'

async function arrange() {
  const given = await arrangeLog()
  const { token, id: linkId } = await createShareLink(given.plan)
  const params = Promise.resolve({ token })
  const toRequest = (path: string, init: RequestInit = {}) =>
    new Request(`http://localhost:3000/api/s/${token}/${path}`, init)
  const ask = async (query: string) => GET(toRequest(`now?${query}`), { params })
  const send = async (more: object) => {
    const body = { id: randomUUID(), localDate: today, loggedAt: new Date().toISOString(), ...more }
    const headers = { 'Content-Type': 'application/json' }
    return log(toRequest('check-ins', { method: 'POST', headers, body: JSON.stringify(body) }), { params })
  }
  const see = async (agent: string) =>
    opened(toRequest('opened', { method: 'POST', headers: { 'User-Agent': agent } }), { params })
  const findLink = () => ownerDatabase().shareLink.findFirstOrThrow({ where: { id: linkId } })
  return { ...given, linkId, ask, send, see, findLink }
}

describe('GET /api/s/:token/now', () => {
  it('tells what another device ticked and said, without the note, and that the plan is stopped', async () => {
    const { ask, send } = await arrange()
    await send({ itemId: 'bridge-line', body: { about: 'item', result: 'done' } })
    await send({ body: { about: 'day', pain: 7, note: 'It burns.' } })
    const answer = await ask(`version=1&day=${today}`)
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    const now = await answer.json()
    expect(now).toMatchObject({ version: 1, news: null, reopenings: [], stop: { kind: 'stopped', pain: 7 } })
    expect(now.checkIns.map(({ body }: { body: object }) => body)).toEqual([
      { about: 'item', result: 'done' },
      { about: 'day', pain: 7 },
    ])
  })

  it('says what changed since the version the page shows', async () => {
    const { ask, send, plan, member } = await arrange()
    const content = toContent([{ id: 'clam-line', slug: 'clam', side: 'left' }])
    await createPlanVersion({ plan: { ...plan, content }, memberId: member.id, number: 2 })
    const now = await (await ask('version=1')).json()
    expect(now).toMatchObject({ version: 2, news: { added: ['clam'], changed: [] } })
    expect(now.news.gone).toHaveLength(1)
    expect(await (await ask('version=2')).json()).toMatchObject({ version: 2, news: null })
    const tick = await send({ itemId: 'bridge-line', body: { about: 'item', result: 'done' } })
    expect([tick.status, await tick.json()]).toMatchObject([201, { kept: true, lineGone: true }])
  })

  it('is gone with the link', async () => {
    const { ask, linkId } = await arrange()
    await ownerDatabase().shareLink.updateMany({ where: { id: linkId }, data: { revokedAt: new Date() } })
    expect((await ask('version=1')).status).toBe(404)
  })

  it('names what is wrong in a question, and takes the clinic’s day for one that can not be', async () => {
    const { ask } = await arrange()
    expect((await ask('version=0')).status).toBe(422)
    expect((await ask('day=yesterday')).status).toBe(422)
    expect((await ask('day=2020-01-01')).status).toBe(200)
  })
})

describe('POST /api/s/:token/opened', () => {
  it('records that somebody looked; asking and answering alone record nothing', async () => {
    const { ask, send, see, findLink } = await arrange()
    await ask('version=1')
    await send({ body: { about: 'day', pain: 1 } })
    expect((await findLink()).firstOpenedAt).toBeNull()
    expect((await see('WhatsApp/2.24.1 A')).status).toBe(204)
    expect((await findLink()).firstOpenedAt).toBeNull()
    expect((await see(browser)).status).toBe(204)
    expect((await findLink()).firstOpenedAt).not.toBeNull()
  })
})
